// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createEditor } from '../../lib/draft/create-editor.ts';
import { mightSend } from '../../lib/draft/might-send.ts';

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

function sends(html: string): boolean | undefined {
  document.body.insertAdjacentHTML('beforeend', html);
  let answer: boolean | undefined;
  document.addEventListener('click', (event) => (answer = mightSend(event)), { once: true });
  const click = new MouseEvent('click', { bubbles: true, composed: true });
  document.body.querySelector('[data-click]')?.dispatchEvent(click);
  return answer;
}

describe('a click', () => {
  it.each<[string, string, boolean]>([
    ['a button', '<button data-click>Send</button>', true],
    ['the picture in a button', '<button><svg data-click></svg></button>', true],
    ['a submit field', '<input type="submit" data-click>', true],
    ['what says it is a button', '<div role="button"><b data-click>Send</b></div>', true],
    ['a link', '<a href="#" data-click>Send</a>', true],
    ['what has the pointing hand', '<div style="cursor: pointer" data-click>Send</div>', true],
    ['text', '<p data-click>Hello</p>', false],
    ['the field', '<textarea data-click>Hello</textarea>', false],
  ])('on %s is known for what it may do', (_, html, could) => {
    expect(sends(html)).toBe(could);
  });
});

describe('a field that holds a draft', () => {
  it('starts no timer for clicks that send nothing', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<textarea>Hello</textarea><p>Read me</p><button>Send</button>',
    );
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    vi.useFakeTimers();
    const editor = createEditor(area, { now: null, bring: () => Promise.resolve(null) });
    const click = (selector: string) =>
      document.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    for (let i = 0; i < 10; i += 1) click('p');
    click('textarea');
    expect(vi.getTimerCount()).toBe(0);
    click('button');
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    editor.dispose();
    expect(vi.getTimerCount()).toBe(0);
  });
});
