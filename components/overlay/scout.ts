import { hearFrames } from '../../lib/draft/child-frames.ts';
import { clearLeftovers } from '../../lib/draft/leftovers.ts';
import { mightBeComposer } from '../../lib/draft/might-be-composer.ts';
import { innermost, type OpenRoot } from '../../lib/draft/shadow.ts';
import { isAtWork } from './single-run.ts';

/** What a scout asks the worker for: the composer in its own frame, or a scout in every frame of the tab. */
export type Wish = 'bring-composer' | 'bring-loader';

export interface ScoutDeps {
  /** Whether the extension can still be reached: not after an update. */
  readonly alive: () => boolean;
  /** True when what was asked for is there. May throw. */
  readonly ask: (wish: Wish) => Promise<boolean>;
  readonly openRoot: OpenRoot;
}

interface Scout {
  readonly alive: () => boolean;
  /** Another one after `document.open`, which took our listeners away. */
  readonly root: Element;
  /** Looks anew, where no composer is at work. */
  listen(): void;
  end(): void;
}

/** Where the scout of a frame stands, for one that is brought later. */
interface World {
  amendLoader?: Scout | undefined;
}

/**
 * Waits in a frame, silently, until the focus lands in something that may be a composer: here, or in a frame within
 * that cannot tell by itself. One is enough in a frame; one that fell silent gives way to the next.
 */
export function startScout({ alive, ask, openRoot: open }: ScoutDeps): void {
  const world = globalThis as World;
  const root = document.documentElement;
  const before = world.amendLoader;
  if (before?.alive() && before.root === root) {
    before.listen();
    return;
  }
  before?.end();
  // A page that is still to come holds nothing of an earlier copy's.
  if (document.readyState !== 'loading' && !isAtWork()) clearLeftovers(document, open);

  const life = new AbortController();
  // A frame that went away meanwhile may leave its wish unanswered for ever: another frame's is one of its own.
  const asking = new Map<Wish, Document>();
  const wish = async (kind: Wish, where: Document, then: () => void) => {
    if (asking.get(kind) === where) return;
    asking.set(kind, where);
    // Where the worker did not answer, the next focus asks again.
    if (await ask(kind).catch(() => false)) then();
    if (asking.get(kind) === where) asking.delete(kind);
  };
  const look = (focused: Element | null, kind: Wish, then: () => void) => {
    if (!alive()) scout.end();
    else if (focused && mightBeComposer(focused)) void wish(kind, focused.ownerDocument, then);
  };

  const onFocus = (event: FocusEvent) => look(innermost(event.composedPath(), open), 'bring-composer', stop);
  const stop = () => removeEventListener('focusin', onFocus, true);
  const scout: Scout = {
    alive,
    root,
    listen() {
      if (isAtWork()) return;
      addEventListener('focusin', onFocus, true);
      const focused = document.activeElement;
      look(focused && innermost([focused], open), 'bring-composer', stop);
    },
    end() {
      stop();
      life.abort();
      if (world.amendLoader === scout) world.amendLoader = undefined;
    },
  };
  world.amendLoader = scout;
  scout.listen();
  // The frame's own scout may have fallen silent, which nobody can tell: all are asked to look anew.
  const onFrameFocus = (element: Element, deaf: () => void) => look(element, 'bring-loader', deaf);
  hearFrames(document, { onFocus: onFrameFocus, open, signal: life.signal });
}
