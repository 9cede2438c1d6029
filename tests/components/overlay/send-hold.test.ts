// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoldDeps, HoldDesk } from '../../../components/hold/hold-part.ts';
import { openGuard } from '../../../components/overlay/open-guard.ts';
import { readText } from '../../../lib/engine/read-text.ts';
import type { Audience, Finding } from '../../../lib/engine/types.ts';
import { guardOf, type SaidGuard, USUAL_GUARD } from '../../../lib/policy/managed/send-guard.ts';
import type { MustStep } from '../../../lib/recovery/missing-musts.ts';
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
  readonly look: () => void;
}

/** What the worker says that the case must still have, and what it is told. */
let musts: readonly MustStep[] = [];
const sentAnyway = vi.fn();
const lineFor = vi.fn<HoldDesk['lineFor']>();
beforeEach(() => {
  musts = [];
  lineFor.mockReset();
  sentAnyway.mockReset();
});

/** Flags "stupid" as what the team does not send, "hm" in notes, "maybe" as something to look at. */
function flagged(text: string): readonly Finding[] {
  const words = { stupid: ['rude', 'block'], hm: ['for-notes', 'block'], maybe: ['hedge', 'warn'] } as const;
  return Object.entries(words).flatMap(([word, [ruleId, severity]]) => {
    const from = text.indexOf(word);
    const said = { category: 'c', text: word, why: 'It hurts.', alternatives: ['odd'], whole: 0 };
    return from < 0 ? [] : [{ from, to: from + word.length, ruleId, severity, ...said }];
  });
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
  const desk: HoldDesk = { followMusts: (_ref, onMusts) => onMusts(musts), sentAnyway, lineFor };
  const deps: HoldDeps = {
    editor,
    element: field,
    site: () => SITE,
    slots: () => openSlots(readText(editor.read().text)),
    findings: () => flagged(editor.read().text),
    steps: () => [{ stepId: 'empathy', level: 'weak', evidence: [] }],
    caseRef: () => ({ site: 'demo', id: '1' }),
    refresh: () => undefined,
    isForNotes: (ruleId) => ruleId === 'for-notes',
    fixAll: async () => 'done',
    spoken: () => ({ voice: 'es', customer: null }),
    insert: async () => 'done',
    showCard: () => false,
    where: () => 'public',
    guard: () => USUAL_GUARD,
    signal: life.signal,
    onFault,
    trusts: ({ type }) => type !== 'untrusted' && !pressing,
    ...over,
  };
  const { look } = openGuard(deps, desk);
  return { field, send, editor, sent, onFault, look };
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

  it.each(['x', ' '])(
    'what is typed on ("%s") goes back at once to the draft, and is not the page\'s',
    (name) => {
      const { field, sent, editor } = setUp();
      const heard = vi.fn();
      const caret = editor.selection();
      key(field, 'Enter', { ctrlKey: true });
      document.addEventListener('keydown', heard);
      const event = key(root?.activeElement, name);
      document.removeEventListener('keydown', heard);
      expect([dialog(), event.defaultPrevented, heard.mock.calls]).toEqual([null, false, []]);
      expect(document.activeElement).toBe(field);
      expect(editor.selection()).toEqual(caret);
      expect(sent).toEqual([]);
    },
  );

  it('a blank is no answer in the first second, nor a word of the draft where the agent was on the button', () => {
    const { send } = setUp();
    send.focus();
    click(send);
    now += 900;
    expect(key(root?.activeElement, ' ').defaultPrevented).toBe(true);
    expect(dialog()).not.toBeNull();
    now += 200;
    expect(key(root?.activeElement, ' ').defaultPrevented).toBe(false);
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

  it('the next reply goes as soon as it is written', () => {
    const { send, sent, editor } = setUp();
    click(send);
    read();
    click(button('Send anyway'));
    now += 100;
    editor.type('Thanks.|');
    click(send);
    expect(sent).toEqual(['I will call you {day and time}.', 'Thanks.']);
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
    expect(root?.textContent).toContain('Press it once more');
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

  it('where the page takes the question about a shortcut away, soon or late, that is said, and the next one goes through', async () => {
    for (const waited of [0, 5000]) {
      const { field, sent } = setUp();
      key(field, 'Enter', { ctrlKey: true });
      now += waited;
      document.querySelector('amend-card')?.remove();
      await vi.waitFor(() => expect(root?.textContent).toContain('Press it once more'));
      expect(sent).toEqual([]);
      key(field, 'Enter', { ctrlKey: true });
      expect(sent).toHaveLength(1);
      life.abort();
    }
  });

  it('where who counts what is held fails', () => {
    const onHeld = () => {
      throw new Error('no');
    };
    const { send, sent } = setUp({ onHeld });
    click(send);
    expect(sent).toHaveLength(1);
    expect(dialog()).toBeNull();
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

describe('what is held, as the policy has it', () => {
  const APOLOGY: MustStep = { id: 'apology', name: 'Apology', signs: ['apology'] };
  const EMPATHY: MustStep = { id: 'empathy', name: 'Empathy', signs: ['empathy'] };

  it.each<[string, SaidGuard, string, Audience, readonly MustStep[], string | null]>([
    ['wording that the team does not send', 'confirm', 'How stupid.|', 'public', [], 'One thing to look at'],
    ['other wording goes', 'confirm', 'Well, maybe.|', 'public', [], null],
    ['all that is open', 'confirm', 'How stupid, {name}.|', 'public', [], '2 things to look at'],
    ['a step that must be there', holdsFor('steps'), 'Hello.|', 'public', [APOLOGY], 'Not said yet: Apology'],
    ['a step that is there, if weakly, goes', holdsFor('steps'), 'Hello.|', 'public', [EMPATHY], null],
    ['a step where nothing is said of steps goes', 'confirm', 'Hello.|', 'public', [APOLOGY], null],
    ['nothing but what is said', holdsFor('slots'), 'How stupid.|', 'public', [], null],
    ['an empty reply goes', holdsFor('steps'), ' |', 'public', [APOLOGY], null],
    ['a note goes', 'confirm', 'How stupid, {name}.|', 'note', [], null],
    ['a note by a rule that is for notes', 'confirm', 'hm {name}|', 'note', [], 'One thing to look at'],
    [
      'a note by policy',
      { mode: 'confirm', notes: true },
      'How stupid.|',
      'note',
      [],
      'One thing to look at',
    ],
    [
      'a note has no steps',
      { mode: 'confirm', notes: true, holds: ['steps'] },
      'Hello.|',
      'note',
      [APOLOGY],
      null,
    ],
    ['nothing where it is off', 'off', 'How stupid.|', 'public', [], null],
    ['nothing where it is only said', 'soft', 'How stupid.|', 'public', [], null],
  ])('%s', (_, said, draft, where, wanted, asked) => {
    musts = wanted;
    const { send, sent } = setUp({ guard: () => guardOf(said), where: () => where }, draft);
    click(send);
    expect(dialog()?.textContent ?? null).toEqual(asked && expect.stringContaining(asked));
    expect(sent).toHaveLength(asked === null ? 1 : 0);
  });

  it('asks a case for its steps anew where the draft is of another', () => {
    const refs = ['1', '1', '2'].map((id) => ({ site: 'demo', id }));
    const asked: string[] = [];
    let ref = refs[0]!;
    const { look } = setUp({
      guard: () => guardOf(holdsFor('steps')),
      caseRef: () => {
        asked.push(ref.id);
        return ref;
      },
    });
    for (ref of refs) look();
    expect(new Set(asked)).toEqual(new Set(['1', '2']));
  });

  function holdsFor(...holds: ('steps' | 'slots')[]): SaidGuard {
    return { mode: 'confirm', holds };
  }
});

describe('sending it as it is', () => {
  const by = (sendAnyway: 'free' | 'reason' | 'never') => ({
    guard: () => guardOf({ mode: 'confirm', sendAnyway }),
  });

  it('with a reason sends once the reason is chosen, and keeps it without a word of the reply', async () => {
    const { send, sent } = setUp(by('reason'), 'How stupid, {name}.|');
    click(send);
    read();
    click(button('Send anyway'));
    expect(sent).toEqual([]);
    await vi.waitFor(() => expect(button('It cannot wait')).toBeDefined());
    click(button('It cannot wait'), 2);
    click(button('It cannot wait'));
    expect(sent, 'nobody has read the reasons yet').toEqual([]);
    read();
    click(button('It cannot wait'));
    expect(sent).toEqual(['How stupid, {name}.']);
    expect(sentAnyway.mock.calls).toEqual([[{ reason: 'urgent', rules: ['rude'], slots: 1, steps: [] }]]);
  });

  it('a reason that cannot be kept holds nothing back', async () => {
    sentAnyway.mockImplementation(() => {
      throw new Error('no worker');
    });
    const { send, sent, onFault } = setUp(by('reason'));
    click(send);
    read();
    click(button('Send anyway'));
    await vi.waitFor(() => expect(button('Agreed with my lead')).toBeDefined());
    read();
    click(button('Agreed with my lead'));
    expect(sent).toHaveLength(1);
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it('freely keeps nothing', () => {
    const { send, sent } = setUp(by('free'));
    click(send);
    read();
    click(button('Send anyway'));
    expect(sent).toHaveLength(1);
    expect(sentAnyway).not.toHaveBeenCalled();
  });

  it('is no choice where the lead allows none, and what is ignored is held all the same', () => {
    const findings = vi.fn(() => flagged('stupid'));
    const { send, sent } = setUp({ ...by('never'), findings }, 'How stupid.|');
    click(send);
    expect(findings).toHaveBeenLastCalledWith(true);
    expect(button('Send anyway')).toBeUndefined();
    expect(dialog()?.textContent).toContain('Ask your lead');
    expect(sent).toEqual([]);
  });

  it('never presses another control in the place of one that has gone', () => {
    const { sent } = setUp();
    const menu = document.createElement('div');
    menu.innerHTML = '<div role="menuitem">Schedule send</div>';
    document.body.append(menu);
    const later = menu.firstElementChild as HTMLElement;
    click(document.getElementById('bold'));
    click(later);
    expect(dialog()).not.toBeNull();
    menu.remove();
    read();
    click(button('Send anyway'));
    expect(sent).toEqual([]);
    expect(root?.textContent).toContain('Press it once more');
  });

  it('presses the one that the page drew in the place of the first', () => {
    setUp();
    const close = document.getElementById('close') as HTMLElement;
    click(close);
    const again = close.cloneNode(true);
    const pressed = vi.fn();
    again.addEventListener('click', pressed);
    close.replaceWith(again);
    read();
    click(button('Send anyway'));
    expect(pressed).toHaveBeenCalledTimes(1);
  });
});

describe('mending', () => {
  it('"Fix all" mends and sends nothing', async () => {
    const fixAll = vi.fn(async () => 'done' as const);
    const { send, sent } = setUp({ fixAll }, 'How stupid.|');
    click(send);
    read();
    click(button('Fix all'));
    expect(fixAll).toHaveBeenCalledTimes(1);
    expect(dialog()).toBeNull();
    await vi.waitFor(() => expect(sent).toEqual([]));
  });

  it('"Fix one by one" opens the card of each in turn, then selects what is to be filled in', () => {
    const shown: string[] = [];
    let then = () => {};
    const { send, editor } = setUp(
      {
        showCard: (finding, next) => {
          shown.push(finding.text);
          then = next;
          return true;
        },
      },
      'How stupid, {name}.|',
    );
    click(send);
    expect(root?.activeElement?.textContent, 'a key pressed too soon changes no word').toBe('Fix one by one');
    read();
    click(button('Fix one by one'));
    expect(shown).toEqual(['stupid']);
    editor.type('How odd, {name}.|');
    then();
    expect(editor.selection()).toEqual({ from: 9, to: 15 });
  });

  const MISSING = [
    { id: 'apology', name: 'Apology', signs: ['apology'] },
    { id: 'follow-up', name: 'Follow-up', signs: ['follow-up'] },
  ];
  const bySteps = { guard: () => guardOf({ mode: 'confirm', holds: ['steps'] }) };
  const LINE = { text: 'Lo siento.', before: [], after: ['follow-up'] };

  it('the first step that is missing gets the line that a panel would offer, in the voice of the draft', async () => {
    musts = MISSING;
    lineFor.mockResolvedValue(LINE);
    const insert = vi.fn(async () => 'done' as const);
    const { send, sent, onFault } = setUp({ ...bySteps, insert }, 'Hola, Ana.|');
    click(send);
    read();
    click(button('Insert a line for Apology'));
    expect(dialog()).toBeNull();
    await vi.waitFor(() => expect(root?.textContent).toContain('A line for Apology is in your reply now.'));
    expect(lineFor.mock.calls).toEqual([[{ site: 'demo', id: '1' }, 'apology', 'es']]);
    expect(insert.mock.calls).toEqual([[LINE]]);
    expect(sent).toEqual([]);
    expect(onFault).not.toHaveBeenCalled();
  });

  it.each([
    ['there is none', null, 'done'],
    ['the editor takes none', LINE, 'unsupported'],
    ['the agent has written on', LINE, 'stale'],
  ] as const)('where no line goes in, as %s, it says so at the end of the draft', async (_, line, result) => {
    musts = MISSING;
    lineFor.mockResolvedValue(line);
    const { send, editor, sent } = setUp({ ...bySteps, insert: async () => result }, 'He|llo.');
    click(send);
    read();
    click(button('Insert a line for Apology'));
    await vi.waitFor(() =>
      expect(root?.textContent).toContain('No line could be put in. Not said yet: Apology and Follow-up'),
    );
    expect(editor.selection()).toEqual({ from: 6, to: 6 });
    expect(sent).toEqual([]);
  });

  it('a fault of ours while a line is fetched is told, and sends nothing', async () => {
    musts = MISSING;
    lineFor.mockRejectedValue(new Error('no worker'));
    const { send, sent, onFault } = setUp(bySteps, 'Hello.|');
    click(send);
    read();
    click(button('Insert a line for Apology'));
    await vi.waitFor(() => expect(onFault).toHaveBeenCalledTimes(1));
    expect(sent).toEqual([]);
  });

  it('what "Fix all" could not mend is said, and is gone to', async () => {
    const { send, editor, sent } = setUp({}, 'How stupid, {name}.|');
    click(send);
    read();
    click(button('Fix all'));
    await vi.waitFor(() => expect(root?.textContent).toContain('2 things are left to look at.'));
    expect(editor.selection()).toMatchObject({ from: 4, to: 10 });
    expect(sent).toEqual([]);
  });
});
