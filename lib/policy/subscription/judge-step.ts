import type { Policy } from '../schema.ts';
import { type Judgement, judgeRevision } from './judge-revision.ts';

/**
 * Whether agents who have one revision would take the next; by whose key it is signed is another question.
 * @param before null where agents have none
 * @param today e.g. `2026-01-31`
 */
export function judgeStep(before: Policy | null, next: Policy, today: string): Judgement {
  const kept = before && {
    fingerprint: null,
    policyId: before.id,
    revision: before.revision,
    policy: before,
  };
  return judgeRevision(kept, { kind: 'unsigned', text: '' }, next, today, false);
}
