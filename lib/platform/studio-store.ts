import { z as zod } from 'zod';
import { type Policy, type PolicyRule, policySchema, ruleSchema } from '../policy/schema.ts';
import type { LastSigned } from '../policy/signing/next-rotations.ts';
import { browser } from './browser.ts';
import { z } from './schema.ts';
import { inTurn, readItem, removeItem, type StoredItem, writeItems } from './storage.ts';
import { cutIntoParts, type RulesPart } from './studio-parts.ts';

/** What the studio keeps of the policy that is open in it. */
export interface StudioKept {
  readonly policy: Policy;
  /** The revision that it is compared with. */
  readonly published: Policy | null;
  /** Rules that are not finished, as their forms hold them. */
  readonly drafts: readonly unknown[];
  /** Where the policy is handed out from; empty where nobody said. */
  readonly address: string;
  /** Whose signature the file bears that agents have now. */
  readonly signed: LastSigned | null;
}

/** `other-tab`: another tab kept something meanwhile, and nothing was written. */
export type KeepResult = 'saved' | 'not-saved' | 'other-tab';

interface StoredPolicy {
  readonly head: Record<string, unknown>;
  readonly parts: readonly string[];
}

interface StudioIndex {
  /** Another at each write. */
  readonly stamp: string;
  readonly policy: StoredPolicy;
  readonly published: StoredPolicy | null;
  readonly drafts: readonly unknown[];
  readonly address: string;
  readonly signed: LastSigned | null;
}

const storedPolicy = z.object({
  head: z.record(z.string(), z.unknown()),
  parts: z.array(z.string()),
});

const studioIndex: StoredItem<StudioIndex | null> = {
  key: 'studio',
  area: 'local',
  version: 1,
  shape: z.nullable(
    z.object({
      stamp: z.string(),
      policy: storedPolicy,
      published: z.nullable(storedPolicy),
      drafts: z.array(z.unknown()),
      address: z.string(),
      signed: z.nullable(
        z.object({
          fingerprint: z.string(),
          heirOf: z.array(z.string()),
          rotations: z.array(z.string()),
        }),
      ),
    }),
  ),
  fallback: null,
};

const PART_PREFIX = 'studio-part:';

const rulesShape = zod.array(ruleSchema);

const partItem = (id: string): StoredItem<readonly PolicyRule[] | null> => ({
  key: PART_PREFIX + id,
  area: 'local',
  version: 1,
  shape: rulesShape,
  fallback: null,
});

/**
 * Keeps the studio's policy on this computer, a part at a time. One for each page; pages of the same policy tell each
 * other by the store.
 */
export class StudioStore {
  /** Parts as they are stored, by id. */
  #parts = new Map<string, RulesPart>();
  #stamp: string | null = null;

