import { check } from '../../engine/check.ts';
import { readText } from '../../engine/read-text.ts';
import { detectSteps } from '../../recovery/detect-steps.ts';
import type { StepRow } from './bench-result.ts';
import { type Effort, median, medianRatio, sampleTogether } from './measure.ts';
import { compile, shipped } from './rule-sets.ts';
import { sampleText } from './sample-text.ts';

/** The recovery steps of texts of these lengths beside their phrases; both share one reading of the words. */
export async function measureSteps(lengths: readonly number[], effort: Effort): Promise<StepRow[]> {
  const compiled = compile(shipped, 'page');
  const rows: StepRow[] = [];
  for (const characters of lengths) {
    const text = sampleText(characters);
    const reading = readText(text);
    const [reads, phrases, steps] = (await sampleTogether(
      [() => readText(text), () => check(compiled, reading), () => detectSteps(reading)],
      effort,
    )) as [number[], number[], number[]];
    rows.push({
      characters,
      readMicros: median(reads),
      phrasesMicros: median(phrases),
      stepsMicros: median(steps),
      ratio: medianRatio(steps, phrases),
    });
  }
  return rows;
}
