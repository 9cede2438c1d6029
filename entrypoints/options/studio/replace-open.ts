import { diffPolicies } from '../../../lib/policy/diff-policies.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { StudioEdits } from './studio-edits.ts';
import type { StudioState } from './studio-state.ts';

/** What was open is one step back, so that a file dropped by mistake costs nothing. */
export function replaceOpen(
  state: StudioState,
  edits: StudioEdits,
  policy: Policy,
  published: Policy | null,
): void {
  const isOther = state.working?.policy.id !== policy.id;
  edits.apply({ kind: 'replace-all', policy });
  edits.choose(null);
  state.refusedHead = null;
  state.refusedNamed.clear();
  if (!isOther || state.working === null) return;
  state.working = { ...state.working, published };
  state.publish = { ...state.publish, address: '', snippets: [], fingerprint: null };
}

/** A file that says when it was issued, or whose key signed it, is what the team has. */
export function isPublished({ issued, revision }: Policy, isSigned: boolean): boolean {
  return isSigned || issued !== undefined || revision > 1;
}

/** Whether there is work in what is open that was neither published nor saved as a file. */
export function isKeptNowhereElse({ working, writing, publish }: StudioState): boolean {
  if (working === null || publish.saved !== null) return false;
  if ([...writing.values()].some(({ isOpen }) => isOpen)) return true;
  const { policy, published } = working;
  if (published === null) return policy.rules.length > 0 || policy.changes !== undefined;
  return policy !== published && !diffPolicies(published, policy).same;
}
