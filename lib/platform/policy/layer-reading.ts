import { type PolicyResult, parsePolicy } from '../../policy/parse-policy.ts';
import { isRecord } from '../../policy/problem.ts';
import type { Policy } from '../../policy/schema.ts';
import { standingOn } from '../../policy/subscription/judge-revision.ts';
import { FILE_LAYER, type KeptLayer, MANAGED_LAYER, OWN_LAYER } from './kept-layer.ts';
import type { LayerHead } from './policy-state.ts';

/** A layer as it is found on a day. */
export interface LayerReading {
  readonly kept: KeptLayer;
  /** Null where it cannot be read. */
  readonly policy: Policy | null;
  readonly isInForce: boolean;
  readonly problem: LayerHead['problem'];
}

/** What agents bring; what management says itself, it need not sign. */
const SIGNED_KINDS: ReadonlySet<KeptLayer['source']['kind']> = new Set(['subscription', 'file']);

/** Reads a kept layer. @param today e.g. `2026-01-31` */
export function readLayer(kept: KeptLayer, today: string, needsSignature: boolean): LayerReading {
  const parsed = parseDocument(kept.document);
  if (!parsed.ok) return { kept, policy: null, isInForce: false, problem: 'unreadable' };
  const { policy } = parsed;
  // Whoever chose the file does not speak for the organisation either.
  const isNobodys = needsSignature && SIGNED_KINDS.has(kept.source.kind) && kept.signed === null;
  if (isNobodys) return { kept, policy, isInForce: false, problem: 'unsigned' };
  const standing = standingOn(policy, today);
  if (standing === 'stopped') return { kept, policy, isInForce: false, problem: 'stopped' };
  return { kept, policy, isInForce: true, problem: standing === 'past' ? 'expired' : undefined };
}

const parsed = new WeakMap<object, PolicyResult>();

/** Parses a kept document; the same one, of 2 MB perhaps, only once while it is being worked with. */
export function parseDocument(document: unknown): PolicyResult {
  if (!isRecord(document)) return parsePolicy(document);
  const result = parsed.get(document) ?? parsePolicy(document);
  parsed.set(document, result);
  return result;
}

/** One that this Amend cannot read, perhaps because a later one wrote it, is known by what is left of its head. */
export function headOf({ kept, policy, problem }: LayerReading): LayerHead {
  const { id, level, since, source, signed } = kept;
  const { name, id: policyId, revision, owner, issued, expires, note } = policy ?? remainsOf(kept.document);
  const about = { owner, issued, expires, note, problem };
  const said = Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));
  return { id, name, policyId, revision, level, since, source, signed, ...said };
}

type Remains = Pick<Policy, 'name' | 'id' | 'revision' | 'owner' | 'issued' | 'expires' | 'note'>;

function remainsOf(document: unknown): Remains {
  const { name, id, revision } = isRecord(document) ? document : {};
  return {
    name: typeof name === 'string' ? name.slice(0, 80) : '',
    id: typeof id === 'string' ? id.slice(0, 80) : '',
    revision: Number.isSafeInteger(revision) ? (revision as number) : 0,
  };
}

/** What stands in the place of a layer is nothing that was ever written there. */
export function lostHead(id: string): LayerHead {
  return {
    id,
    name: '',
    policyId: '',
    revision: 0,
    level: 'team',
    since: 0,
    source: sourceOf(id),
    signed: null,
    problem: 'unreadable',
  };
}

function sourceOf(id: string): KeptLayer['source'] {
  if (id === FILE_LAYER) return { kind: 'file', fileName: '' };
  if (id === OWN_LAYER) return { kind: 'own' };
  return id === MANAGED_LAYER ? { kind: 'managed' } : { kind: 'subscription', subscriptionId: id };
}
