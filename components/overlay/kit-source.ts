import type { EditorTools } from '../../lib/draft/tools.ts';
import type { TextTable } from '../../lib/policy/rule-texts.ts';
import type { CardOpenerDeps } from './card-opener.ts';

/**
 * What a frame needs once there is something to show or to write: what people read of the rules, what draws and
 * writes, and the card. A script of its own (card.js): a draft with nothing to mend never pays for it.
 */
export interface Kit {
  /** Of the rules that ship with Amend, in their order; those of an installed policy bring theirs along. */
  readonly texts: TextTable;
  readonly tools: EditorTools;
  /** Opens cards over one editor from now on. */
  openCards(deps: CardOpenerDeps): void;
}

const KEY = Symbol.for('amend kit');

type KitWorld = { [KEY]?: Kit | undefined };

export interface KitSource {
  /** Null until the code is there. */
  readonly now: Kit | null;
  /** Brings the code; null when it could not be had, and then the next call asks again. */
  bring(): Promise<Kit | null>;
  /** Calls back once, as soon as it is there, unless the signal has aborted by then. */
  whenThere(then: (kit: Kit) => void, signal: AbortSignal): void;
}

/** For card.js: leaves the kit where the composer of the same frame looks for it. */
export function leaveKit(kit: Kit, world: object = globalThis): void {
  (world as KitWorld)[KEY] = kit;
}

/** For composer.js. `fetch` asks for card.js to be run in this frame. */
export function createKitSource(fetch: () => Promise<unknown>, world: object = globalThis): KitSource {
  const place = world as KitWorld;
  const waiting = new Set<(kit: Kit) => void>();
  let coming: Promise<Kit | null> | null = null;
  // One that an older copy of Amend left behind would have another pack's texts.
  place[KEY] = undefined;

  const arrived = () => {
    coming = null;
    const kit = source.now;
    if (kit === null) return null;
    for (const then of waiting) then(kit);
    waiting.clear();
    return kit;
  };
  const source: KitSource = {
    get now() {
      return place[KEY] ?? null;
    },
    bring() {
      if (source.now !== null) return Promise.resolve(source.now);
      coming ??= fetch()
        .catch(() => {})
        .then(arrived);
      return coming;
    },
    whenThere(then, signal) {
      if (source.now !== null) return then(source.now);
      waiting.add(then);
      signal.addEventListener('abort', () => waiting.delete(then), { once: true });
    },
  };
  return source;
}
