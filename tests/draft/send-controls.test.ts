// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { press, sendControlIn } from '../../lib/draft/send-controls.ts';
import { isSendKey } from '../../lib/draft/send-keys.ts';
import type { Site } from '../../lib/draft/types.ts';

afterEach(() => document.body.replaceChildren());

const SITE = { send: { button: ['.send'] } };

/** Whether a press of `#x` sends what is written in `#field`. */
function sends(html: string, site: Pick<Site, 'send'> | null, isLast = true): boolean {
  document.body.innerHTML = html;
  const composer = document.getElementById('field') as Element;
  const path: EventTarget[] = [];
  for (let at = document.getElementById('x'); at; at = at.parentElement) path.push(at);
  return sendControlIn(path, { composer, site, isLast: () => isLast }) !== null;
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
    [
      'of a menu item named so, wherever the menu stands',
      '<div><textarea id="field"></textarea><button>Send</button></div><ul role="menu"><li role="menuitem" id="x">Submit as Solved</li></ul>',
      null,
    ],
    [
      'of a menu item that sends later',
      '<div><textarea id="field"></textarea></div><div role="menu"><div role="menuitem" id="x">Schedule send</div></div>',
      null,
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

  it('of a menu item is about the field that the agent was in last', () => {
    const html = '<textarea id="field"></textarea><div role="menuitem" id="x">Send and close</div>';
    expect(sends(html, null, false)).toBe(false);
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