  /** What is kept; null where nothing is. `lost`: that some of it could not be read and is not in it. */
  async read(): Promise<{ readonly kept: StudioKept | null; readonly lost: boolean }> {
    const { value: index, state } = await readItem(studioIndex);
    this.#parts = new Map();
    this.#stamp = index?.stamp ?? null;
    if (index === null) return { kept: null, lost: state === 'corrupt' || state === 'unread' };
    const policy = await this.#policyOf(index.policy);
    const published = index.published && (await this.#policyOf(index.published));
    if (policy === null) return { kept: null, lost: true };
    const lost = [index.policy, index.published].some((stored) => stored && !this.#hasAll(stored));
    const { drafts, address, signed } = index;
    return { kept: { policy, published, drafts, address, signed }, lost };
  }

  /** Writes what is not written yet. @param force in the place of what another tab kept */
  keep(kept: StudioKept, force = false): Promise<KeepResult> {
    return inTurn('studio-kept', async () => {
      const { value: now, state } = await readItem(studioIndex);
      if (state === 'unread') return 'not-saved';
      const isOther = (now?.stamp ?? null) !== this.#stamp;
      if (isOther && !force) return 'other-tab';
      return this.#write(kept, isOther, now);
    });
  }

  /** Forgets all of it. */
  forget(): Promise<void> {
    return inTurn('studio-kept', async () => {
      const { value: now } = await readItem(studioIndex);
      await removeItem(studioIndex);
      await dropParts(now, []);
      this.#parts = new Map();
      this.#stamp = null;
    });
  }

  /** Calls back after another page kept something, until the signal aborts. */
  watch(onOther: () => void, signal: AbortSignal): void {
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      const change = changes[studioIndex.key];
      if (area !== 'local' || change === undefined) return;
      const stored = change.newValue as { value?: { stamp?: string } | null } | undefined;
      if ((stored?.value?.stamp ?? null) !== this.#stamp) onOther();
    };
    const { onChanged } = browser.storage;
    onChanged.addListener(listener);
    signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
  }

  async #write(kept: StudioKept, isOther: boolean, now: StudioIndex | null): Promise<KeepResult> {
    const known = isOther ? [] : [...this.#parts.values()];
    const name = () => crypto.randomUUID();
    const policy = cutIntoParts(kept.policy.rules, known, name);
    const published = kept.published && cutIntoParts(kept.published.rules, [...policy, ...known], name);
    const all = [...policy, ...(published ?? [])];
    const stored = new Set(known.map(({ id }) => id));
    const fresh = [...new Map(all.map((part) => [part.id, part])).values()].filter(
      ({ id }) => !stored.has(id),
    );
    const index: StudioIndex = {
      stamp: crypto.randomUUID(),
      policy: { head: headOf(kept.policy), parts: policy.map(({ id }) => id) },
      published: kept.published && {
        head: headOf(kept.published),
        parts: (published ?? []).map(({ id }) => id),
      },
      drafts: kept.drafts,
      address: kept.address,
      signed: kept.signed,
    };
    const before = this.#stamp;
    // The news of it may come before the answer.
    this.#stamp = index.stamp;
    const written = await this.#put(fresh, index);
    if (!written) {
      this.#stamp = before;
      return 'not-saved';
    }
    this.#parts = new Map(all.map((part) => [part.id, part]));
    await dropParts(now, [...this.#parts.keys()]);
    return 'saved';
  }

  /** A few parts at a time, so that no write holds the page up; the index that names them comes last. */
  async #put(fresh: readonly RulesPart[], index: StudioIndex): Promise<boolean> {
    for (const part of fresh) {
      const written = await writeItems([[partItem(part.id), part.rules]]);
      if (!written.ok) return false;
    }
    return (await writeItems([[studioIndex, index]])).ok;
  }

  async #policyOf({ head, parts }: StoredPolicy): Promise<Policy | null> {
    const rules: PolicyRule[] = [];
    for (const id of parts) {
      const known = this.#parts.get(id) ?? (await readPart(id));
      if (known === null) continue;
      this.#parts.set(id, known);
      for (const rule of known.rules) rules.push(rule);
    }
    // One that has no rule yet has no list of them either.
    const parsed = policySchema.safeParse(rules.length === 0 ? head : { ...head, rules: rules.slice(0, 1) });
    return parsed.success ? { ...parsed.data, rules } : null;
  }

  #hasAll({ parts }: StoredPolicy): boolean {
    return parts.every((id) => this.#parts.has(id));
  }
}

async function readPart(id: string): Promise<RulesPart | null> {
  const { value } = await readItem(partItem(id));
  return value === null ? null : { id, rules: value };
}

/** What no index names any more. What stays behind where this does not work costs room and nothing else. */
async function dropParts(before: StudioIndex | null, still: readonly string[]): Promise<void> {
  const kept = new Set(still);
  const named = [...(before?.policy.parts ?? []), ...(before?.published?.parts ?? [])];
  const gone = [...new Set(named)].filter((id) => !kept.has(id)).map((id) => PART_PREFIX + id);
  await browser.storage.local.remove(gone).catch(() => undefined);
}

function headOf({ rules: _rules, ...head }: Policy): Record<string, unknown> {
  return head;
}
