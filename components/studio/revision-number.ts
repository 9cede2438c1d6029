import { isSameValue } from '../../lib/policy/same-value.ts';
import type { WorkingPolicy } from '../../lib/policy/studio/working-policy.ts';

type Revisions = Pick<WorkingPolicy, 'policy' | 'published'>;

/** Whether the policy has another id than what was published, and so is another one to agents. */
export function isRenamed({ policy, published }: Revisions): boolean {
  return published !== null && published.id !== policy.id;
}

/** Whether no other text bears the number of this revision; a number is given once. */
export function hasFreeNumber({ policy, published }: Revisions): boolean {
  if (published === null || published.id !== policy.id || policy.revision > published.revision) return true;
  return policy === published || isSameValue(policy, published);
}

/** The number for this revision: its own where that is free. */
export function nextRevision({ policy, published }: Revisions): number {
  if (published === null || published.id !== policy.id) return policy.revision;
  return Math.max(policy.revision, published.revision + 1);
}
