import type { Rule } from '../engine/types.ts';
import { parsePolicyJson } from '../policy/parse-policy.ts';
import { parsePolicyYaml } from '../policy/parse-policy-yaml.ts';
import { isRecord, type PolicyProblem } from '../policy/problem.ts';
import type { Policy } from '../policy/schema.ts';
import { shippedRules } from './shipped-rules.ts';
import { isLost, readItem, type WriteError, watchItem, writeItems } from './storage.ts';
import { type InstalledPolicy, installedPolicy } from './stored-items.ts';
import { installedRecovery } from './stored-recovery.ts';
import { type ActiveRules, installedRules } from './stored-rules.ts';

/** Which policy is in use and where it comes from; `importedAt` in ms since the epoch. */
export interface PolicyStatus {
  readonly name: string;
  readonly revision: number;
  readonly rules: number;
  readonly origin: 'shipped' | 'file';
  readonly importedAt?: number;
  readonly fileName?: string;
  /** An installed policy is stored but cannot be read any more; it is kept, and the shipped one is in use. */
  readonly unreadable?: true;
}

/** What became of an import. Anything but `installed` leaves the policy in use as it is. */
export type ImportResult =
  | { readonly kind: 'installed'; readonly status: PolicyStatus }
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] }
  | { readonly kind: 'not-stored'; readonly error: WriteError };

/** Which policy is in use. A stored one that became unreadable counts as none: the shipped one works on. */
export async function policyStatus(): Promise<PolicyStatus> {
  const [rules, policy] = await Promise.all([readItem(installedRules), readItem(installedPolicy)]);
  if (isLost(rules)) return { ...statusOf(shippedRules), unreadable: true };
  if (rules.value !== null) return statusOf(rules.value, policy.value ?? undefined);
  return statusOf(shippedRules, headOf(policy.value?.document) && (policy.value ?? undefined));
}

/** Calls back after a policy was installed or restored anywhere. */
export function watchPolicy(onChange: (status: PolicyStatus) => void, signal: AbortSignal): void {
  // Written at each import, also where the rules stay those that ship.
  watchItem(installedPolicy, () => void policyStatus().then(onChange), signal);
}

/** Installs a policy file (JSON or YAML) once it is proven; a bad one never replaces a good one. */
export async function importPolicy(text: string, fileName: string, now = Date.now()): Promise<ImportResult> {
  const parsed = /\.ya?ml$/i.test(fileName) ? parsePolicyYaml(text) : parsePolicyJson(text);
  const problems = parsed.ok ? await prove(parsed.policy) : parsed.problems;
  if (!parsed.ok || problems.length > 0) return { kind: 'refused', problems };
  const installed = { document: parsed.policy, importedAt: now, fileName: fileName.slice(0, 255) };
  const active = parsed.policy.rules.length === 0 ? null : activeRulesOf(parsed.policy);
  const stored = await writeItems([
    [installedPolicy, installed],
    [installedRules, active],
    [installedRecovery, parsed.policy.recovery ?? null],
  ]);
  if (!stored.ok) return { kind: 'not-stored', error: stored.error };
  return { kind: 'installed', status: statusOf(active ?? shippedRules, installed) };
}

/** What proves a policy comes with the first file: the panel, which only asks which policy is in use, never needs it. */
async function prove(policy: Policy): Promise<readonly PolicyProblem[]> {
  const [{ provePolicy }, { proveRecovery }] = await Promise.all([
    import('../policy/prove-policy.ts'),
    import('../recovery/prove-recovery.ts'),
  ]);
  return [...provePolicy(policy), ...proveRecovery(policy)];
}

/** Goes back to the policy that ships with Amend. */
export async function restoreShippedPolicy(): Promise<PolicyStatus | WriteError> {
  const stored = await writeItems([
    [installedPolicy, null],
    [installedRules, null],
    [installedRecovery, null],
  ]);
  return stored.ok ? statusOf(shippedRules) : stored.error;
}

function activeRulesOf(policy: Policy): ActiveRules {
  const { id: policyId, name, revision, guards, lists } = policy;
  return { policyId, name, revision, rules: policy.rules.map(engineRule), guards, lists };
}

/** A rule without what only authors and audits need. */
function engineRule(rule: Policy['rules'][number]): Rule {
  const { name: _name, source: _source, origin: _origin, examples: _examples, ...rest } = rule;
  return rest;
}

function statusOf(rules: ActiveRules, from?: InstalledPolicy): PolicyStatus {
  const { name, revision } = (rules === shippedRules && headOf(from?.document)) || rules;
  const known = { name, revision, rules: rules.rules.length };
  if (from === undefined) return { ...known, origin: rules === shippedRules ? 'shipped' : 'file' };
  return { ...known, origin: 'file', importedAt: from.importedAt, fileName: from.fileName };
}

/** A policy without rules is known by its own name, though the rules in use are those that ship. */
function headOf(document: unknown): Pick<PolicyStatus, 'name' | 'revision'> | undefined {
  if (!isRecord(document) || !Array.isArray(document.rules) || document.rules.length > 0) return undefined;
  const { name, revision } = document;
  return typeof name === 'string' && typeof revision === 'number' ? { name, revision } : undefined;
}
