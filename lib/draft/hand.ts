declare const document: never;
declare const window: never;

/** Where the agent's hand and the selection are watched. */
export interface HandWatch {
  readonly view: Window;
  readonly selection: EventTarget;
}

/** What a person does to a draft, seen before it lands. */
const BY_HAND = [
  'keydown',
  'beforeinput',
  'input',
  'paste',
  'cut',
  'drop',
  'compositionstart',
  'pointerdown',
] as const;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

function onHand(view: Window, signal: AbortSignal, react: () => void): void {
  const hear = (event: Event) => {
    const modifier = event.type === 'keydown' && MODIFIERS.has((event as KeyboardEvent).key);
    if (event.isTrusted && !modifier) react();
  };
  for (const type of BY_HAND) view.addEventListener(type, hear, { capture: true, signal });
}

/**
 * Waits until the selection has come to rest (`quiet` ms without a change, `atMost` ms in all). False when a
 * person turned to the page first; `react` is then called before what they did lands.
 */
export function settledUnlessHand(
  { view, selection }: HandWatch,
  react: () => void,
  quiet: number,
  atMost: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const done = new AbortController();
    let calm: ReturnType<typeof setTimeout> | undefined;
    const finish = (rested: boolean) => {
      done.abort();
      clearTimeout(calm);
      clearTimeout(last);
      resolve(rested);
    };
    const last = setTimeout(finish, atMost, true);
    const again = () => {
      clearTimeout(calm);
      calm = setTimeout(finish, quiet, true);
    };
    selection.addEventListener('selectionchange', again, { signal: done.signal });
    onHand(view, done.signal, () => {
      react();
      finish(false);
    });
  });
}

/**
 * Waits `ms`, or until a person turned to the page: then true, and `look` was called before what they did
 * could land.
 */
export function handWithin({ view }: HandWatch, look: () => void, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const finish = (byHand: boolean) => {
      done.abort();
      clearTimeout(timer);
      resolve(byHand);
    };
    const timer = setTimeout(finish, ms, false);
    onHand(view, done.signal, () => {
      look();
      finish(true);
    });
  });
}

/** Waits `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
