import { DEFINITIONS } from './definitions.ts';
import type { ExampleFigures } from './measure-examples.ts';
import type { StepFigures } from './measure-steps.ts';
import type { AgreementFigures, ReplyToneFigures } from './measure-tone.ts';
import type { WordingFigures } from './measure-wording.ts';
import type { Quality } from './run-quality.ts';
import type { Score, Share } from './shares.ts';

const NONE = '-';

/** The figures as tables for people, each with what its columns mean. */
export function report(quality: Quality): string {
  const { rules, problems, notes, wording, steps, replyTone, politeness, examples } = quality;
  return [
    `Quality of ${rules}`,
    ...notes,
    ...problems.map((problem) => `Left out: ${problem}`),
    ...(wording ? wordingLines(wording) : []),
    ...(steps ? stepLines(steps) : []),
    ...(replyTone ? replyToneLines(replyTone) : []),
    ...(politeness ? politenessLines(politeness) : []),
    ...exampleLines(examples),
    '',
  ].join('\n');
}

function wordingLines({ rows, randomFine, levels, categories }: WordingFigures): string[] {
  const { offence, soft, fine } = rows;
  return [
    ...heading(`Wording: ${offence} offences, ${soft} soft, ${fine} fine (${randomFine} of them random)`),
    row(['severity', 'right', 'found', 'offences', 'soft', 'fine flagged', 'per 1,000']),
    ...levels.map((level) =>
      row([
        level.level,
        ratio(level.right),
        ratio(level.found),
        ratio(level.offences),
        ratio(level.soft),
        ratio(level.fineFlagged),
        level.falsePerThousand?.toFixed(1) ?? NONE,
      ]),
    ),
    ...DEFINITIONS.wording,
    ...heading('Wording by category'),
    row(['category', 'found', 'offences', 'right']),
    ...categories.map(({ category, found, offences, right }) =>
      row([category, ratio(found), ratio(offences), ratio(right)]),
    ),
    ...DEFINITIONS.categories,
  ];
}

function stepLines(steps: readonly StepFigures[]): string[] {
  return [
    ...heading('Recovery steps'),
    row(['step', 'any F1', 'P', 'R', 'strong F1', 'P', 'R']),
    ...steps.map(({ step, any, strong }) => row([step, ...cells(any), ...cells(strong)])),
    ...DEFINITIONS.steps,
  ];
}

function replyToneLines(figures: readonly ReplyToneFigures[]): string[] {
  return [
    ...heading('Tone of the labelled replies: agreement with their readers (AUC)'),
    row(['', 'offence', 'either']),
    ...figures.map(({ name, offence, either }) => row([name, auc(offence), auc(either)])),
    ...DEFINITIONS.replyTone,
  ];
}

function politenessLines(figures: readonly AgreementFigures[]): string[] {
  return [
    ...heading("Tone score: agreement with people's judgements of politeness (AUC)"),
    row(['community', 'held out', 'texts', 'set by', 'texts']),
    ...figures.map(({ community, heldOut, heldOutAuc, setBy, setByAuc }) =>
      row([community, auc(heldOutAuc), String(heldOut), auc(setByAuc), String(setBy)]),
    ),
    ...DEFINITIONS.politeness,
  ];
}

function auc(value: number | undefined): string {
  return value?.toFixed(3) ?? NONE;
}

function exampleLines({ rules, flagged, passed, clean, alternatives, failures }: ExampleFigures): string[] {
  return [
    ...heading(`Own examples of ${rules} ${rules === 1 ? 'rule' : 'rules'}`),
    row(['', 'flagged', 'passed', 'clean', 'alternatives']),
    row(['', ratio(flagged), ratio(passed), ratio(clean), ratio(alternatives)]),
    ...DEFINITIONS.examples,
    ...failures.map((failure) => `  not so: ${failure}`),
  ];
}

function heading(title: string): string[] {
  return ['', title];
}

function cells({ f1, precision, recall }: Score): string[] {
  return [f1, precision.share, recall.share].map((value) => value?.toFixed(2) ?? NONE);
}

function ratio({ count, of, share }: Share): string {
  if (share === undefined) return NONE;
  return `${(share * 100).toFixed(1)} % ${count}/${of}`;
}

function row([first, ...rest]: readonly string[]): string {
  return `  ${first!.padEnd(22)}${rest.map((cell) => cell.padStart(19)).join('')}`;
}
