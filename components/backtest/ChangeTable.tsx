import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { BacktestComparison, RuleDifference } from '../../lib/policy/backtest/backtest-types.ts';
import { Button } from '../controls/Button.tsx';
import { SeverityMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import type { BacktestActions } from './backtest-view.ts';
import { ExampleList } from './ExampleList.tsx';
import { numberText, repliesText } from './number-words.ts';
import { OpenRule, RuleName } from './RuleRow.tsx';

const ROWS = 100;

export interface ChangeTableProps {
  readonly comparison: BacktestComparison;
  readonly ruleHref: BacktestActions['ruleHref'];
}

/** What the change does: how much more and fewer it flags, rule by rule, with sentences for both. */
export function ChangeTable({ comparison, ruleHref }: ChangeTableProps) {
  const [most, setMost] = useState(ROWS);
  const { rules } = comparison;
  return (
    <div class="stack backtest-table">
      <h3>{i18n.t('backtest.change.heading')}</h3>
      <p class="backtest-sum">{changeLine(comparison)}</p>
      {comparison.changed > 0 && (
        <p class="quiet-line">
          {i18n.t('backtest.change.changed', comparison.changed, { count: numberText(comparison.changed) })}
        </p>
      )}
      {rules.length > 0 && (
        <table>
          <thead>
            <tr>
              {(['rule', 'severity'] as const).map((key) => (
                <th key={key} scope="col">
                  {i18n.t(`backtest.rules.columns.${key}`)}
                </th>
              ))}
              {(['before', 'after', 'added', 'gone'] as const).map((key) => (
                <th
                  key={key}
                  scope="col"
                  class={key === 'before' ? 'backtest-number backtest-spare' : 'backtest-number'}
                >
                  {i18n.t(`backtest.change.columns.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rules.slice(0, most).map((rule) => (
              <ChangeRow key={rule.ruleId} rule={rule} ruleHref={ruleHref} />
            ))}
          </tbody>
        </table>
      )}
      {rules.length > most && (
        <Button onClick={() => setMost(most + ROWS)}>
          {i18n.t('backtest.rules.more', { count: numberText(Math.min(ROWS, rules.length - most)) })}
        </Button>
      )}
    </div>
  );
}

function changeLine({ added, addedReplies, gone, goneReplies }: BacktestComparison): string {
  if (added + gone === 0) return i18n.t('backtest.change.same');
  return i18n.t('backtest.change.line', {
    added: numberText(added),
    addedReplies: repliesText(addedReplies),
    gone: numberText(gone),
    goneReplies: repliesText(goneReplies),
  });
}

interface ChangeRowProps {
  readonly rule: RuleDifference;
  readonly ruleHref: BacktestActions['ruleHref'];
}

function ChangeRow({ rule, ruleHref }: ChangeRowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, severity, before, after, added, gone } = rule;
  const state = before === null ? 'fresh' : after === null ? 'removed' : null;
  return (
    <>
      <tr>
        <th scope="row">
          <RuleName
            name={name}
            about={state === null ? '' : i18n.t(`backtest.change.${state}`)}
            isOpen={isOpen}
            id={id}
            onToggle={() => setOpen(!isOpen)}
          />
        </th>
        <td>
          <SeverityMark severity={severity} />
        </td>
        <td class="backtest-number backtest-spare">{numberText(before ?? 0)}</td>
        <td class="backtest-number">{numberText(after ?? 0)}</td>
        <td class="backtest-number">{added > 0 ? `+${numberText(added)}` : '0'}</td>
        <td class="backtest-number">{gone > 0 ? `−${numberText(gone)}` : '0'}</td>
      </tr>
      {isOpen && (
        <tr class="backtest-details">
          <td colSpan={6} id={id}>
            <ChangeDetails rule={rule} ruleHref={ruleHref} />
          </td>
        </tr>
      )}
    </>
  );
}

function ChangeDetails({ rule, ruleHref }: ChangeRowProps) {
  const { addedExamples, goneExamples, changed, after } = rule;
  return (
    <>
      {addedExamples.length > 0 && (
        <>
          <p class="quiet-line">{i18n.t('backtest.change.addedExamples')}</p>
          <ExampleList examples={addedExamples} />
        </>
      )}
      {goneExamples.length > 0 && (
        <>
          <p class="quiet-line">{i18n.t('backtest.change.goneExamples')}</p>
          <ExampleList examples={goneExamples} />
        </>
      )}
      {changed > 0 && <p>{i18n.t('backtest.change.changedHere', changed, { count: numberText(changed) })}</p>}
      {addedExamples.length + goneExamples.length + changed === 0 && (
        <p class="quiet-line">{i18n.t('backtest.change.taken')}</p>
      )}
      {after !== null && <OpenRule rule={rule} ruleHref={ruleHref} />}
    </>
  );
}
