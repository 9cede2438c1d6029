// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ActsDeps } from '../../../components/overlay/agent-acts.ts';
import { watchSending } from '../../../components/overlay/watch-sending.ts';
import { CARD } from '../../../lib/draft/shadow-hosts.ts';
import type { Leaving } from '../../../lib/review/draft-recovery.ts';

const EMPTIED: Leaving = {
  ...{ how: 'emptied', text: 'Hello.', where: 'public' },
  ...{ id: 'd.1', caseRef: { site: 'desk', id: '1' } },
};
const GONE: Leaving = { ...EMPTIED, how: 'gone' };

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

/** A page with a composer and its controls; `press` and `key` are the agent's hand. */
function page(over: Partial<ActsDeps> = {}) {
  document.body.innerHTML = `
    <nav><a href="#next">Next ticket</a></nav>
    <form id="compose">
      <textarea aria-label="Reply"></textarea>
      <button type="button" id="send">Send reply</button>
      <button type="button" id="throw">Discard draft</button>
      <button type="button" id="close" aria-label="Close">×</button>
      <button type="button" id="resolve">Close as resolved</button>
      <button type="button" id="own" class="go">Los</button>
    </form>`;
  const element = document.querySelector('textarea')!;
  const time = { now: 0 };
  const onFault = vi.fn();
  const watch = watchSending({
    element,
    site: () => ({ send: { button: ['.go'] } }),
    where: () => 'public',
    now: () => time.now,
    signal: life.signal,
    onFault,
    trusts: () => true,
    ...over,
  });
  /** Of words that left the composer in these ways, while the page stayed with their case. */
  const judged = (...ways: Leaving[]) => ways.map((leaving) => watch.judge(leaving, true));
  element.focus();
  const press = (id: string) => {
    const control = document.getElementById(id) ?? document.querySelector(id)!;
    for (const type of ['pointerdown', 'click'])
      control.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  };
  const key = (init: KeyboardEventInit, at: Element = element) =>
    at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
  const input = (inputType: string) =>
    element.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, composed: true, inputType }));
  return { element, time, watch, judged, press, key, input, onFault };
}

/** A page whose every way to send is known. */
const known = (over: Partial<ActsDeps> = {}) =>
  page({ site: () => ({ send: { button: ['.go'], keys: ['Alt+S'] } }), ...over });

describe('words that the page took away', () => {
  it.each<[string, (hand: ReturnType<typeof page>) => void]>([
    ['a press on what is named so', ({ press }) => press('send')],
    ['a press on the product’s own control', ({ press }) => press('own')],
    ['the shortcut of most products', ({ key }) => key({ key: 'Enter', ctrlKey: true })],
    ['the product’s own shortcut', ({ key }) => key({ key: 's', altKey: true })],
    ['Enter on the control', ({ key }) => key({ key: 'Enter' }, document.getElementById('send')!)],
  ])('were sent where the last thing done was %s, gone with their composer or not', (_title, act) => {
    const hand = known();
    act(hand);
    expect(hand.judged(EMPTIED, GONE)).toEqual(['sent', 'sent']);
  });

  it('went with their composer unsent, as far as anybody knows, without that', () => {
    const { judged, press, key } = page();
    expect(judged(GONE)).toEqual(['unsent']);
    press('resolve');
    expect(judged(GONE)).toEqual(['unsent']);
    press('send');
    key({ key: 'x' });
    expect(judged(GONE), 'the agent wrote on').toEqual(['unsent']);
  });

  it('may have been sent where the page emptied the composer, whatever it calls its button', () => {
    const { judged, press, key } = page();
    expect(judged(EMPTIED)).toEqual(['unsure']);
    press('resolve');
    expect(judged(EMPTIED)).toEqual(['unsure']);
    key({ key: 'Enter' });
    expect(judged(EMPTIED)).toEqual(['unsure']);
  });

  it('were not sent without a press that sends, where every way to send is known', () => {
    const { judged, press } = known();
    expect(judged(EMPTIED)).toEqual(['unsent']);
    press('resolve');
    expect(judged(EMPTIED)).toEqual(['unsent']);
  });

  it('are as sent where the agent did something else while a slow page was sending them, but did not write on', () => {
    const { judged, press, key } = known();
    press('send');
    press('resolve');
    expect(judged(EMPTIED)).toEqual(['sent']);
    key({ key: 'x' });
    expect(judged(EMPTIED)).toEqual(['unsent']);
  });

  it.each<[string, (hand: ReturnType<typeof page>) => void]>([
    ['threw them away', ({ press }) => press('throw')],
    ['shut the composer', ({ press }) => press('close')],
    ['pressed Escape', ({ key }) => key({ key: 'Escape' })],
    ['was asked by Amend, and has not answered or went back', ({ watch }) => watch.held()],
  ])('were not sent where the agent %s, be it after a try to send', (_title, act) => {
    const hand = page();
    hand.press('send');
    act(hand);
    expect(hand.judged(EMPTIED, GONE)).toEqual(['unsent', 'unsent']);
  });

  it('were not sent where the page shows another case by then, but for what was sent on the way there', () => {
    const { watch, press } = page();
    press('nav a');
    expect(watch.judge(EMPTIED, false)).toBe('unsent');
    press('send');
    expect(watch.judge(EMPTIED, false)).toBe('sent');
    press('nav a');
    expect(watch.judge(EMPTIED, false), 'the page may have refused to send').toBe('unsent');
  });

  it('are no reply where they were for colleagues when they were sent', () => {
    expect(page().judged({ ...EMPTIED, where: 'note' })).toEqual(['unsent']);
    const { judged, press } = page({ where: () => 'note' });
    press('send');
    expect(judged(EMPTIED, GONE)).toEqual(['unsent', 'unsent']);
    const turned = page();
    turned.press('send');
    expect(turned.judged({ ...EMPTIED, where: 'note' }), 'what was so at the press counts').toEqual(['sent']);
  });

  it('have nothing to do with a press of long ago', () => {
    const { judged, press, time } = page();
    press('send');
    time.now += 10_001;
    expect(judged(GONE)).toEqual(['unsent']);
    press('throw');
    time.now += 10_001;
    expect(judged(EMPTIED)).toEqual(['unsure']);
  });

  it('are sent by the answer to a question of ours and by no other press in it', () => {
    const { judged, press, watch, time } = page();
    document.body.append(Object.assign(document.createElement(CARD), { id: 'ours' }));
    press('send');
    watch.held();
    press('ours');
    expect(judged(GONE)).toEqual(['unsent']);
    time.now += 60_000;
    watch.sends();
    expect(judged(GONE)).toEqual(['sent']);
  });

  it('are not sent by what a script of the page presses', () => {
    const { judged, press } = page({ trusts: (event) => event.isTrusted });
    press('send');
    expect(judged(GONE)).toEqual(['unsent']);
  });

  it('are let be where a look at the page fails: the fault is told and nothing else', () => {
    const { judged, press, onFault } = page({ site: () => ({ send: { button: ['::'] } }) });
    press('send');
    expect(onFault).toHaveBeenCalled();
    expect(judged(EMPTIED, GONE)).toEqual(['unsure', 'unsent']);
  });

  it('are no more watched after the end', () => {
    const { judged, press } = page();
    life.abort();
    press('send');
    expect(judged(GONE)).toEqual(['unsent']);
  });
});

