// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CardOptions, type OpenCard, openCard } from '../../../components/card/mount-card.ts';
import type { ReplaceResult } from '../../../lib/draft/types.ts';
import { type FakeEditor, fakeEditor } from '../../support/fake-editor.ts';
import { finding } from '../../support/findings.ts';

// The card's root is closed, as users get it; tests look in through the one place that makes it.
let root: ShadowRoot;
let open: OpenCard | null = null;

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => {
  open?.close();
  open = null;
  document.body.replaceChildren();
});

interface Setup {
  readonly editor: FakeEditor;
  readonly card: OpenCard;
  readonly apply: ReturnType<typeof vi.fn>;
  readonly ignore: ReturnType<typeof vi.fn>;
  readonly onClosed: ReturnType<typeof vi.fn>;
}

function setUp(over: Partial<CardOptions> = {}, result: ReplaceResult = 'done'): Setup {
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  const editor = fakeEditor('Dear stupid| sir', field);
  const apply = vi.fn(() => Promise.resolve(result));
  const ignore = vi.fn();
  const onClosed = vi.fn();
  const card = openCard({
    editor,
    finding: finding({ from: 5, text: 'stupid', alternatives: ['kind', 'good'] }),
    origin: null,
    byKeyboard: false,
    apply,
    ignore,
    onClosed,
    trusts: () => true,
    ...over,
  });
  open = card;
  return { editor, card, apply, ignore, onClosed };
}

const buttons = () => [...root.querySelectorAll('button')];
const named = (name: string) =>
  buttons().find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name);
const click = (target: EventTarget | undefined, init: MouseEventInit = {}) =>
  target?.dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }),
  );
const press = (target: EventTarget, key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
  target.dispatchEvent(event);
  return event;
};

it('gives the caret back before a choice made in it is written, so that keys which come at once go there', () => {
  const { editor, apply } = setUp({ byKeyboard: true });
  editor.select({ from: 0, to: 0 });
  named('Replace with: kind')?.focus();
  let caret: unknown;
  apply.mockImplementation(() => {
    caret = editor.selection();
    return Promise.resolve('done');
  });
  click(named('Replace with: kind'));
  expect(caret).toEqual({ from: 11, to: 11 });
});

describe('the host in the page', () => {
  it('stands beside the body, closed, and takes no focus when opened by click', () => {
    const { card, editor } = setUp();
    expect(card.host.parentNode).toBe(document.documentElement);
    expect(card.host.shadowRoot).toBeNull();
    expect(document.activeElement).toBe(editor.element);
  });

  it('stands inside an open modal dialog, where clicks still reach it', () => {
    const dialog = document.createElement('dialog');
    const field = document.createElement('textarea');
    dialog.append(field);
    document.body.append(dialog);
    dialog.setAttribute('open', '');
    vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element) {
      return this === dialog;
    });
    const { card } = setUp({ editor: fakeEditor('Dear stupid| sir', field) });
    expect(card.host.parentNode).toBe(dialog);
  });

  it.each([
    ['rgb(20, 22, 25)', 'dark'],
    ['rgb(255, 255, 255)', 'light'],
  ])('on %s looks %s', (background, scheme) => {
    document.body.style.backgroundColor = background;
    const { card } = setUp();
    document.body.style.backgroundColor = '';
    expect(card.host.style.getPropertyValue('color-scheme')).toBe(scheme);
  });

  it('leaves no node behind when closed', () => {
    const before = document.documentElement.childNodes.length;
    const { card, onClosed } = setUp();
    card.close();
    card.close();
    expect(document.documentElement.childNodes.length).toBe(before);
    expect(root.childNodes.length).toBe(0);
    expect(onClosed).toHaveBeenCalledTimes(1);
  });
});

describe('the caret', () => {
  it('comes back exactly on Escape when the card was opened by keyboard', async () => {
    const { editor, card } = setUp({ byKeyboard: true });
    await vi.waitFor(() => expect(root.activeElement).toBe(named('Replace with: kind')));
    editor.select({ from: 0, to: 0 });
    named('Replace with: kind')?.focus();
    press(card.host, 'Escape');
    expect(editor.show()).toBe('Dear stupid| sir');
    expect(document.activeElement).toBe(editor.element);
  });

  it('stands after the new words when an alternative went in by key', async () => {
    const { editor, card, apply, onClosed } = setUp({ byKeyboard: true });
    await vi.waitFor(() => expect(root.activeElement).not.toBeNull());
    apply.mockImplementation(() =>
      editor.replace({ span: { from: 5, to: 11 }, expected: 'stupid', text: 'good' }),
    );
    press(card.host, '2');
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalled());
    expect(apply).toHaveBeenCalledWith(1);
    expect(editor.selection()).toEqual({ from: 9, to: 9 });
    expect(document.activeElement).toBe(editor.element);
  });

  it('comes back when the page takes the card away', async () => {
    const { editor, card, onClosed } = setUp({ byKeyboard: true });
    await vi.waitFor(() => expect(root.activeElement).not.toBeNull());
    const select = vi.spyOn(editor, 'select');
    card.host.remove();
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalledTimes(1));
    expect(select).toHaveBeenLastCalledWith({ from: 11, to: 11 });
  });
});

