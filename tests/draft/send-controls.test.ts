// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { press, sendControlIn } from '../../lib/draft/send-controls.ts';
import { isSendKey } from '../../lib/draft/send-keys.ts';
import { MenuPresses } from '../../lib/draft/send-menus.ts';
import type { Site } from '../../lib/draft/types.ts';

afterEach(() => document.body.replaceChildren());

const SITE = { send: { button: ['.send'] } };

/** Whether a press of `#x` sends what is written in `#field`, after presses of `#opener` and `#sub` where there are any. */
function sends(html: string, site: Pick<Site, 'send'> | null): boolean {
  document.body.innerHTML = html;
  const composer = document.getElementById('field') as Element;
  const menus = new MenuPresses();
  for (const id of ['opener', 'sub', 'x']) if (document.getElementById(id)) menus.hear(pathOf(id));
  return sendControlIn(pathOf('x'), { composer, site, opened: menus.opened }) !== null;
}

function pathOf(id: string): EventTarget[] {
  const path: EventTarget[] = [];
  for (let at = document.getElementById(id); at; at = at.parentElement) path.push(at);
  return path;
}

describe('a press', () => {
  it.each<[string, string, Pick<Site, 'send'> | null]>([
    ["of the product's own control", '<textarea id="field"></textarea><b class="send" id="x">➤</b>', SITE],
    ['of what stands in it', '<textarea id="field"></textarea><div class="send"><i id="x">➤</i></div>', SITE],
    ['of a button named so', '<textarea id="field"></textarea><button id="x">Send</button>', null],
    [
      'of one in another language',
      '<textarea id="field"></textarea><button id="x">Enviar y cerrar</button>',
      null,
    ],
    [
      'of a variant beside it',
      '<textarea id="field"></textarea><p><button class="send">Send</button><button id="x">Send and close</button></p>',
      SITE,
    ],
    [
      "of the product's own control outside of the smallest box that holds one",
      '<div><div><textarea id="field"></textarea><b class="send"></b></div><footer><b class="send" id="x"></b></footer></div>',
      SITE,
    ],
  ])('%s sends', (_, html, site) => {
    expect(sends(html, site)).toBe(true);
  });

  it.each<[string, string, Pick<Site, 'send'> | null]>([
    ['of any other button', '<textarea id="field"></textarea><button id="x">Save</button>', SITE],
    ['of the text', '<p><textarea id="field"></textarea><span id="x">Send</span></p>', null],
    [
      'of what opens the menu',
      '<textarea id="field"></textarea><button>Send</button><button id="x" aria-haspopup="true">Send options</button>',
      null,
    ],
    [
      "of another field's control",
      '<div><textarea id="field"></textarea><b class="send"></b></div><div><textarea></textarea><b class="send" id="x"></b></div>',
      SITE,
    ],
    [
      "of another field's button",
      '<div><textarea id="field"></textarea><button>Send</button></div><form><input><button id="x">Send feedback</button></form>',
      null,
    ],
    [
      "of a button in the page's own question",
      '<textarea id="field"></textarea><div role="dialog"><button id="x">Send without subject</button></div>',
      null,
    ],
  ])('%s does not', (_, html, site) => {
    expect(sends(html, site)).toBe(false);
  });

  const BOX = (more = '') => `<div><textarea id="field"></textarea><button>Send</button>${more}</div>`;
  const HEAD = '<header><button id="opener" aria-haspopup="menu">Ticket</button></header>';
  const OPENER = '<button id="opener" aria-haspopup="menu">▾</button>';
  const LATER = '<button id="opener" aria-haspopup="menu">Send later</button>';
  const item = (name: string) => `<ul role="menu"><li role="menuitem" id="x">${name}</li></ul>`;

  it.each(
    [
      ['Send and close', 'Submit as Solved', 'Schedule send', 'Reply and close'],
      ['Enviar y cerrar', 'Responder y cerrar', 'Envoyer et clore', 'Répondre et clore', 'Soumettre'],
      ['Als gelöst einreichen', 'Antworten und schließen', 'Antwort senden', 'Responder e fechar'],
      ['Rispondi e chiudi', 'Als opgelost verzenden', 'Beantwoorden en sluiten', 'Odpowiedz i zamknij'],
      ['Odpovědět a zavřít', 'Svara och stäng', 'Ответить и закрыть', '返信して閉じる', '回复并关闭'],
    ].flat(),
  )('of “%s” sends in a menu that was opened beside the composer, and in no other', (name) => {
    expect(sends(BOX(OPENER) + item(name), null)).toBe(true);
    expect(sends(HEAD + BOX() + item(name), null)).toBe(false);
    expect(sends(BOX() + item(name), null)).toBe(false);
  });

  it.each(
    [
      ['Send password reset link', 'Send feedback to vendor', 'Send to spam', 'Submit bug report'],
      ['Post to Slack channel', 'Enviar por WhatsApp', 'Tomorrow 9:00 AM'],
    ].flat(),
  )('of “%s” in any other menu of the page does not', (name) => {
    const button = `<ul role="menu"><li><button id="x">${name}</button></li></ul>`;
    const field = '<main><textarea id="field"></textarea></main>';
    for (const html of [HEAD + BOX() + item(name), HEAD + BOX() + button, HEAD + field + button])
      expect(sends(html, null), html).toBe(false);
  });

  it.each<[string, boolean, string]>([
    ['in the own box of the composer', true, BOX(item('Send and close'))],
    [
      'whose items are buttons',
      true,
      `${BOX(OPENER)}<div role="menu"><button id="x">Send now</button></div>`,
    ],
    ['with a time, of "Send later"', true, BOX(LATER) + item('Tomorrow 9:00 AM')],
    ['with a time, in other words', true, BOX(LATER) + item('Morgen, 9 Uhr')],
    [
      'with a time, of "Send later" in a menu',
      true,
      `${BOX(OPENER)}<div role="menu"><div role="menuitem" aria-haspopup="true" id="sub">Send later</div></div>${item('8.30')}`,
    ],
    ['with a time, of anything else', false, BOX(OPENER) + item('Tomorrow 9:00 AM')],
    ['with no time, of "Send later"', false, BOX(LATER) + item('Settings')],
    [
      'that was opened beside another field',
      false,
      `${BOX()}<div><input>${OPENER}</div>${item('Send and close')}`,
    ],
  ])('of an item of a menu %s: %s', (_, expected, html) => {
    expect(sends(html, null)).toBe(expected);
  });

  it('of ours reaches the page as a hand would, once', () => {
    document.body.innerHTML = '<button id="x">Send</button>';
    const control = document.getElementById('x') as Element;
    const heard: string[] = [];
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      control.addEventListener(type, () => heard.push(type));
    expect(press(control)).toBe(true);
    expect(heard).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
  });

  it.each(['<button id="x" disabled>Send</button>', '<b id="x" role="button" aria-disabled="true">Send</b>'])(
    'of ours is not tried on %s',
    (html) => {
      document.body.innerHTML = html;
      const control = document.getElementById('x') as Element;
      const heard = vi.fn();
      control.addEventListener('click', heard);
      expect(press(control)).toBe(false);
      control.remove();
      expect(press(control)).toBe(false);
      expect(heard).not.toHaveBeenCalled();
    },
  );
});

