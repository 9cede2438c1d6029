import { i18n } from '#i18n';
import type { Finding } from '../../lib/engine/types.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import { Button } from '../controls/Button.tsx';
import { CalmMark } from '../controls/Marks.tsx';
import { FindingItem } from './FindingItem.tsx';
import type { PanelActions } from './panel-view.ts';
import { useArrowKeys } from './use-arrow-keys.ts';

/** More than anyone reads at once; the rest shows as the first ones are settled. */
const SHOWN = 50;

export interface FindingListProps {
  readonly review: PanelDraft;
  /** The text is of no case. */
  readonly isLoose?: boolean;
  readonly actions: Pick<PanelActions, 'jump' | 'fix' | 'fixAll' | 'ignore'>;
}

/** The wording to look at, in the order of the draft. */
export function FindingList({ review, isLoose, actions }: FindingListProps) {
  const shown = review.findings.slice(0, SHOWN);
  const keys = useArrowKeys(shown.length);
  const keeping = {
    jump: actions.jump,
    fix(finding: Finding, text: string) {
      keys.keepFocus();
      actions.fix(finding, text);
    },
    ignore(finding: Finding, scope: 'here' | 'case') {
      keys.keepFocus();
      actions.ignore(finding, scope);
    },
  };
  // What is out of view may hold more, so there is no "all".
  const inPart = review.skipped.some(({ kind }) => kind === 'unseen');
  const fixable = review.findings.filter(({ whole }) => whole !== undefined).length;
  return (
    <section class="section" aria-labelledby="amend-findings">
      <div class="section-head">
        <h2 class="section-heading" id="amend-findings">
          {i18n.t('panel.findings.heading')}
        </h2>
        {shown.length > 0 && (
          <span class="section-count">
            {i18n.t('panel.findings.count', review.findings.length, { count: review.findings.length })}
          </span>
        )}
        {fixable > 1 && !inPart && (
          <Button onClick={actions.fixAll}>{i18n.t('panel.findings.fixAll')}</Button>
        )}
      </div>
      {shown.length === 0 && (review.failed ? <Stopped /> : <Calm empty={review.empty} inPart={inPart} />)}
      {shown.length > 0 && (
        <ul class="findings" ref={keys.list} onKeyDown={keys.onKeyDown} aria-labelledby="amend-findings">
          {keyed(shown).map(([key, finding], index) => (
            <FindingItem
              key={key}
              finding={finding}
              current={index === keys.current}
              onCurrent={() => keys.setCurrent(index)}
              isLoose={isLoose}
              actions={keeping}
            />
          ))}
        </ul>
      )}
      {inPart && !review.failed && <p class="quiet-line">{i18n.t('panel.findings.inView')}</p>}
      {review.ignored > 0 && (
        <p class="quiet-line">
          {i18n.t('panel.findings.ignored', review.ignored, { count: review.ignored })}
        </p>
      )}
    </section>
  );
}

function Calm({ empty, inPart }: { empty: boolean; inPart: boolean }) {
  if (!empty) {
    return (
      <div class="calm calm-line">
        <CalmMark />
        <p class="calm-title">{i18n.t(inPart ? 'panel.findings.cleanInView' : 'panel.findings.clean')}</p>
      </div>
    );
  }
  return (
    <div class="calm">
      <div>
        <p class="calm-title">{i18n.t('panel.findings.emptyDraft')}</p>
        <p class="calm-hint">{i18n.t('panel.findings.emptyHint')}</p>
      </div>
    </div>
  );
}

/** A fault of ours: never to be taken for a clean draft. */
function Stopped() {
  return (
    <div class="calm">
      <div>
        <p class="calm-title">{i18n.t('panel.findings.stopped')}</p>
        <p class="calm-hint">{i18n.t('panel.findings.stoppedHint')}</p>
      </div>
    </div>
  );
}

/** Keys by rule, words and turn, so that typing before a finding does not rebuild its row. */
function keyed(findings: readonly Finding[]): [string, Finding][] {
  const turns = new Map<string, number>();
  return findings.map((finding) => {
    const base = `${finding.ruleId}\n${finding.text}`;
    const turn = turns.get(base) ?? 0;
    turns.set(base, turn + 1);
    return [`${base}\n${turn}`, finding];
  });
}
