import { check } from '../../engine/check.ts';
import { readText } from '../../engine/read-text.ts';
import type { Work } from '../../engine/types.ts';
import type { CheckRow } from './bench-result.ts';
import { floorOf, wordsOf } from './floor.ts';
import { type Effort, median, medianRatio, sampleTogether } from './measure.ts';
import { compile, type NamedRules } from './rule-sets.ts';
import { sampleText } from './sample-text.ts';

/** A full check of texts of these lengths (UTF-16 units), each beside the floor on the same text. */
export async function measureChecks(
  named: NamedRules,
  lengths: readonly number[],
  effort: Effort,
): Promise<CheckRow[]> {
  const compiled = compile(named, 'proof');
  const words = wordsOf(named.rules.flatMap(({ phrases }) => phrases));
  const rows: CheckRow[] = [];
  for (const length of lengths) {
    const text = sampleText(length);
    const [checks, reads, floors] = (await sampleTogether(
      [() => check(compiled, text), () => readText(text), () => floorOf(text, words)],
      effort,
    )) as [number[], number[], number[]];
    const work = noWork();
    rows.push({
      rules: named.name,
      ruleCount: named.rules.length,
      characters: length,
      findings: check(compiled, text, { work }).length,
      checkMicros: median(checks),
      readMicros: median(reads),
      floorMicros: median(floors),
      ratio: medianRatio(checks, floors),
      statesPerWord: work.states / work.tokens,
    });
  }
  return rows;
}

/** Counters to be filled by a check. */
export function noWork(): Work {
  return { characters: 0, tokens: 0, states: 0, candidates: 0 };
}
