// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CardOpener, type CardSlot } from '../../../components/overlay/card-opener.ts';
import { fakeEditor } from '../../support/fake-editor.ts';
import { scene } from '../../support/review-scene.ts';

let root: ShadowRoot;
let end: (() => void) | null = null;

beforeEach(() => {
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
afterEach(() => {
  end?.();
  document.body.replaceChildren();
});

function setUp(field: string, trusts = () => true, alive = () => true) {
  const element = document.body.appendChild(document.createElement('textarea'));
  element.focus();
  const editor = fakeEditor(field, element);
  editor.offsetAt = (x) => x;
  const { review, clock, stop } = scene(field, {}, editor);
  const slot: CardSlot = { card: null };
  const controller = new AbortController();
  new CardOpener({ editor, review, slot, originOf: () => null, signal: controller.signal, alive, trusts });
  end = () => {
    controller.abort();
    stop();
  };
  const at = (x: number) => ({ clientX: x, clientY: 0, bubbles: true, composed: true });
  const click = (x: number, init: MouseEventInit = {}, from = x) => {
    element.dispatchEvent(new PointerEvent('pointerdown', at(from)));
    element.dispatchEvent(new MouseEvent('click', { ...at(x), detail: 1, ...init }));
  };
  const press = (key: string, init: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    element.dispatchEvent(event);
    return event;
  };
  const open = () => slot.card?.finding.text ?? null;
  return { editor, element, review, clock, slot, click, press, open };
}

const altEnter = ['Enter', { altKey: true }] as const;

describe('a click', () => {
  it('on underlined words opens their card and leaves the focus in the editor', () => {
    const { click, open, element, editor } = setUp('Dear stupid sir|');
    click(6);
    expect(open()).toBe('stupid');
    expect(document.activeElement).toBe(element);
    expect(editor.underlines.map((line) => line.active)).toEqual([true]);
  });

  it.each<[string, MouseEventInit, number]>([
    ['beside the words', {}, 2],
    ['with a modifier', { shiftKey: true }, 6],
    ['that is the second of a double click', { detail: 2 }, 6],
    ['of another button', { button: 2 }, 6],
  ])('%s opens nothing', (_title, init, x) => {
    const { click, open } = setUp('Dear stupid sir|');
    click(x, init);
    expect(open()).toBeNull();
  });

  it('at the end of a drag opens nothing', () => {
    const { click, open } = setUp('Dear stupid sir|');
    click(6, {}, 15);
    expect(open()).toBeNull();
  });

  it('made by a script opens nothing', () => {
    const { click, open } = setUp('Dear stupid sir|', () => false);
    click(6);
    expect(open()).toBeNull();
  });

  it('opens over a selection that an undo left', () => {
    const { click, open } = setUp('Dear {stupid} sir');
    click(6);
    expect(open()).toBe('stupid');
  });

  it('elsewhere in the page closes the card', () => {
    const { click, open } = setUp('Dear stupid sir|');
    click(6);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(open()).toBeNull();
  });

  it('on other underlined words leaves one card', () => {
    const { click, open } = setUp('stupid, never|');
    click(2);
    click(9);
    expect(open()).toBe('never');
    expect(document.querySelectorAll('amend-card')).toHaveLength(1);
  });
});

describe('Alt and Enter', () => {
  it.each([
    ['at the caret', 'stupid, ne|ver', 'never'],
    ['next after the caret', 'stupid,| well, never', 'never'],
    ['going round, the first', 'stupid, never ok|', 'stupid'],
  ])('opens the finding %s, with the focus in it', async (_title, field, words) => {
    const { press, open } = setUp(field);
    expect(press(...altEnter).defaultPrevented).toBe(true);
    expect(open()).toBe(words);
    await vi.waitFor(() => expect(root.activeElement).not.toBeNull());
  });

  it('finds what was typed a moment ago, before its check', () => {
    const { editor, press, open } = setUp('|');
    editor.type('never|');
    press(...altEnter);
    expect(open()).toBe('never');
  });

  it('goes into a card that a click opened', async () => {
    const { click, press } = setUp('Dear stupid sir|');
    click(6);
    press(...altEnter);
    await vi.waitFor(() => expect(root.activeElement).not.toBeNull());
  });

  it.each([
    ['there is nothing to open', 'Dear sir|', {}],
    ['a further key is held', 'stupid|', { ctrlKey: true }],
    ['an input method composes', 'stupid|', { isComposing: true }],
  ])('stays the page’s where %s', (_title, field, init) => {
    const { press, open } = setUp(field);
    expect(press('Enter', { altKey: true, ...init }).defaultPrevented).toBe(false);
    expect(open()).toBeNull();
  });

  it('reaches the next finding after one was fixed', async () => {
    const { press, open, editor } = setUp('|stupid, never');
    press(...altEnter);
    const host = document.querySelector('amend-card');
    host?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    await vi.waitFor(() => expect(open()).toBeNull());
    expect(editor.show()).toBe('better 6|, never');
    press(...altEnter);
    expect(open()).toBe('never');
  });
});

describe('a number key', () => {
  const toCard = (key: string) =>
    document
      .querySelector('amend-card')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));

  it('belongs to the draft while a card that a click opened has not the focus', () => {
    const { click, press, open, editor } = setUp('Dear stupid sir|');
    click(6);
    expect(press('1').defaultPrevented).toBe(false);
    expect(editor.edits).toEqual([]);
    editor.type('Dear stu1pid| sir');
    expect(open()).toBeNull();
  });

  it('chooses in that card once Alt and Enter went into it', async () => {
    const { click, press, open, editor } = setUp('Dear stupid| sir');
    click(6);
    press(...altEnter);
    toCard('1');
    await vi.waitFor(() => expect(open()).toBeNull());
    expect(editor.show()).toBe('Dear better 6| sir');
  });
});

describe('an open card', () => {
  it('closes on typing', () => {
    const { click, editor, open } = setUp('Dear stupid sir|');
    click(6);
    editor.type('Dear stupid sir,|');
    expect(open()).toBeNull();
  });

  it('stays when something else changed', () => {
    const { click, editor, open } = setUp('Dear stupid sir|');
    click(6);
    editor.changed();
    expect(open()).toBe('stupid');
  });

  it('takes Escape before the helpdesk sees it, and only then', () => {
    const { click, press, open } = setUp('Dear stupid sir|');
    const page = vi.fn();
    document.body.addEventListener('keydown', page);
    click(6);
    press('Escape');
    expect(open()).toBeNull();
    expect(page).not.toHaveBeenCalled();
    press('Escape');
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('closes when the focus goes to another field, and stays when it goes to the panel', () => {
    const { click, element, open } = setUp('Dear stupid sir|');
    click(6);
    element.dispatchEvent(new FocusEvent('focusout', { relatedTarget: null }));
    expect(open()).toBe('stupid');
    element.dispatchEvent(new FocusEvent('focusout', { relatedTarget: document.body }));
    expect(open()).toBeNull();
  });

  it('closes, and writes nothing, when chosen from after Amend was updated or removed', async () => {
    let alive = true;
    const { press, open, editor } = setUp(
      '|Dear stupid sir',
      () => true,
      () => alive,
    );
    press(...altEnter);
    alive = false;
    document
      .querySelector('amend-card')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, composed: true }));
    await vi.waitFor(() => expect(open()).toBeNull());
    expect(editor.edits).toEqual([]);
  });

  it('goes with its composer', () => {
    const { click } = setUp('Dear stupid sir|');
    click(6);
    end?.();
    expect(document.querySelectorAll('amend-card')).toHaveLength(0);
  });
});