describe('a shortcut', () => {
  const key = (name: string, more: KeyboardEventInit = {}) =>
    new KeyboardEvent('keydown', { key: name, ...more });
  const field = (html: string) => {
    document.body.innerHTML = html;
    return document.body.firstElementChild as Element;
  };

  it.each<[string, KeyboardEvent, readonly string[], boolean]>([
    ['Ctrl+Enter', key('Enter', { ctrlKey: true }), [], true],
    ['Command+Enter', key('Enter', { metaKey: true }), [], true],
    ['Ctrl+Shift+Enter', key('Enter', { ctrlKey: true, shiftKey: true }), [], false],
    ['Enter', key('Enter'), [], false],
    ['Enter where it is said to', key('Enter'), ['Enter'], true],
    ['Shift+Enter where Enter is said to', key('Enter', { shiftKey: true }), ['Enter'], false],
    ['Alt+S in capitals', key('S', { altKey: true }), ['Alt+S'], true],
    ['Enter in a chat', key('Enter'), ['Enter in .chat'], true],
    ['Enter outside of one', key('Enter'), ['Enter in .mail'], false],
    ['while composing', key('Enter', { ctrlKey: true, isComposing: true }), [], false],
  ])('%s', (_, event, keys, expected) => {
    expect(isSendKey(event, field('<textarea class="chat"></textarea>'), keys)).toBe(expected);
  });
});
