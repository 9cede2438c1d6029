import { i18n } from '#i18n';
import type { Severity } from '../../lib/engine/types.ts';
import { Button } from '../controls/Button.tsx';
import { SeverityMark } from '../controls/Marks.tsx';
import { setterName } from '../controls/set-by.ts';
import type { PanelSite } from '../panel/panel-view.ts';
import { offKindNames } from '../panel/switch-words.ts';
import { listText } from '../words/locale.ts';
import type { PopupDraft, PopupView } from './popup-view.ts';

export interface PopupStateProps {
  readonly view: PopupView;
  readonly site: PanelSite | null;
  readonly onUse: () => void;
}

/** How Amend stands in this tab: one line that says it, one that says what to do. */
export function PopupState({ view, site, onUse }: PopupStateProps) {
  const { title, hint } = wordsFor(view, site);
  return (
    <section class="popup-state" aria-busy={view.kind === 'loading'} aria-labelledby="amend-state">
      <h2 class="popup-title" id="amend-state">
        {title}
      </h2>
      {view.kind === 'draft' && <Counts draft={view} />}
      {hint !== '' && <p class="popup-hint">{hint}</p>}
      {view.kind === 'unknown-site' && <Button onClick={onUse}>{i18n.t('panel.here.use')}</Button>}
    </section>
  );
}

interface StateWords {
  readonly title: string;
  readonly hint: string;
}

function wordsFor(view: PopupView, site: PanelSite | null): StateWords {
  switch (view.kind) {
    case 'loading':
      return { title: i18n.t('popup.loading'), hint: '' };
    case 'browser-page':
      return { title: i18n.t('popup.browserTitle'), hint: i18n.t('popup.browserHint') };
    case 'unknown-site':
      return { title: i18n.t('popup.unknownTitle'), hint: i18n.t('popup.unknownHint', { host: view.host }) };
    case 'off':
      return { title: i18n.t('panel.state.offTitle'), hint: offHint(site) };
    case 'waiting':
      return waitingIn(site);
    case 'failed':
      return { title: i18n.t('popup.failedTitle'), hint: i18n.t('popup.failedHint') };
    case 'draft':
      return draftWords(view);
  }
}

function offHint(site: PanelSite | null): string {
  if (site === null) return '';
  const by = site.off?.by;
  if (by !== undefined) return i18n.t('managed.offHint', { host: site.host, by: setterName(by) });
  return i18n.t('popup.offHint', { host: site.host });
}

function waitingIn(site: PanelSite | null): StateWords {
  if (site !== null && site.offKinds.length > 0)
    return {
      title: i18n.t('panel.state.kindsOffTitle', { kinds: offKindNames(site) }),
      hint: i18n.t('popup.kindsOffHint'),
    };
  return { title: i18n.t('popup.waitingTitle'), hint: i18n.t('popup.waitingHint') };
}

function draftWords(draft: PopupDraft): StateWords {
  if (draft.isStopped) return { title: i18n.t('panel.findings.stopped'), hint: i18n.t('popup.stoppedHint') };
  return { title: findingsTitle(draft), hint: whichDraft(draft) };
}

function findingsTitle({ isEmpty, counts, slots, missing }: PopupDraft): string {
  if (isEmpty) return i18n.t('panel.findings.emptyDraft');
  const count = counts.block + counts.warn + counts.hint + slots + missing.length;
  return count === 0 ? i18n.t('panel.findings.clean') : i18n.t('panel.announce.findings', count, { count });
}

/** Which composer is meant, where there may be a doubt. */
function whichDraft({ isNote, others }: PopupDraft): string {
  if (others > 0) return i18n.t('popup.others', others, { count: others });
  return isNote ? i18n.t('popup.inNote') : '';
}

/** How many of each severity, and what else is open in the reply; nothing where there is none. */
function Counts({ draft }: { draft: PopupDraft }) {
  const lines = linesOf(draft);
  if (draft.isStopped || lines.length === 0) return null;
  return (
    <ul class="popup-counts">
      {lines.map(([severity, text]) => (
        <li key={text}>
          <SeverityMark severity={severity} />
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What would hold the reply first, as the panel has it. */
function linesOf({ counts, slots, areSlotsHeld, missing }: PopupDraft): readonly [Severity, string][] {
  const found = (['block', 'warn', 'hint'] as const).filter((each) => counts[each] > 0);
  const wording = found.map((each): [Severity, string] => [each, countText(each, counts[each])]);
  const blanks = i18n.t('popup.count.slots', slots, { count: slots });
  const open: [Severity, string][] = [
    ...(slots > 0 ? [[areSlotsHeld ? 'block' : 'hint', blanks] as [Severity, string]] : []),
    ...(missing.length > 0
      ? [['block', i18n.t('hold.step', { what: listText(missing) })] as [Severity, string]]
      : []),
  ];
  return [...wording, ...open].toSorted(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
}

const ORDER: readonly Severity[] = ['block', 'warn', 'hint'];

function countText(severity: Severity, count: number): string {
  switch (severity) {
    case 'block':
      return i18n.t('popup.count.block', count, { count });
    case 'warn':
      return i18n.t('popup.count.warn', count, { count });
    case 'hint':
      return i18n.t('popup.count.hint', count, { count });
  }
}
