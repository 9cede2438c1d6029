// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoldDeps } from '../../../components/hold/hold-part.ts';
import { SendHold } from '../../../components/overlay/send-hold.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import { USUAL_GUARD } from '../../../lib/policy/managed/send-guard.ts';
import { openSlots } from '../../../lib/recovery/open-slots.ts';
import { type FakeEditor, fakeEditor } from '../../support/fake-editor.ts';

// The question's root is closed, as users get it; tests look in through the one place that makes it.
let root: ShadowRoot | null;
let now = 0;

beforeEach(() => {
  root = null;
  now = 10_000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
});
let life: AbortController;
afterEach(() => {
  life?.abort();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const DRAFT = 'I will call you {day and time}.|';
const SITE = { send: { button: ['[data-send]'], keys: ['Alt+S'] } };

interface Scene {
  readonly field: HTMLTextAreaElement;
  readonly send: HTMLButtonElement;
  readonly editor: FakeEditor;
  /** What the page heard of, each time with the words that went out. */
  readonly sent: string[];
  readonly onFault: ReturnType<typeof vi.fn>;
}

/** A fake editor's own notation has braces for the selection. */
function withBraces(draft: string, field: HTMLElement): FakeEditor {
  const hidden = (text: string) => text.replaceAll('{', '<').replaceAll('}', '>');
  const editor = fakeEditor(hidden(draft), field);
  const { read, type } = editor;
  return Object.assign(editor, {
    read: () => ({ ...read(), text: read().text.replaceAll('<', '{').replaceAll('>', '}') }),
    type: (text: string) => type(hidden(text)),
  });
}

/** A page that sends by a click on its button and by Ctrl+Enter, and empties the composer. */
function setUp(over: Partial<HoldDeps> = {}, draft = DRAFT): Scene {
  document.body.innerHTML = `<div id="box"><textarea></textarea><button data-send>Send reply</button>
    <button id="close">Send and close</button><button id="bold">Bold</button></div>`;
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const send = document.querySelector('[data-send]') as HTMLButtonElement;
  const editor = withBraces(draft, field);
  const sent: string[] = [];
  const goOut = () => {
    sent.push(editor.read().text);
    editor.type('|');
  };
  document.getElementById('box')?.addEventListener('click', ({ target }) => {
    if ((target as Element).id !== 'bold' && target !== field) goOut();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) goOut();
  });
  const onFault = vi.fn();
  life = new AbortController();
  field.focus();
  new SendHold({
    editor,
    element: field,
    site: () => SITE,
    slots: () => openSlots(readText(editor.read().text)),
    where: () => 'public',
    guard: () => USUAL_GUARD,
    signal: life.signal,
    onFault,
    trusts: ({ type }) => type !== 'untrusted' && !pressing,
    ...over,
  });
  return { field, send, editor, sent, onFault };
}

/** What Amend presses itself is not trusted, as in a browser. */
let pressing = false;
beforeEach(() => {
  pressing = false;
  const click = HTMLElement.prototype.click;
  vi.spyOn(HTMLElement.prototype, 'click').mockImplementation(function (this: HTMLElement) {
    pressing = true;
    click.call(this);
    pressing = false;
  });
});

const fire = (target: EventTarget | null | undefined, event: Event) => target?.dispatchEvent(event);
const init = { bubbles: true, cancelable: true, composed: true };
function click(target: Element | null | undefined, detail = 1) {
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
    fire(target, new MouseEvent(type, { ...init, detail }));
}
function key(target: Element | null | undefined, name: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { ...init, key: name, ...more });
  fire(target, event);
  if (!more.repeat) fire(target, new KeyboardEvent('keyup', { ...init, key: name, ...more }));
  return event;
}
const dialog = () => root?.querySelector('[role="alertdialog"]') ?? null;
const button = (name: string) =>
  [...(root?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === name);
/** By then the agent has read the question. */
const read = () => {
  now += 400;
};

describe('a reply with an open slot', () => {
  it.each<[string, (scene: Scene) => void]>([
    ['the send button', ({ send }) => click(send)],
    ['a button beside it that is named so', () => click(document.getElementById('close'))],
    ['Ctrl+Enter', ({ field }) => key(field, 'Enter', { ctrlKey: true })],
    ['Command+Enter', ({ field }) => key(field, 'Enter', { metaKey: true })],
    ["the product's own shortcut", ({ field }) => key(field, 's', { altKey: true })],
    ['Enter on the send button', ({ send }) => key(send, 'Enter')],
    ['Space on the send button', ({ send }) => key(send, ' ')],
  ])('is held before %s sends it, and asks', (_, tries) => {
    const scene = setUp();
    tries(scene);
    expect(scene.sent).toEqual([]);
    expect(dialog()?.textContent).toContain('This reply still has {day and time}');
    expect(root?.activeElement?.textContent).toBe('Fill it in');
  });

  it('the page hears nothing of the press, down to its last part', () => {
    const { send, field } = setUp();
    const heard = vi.fn();
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'])
      document.body.addEventListener(type, heard);
    click(send);
    key(field, 'Enter', { ctrlKey: true });
    expect(heard).not.toHaveBeenCalled();
  });

  it('counts the slots beside the first', () => {
    const { send } = setUp({}, 'Dear {name}, I will call you {day} about {thing}.|');
    click(send);
    expect(dialog()?.textContent).toContain('This reply still has {name} and 2 more to fill in');
  });

  it.each<[string, (scene: Scene) => void]>([
    ['any other button', () => click(document.getElementById('bold'))],
    ['a click into the text', ({ field }) => click(field)],
    ['a new line', ({ field }) => key(field, 'Enter')],
    [
      'a key while an input method composes',
      ({ field }) => key(field, 'Enter', { ctrlKey: true, isComposing: true }),
    ],
  ])('is not held for %s', (_, does) => {
    does(setUp());
    expect(dialog()).toBeNull();
  });

  it('is held as its product sends, though that became known only after it was opened', () => {
    let site: typeof SITE | null = null;
    const { field } = setUp({ site: () => site });
    site = SITE;
    key(field, 's', { altKey: true });
    expect(dialog()).not.toBeNull();
  });

  it('is not held as an internal note', () => {
    const { send, sent } = setUp({ where: () => 'note' });
    click(send);
    expect(sent).toHaveLength(1);
  });

  it('is not held for events that the page makes itself', () => {
    const { send, sent } = setUp({ trusts: () => false });
    click(send);
    expect(sent).toHaveLength(1);
    expect(dialog()).toBeNull();
  });

  it('goes out once the slot is filled', () => {
    const { send, sent, editor } = setUp();
    click(send);
    editor.type('I will call you on Friday at 3.|');
    click(send);
    expect(sent).toEqual(['I will call you on Friday at 3.']);
    expect(dialog()).toBeNull();
  });

  it('goes out unheld once the watch has ended', () => {
    const { send, sent } = setUp();
    life.abort();
    click(send);
    expect(sent).toHaveLength(1);
  });
});

describe('the question', () => {
  it('"Fill it in" selects the slot in the draft', () => {
    const { send, editor, field } = setUp();
    click(send);
    read();
    click(button('Fill it in'));
    expect(dialog()).toBeNull();
    expect(editor.selection()).toEqual({ from: 16, to: 30 });
    expect(document.activeElement).toBe(field);
  });

  it.each<[string, () => void]>([
    ['Back', () => click(button('Back'))],
    ['Escape', () => key(root?.activeElement, 'Escape')],
    ['a letter', () => key(root?.activeElement, 'x')],
  ])('%s gives the caret back, and sends nothing', (_, answer) => {
    const { send, sent, editor } = setUp();
    const caret = editor.selection();
    click(send);
    read();
    answer();
    expect(dialog()).toBeNull();
    expect(editor.selection()).toEqual(caret);
    expect(sent).toEqual([]);
  });

  it.each<[string, (scene: Scene) => void]>([
    ['Escape, wherever the focus is', ({ field }) => key(field, 'Escape')],
    ['writing on', ({ editor }) => editor.type(`${DRAFT} Yours`)],
  ])('%s takes it away, and the next try is held again', (_, does) => {
    const scene = setUp();
    click(scene.send);
    scene.field.focus();
    does(scene);
    expect(dialog()).toBeNull();
    click(scene.send);
    expect(dialog()).not.toBeNull();
    expect(scene.sent).toEqual([]);
  });

  it('the end of full screen takes it away, by whatever key, and sends nothing', () => {
    const { send, sent } = setUp();
    click(send);
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(dialog()).toBeNull();
    expect(sent).toEqual([]);
    click(send);
    expect(dialog()).not.toBeNull();
  });

  it('a click elsewhere takes it away, and the next try is held again', () => {
    const { send, sent } = setUp();
    click(send);
    fire(document.body, new MouseEvent('pointerdown', init));
    expect(dialog()).toBeNull();
    click(send);
    expect(dialog()).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it.each<[string, (scene: Scene) => void]>([
    ['a click', ({ send }) => click(send)],
    ['a shortcut', ({ field }) => key(field, 'Enter', { ctrlKey: true })],
  ])('"Send anyway" after %s sends it exactly once, as it stands', (_, tries) => {
    const scene = setUp();
    tries(scene);
    read();
    click(button('Send anyway'));
    expect(scene.sent).toEqual(['I will call you {day and time}.']);
    expect(dialog()).toBeNull();
  });

  it('"Send anyway" presses the very button that was pressed', () => {
    setUp();
    const close = document.getElementById('close');
    const pressed = vi.fn();
    close?.addEventListener('click', pressed);
    click(close);
    read();
    click(button('Send anyway'));
    expect(pressed).toHaveBeenCalledTimes(1);
  });

  it('a press that follows "Send anyway" at once sends nothing again', () => {
    const { send, sent, editor } = setUp();
    // A page that is slow to empty its composer.
    editor.type = () => undefined;
    click(send);
    read();
    click(button('Send anyway'));
    click(send, 2);
    expect(sent).toHaveLength(1);
    now += 1000;
    click(send);
    expect(sent, "the agent's word holds for this text").toHaveLength(2);
    expect(dialog()).toBeNull();
  });

  it('the word holds for that text alone', () => {
    const { send, editor } = setUp();
    click(send);
    read();
    click(button('Send anyway'));
    now += 1000;
    editor.type(DRAFT);
    click(send);
    expect(dialog()).not.toBeNull();
  });

  it('where a shortcut sends and no button is known, says to press it again, and lets that through', () => {
    const { field, sent } = setUp({ site: () => null });
    for (const each of document.querySelectorAll('button')) each.remove();
    key(field, 'Enter', { ctrlKey: true });
    read();
    click(button('Send anyway'));
    expect(root?.textContent).toContain('Press the keys once more');
    expect(sent).toEqual([]);
    key(field, 'Enter', { ctrlKey: true });
    expect(sent).toHaveLength(1);
  });
});

describe('who counts what was sent', () => {
  /** What was told, in its order. */
  const counting = (draft?: string) => {
    const told: string[] = [];
    const scene = setUp({ onHeld: () => told.push('held'), onSend: () => told.push('sent') }, draft);
    return { ...scene, told };
  };

  it.each<[string, string, () => void]>([
    ['no more', 'Back', () => click(button('Back'))],
    ['no more', 'Escape', () => key(root?.activeElement, 'Escape')],
    ['no more', '"Fill it in"', () => click(button('Fill it in'))],
    ['that it goes out after all', '"Send anyway"', () => click(button('Send anyway'))],
  ])('is told that a press does not send, and %s after %s', (more, _, answer) => {
    const { send, told } = counting();
    click(send);
    expect(new Set(told)).toEqual(new Set(['held']));
    told.length = 0;
    read();
    answer();
    expect(told).toEqual(more === 'no more' ? [] : ['sent']);
  });

  it('is not told of a reply that nothing holds, nor that a second press took back what the first had sent', () => {
    const free = counting('I will call you today.|');
    click(free.send);
    expect([free.told, free.sent.length]).toEqual([[], 1]);
    life.abort();
    const { send, told, editor } = counting();
    editor.type = () => undefined;
    click(send);
    read();
    told.length = 0;
    click(button('Send anyway'));
    click(send, 2);
    expect(told).toEqual(['sent']);
  });

  it('is told that it was not sent where a shortcut has to be pressed once more', () => {
    const { field, told } = counting();
    for (const each of document.querySelectorAll('button')) each.remove();
    key(field, 'Enter', { ctrlKey: true });
    read();
    click(button('Send anyway'));
    expect(told.at(-1)).toBe('held');
  });
});

describe('hands that are fast', () => {
  it('a double click asks once, and answers nothing', () => {
    const { send, sent } = setUp();
    click(send);
    click(send, 2);
    click(button('Send anyway'), 2);
    expect(dialog()).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('a press before anybody can have read the question is no answer', () => {
    const { send, sent } = setUp();
    click(send);
    click(button('Send anyway'));
    key(root?.activeElement, 'Enter');
    expect(dialog()).not.toBeNull();
    expect(sent).toEqual([]);
  });

  it('a key that is held down asks once, answers nothing, and writes nothing after it', () => {
    const { field, sent } = setUp();
    const down = new KeyboardEvent('keydown', { ...init, key: 'Enter', ctrlKey: true });
    fire(field, down);
    read();
    for (let times = 0; times < 20; times++)
      key(root?.activeElement, 'Enter', { ctrlKey: true, repeat: true });
    expect(dialog()).not.toBeNull();
    key(root?.activeElement, 'Escape', { repeat: false });
    expect(key(field, 'Enter', { ctrlKey: true, repeat: true }).defaultPrevented).toBe(true);
    expect(sent).toEqual([]);
  });
});

describe('what goes wrong on our side lets the reply go out', () => {
  it.each<[string, Partial<HoldDeps>]>([
    [
      'the draft cannot be read',
      {
        slots: () => {
          throw new Error('no');
        },
      },
    ],
    [
      'nobody knows who reads it',
      {
        where: () => {
          throw new Error('no');
        },
      },
    ],
  ])('where %s', (_, over) => {
    const { send, sent, onFault } = setUp(over);
    click(send);
    expect(sent).toHaveLength(1);
    expect(onFault).toHaveBeenCalled();
    expect(dialog()).toBeNull();
  });

  it('where the question cannot be shown', () => {
    const { send, sent } = setUp();
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(() => {
      throw new Error('no');
    });
    click(send);
    expect(sent).toHaveLength(1);
    expect(document.querySelector('amend-card')).toBeNull();
  });

  it('where it takes over 100 ms', () => {
    const scene = setUp({
      slots: () => {
        now += 101;
        return [{ from: 16, to: 30 }];
      },
    });
    click(scene.send);
    expect(scene.sent).toHaveLength(1);
    expect(dialog()).toBeNull();
  });

  it('where the page takes the question away before anybody saw it', async () => {
    const { send, sent } = setUp();
    click(send);
    document.querySelector('amend-card')?.remove();
    await vi.waitFor(() => expect(sent).toHaveLength(1));
  });

  it('where the page takes it away later, the next try goes through', async () => {
    const { send, sent } = setUp();
    click(send);
    now += 5000;
    document.querySelector('amend-card')?.remove();
    await Promise.resolve();
    await vi.waitFor(() => {
      click(send);
      expect(sent).toHaveLength(1);
    });
  });
});
