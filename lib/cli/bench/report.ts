import type { BenchResult, BenchRow } from './run-bench.ts';

/** The result as a table for people. */
export function report(result: BenchResult): string {
  return [
    'Check of a 2,000-character reply, by number of rules',
    ...table(result.byRules),
    '',
    'Check with 10,000 rules, by length of text',
    ...table(result.byLength),
    '',
    'Compiling',
    row(['rules', 'first ms', 'median ms']),
    ...result.compile.map((line) => row([line.rules, line.firstMs.toFixed(2), line.medianMs.toFixed(2)])),
    '',
    'floor: lower-case, split into words, look each up in a Map. Budget: check at most 2x the floor.',
  ].join('\n');
}

function table(rows: readonly BenchRow[]): string[] {
  const header = row(['rules', 'chars', 'findings', 'check us', 'read us', 'floor us', 'ratio']);
  return [
    header,
    ...rows.map((line) =>
      row([
        line.rules,
        line.characters,
        line.findings,
        line.checkMicros.toFixed(1),
        line.readMicros.toFixed(1),
        line.floorMicros.toFixed(1),
        line.ratio.toFixed(2),
      ]),
    ),
  ];
}

function row(cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(10)).join('');
}
