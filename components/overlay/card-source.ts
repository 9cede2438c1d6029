import type { openCard } from '../card/mount-card.ts';

export type OpenCardFunction = typeof openCard;

const KEY = Symbol.for('amend card');

type CardWorld = { [KEY]?: OpenCardFunction };

/**
 * The card's code, which is a script of its own: a draft with nothing to mend never needs it, so it is brought
 * into the frame with the first finding and not with the focus.
 */
export interface CardSource {
  /** Null until the code is there. */
  readonly open: OpenCardFunction | null;
  /** Brings the code; resolves when it is there or could not be had. May be called again and again. */
  bring(): Promise<void>;
}

/** For card.js: leaves the card where the composer of the same frame looks for it. */
export function leaveCard(open: OpenCardFunction, world: object = globalThis): void {
  (world as CardWorld)[KEY] = open;
}

/** For composer.js. `fetch` asks for card.js to be run in this frame; after a failure the next call asks again. */
export function createCardSource(fetch: () => Promise<unknown>, world: object = globalThis): CardSource {
  let coming: Promise<void> | null = null;
  const source: CardSource = {
    get open() {
      return (world as CardWorld)[KEY] ?? null;
    },
    bring() {
      if (source.open !== null) return Promise.resolve();
      coming ??= fetch()
        .catch(() => {})
        .then(() => {
          coming = null;
        });
      return coming;
    },
  };
  return source;
}
