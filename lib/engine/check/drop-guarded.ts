import type { CompiledGuard, CompiledRules } from '../compile/compiled-rules.ts';
import type { GuardList } from '../compile/guard-list.ts';
import type { TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { DraftHits } from './draft-hits.ts';
import { dropSkipped } from './drop-skipped.ts';
import { GuardPlaces } from './guard-places.ts';
import { isExcused } from './near-guard.ts';

/** Step 4: drops the candidates that a guard of their rule excuses. Only guards that are asked are looked for. */
export function dropGuarded(
  candidates: readonly Candidate[],
  compiled: CompiledRules,
  reading: TextReading,
  hits: DraftHits,
  work: Work | undefined,
): Candidate[] {
  const places = new Map<GuardList, GuardPlaces>();
  for (const [list, sentences] of wantedSentences(candidates, compiled, reading)) {
    const excuses = dropSkipped(hits.excuses(list, sentences, reading, work), reading);
    if (excuses.length > 0) places.set(list, new GuardPlaces(excuses));
  }
  if (places.size === 0) return [...candidates];
  return candidates.filter((candidate) => !firstExcuse(candidate, compiled, places, reading));
}

/** The sentences in which each guard's phrases are to be looked for. */
function wantedSentences(
  candidates: readonly Candidate[],
  { guardsOf }: CompiledRules,
  { sentences }: TextReading,
): Map<GuardList, Iterable<number>> {
  const wanted = new Map<GuardList, Set<number> | 'all'>();
  for (const { rule, sentence } of candidates) {
    for (const { list, within } of guardsOf[rule]!) {
      const its = wanted.get(list);
      if (its === 'all') continue;
      const at = within === 'next-sentence' ? sentence + 1 : sentence;
      if (within === 'draft') wanted.set(list, 'all');
      else if (at < sentences.length) wanted.set(list, its ? its.add(at) : new Set([at]));
    }
  }
  const every = [...sentences.keys()];
  return new Map([...wanted].map(([list, its]) => [list, its === 'all' ? every : its]));
}

/** The first guard of its rule that excuses a match, if any does. */
function firstExcuse(
  candidate: Candidate,
  compiled: CompiledRules,
  places: ReadonlyMap<GuardList, GuardPlaces>,
  reading: TextReading,
): CompiledGuard | undefined {
  return compiled.guardsOf[candidate.rule]!.find((guard) => {
    const its = places.get(guard.list);
    return its !== undefined && isExcused(guard, candidate, its, reading);
  });
}
