import type { Severity } from '../../engine/types.ts';
import type {
  BacktestComparison,
  BacktestOutcome,
  BacktestTally,
  ReplyExample,
  RuleDifference,
} from '../../policy/backtest/backtest-types.ts';
import { oneLine, type Paint, painter } from '../commands/terminal.ts';
import type { BacktestFormatContext } from './backtest-formats.ts';

const COLOUR = { block: 'red', warn: 'yellow', hint: 'cyan' } as const;
const ORDER: readonly Severity[] = ['block', 'warn', 'hint'];
const INDENT = ' '.repeat(10);

/** For people: the sums, what a change does, and each rule that fired with sentences in which it did. */
export function backtestText(
  { tally, comparison }: BacktestOutcome,
  { colour }: BacktestFormatContext,
): string {
  const paint = painter(colour);
  const lines = [
    ...sums(tally, paint),
    ...(comparison === undefined ? [] : ['', ...changes(comparison, paint)]),
    '',
    ...rules(tally, paint),
  ];
  return `${lines.join('\n')}\n`;
}

function sums({ policy, replies, flagged, fires, severities }: BacktestTally, paint: Paint): string[] {
  const revision = policy.revision === undefined ? '' : `, revision ${policy.revision}`;
  const by = ORDER.filter((severity) => severities[severity].fires > 0).map(
    (severity) => `${number(severities[severity].fires)} ${severity}`,
  );
  return [
    paint('bold', `${oneLine(policy.name)}${revision}`),
    `${count(replies, 'reply', 'replies')}, ${number(flagged)} flagged (${share(flagged, replies)} %)`,
    `${count(fires, 'place', 'places')} flagged${by.length > 0 ? `: ${by.join(', ')}` : ''}`,
  ];
}

function changes(comparison: BacktestComparison, paint: Paint): string[] {
  const { added, addedReplies, gone, goneReplies, changed, rules: differences } = comparison;
  const head = `This change flags ${number(added)} more, in ${count(addedReplies, 'reply', 'replies')}; ${number(gone)} fewer, in ${count(goneReplies, 'reply', 'replies')}; ${number(changed)} by another rule or severity.`;
  return [paint('bold', head), ...differences.flatMap((rule) => change(rule, paint))];
}

function change(rule: RuleDifference, paint: Paint): string[] {
  const before = rule.before === null ? 'new rule' : `${number(rule.before)} before`;
  const after = rule.after === null ? 'taken out' : `${number(rule.after)} now`;
  const head = `${signed(rule)}  ${rule.severity.padEnd(5)}  ${rule.ruleId}  (${before}, ${after})`;
  return [
    head,
    ...rule.addedExamples.map((example) => `${INDENT}+ ${sentence(example, 'green', paint)}`),
    ...rule.goneExamples.map((example) => `${INDENT}- ${sentence(example, 'dim', paint)}`),
  ];
}

function signed({ added, gone, changed }: RuleDifference): string {
  const parts = [
    added > 0 && `+${number(added)}`,
    gone > 0 && `-${number(gone)}`,
    changed > 0 && `~${number(changed)}`,
  ];
  return parts.filter(Boolean).join(' ').padStart(8);
}

function rules({ rules: all, replies }: BacktestTally, paint: Paint): string[] {
  const fired = all.filter(({ fires }) => fires > 0).sort((one, other) => other.fires - one.fires);
  const quiet = all.length - fired.length;
  const head = paint('dim', '   fires  replies       %  severity  rule');
  const rows = fired.flatMap(({ ruleId, name, severity, fires, replies: in_, examples }) => [
    `${number(fires).padStart(8)} ${number(in_).padStart(8)} ${share(in_, replies).padStart(7)}  ${paint(COLOUR[severity], severity.padEnd(8))}  ${paint('bold', ruleId)}  ${oneLine(name)}`,
    ...examples.map((example) => INDENT + sentence(example, COLOUR[severity], paint)),
  ]);
  const never = `${count(quiet, 'rule', 'rules')} never fired in these replies.`;
  return fired.length === 0 ? [never] : [head, ...rows, ...(quiet > 0 ? ['', never] : [])];
}

/** The flagged words stand in brackets, or in colour where the terminal can. */
function sentence(
  { text, from, to, file, line }: ReplyExample,
  style: Parameters<Paint>[0],
  paint: Paint,
): string {
  const words = oneLine(text.slice(from, to));
  const painted = paint(style, words);
  const marked = painted === words ? `[${words}]` : painted;
  return `${oneLine(text.slice(0, from))}${marked}${oneLine(text.slice(to))}  ${paint('dim', `${oneLine(file)}:${line}`)}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0' : ((part / whole) * 100).toFixed(1);
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function count(value: number, one: string, more: string): string {
  return `${number(value)} ${value === 1 ? one : more}`;
}
