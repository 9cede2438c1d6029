import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { TextReading, Work } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { DraftHits } from './draft-hits.ts';
import { Excuses } from './excuses.ts';

/** Step 4: drops the candidates that a guard of their rule excuses. Guards are looked for only where they are asked. */
export function dropGuarded(
  candidates: readonly Candidate[],
  { guardsOf }: CompiledRules,
  reading: TextReading,
  hits: DraftHits,
  work: Work | undefined,
): Candidate[] {
  const excuses = new Excuses(reading, hits, work);
  return candidates.filter(
    (candidate) => !guardsOf[candidate.rule]!.some((guard) => excuses.excuse(candidate, guard)),
  );
}
