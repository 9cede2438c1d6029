import { check } from '../../engine/check.ts';
import type { CompiledRules } from '../../engine/compile-rules.ts';
import { createChecker } from '../../engine/create-checker.ts';
import { readText } from '../../engine/read-text.ts';
import { detectSteps, followSteps } from '../../recovery/detect-steps.ts';
import type { StepRow } from './bench-result.ts';
import { type Effort, median, medianRatio, sampleTogether, type Task } from './measure.ts';
import { draftsOf, type Typing, typing } from './measure-keystrokes.ts';
import { compile, shipped } from './rule-sets.ts';
import { sampleText } from './sample-text.ts';

/**
 * All signs of a recovery beside the phrases of the shipped rules: of whole texts of these lengths, both on one reading
 * of the words, then one key more in each of these drafts.
 */
export async function measureSteps(
  lengths: readonly number[],
  typings: readonly Typing[],
  effort: Effort,
): Promise<StepRow[]> {
  const compiled = compile(shipped, 'page');
  const rows: StepRow[] = [];
  for (const characters of lengths)
    rows.push({ characters, where: 'whole', ...(await compare(ofWhole(compiled, characters), effort)) });
  for (const one of typings) rows.push({ ...one, ...(await compare(atKey(compiled, one), effort)) });
  return rows;
}

type Pair = readonly [phrases: Task, steps: Task];

function ofWhole(compiled: CompiledRules, characters: number): Pair {
  const reading = readText(sampleText(characters));
  return [() => check(compiled, reading), () => detectSteps(reading)];
}

/** A key is read once for both; the check pays for it. */
function atKey(compiled: CompiledRules, where: Typing): Pair {
  const drafts = draftsOf(where);
  const checker = createChecker(compiled);
  return [
    typing(drafts, (draft) => checker.check(draft)),
    typing(
      drafts.map((draft) => readText(draft)),
      followSteps(),
    ),
  ];
}

async function compare(
  pair: Pair,
  effort: Effort,
): Promise<Pick<StepRow, 'phrasesMicros' | 'stepsMicros' | 'ratio'>> {
  const [phrases, steps] = (await sampleTogether(pair, effort)) as [number[], number[]];
  return { phrasesMicros: median(phrases), stepsMicros: median(steps), ratio: medianRatio(steps, phrases) };
}
