import { LEVELS, type Level } from '../../policy/layers/layer-types.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Fingerprint } from '../../policy/signing/signing-types.ts';
import { z } from '../schema.ts';
import type { StoredItem } from '../storage.ts';

/** Where a layer comes from. */
export type LayerSource =
  | { readonly kind: 'file'; readonly fileName: string }
  | { readonly kind: 'subscription'; readonly subscriptionId: string }
  /** What the browser was told by its administrator. */
  | { readonly kind: 'managed' }
  /** What the agent adds and changes. */
  | { readonly kind: 'own' };

/** One policy in force, as it is kept. */
export interface KeptLayer {
  /** `file`, `own`, `managed:0`, or the id of a subscription. */
  readonly id: string;
  readonly level: Level;
  /** The policy as its owner wrote it; proven when it was put here, and parsed again each time it is applied. */
  readonly document: unknown;
  /** When this revision was put here, ms since the epoch. */
  readonly since: number;
  readonly source: LayerSource;
  /** Whose key signed it; null where nobody's did. */
  readonly signed: Fingerprint | null;
}

/** The document of a parsed policy: without the empty list that parsing puts where no rules are, and then refuses. */
export function documentOf({ rules, ...more }: Policy): unknown {
  return rules.length === 0 ? more : { ...more, rules };
}

/** The level of what the administrator brings: as it says itself, else the whole organisation's. */
export function managedLevel(policy: Pick<Policy, 'level'> | undefined): Level {
  return policy?.level ?? 'organisation';
}

/** The layer that an imported file makes. */
export const FILE_LAYER = 'file';
/** The layer of what the agent adds and changes. */
export const OWN_LAYER = 'own';
/** The policy that the administrator wrote into the browser's own configuration. */
export const MANAGED_LAYER = 'managed:0';

/** An order that is always the same, so that the same policies always make the same whole. */
export function strongestFirst(one: KeptLayer, other: KeptLayer): number {
  return LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level) || (one.id < other.id ? -1 : 1);
}

/** Before the id of a layer: where it is stored. */
export const LAYER_PREFIX = 'policy-layer:';
/** The file's layer stands where the one policy of earlier versions stood, which is how that one lives on. */
const FILE_KEY = 'policy';

/** Where the layer of that id is stored. */
export const keyOfLayer = (id: string) => (id === FILE_LAYER ? FILE_KEY : LAYER_PREFIX + id);

/** The id of the layer that is stored there; undefined where something else is. */
export function layerAt(key: string): string | undefined {
  if (key === FILE_KEY) return FILE_LAYER;
  return key.startsWith(LAYER_PREFIX) ? key.slice(LAYER_PREFIX.length) : undefined;
}

const fileName = z.string().check(z.maxLength(255));

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileName }),
  z.object({ kind: z.literal('subscription'), subscriptionId: z.string() }),
  z.object({ kind: z.literal('managed') }),
  z.object({ kind: z.literal('own') }),
]);

/**
 * One item for each layer: a large policy is written when it changes and not with its neighbours, and a corrupt one
 * costs only itself. Null where it was taken away.
 */
export function layerItem(id: string): StoredItem<KeptLayer | null> {
  return {
    key: keyOfLayer(id),
    area: 'local',
    version: 2,
    shape: z.nullable(
      z.object({
        id: z.literal(id),
        level: z.enum(LEVELS),
        // Proven by lib/policy when it was put here, and parsed by it again when it is applied.
        document: z.unknown(),
        since: z.number(),
        source,
        signed: z.nullable(z.string()),
      }),
    ),
    fallback: null,
    migrations: { 1: fromVersion1 },
  };
}

interface Version1 {
  readonly document: unknown;
  readonly importedAt: number;
  readonly fileName: string;
}

/** Version 1 knew one policy, from a file, and no levels. */
function fromVersion1(stored: unknown): unknown {
  if (stored === null) return null;
  const { document, importedAt, fileName: name } = stored as Version1;
  return {
    id: FILE_LAYER,
    level: 'team',
    document,
    since: importedAt,
    source: { kind: 'file', fileName: name },
    signed: null,
  } satisfies KeptLayer;
}
