// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type SendingDeps, watchSending } from '../../../components/overlay/watch-sending.ts';
import { CARD } from '../../../lib/draft/shadow-hosts.ts';
import type { Leaving } from '../../../lib/review/draft-recovery.ts';

const EMPTIED: Leaving = { how: 'emptied', text: 'Hello.', where: 'public', sameCase: true };
const GONE: Leaving = { ...EMPTIED, how: 'gone' };

let life = new AbortController();
afterEach(() => {
  life.abort();
  life = new AbortController();
  document.body.replaceChildren();
});

/** A page with a composer and its controls; `press` and `key` are the agent's hand. */
function page(over: Partial<SendingDeps> = {}) {
  document.body.innerHTML = `
    <nav><a href="#next">Next ticket</a></nav>
    <form id="compose">
      <textarea aria-label="Reply"></textarea>
      <button type="button" id="send">Send reply</button>
      <button type="button" id="throw">Discard draft</button>
      <button type="button" id="resolve">Close as resolved</button>
      <button type="button" id="own" class="go">Los</button>
    </form>`;
  const element = document.querySelector('textarea')!;
  const time = { now: 0 };
  const onFault = vi.fn();
  const isSent = watchSending({
    element,
    site: () => ({ send: { button: ['.go'], keys: ['Alt+S'] } }),
    where: () => 'public',
    now: () => time.now,
    signal: life.signal,
    onFault,
    trusts: () => true,
    ...over,
  });
  element.focus();
  const press = (id: string) => {
    const control = document.getElementById(id) ?? document.querySelector(id)!;
    for (const type of ['pointerdown', 'click'])
      control.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }));
  };
  const key = (init: KeyboardEventInit, at: Element = element) =>
    at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
  return { element, time, isSent, press, key, onFault };
}

describe('words that the page took away', () => {
  it.each<[string, (hand: ReturnType<typeof page>) => void]>([
    ['a press on what is named so', ({ press }) => press('send')],
    ['a press on the product’s own control', ({ press }) => press('own')],
    ['the shortcut of most products', ({ key }) => key({ key: 'Enter', ctrlKey: true })],
    ['the product’s own shortcut', ({ key }) => key({ key: 's', altKey: true })],
    ['Enter on the control', ({ key }) => key({ key: 'Enter' }, document.getElementById('send')!)],
  ])('were sent where the last thing done was %s, gone with their composer or not', (_title, act) => {
    const hand = page();
    act(hand);
    expect([hand.isSent(EMPTIED), hand.isSent(GONE)]).toEqual([true, true]);
  });

  it('went with their composer unsent, as far as anybody knows, without that', () => {
    const { isSent, press, key } = page();
    expect(isSent(GONE)).toBe(false);
    press('resolve');
    expect(isSent(GONE)).toBe(false);
    press('send');
    key({ key: 'x' });
    expect(isSent(GONE), 'the agent wrote on').toBe(false);
  });

  it('count as sent where the page emptied the composer, whatever it calls its button', () => {
    const { isSent, press, key } = page();
    expect(isSent(EMPTIED)).toBe(true);
    press('resolve');
    expect(isSent(EMPTIED)).toBe(true);
    key({ key: 'Enter' });
    expect(isSent(EMPTIED)).toBe(true);
  });

  it.each<[string, (hand: ReturnType<typeof page>) => void]>([
    ['threw them away', ({ press }) => press('throw')],
    ['pressed Escape', ({ key }) => key({ key: 'Escape' })],
  ])('were not sent where the agent %s, be it after a try to send', (_title, act) => {
    const hand = page();
    hand.press('send');
    act(hand);
    expect([hand.isSent(EMPTIED), hand.isSent(GONE)]).toEqual([false, false]);
  });

  it('were not sent where the page shows another case by then, but for what was sent on the way there', () => {
    const { isSent, press } = page();
    const elsewhere = { ...EMPTIED, sameCase: false };
    press('nav a');
    expect(isSent(elsewhere)).toBe(false);
    press('send');
    expect(isSent(elsewhere)).toBe(true);
  });

  it('are no reply where they were for colleagues when they were sent', () => {
    expect(page().isSent({ ...EMPTIED, where: 'note' })).toBe(false);
    const { isSent, press } = page({ where: () => 'note' });
    press('send');
    expect([isSent(EMPTIED), isSent(GONE)]).toEqual([false, false]);
    const turned = page();
    turned.press('send');
    expect(turned.isSent({ ...EMPTIED, where: 'note' }), 'what was so at the press counts').toBe(true);
  });

  it('have nothing to do with a press of long ago', () => {
    const { isSent, press, time } = page();
    press('send');
    time.now += 10_001;
    expect(isSent(GONE)).toBe(false);
    press('throw');
    time.now += 10_001;
    expect(isSent(EMPTIED)).toBe(true);
  });

  it('are as sent after a question of ours as before it', () => {
    const { isSent, press, time } = page();
    press('send');
    time.now += 9_000;
    document.body.append(Object.assign(document.createElement(CARD), { id: 'ours' }));
    press('ours');
    time.now += 9_000;
    expect(isSent(GONE)).toBe(true);
  });

  it('are not sent by what a script of the page presses', () => {
    const { isSent, press } = page({ trusts: (event) => event.isTrusted });
    press('send');
    expect(isSent(GONE)).toBe(false);
  });

  it('are let be where a look at the page fails: the fault is told and nothing else', () => {
    const { isSent, press, onFault } = page({ site: () => ({ send: { button: ['::'] } }) });
    press('send');
    expect(onFault).toHaveBeenCalled();
    expect([isSent(EMPTIED), isSent(GONE)]).toEqual([true, false]);
  });

  it('are no more watched after the end', () => {
    const { isSent, press } = page();
    life.abort();
    press('send');
    expect(isSent(GONE)).toBe(false);
  });
});