describe('a write that did not happen', () => {
  it.each([false, true])(
    'closes and says so when the words had changed; by keyboard: %s',
    async (byKeyboard) => {
      const { editor, card, onClosed } = setUp({ byKeyboard }, 'stale');
      const region = root.querySelector('[role="status"]');
      if (byKeyboard) press(card.host, '1');
      else click(named('Replace with: kind'));
      await vi.waitFor(() => expect(onClosed).toHaveBeenCalledTimes(1));
      expect(document.activeElement).toBe(editor.element);
      expect(root.querySelector('button, [role="dialog"]')).toBeNull();
      expect(root.querySelector('[role="status"]')).toBe(region);
      expect(region?.textContent).toContain('Nothing was replaced');
      card.close();
      expect(card.host.isConnected).toBe(false);
      expect(onClosed).toHaveBeenCalledTimes(1);
    },
  );

  it('takes even the announcement away after a moment', async () => {
    vi.useFakeTimers();
    try {
      const { card } = setUp({}, 'stale');
      click(named('Replace with: kind'));
      await vi.advanceTimersByTimeAsync(100);
      expect(card.host.isConnected).toBe(true);
      await vi.advanceTimersByTimeAsync(5000);
      expect(card.host.isConnected).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  it('offers to copy where the editor takes no changes', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
    const { apply } = setUp({}, 'unsupported');
    click(named('Replace with: kind'));
    await vi.waitFor(() => expect(named('Copy: good')).toBeTruthy());
    click(named('Copy: good'));
    await vi.waitFor(() => expect(root.textContent).toContain('Copied'));
    expect(writeText).toHaveBeenCalledWith('good');
    expect(apply).toHaveBeenCalledTimes(1);
  });

  it('does not say that the draft is as it was where the editor changed it', async () => {
    setUp({}, 'spoiled');
    click(named('Replace with: kind'));
    await vi.waitFor(() => expect(named('Copy: kind')).toBeTruthy());
    expect(root.textContent).toContain('changed the draft');
    expect(root.textContent).not.toContain('as it was');
  });

  it('says so when the words could not be copied either', async () => {
    const writeText = vi.fn(() => Promise.reject(new Error('denied')));
    vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue({ writeText } as unknown as Clipboard);
    setUp({}, 'unsupported');
    click(named('Replace with: kind'));
    await vi.waitFor(() => expect(named('Copy: kind')).toBeTruthy());
    click(named('Copy: kind'));
    await vi.waitFor(() => expect(root.textContent).toContain('could not be copied'));
  });
});

describe('the fence round the card', () => {
  it('acts on no event that the browser does not vouch for', () => {
    const { apply, onClosed, ignore } = setUp({ trusts: (event) => event.isTrusted });
    for (const button of buttons()) click(button);
    press(buttons()[0]!, '1');
    press(buttons()[0]!, 'Escape');
    expect([apply, onClosed, ignore].map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('keeps keys and clicks in the card from the page', () => {
    const seen: string[] = [];
    const note = (event: Event) => seen.push(event.type);
    const types = ['keydown', 'mousedown', 'click', 'focusin'] as const;
    for (const type of types) {
      document.addEventListener(type, note, true);
      document.body.addEventListener(type, note);
    }
    const { card } = setUp();
    seen.length = 0;
    for (const type of types) card.host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    press(card.host, 'x');
    for (const type of types) document.removeEventListener(type, note, true);
    expect(seen).toEqual([]);
  });

  it('lets go of the page when the card is closed', () => {
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    const { editor, card } = setUp();
    card.close();
    press(editor.element, 'x');
    document.removeEventListener('keydown', seen);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('leaves the focus in the editor when a button is pressed by mouse', () => {
    const { card } = setUp();
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
    card.host.dispatchEvent(down);
    expect(down.defaultPrevented).toBe(true);
  });

  it('ignores once, and closes', () => {
    const { ignore, onClosed } = setUp();
    click(named('Ignore in this case'));
    expect(ignore.mock.calls).toEqual([['case']]);
    expect(onClosed).toHaveBeenCalledTimes(1);
  });
});
