import type { BenchResult, CheckRow, PeerFigures, PeerRow, Verdict } from './bench-result.ts';
import { thousands } from './budgets.ts';
import { DEFINITIONS } from './definitions.ts';

/** The result as tables for people, each with what its columns mean. */
export function report(result: BenchResult): string {
  const { machine, pack, effort } = result;
  return [
    `Amend on Node ${machine.node}, ${machine.system}, ${machine.processor}`,
    `Shipped: ${pack.name}, revision ${pack.revision}, ${pack.rules} rules`,
    ...(effort === 'quick' ? ['A quick run: its figures are rough.'] : []),
    ...DEFINITIONS.all,
    ...section('Check of 2,000 characters, by number of rules', checkTable(result.byRules)),
    ...section('Check by length of text', checkTable(result.byLength), DEFINITIONS.checks),
    ...section('One more key', keyTable(result), DEFINITIONS.keystrokes),
    ...section('Compiling and memory', compileTable(result), DEFINITIONS.compile),
    ...section('Memory of drafts', memoryTable(result), DEFINITIONS.memory),
    ...section('Recovery steps beside the phrases', stepTable(result), DEFINITIONS.steps),
    ...section(peersTitle(result.peers), peerTable(result.peers), DEFINITIONS.peers),
    ...section('Budgets', budgetLines(result.budgets), DEFINITIONS.budgets),
    '',
  ].join('\n');
}

function section(title: string, table: readonly string[], meanings: readonly string[] = []): string[] {
  return ['', title, ...table, ...meanings.map((line) => `  ${line}`)];
}

function checkTable(rows: readonly CheckRow[]): string[] {
  return [
    row(['rules', '', 'characters', 'findings', 'check us', 'read us', 'floor us', 'ratio', 'states']),
    ...rows.map((line) =>
      row([
        line.rules,
        thousands(line.ruleCount),
        thousands(line.characters),
        thousands(line.findings),
        micros(line.checkMicros),
        micros(line.readMicros),
        micros(line.floorMicros),
        line.ratio.toFixed(2),
        line.statesPerWord.toFixed(2),
      ]),
    ),
  ];
}

function keyTable({ keystrokes }: BenchResult): string[] {
  return [
    row(['rules', '', 'characters', 'typed', 'key us', 'reply us', 'ratio', 'read anew']),
    ...keystrokes.map((line) =>
      row([
        line.rules,
        thousands(line.ruleCount),
        thousands(line.characters),
        line.where,
        micros(line.keyMicros),
        micros(line.replyMicros),
        line.ratio.toFixed(2),
        line.charactersRead.toFixed(0),
      ]),
    ),
  ];
}

function compileTable({ compile }: BenchResult): string[] {
  return [
    row(['rules', '', 'mode', 'first ms', 'check ms', 'warm ms', 'heap kB', 'used kB']),
    ...compile.map((line) =>
      row([
        line.rules,
        thousands(line.ruleCount),
        line.mode,
        line.firstMs.toFixed(2),
        line.firstCheckMs.toFixed(2),
        line.warmMs.toFixed(2),
        kilobytes(line.heapBytes),
        kilobytes(line.usedHeapBytes),
      ]),
    ),
  ];
}

function memoryTable({ memory }: BenchResult): string[] {
  return [
    row(['rules', '', 'keys', 'drafts', 'held kB', 'left kB']),
    ...memory.map((line) =>
      row([
        line.rules,
        thousands(line.ruleCount),
        thousands(line.edits),
        thousands(line.drafts),
        kilobytes(line.heldBytes),
        kilobytes(line.leftBytes),
      ]),
    ),
  ];
}

function stepTable({ steps }: BenchResult): string[] {
  return [
    row(['characters', 'where', 'phrases us', 'steps us', 'ratio']),
    ...steps.map((line) =>
      row([
        thousands(line.characters),
        line.where,
        micros(line.phrasesMicros),
        micros(line.stepsMicros),
        line.ratio.toFixed(2),
      ]),
    ),
  ];
}

function peersTitle({ replies, characters }: PeerFigures): string {
  return `Beside others: a set of ${replies} replies, ${thousands(characters)} characters in all`;
}

function peerTable({ rows, problem }: PeerFigures): string[] {
  return [
    ...(problem ? [`  No other checkers: ${problem}.`] : []),
    peerRow(['', 'flagged', 'fresh us', 'times', 'again us', 'times', 'budget']),
    ...rows.map((line) => (line.problem ? `  ${peerName(line)}: ${line.problem}` : peerFigures(line))),
  ];
}

function peerFigures(line: PeerRow): string {
  return peerRow([
    peerName(line),
    String(line.flagged ?? ''),
    micros(line.freshMicros),
    times(line.freshRatio),
    micros(line.againMicros),
    times(line.againRatio),
    line.budget ? `${line.budget}x` : '',
  ]);
}

function peerName({ name, version, what }: PeerRow): string {
  return `${version ? `${name} ${version}` : name}, ${what}`;
}

function peerRow([name, ...cells]: readonly string[]): string {
  return `  ${name!.padEnd(46)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

/** Each promise with its parts below it, and at the end how many hold. */
function budgetLines(budgets: readonly Verdict[]): string[] {
  const byPromise = Map.groupBy(budgets, ({ promise }) => promise);
  const held = budgets.filter(({ holds }) => holds).length;
  return [
    ...[...byPromise].flatMap(([promise, verdicts]) => [`  ${promise}`, ...verdicts.map(verdictLine)]),
    `  ${held} of ${budgets.length} hold.`,
  ];
}

function verdictLine({ budget, measured, limit, kind, unit, holds }: Verdict): string {
  const outcome = holds === null ? 'UNKNOWN' : holds ? 'holds' : 'MISSED';
  const figure =
    measured === null ? '-' : `${measured >= 20 ? measured.toFixed(0) : measured.toFixed(2)} ${unit}`;
  return `    ${outcome.padEnd(9)}${budget.padEnd(66)}${figure.padStart(10)}  ${kind} ${limit} ${unit}`;
}

const micros = (value = Number.NaN) => thousands(Number(value < 100 ? value.toFixed(1) : value.toFixed(0)));
const times = (value = Number.NaN) => `${value < 20 ? value.toFixed(2) : thousands(Math.round(value))}x`;
const kilobytes = (bytes: number) => thousands(Math.round(bytes / 1000));

function row(cells: readonly string[]): string {
  return `  ${cells.map((cell) => cell.padStart(11)).join('')}`;
}
