import type { Bringer, Layer, Level } from '../../policy/layers/layer-types.ts';
import { isManaged, type ManagedPolicy } from '../../policy/managed/managed-shape.ts';
import type { Policy } from '../../policy/schema.ts';
import { parseAmendLink } from '../../policy/subscription/amend-link.ts';
import { type KeptLayer, managedLevel } from './kept-layer.ts';
import { idOfAddress } from './kept-subscriptions.ts';

/** Ids of the subscriptions that the administrator gives. */
export async function managedIds({ policies }: ManagedPolicy): Promise<ReadonlySet<string>> {
  const links = policies.flatMap(({ address }) => {
    const link = parseAmendLink(address);
    return link.ok ? [link.address] : [];
  });
  return new Set(await Promise.all(links.map(idOfAddress)));
}

/** What decides how much a policy may say, whatever its text says of itself. */
export interface Management {
  readonly managed: ManagedPolicy;
  /** See `managedIds`. */
  readonly ids: ReadonlySet<string>;
}

/**
 * A kept policy as a layer: who brought it, and at which level it counts for that.
 * @param isSubscribed policies from addresses are kept as well
 */
export function asLayer(
  { id, level, source, signed }: KeptLayer,
  policy: Policy,
  management: Management,
  isSubscribed: boolean,
): Layer {
  const by = bringerOf(id, source, management);
  const counted = levelFor(by, level, policy, management.managed);
  const isFree = by !== 'file' || isFileFree(management.managed, isSubscribed);
  const origin = source.kind === 'file' ? source.fileName : signed?.slice(0, MARK);
  return { id, policy, by, level: isFree ? counted : 'personal', origin };
}

/** So much of a fingerprint tells two publishers apart; it is what is shown as its first group. */
const MARK = 4;

/**
 * The level at which a policy counts. Whatever management gives is as it says itself, the organisation's where it says
 * nothing; what an agent brought may be the organisation's only while nobody looks after the browser. A file may be less.
 * @param level that the agent said yes to
 */
export function levelFor(
  by: Bringer | undefined,
  level: Level,
  policy: Policy,
  managed: ManagedPolicy,
): Level {
  if (by === 'management') return managedLevel(policy);
  return level === 'organisation' && isManaged(managed) ? 'team' : level;
}

/**
 * Whether a file counts as it says itself: nothing else says whose word it is, and nobody was asked before it came in
 * force. Else it is the agent's own.
 */
function isFileFree(managed: ManagedPolicy, isSubscribed: boolean): boolean {
  return !isSubscribed && !isManaged(managed);
}

function bringerOf(id: string, source: KeptLayer['source'], { ids }: Management): Bringer | undefined {
  if (source.kind === 'own') return undefined;
  if (source.kind === 'managed' || (source.kind === 'subscription' && ids.has(id))) return 'management';
  return source.kind;
}
