import type { CompiledRules } from '../compile/compiled-rules.ts';
import type { CheckOptions, Finding, TextReading } from '../types.ts';
import { describeFinding } from './describe-finding.ts';
import type { DraftHits } from './draft-hits.ts';
import { dropElsewhere } from './drop-elsewhere.ts';
import { dropGuarded } from './drop-guarded.ts';
import { dropSkipped } from './drop-skipped.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { takeSubjects } from './take-subject.ts';

/** The steps of a check, each in a file of its own: from all that was found to what the agent is told. */
export function findFindings(
  compiled: CompiledRules,
  reading: TextReading,
  hits: DraftHits,
  { where = 'public', work }: CheckOptions,
): Finding[] {
  const all = hits.candidates(reading, work);
  const own = dropSkipped(all, reading);
  const here = dropElsewhere(own, compiled, reading, where);
  const guilty = dropGuarded(here, compiled, reading, hits, work);
  const standing = resolveOverlaps(guilty, compiled);
  compiled.space.forget();
  return takeSubjects(standing, compiled, reading).map((candidate) =>
    describeFinding(candidate, compiled, reading),
  );
}
