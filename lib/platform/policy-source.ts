import type { Level } from '../policy/layers/layer-types.ts';
import type { PolicyProblem } from '../policy/problem.ts';
import type { Policy } from '../policy/schema.ts';
import { documentOf, FILE_LAYER, type KeptLayer } from './policy/kept-layer.ts';
import type { Changed } from './policy/layers-store.ts';
import { type LayerHead, type PolicyNote, type PolicyState, policyState } from './policy/policy-state.ts';
import { bringPolicyWork } from './policy/policy-work-here.ts';
import { shippedPack } from './shipped-rules.ts';
import { isLost, readItem, type WriteError, watchItem } from './storage.ts';
import { installedRules } from './stored-rules.ts';

/** Which policies are in use and where they come from; times in ms since the epoch. */
export interface PolicyStatus {
  /** Of the strongest policy in force, else of the one that ships. */
  readonly name: string;
  readonly revision: number;
  /** How many rules run, of all policies together. */
  readonly rules: number;
  /** `file`: others than the one that ships are in force; which, is told by `layers`. */
  readonly origin: 'shipped' | 'file';
  readonly importedAt?: number;
  readonly fileName?: string;
  /** What was installed is stored but cannot be read any more; it is kept, and the shipped one is in use. */
  readonly unreadable?: true;
  /** All that is kept, the strongest first, also what does not hold now. */
  readonly layers: readonly LayerHead[];
  /** What one of them wanted and did not get. */
  readonly notes: readonly PolicyNote[];
}

/** What became of an import. Anything but `installed` leaves the policy in use as it is. */
export type ImportResult =
  | {
      readonly kind: 'installed';
      readonly status: PolicyStatus;
      /** What was installed, for whoever tells what it does. */
      readonly policy: Policy;
      /** The level at which it counts here, whatever it says itself. */
      readonly level: Level;
    }
  | { readonly kind: 'refused'; readonly problems: readonly PolicyProblem[] }
  | { readonly kind: 'not-stored'; readonly error: WriteError };

/** Which policies are in use. Where stored ones became unreadable, the shipped one works on. */
export async function policyStatus(): Promise<PolicyStatus> {
  const [rules, { value: state }] = await Promise.all([readItem(installedRules), readItem(policyState)]);
  const status = statusOf(state);
  if (!isLost(rules)) return status;
  return { ...SHIPPED, layers: status.layers, notes: status.notes, unreadable: true };
}

/** Calls back after anything that is in force changed anywhere. */
export function watchPolicy(onChange: (status: PolicyStatus) => void, signal: AbortSignal): void {
  // Written at each change, also where the rules stay those that ship.
  watchItem(policyState, () => void policyStatus().then(onChange), signal);
}

/**
 * Installs a policy file (JSON or YAML, signed or not) once it is proven; a bad one never replaces a good one. It stands
 * beside what else is in force, in the place of the file before it.
 * @param file its text; its bytes may be packed with gzip as well
 */
export async function importPolicy(
  file: string | Uint8Array,
  fileName: string,
  now = Date.now(),
): Promise<ImportResult> {
  const { barFor, changeLayers, readPolicyFile } = await bringPolicyWork();
  const read = await readPolicyFile(file);
  if (!read.ok) return { kind: 'refused', problems: read.problems };
  const layer = fileLayer(read.policy, read.signed, fileName, now);
  let bar: Awaited<ReturnType<typeof barFor>>;
  const changed = await changeLayers(async (kept, managed) => {
    const lacksSignature = managed.requireSignature === true && read.signed === null;
    bar = lacksSignature ? UNSIGNED : await barFor('file', kept, managed, now);
    return bar === undefined ? { put: [layer] } : null;
  }, now);
  return bar === undefined
    ? importedFrom(changed, layer, read.policy)
    : { kind: 'refused', problems: [{ where: 'the file', ...bar }] };
}

const UNSIGNED = {
  what: 'it is not signed; your organisation takes signed policies only.',
  mend: 'Ask whoever publishes it for the signed file.',
};

/** Takes the imported file out of force; what else is, stays. */
export async function restoreShippedPolicy(): Promise<PolicyStatus | WriteError> {
  const { changeLayers } = await bringPolicyWork();
  const changed = await changeLayers({ remove: [FILE_LAYER] });
  return changed.ok ? statusOf(changed.value) : changed.error;
}

function fileLayer(policy: Policy, signed: string | null, fileName: string, now: number): KeptLayer {
  return {
    id: FILE_LAYER,
    // By its own word; how much that counts here is decided where the layers are laid over each other (`brought-by.ts`).
    level: policy.level ?? 'team',
    document: documentOf(policy),
    since: now,
    source: { kind: 'file', fileName: fileName.slice(0, 255) },
    signed,
  };
}

function importedFrom(changed: Changed, file: KeptLayer, policy: Policy): ImportResult {
  if (!changed.ok) return { kind: 'not-stored', error: changed.error };
  const status = statusOf(changed.value);
  const { level } = status.layers.find(({ id }) => id === FILE_LAYER) ?? file;
  return { kind: 'installed', status, policy, level };
}

const SHIPPED: PolicyStatus = {
  name: shippedPack.name,
  revision: shippedPack.revision,
  rules: shippedPack.rules.filter(({ off }) => off !== true).length,
  origin: 'shipped',
  layers: [],
  notes: [],
};

function statusOf(state: PolicyState | null): PolicyStatus {
  if (state === null) return SHIPPED;
  const { layers, notes, rules } = state;
  const first = layers.find(({ problem }) => problem === undefined || problem === 'expired');
  if (first === undefined) return { ...SHIPPED, layers, notes };
  const { name, revision, since, source } = first;
  const from = source.kind === 'file' ? { fileName: source.fileName } : {};
  return { name, revision, rules, origin: 'file', importedAt: since, ...from, layers, notes };
}
