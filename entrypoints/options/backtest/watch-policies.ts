import { readActiveRules, watchActiveRules } from '../../../lib/platform/active-rules.ts';
import type { ActiveRules } from '../../../lib/platform/stored-rules.ts';
import type { StudioKept } from '../../../lib/platform/studio-kept.ts';
import { StudioStore } from '../../../lib/platform/studio-store.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import type { OfferedPolicy } from './backtest-desk.ts';

/** Tells which policies there are to try, now and whenever one of them changes: what is open in the studio, and what is in force. */
export function watchPolicies(
  onChange: (policies: readonly OfferedPolicy[]) => void,
  signal: AbortSignal,
): void {
  const store = new StudioStore();
  let turn = 0;
  const read = async () => {
    const mine = ++turn;
    const [rules, { kept }] = await Promise.all([readActiveRules(), store.read()]);
    if (mine === turn && !signal.aborted) onChange([...(kept ? inStudio(kept) : []), inForce(rules)]);
  };
  watchActiveRules(() => void read(), signal);
  store.watch(() => void read(), signal);
  void read();
}

function inStudio({ policy, published }: StudioKept): OfferedPolicy[] {
  return [offerOf(policy, 'studio'), ...(published ? [offerOf(published, 'published')] : [])];
}

function offerOf(policy: Policy, from: 'studio' | 'published'): OfferedPolicy {
  const { name, revision } = policy;
  return { id: from, name, revision, from, tested: { kind: 'policy', policy } };
}

function inForce(rules: ActiveRules): OfferedPolicy {
  const { name, revision } = rules;
  return { id: 'force', name, revision, from: 'force', tested: { kind: 'page', rules } };
}