describe('the agent deleting', () => {
  it.each<[string, boolean, (hand: ReturnType<typeof page>) => void]>([
    ['a deletion', true, ({ input }) => input('deleteContentBackward')],
    ['a cut', true, ({ input }) => input('deleteByCut')],
    ['a word', true, ({ input }) => input('deleteWordForward')],
    ['undoing', true, ({ input }) => input('historyUndo')],
    ['a key that the editor answers itself', true, ({ key }) => key({ key: 'Backspace' })],
    ['its shortcut', true, ({ key }) => key({ key: 'x', ctrlKey: true })],
    ['typing', false, ({ input }) => input('insertText')],
    ['pasting', false, ({ input }) => input('insertFromPaste')],
    ['a key elsewhere', false, ({ key }) => key({ key: 'Backspace' }, document.body)],
  ])('is told by %s: %s', (_title, expected, act) => {
    const hand = page();
    act(hand);
    expect(hand.watch.hasDeleted()).toBe(expected);
  });

  it('is over with the next thing done: a page that then takes the words out has sent them', () => {
    const { watch, judged, input, press, key } = known();
    input('deleteContentBackward');
    press('send');
    expect([watch.hasDeleted(), ...judged(EMPTIED)]).toEqual([false, 'sent']);
    input('deleteContentBackward');
    key({ key: 'Control' });
    expect(watch.hasDeleted(), 'half a shortcut is nothing yet').toBe(true);
    key({ key: 'Enter', ctrlKey: true });
    expect([watch.hasDeleted(), ...judged(EMPTIED)]).toEqual([false, 'sent']);
  });

  it('is over after a second, be it that it had nothing to delete', () => {
    const { watch, input, time } = page();
    input('deleteContentBackward');
    time.now += 1001;
    expect(watch.hasDeleted()).toBe(false);
  });

  it('is told where the editor stops the event before it becomes input', () => {
    const { watch, element, input } = page();
    element.addEventListener('beforeinput', (event) => event.stopImmediatePropagation());
    input('deleteContentBackward');
    expect(watch.hasDeleted()).toBe(true);
  });

  it('is never believed of a script', () => {
    const { watch, input } = page({ trusts: (event) => event.isTrusted });
    input('deleteContentBackward');
    expect(watch.hasDeleted()).toBe(false);
  });
});

it('the agent writing on is told from what was there before', () => {
  const { watch, key, time } = page();
  key({ key: 'Enter' });
  expect(watch.hasWrittenSince(time.now), 'the key that may have sent it').toBe(false);
  time.now += 50;
  key({ key: 'ArrowLeft' });
  expect(watch.hasWrittenSince(0)).toBe(false);
  key({ key: 'N' });
  expect(watch.hasWrittenSince(0)).toBe(true);
});
