// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOnce } from '../../components/overlay/single-run.ts';
import loader from '../../entrypoints/loader.ts';

const world = globalThis as { amendLoader?: unknown };
const AT_WORK = Symbol.for('amend composer');
const sendMessage = vi.fn();
let runtime: { id: string | undefined; sendMessage: typeof sendMessage };
const brought = (yes: boolean) => ({ ok: true, value: { brought: yes } });
const settled = () =>
  vi.waitFor(() => expect(sendMessage.mock.results.every(({ value }) => value)).toBe(true));

/** Puts a page in place and gives its element named `id`. */
function page(html: string): HTMLElement {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  return document.getElementById('it') as HTMLElement;
}

beforeEach(() => {
  runtime = { id: 'amend', sendMessage };
  sendMessage.mockReset().mockResolvedValue(brought(false));
  vi.stubGlobal('browser', { runtime });
});
afterEach(() => {
  runtime.id = undefined;
  page('<textarea id="it"></textarea>').focus();
  delete world.amendLoader;
  delete (globalThis as never)[AT_WORK];
});

describe('the loader', () => {
  it('leaves a page as it is', () => {
    const timers = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'setInterval')];
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    page('<p id="it">Hello</p>');
    const before = document.documentElement.outerHTML;
    loader.main();
    expect(document.documentElement.outerHTML).toBe(before);
    for (const spy of [...timers, observed]) expect(spy).not.toHaveBeenCalled();
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it.each([
    ['a textarea', '<textarea id="it"></textarea>', 1],
    ['an editable', '<div id="it" contenteditable="true" tabindex="0"></div>', 1],
    ['a button', '<button id="it">Send</button>', 0],
    ['a link', '<a id="it" href="#">Help</a>', 0],
    ['a password', '<input id="it" type="password">', 0],
    ['a search', '<input id="it" type="search">', 0],
    ['a read-only text', '<textarea id="it" readonly></textarea>', 0],
  ])('asks for a composer when %s gets the focus: %s, %d time(s)', (_name, html, times) => {
    const element = page(html);
    loader.main();
    element.focus();
    expect(sendMessage.mock.calls).toEqual(Array(times).fill([{ kind: 'bring-composer' }]));
  });

  it('asks at once for what had the focus before', () => {
    page('<textarea id="it"></textarea>').focus();
    loader.main();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('looks into open shadow roots', () => {
    const host = page('<div id="it"></div>');
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('textarea'));
    loader.main();
    inside.focus();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('stops once the composer is there', async () => {
    sendMessage.mockResolvedValue(brought(true));
    const element = page('<textarea id="it"></textarea>');
    loader.main();
    element.focus();
    await settled();
    element.blur();
    element.focus();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('looks anew when it is loaded again, but not where a composer is at work', async () => {
    sendMessage.mockResolvedValue(brought(true));
    page('<textarea id="it"></textarea>').focus();
    loader.main();
    await settled();
    runOnce(() => true);
    loader.main();
    expect(sendMessage).toHaveBeenCalledTimes(1);
    delete (globalThis as never)[AT_WORK];
    await vi.waitFor(() => {
      loader.main();
      expect(sendMessage).toHaveBeenCalledTimes(2);
    });
  });

  it('listens anew in a document that was written anew, whose listeners are gone', () => {
    page('<p id="it">Hello</p>');
    loader.main();
    const first = world.amendLoader;
    const root = document.documentElement;
    root.remove();
    document.append(root.cloneNode(true));
    loader.main();
    expect(world.amendLoader).not.toBe(first);
    page('<textarea id="it"></textarea>').focus();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['the worker does not answer', () => Promise.reject(new Error('no receiver'))],
    [
      'the browser refuses outright',
      () => {
        throw new Error('gone');
      },
    ],
    ['Amend is off here', () => Promise.resolve(brought(false))],
    ['the answer is nothing', () => Promise.resolve(undefined)],
    ['the answer is a refusal', () => Promise.resolve({ ok: false, error: 'refused' })],
  ])('listens on when %s', async (_name, answer) => {
    sendMessage.mockImplementation(answer);
    const element = page('<textarea id="it"></textarea>');
    loader.main();
    element.focus();
    await settled().catch(() => undefined);
    await vi.waitFor(() => {
      element.blur();
      element.focus();
      expect(sendMessage.mock.calls.length).toBeGreaterThan(1);
    });
    expect(world.amendLoader).toBeDefined();
  });

  it('listens once, however often it is loaded', () => {
    const element = page('<textarea id="it"></textarea>');
    loader.main();
    loader.main();
    element.focus();
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });

  it('gives way to the loader of an updated Amend, and the old one falls silent', () => {
    const element = page('<textarea id="it"></textarea>');
    loader.main();
    runtime.id = undefined;
    const fresh = { id: 'amend', sendMessage: vi.fn().mockResolvedValue(brought(false)) };
    vi.stubGlobal('browser', { runtime: fresh });
    loader.main();
    element.focus();
    expect(sendMessage).not.toHaveBeenCalled();
    expect(fresh.sendMessage).toHaveBeenCalledTimes(1);
    fresh.id = undefined as never;
    element.blur();
    element.focus();
  });

  it('does nothing where there is no extension', () => {
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', undefined);
    loader.main();
    page('<textarea id="it"></textarea>').focus();
    expect(world.amendLoader).toBeUndefined();
  });
});
