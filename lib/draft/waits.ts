declare const document: never;
declare const window: never;

/** Resolves when `type` has come and then stayed away for `quiet` ms, or after `atMost` ms. */
export function settled(target: EventTarget, type: string, quiet: number, atMost: number): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController();
    let calm: ReturnType<typeof setTimeout> | undefined;
    const finish = () => {
      done.abort();
      clearTimeout(calm);
      clearTimeout(last);
      resolve();
    };
    const last = setTimeout(finish, atMost);
    const again = () => {
      clearTimeout(calm);
      calm = setTimeout(finish, quiet);
    };
    target.addEventListener(type, again, { signal: done.signal });
  });
}

/** Waits `ms`, and tells whether a person typed into the element meanwhile. */
export function typedWithin(element: HTMLElement, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = new AbortController();
    let typed = false;
    const note = (event: Event) => {
      typed ||= event.isTrusted;
    };
    for (const type of ['beforeinput', 'input', 'compositionstart']) {
      element.addEventListener(type, note, { signal: done.signal, capture: true });
    }
    setTimeout(() => {
      done.abort();
      resolve(typed);
    }, ms);
  });
}
