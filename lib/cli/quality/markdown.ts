import { Failure } from '../commands/failure.ts';
import type { StepFigures } from './measure-steps.ts';
import type { Level, LevelFigures, WordingFigures } from './measure-wording.ts';
import type { Quality } from './run-quality.ts';
import type { Share } from './shares.ts';

/** Each figure of the table: what it is, in words, and how it reads off a severity's figures. */
const FIGURES: readonly [string, (figures: LevelFigures) => string][] = [
  ['of the sentences flagged, a reader would reword', ({ right }) => ratio(right)],
  ['of those that must be reworded, found', ({ offences }) => ratio(offences)],
  ['of those that might be warmer, found', ({ soft }) => ratio(soft)],
  ['of random sentences with nothing to mend, flagged', ({ fineFlagged }) => ratio(fineFlagged)],
  ['false alarms in 1,000 of those', ({ falsePerThousand }) => falsePerThousand?.toFixed(1) ?? '-'],
];

const COLUMNS: readonly (readonly [Level, string])[] = [
  ['block+warn', 'block or warn'],
  ['hint', 'hint'],
  ['any', 'any'],
];

/** The figures on labelled replies as a short table for readers of the README. A `Failure` where there are no such replies. */
export function markdownTable({ rules, wording, steps, examples }: Quality, today: Date): string {
  if (!wording || !steps)
    throw new Failure(
      '--markdown',
      'there are no labelled replies to measure; name their folder with --eval.',
    );
  const { offence, soft, fine } = wording.rows;
  return [
    `Measured on ${today.toISOString().slice(0, 10)}: ${rules}, ${examples.rules} rules, on ${offence + soft + fine} sentences of real replies that readers judged (${offence} must be reworded, ${soft} might be warmer, ${fine} have nothing to mend; ${wording.randomFine} of these were drawn at random). They were at hand while the rules were written: expect somewhat less of others.`,
    '',
    ...wordingTable(wording),
    '',
    ...stepTable(steps),
    '',
  ].join('\n');
}

function wordingTable({ levels }: WordingFigures): string[] {
  const shown = COLUMNS.map(([name]) => levels.find(({ level }) => level === name)!);
  return table(
    ['wording', ...COLUMNS.map(([, title]) => title)],
    FIGURES.map(([title, figure]) => [title, ...shown.map(figure)]),
  );
}

function stepTable(steps: readonly StepFigures[]): string[] {
  return table(
    [
      'recovery step',
      'ticked, and it is there',
      'there, and ticked',
      'ticked as strong, and it is',
      'strong, and ticked so',
    ],
    steps.map(({ step, any, strong }) => [
      step,
      ...[any.precision, any.recall, strong.precision, strong.recall].map(ratio),
    ]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [line(head), line(rule), ...rows.map(line)];
}

function ratio({ count, of, share }: Share): string {
  return share === undefined ? '-' : `${(share * 100).toFixed(1)} % (${count}/${of})`;
}
