import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { RuleTally } from '../../lib/policy/backtest/backtest-types.ts';
import { Chevron, SeverityMark } from '../controls/Marks.tsx';
import { useId } from '../controls/use-id.ts';
import type { BacktestActions } from './backtest-view.ts';
import { ExampleList } from './ExampleList.tsx';
import { numberText, shareText } from './number-words.ts';

export interface RuleRowProps {
  readonly rule: RuleTally;
  /** How many replies were counted. */
  readonly replies: number;
  readonly ruleHref: BacktestActions['ruleHref'];
}

/** One rule; opened, the sentences in which it fired. */
export function RuleRow({ rule, replies, ruleHref }: RuleRowProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { name, category, severity, fires, replies: flagged, examples } = rule;
  return (
    <>
      <tr>
        <th scope="row">
          <RuleName name={name} about={category} isOpen={isOpen} id={id} onToggle={() => setOpen(!isOpen)} />
        </th>
        <td>
          <SeverityMark severity={severity} />
        </td>
        <td class="backtest-number">{numberText(fires)}</td>
        <td class="backtest-number">{numberText(flagged)}</td>
        <td class="backtest-number backtest-spare">{shareText(flagged, replies)}</td>
      </tr>
      {isOpen && (
        <tr class="backtest-details">
          <td colSpan={5} id={id}>
            {examples.length === 0 ? (
              <p class="quiet-line">{i18n.t('backtest.rules.noExamples')}</p>
            ) : (
              <ExampleList examples={examples} />
            )}
            <OpenRule rule={rule} ruleHref={ruleHref} />
          </td>
        </tr>
      )}
    </>
  );
}

export interface RuleNameProps {
  readonly name: string;
  readonly about: string;
  readonly isOpen: boolean;
  /** Of what it opens. */
  readonly id: string;
  readonly onToggle: () => void;
}

/** A rule's name as the button that opens its sentences. */
export function RuleName({ name, about, isOpen, id, onToggle }: RuleNameProps) {
  return (
    <button
      type="button"
      class="backtest-rule"
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      onClick={onToggle}
    >
      <Chevron />
      <span>
        {name} <span class="quiet-line">{about}</span>
      </span>
    </button>
  );
}

/** The way to the rule itself, where there is one; in a tab of its own, so that what was counted stays. */
export function OpenRule({
  rule,
  ruleHref,
}: {
  readonly rule: { readonly ruleId: string; readonly name: string };
  readonly ruleHref: BacktestActions['ruleHref'];
}) {
  if (ruleHref === null) return null;
  return (
    <a
      class="link"
      href={ruleHref(rule.ruleId)}
      target="_blank"
      rel="noopener"
      aria-label={i18n.t('backtest.rules.openNamed', { name: rule.name })}
    >
      {i18n.t('backtest.rules.open')}
    </a>
  );
}
