import { stringify } from 'csv-stringify/browser/esm/sync';
import type { BacktestOutcome, ReplyExample, RuleDifference, RuleTally } from './backtest-types.ts';

const COLUMNS = ['rule', 'name', 'category', 'severity', 'fires', 'replies', 'per_100_replies'] as const;
const COMPARED = ['fires_before', 'added', 'gone', 'changed'] as const;

/**
 * The table of a backtest as a sheet, the rule that fires most first. What would run as a formula there stands behind an
 * apostrophe: sentences and names come from others.
 * @param withExamples also the example sentences; without them no word of a reply is in the file
 */
export function tallySheet(
  { tally, comparison }: BacktestOutcome,
  { withExamples = false }: { readonly withExamples?: boolean } = {},
): string {
  const differences = new Map(comparison?.rules.map((rule) => [rule.ruleId, rule]));
  const gone = (comparison?.rules ?? []).filter(({ after }) => after === null).map(asTally);
  const rules = [...tally.rules, ...gone].sort((one, other) => other.fires - one.fires);
  const most = withExamples ? Math.max(0, ...rules.map(({ examples }) => examples.length)) : 0;
  const examples = Array.from({ length: most }, (_, nth) => `example_${nth + 1}`);
  const rows = rules.map((rule) => [
    ...counts(rule, tally.replies),
    ...(comparison === undefined ? [] : compared(rule, differences.get(rule.ruleId))),
    ...examples.map((_, nth) => spellExample(rule.examples[nth])),
  ]);
  const columns = [...COLUMNS, ...(comparison === undefined ? [] : COMPARED), ...examples];
  return stringify([columns, ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
    bom: true,
    eof: true,
  });
}

function counts(rule: RuleTally, replies: number): (string | number)[] {
  const { ruleId, name, category, severity, fires } = rule;
  const share = replies === 0 ? 0 : (rule.replies / replies) * 100;
  return [ruleId, name, category, severity, fires, rule.replies, Number(share.toFixed(3))];
}

function compared({ fires }: RuleTally, difference: RuleDifference | undefined): (string | number)[] {
  if (difference === undefined) return [fires, 0, 0, 0];
  return [difference.before ?? 0, difference.added, difference.gone, difference.changed];
}

/** A rule that the later policy has no more. */
function asTally({ ruleId, name, category, severity, goneExamples }: RuleDifference): RuleTally {
  return { ruleId, name, category, severity, fires: 0, replies: 0, examples: goneExamples };
}

function spellExample(example: ReplyExample | undefined): string {
  return example?.text.trim() ?? '';
}
