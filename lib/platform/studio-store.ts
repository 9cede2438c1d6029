import { type Policy, policySchema } from '../policy/schema.ts';
import { browser } from './browser.ts';
import { inTurn, readItem, removeItem, SET_ASIDE, writeItems } from './storage.ts';
import {
  type KeepResult,
  PART_PREFIX,
  partItem,
  type StoredPolicy,
  type StudioIndex,
  type StudioKept,
  type StudioReading,
  studioIndex,
} from './studio-kept.ts';
import { cutIntoParts, type RulesPart } from './studio-parts.ts';

/**
 * Keeps the studio's policy on this computer, a part at a time. One for each page; pages of the same policy tell each
 * other by the store.
 */
export class StudioStore {
  /** Parts as they are stored, by id. */
  #parts = new Map<string, RulesPart>();
  /** Parts that are named and not to be had. */
  #damaged = new Set<string>();
  #stamp: string | null = null;

  /** What is kept; null where nothing is, or none of it could be had. */
  async read(): Promise<StudioReading> {
    const { value: index, state } = await readItem(studioIndex);
    this.#parts = new Map();
    this.#damaged = new Set();
    this.#stamp = index?.stamp ?? null;
    if (index === null)
      return { kept: null, lost: state === 'corrupt' || state === 'unread' ? state : false };
    const stored = [index.policy, ...(index.published ? [index.published] : [])];
    if (!(await this.#readParts(stored))) return { kept: null, lost: 'unread' };
    const policy = this.#policyOf(index.policy);
    const published = index.published && this.#policyOf(index.published);
    if (policy === null) return { kept: null, lost: 'corrupt' };
    const isWhole = this.#damaged.size === 0 && (index.published === null || published !== null);
    const { drafts, edits = [], address, signed } = index;
    const kept = { policy, published, drafts, edits, address, signed };
    return { kept, lost: isWhole ? false : 'corrupt' };
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
      edits: kept.edits,
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
    const isKept = isOther || (await setAside(this.#damaged));
    if (!isKept) return 'saved';
    this.#damaged = new Set();
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

  /** Reads the parts of these policies; false where the browser did not tell of one. */
  async #readParts(policies: readonly StoredPolicy[]): Promise<boolean> {
    for (const id of new Set(policies.flatMap(({ parts }) => parts))) {
      const { value, state } = await readItem(partItem(id));
      if (state === 'unread') return false;
      if (value === null) this.#damaged.add(id);
      else this.#parts.set(id, { id, rules: value });
    }
    return true;
  }

  #policyOf({ head, parts }: StoredPolicy): Policy | null {
    const rules = parts.flatMap((id) => this.#parts.get(id)?.rules ?? []);
    // One that has no rule yet has no list of them either.
    const parsed = policySchema.safeParse(rules.length === 0 ? head : { ...head, rules: rules.slice(0, 1) });
    return parsed.success ? { ...parsed.data, rules } : null;
  }
}

/** Keeps damaged parts where nothing writes over them, for whoever may mend them; false where that did not work. */
async function setAside(ids: ReadonlySet<string>): Promise<boolean> {
  if (ids.size === 0) return true;
  const keys = [...ids].map((id) => PART_PREFIX + id);
  try {
    const found = Object.entries(await browser.storage.local.get(keys));
    await browser.storage.local.set(
      Object.fromEntries(found.map(([key, value]) => [SET_ASIDE + key, value])),
    );
    return true;
  } catch {
    return false;
  }
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
