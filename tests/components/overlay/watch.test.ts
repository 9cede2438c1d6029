// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { isInForeignPage, pageAddress } from '../../../components/overlay/page-address.ts';
import { isAtWork, runOnce, startUntilItHolds } from '../../../components/overlay/single-run.ts';
import { watchRemoval } from '../../../components/overlay/watch-removal.ts';

const life = () => new AbortController();

describe('a composer leaving the page', () => {
  let resized: () => void = () => undefined;
  const observed: unknown[] = [];
  class FakeObserver {
    constructor(callback: () => void) {
      resized = callback;
    }
    observe(element: Element) {
      observed.push(element);
    }
    disconnect() {
      resized = () => undefined;
    }
  }
  afterEach(() => vi.unstubAllGlobals());

  function watched() {
    vi.stubGlobal('ResizeObserver', FakeObserver);
    const element = document.body.appendChild(document.createElement('textarea'));
    const gone = vi.fn();
    const controller = life();
    watchRemoval(element, gone, controller.signal);
    return { element, gone, controller };
  }

  it('is told once', () => {
    const { element, gone } = watched();
    resized();
    expect(gone).not.toHaveBeenCalled();
    element.remove();
    resized();
    resized();
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('is not told of one that was only moved', () => {
    const { element, gone } = watched();
    document.body.prepend(element);
    resized();
    expect(gone).not.toHaveBeenCalled();
  });

  it('is not watched any more at the end', () => {
    const { element, gone, controller } = watched();
    controller.abort();
    element.remove();
    resized();
    expect(gone).not.toHaveBeenCalled();
  });
});

describe('a script that is brought twice', () => {
  it('runs once while its first copy is at work', () => {
    const world = {};
    expect(runOnce(() => true, world)).not.toBeNull();
    expect(runOnce(() => true, world)).toBeNull();
  });

  it('takes over from a copy that an update left behind', () => {
    const world = {};
    const first = runOnce(() => false, world);
    expect(runOnce(() => true, world)).not.toBeNull();
    expect(first?.signal.aborted).toBe(true);
  });

  it('takes over from a copy whose document was written anew, and hears it no more', () => {
    const world = { document: { documentElement: {} } };
    const first = runOnce(() => true, world);
    expect(isAtWork(world)).toBe(true);
    world.document = { documentElement: {} };
    expect(isAtWork(world)).toBe(false);
    expect(runOnce(() => true, world)).not.toBeNull();
    expect(first?.signal.aborted).toBe(true);
  });

  it('runs again after the first copy has ended', () => {
    const world = {};
    runOnce(() => true, world)?.abort();
    expect(runOnce(() => true, world)).not.toBeNull();
  });
});

describe('a start that fails', () => {
  const broken = new Error('broken');
  const focus = () => document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));

  it('is told, leaves nothing that seems alive, and is tried again at the next focus', async () => {
    const world = {};
    const start = vi.fn<(life: AbortController) => Promise<void>>().mockRejectedValueOnce(broken);
    const told = vi.fn();
    await startUntilItHolds(window, () => runOnce(() => true, world), start, told);
    expect(told).toHaveBeenCalledExactlyOnceWith(broken);
    expect(start.mock.calls[0]?.[0].signal.aborted).toBe(true);
    focus();
    focus();
    await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2));
    expect(start.mock.calls[1]?.[0].signal.aborted).toBe(false);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('is not tried again where another copy is at work by then', async () => {
    const world = {};
    const start = vi.fn<(life: AbortController) => Promise<void>>().mockRejectedValueOnce(broken);
    await startUntilItHolds(window, () => runOnce(() => true, world), start, vi.fn());
    runOnce(() => true, world);
    focus();
    expect(start).toHaveBeenCalledTimes(1);
  });
});

describe('the address that names the case', () => {
  const at = (href: string, parent?: object) => {
    const view = { location: { href } } as Record<string, unknown>;
    view.parent = parent ?? view;
    return view as never as Window;
  };
  const foreign = {
    get location(): never {
      throw new Error('another origin');
    },
  };
  const top = at('https://desk.example/tickets/7');

  it.each([
    ['a page of its own', top, 'https://desk.example/tickets/7', false],
    ['a frame without an address', at('about:blank', top), 'https://desk.example/tickets/7', false],
    [
      'a frame in a page of another origin',
      at('https://frames.example/', foreign),
      'https://frames.example/',
      true,
    ],
  ])('is found from %s', (_name, view, href, isForeign) => {
    expect(pageAddress(view)?.href).toBe(href);
    expect(isInForeignPage(view)).toBe(isForeign);
  });
});
