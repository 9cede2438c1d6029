import { i18n } from '#i18n';
import { ProblemList } from '../controls/ProblemList.tsx';
import { setByLine } from '../controls/set-by.ts';
import { listText } from '../words/locale.ts';
import type { SetForYou, SetLine } from './options-view.ts';
import { Section } from './Section.tsx';

/** What is decided for the agent, by whom, and what an administrator has to mend; nothing where nothing is. */
export function SetForYouSection({ lines, problems }: SetForYou) {
  if (lines.length + problems.length === 0) return null;
  return (
    <Section id="set" heading={i18n.t('managed.heading')} lead={i18n.t('managed.lead')}>
      <ul class="rows">
        {lines.map((line) => (
          <li key={textOf(line)} class="list-row">
            <span class="list-row-name">
              {textOf(line)}
              <span class="list-row-about">{setByLine(line.by)}</span>
            </span>
          </li>
        ))}
      </ul>
      {problems.length > 0 && <Problems problems={problems} />}
    </Section>
  );
}

function textOf(line: SetLine): string {
  if (line.what === 'guard') return guardText(line.guard);
  if (line.what !== 'sitesOff' && line.what !== 'sitesOn') return i18n.t(`managed.${line.what}`);
  return i18n.t(`managed.${line.what}`, { places: listText(line.places, 'unit') });
}

function Problems({ problems }: Pick<SetForYou, 'problems'>) {
  return (
    <div class="notice" role="status">
      <p class="notice-title">{i18n.t('managed.problemsTitle')}</p>
      <p>{i18n.t('managed.problemsHint')}</p>
      <ProblemList problems={problems} />
    </div>
  );
}

function guardText({ mode, sendAnyway }: Extract<SetLine, { what: 'guard' }>['guard']): string {
  if (mode !== 'confirm' || sendAnyway === 'free') return i18n.t(`managed.guard.${mode}`);
  return i18n.t(sendAnyway === 'reason' ? 'managed.guard.confirmReason' : 'managed.guard.confirmNever');
}
