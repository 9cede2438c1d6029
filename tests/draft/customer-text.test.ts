// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { customerText } from '../../lib/draft/customer-text.ts';

afterEach(() => document.body.replaceChildren());

function textOf(messages: string, customer: readonly string[] = ['.theirs']): string {
  document.body.innerHTML = `<main>${messages}<textarea></textarea></main>`;
  return customerText({ customer }, document.querySelector('textarea')!);
}

describe('the customer’s newest messages', () => {
  const theirs = (...texts: string[]) => texts.map((text) => `<div class="theirs">${text}</div>`);
  const ours = '<div class="ours">We are sorry. I have sent the right one today.</div>';

  it('are the last three that are told to be theirs, oldest first', () => {
    const messages = theirs('One.', 'Two.', 'Three.', '', 'Five.');
    expect(textOf(messages.join(ours))).toBe('Two.\fThree.\fFive.');
  });

  it('are more where nobody answered them: a name, a time or an automatic word is no answer', () => {
    const ack = '<div class="ours">We have received your request and will answer within one day.</div>';
    const mark = '<p>Ana Silva, 11:40, seen</p>';
    const [one, two, ...rest] = theirs('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.');
    expect(textOf(`${one}${ours}${two}${ack}${rest.join(mark)}`)).toBe('Two.\fThree.\fFour.\fFive.\fSix.');
  });

  it('are no more than ten, and no longer than one may be', () => {
    const many = Array.from({ length: 30 }, (_, at) => `Message ${at}.`);
    expect(textOf(theirs(...many).join('')).split('\f')).toEqual(many.slice(-10));
    const long = 'words '.repeat(1000);
    expect(textOf(theirs('Old.', long, long, 'New.').join('')).split('\f')).toEqual([long.trim(), 'New.']);
  });

  it('are read in words as they are seen', () => {
    const html =
      'Hello,<br>\n  I <b>paid</b> twice.<div>Where is\n my <i>money</i>?</div><p>Ana</p><ul><li>one</li><li>two</li></ul>';
    expect(textOf(`<div class="theirs">${html}</div>${ours}`)).toBe(
      'Hello,\nI paid twice.\n\nWhere is my money?\n\nAna\n\none\n\ntwo',
    );
  });

  it.each([
    ['a quote of ours', '<blockquote>We are angry</blockquote>'],
    ['a mail below it', '<div class="gmail_quote">We are angry</div>'],
    ['a signature', '<div class="gmail_signature">Angry Ltd</div>'],
    ['what nobody sees', '<span hidden>angry</span><span aria-hidden="true">angry</span>'],
    ['scripts and styles', '<style>.angry {}</style><script>"angry"</script>'],
    ['the page’s own controls', '<button>Angry</button>'],
  ])('is read without %s', (_title, html) => {
    expect(textOf(`<div class="theirs">Hello ${html}there</div>`)).toBe('Hello there');
  });

  it('is read from its opening where it is long, and soon given up where it is a thousand boxes', () => {
    expect(textOf(`<div class="theirs">${'<p>words</p>'.repeat(5000)}</div>`).length).toBeLessThanOrEqual(
      8000,
    );
    expect(textOf(`<div class="theirs">${'words '.repeat(5000)}</div>`).length).toBeGreaterThan(7900);
    expect(textOf(`<div class="theirs">${'<i></i>'.repeat(5000)}late</div>`)).toBe('');
  });

  it.each([
    ['nobody knows which are theirs', []],
    ['there is none', ['.other']],
  ])('is empty where %s', (_title, customer) => {
    expect(textOf('<div class="theirs">Hello</div>', customer)).toBe('');
  });

  it('is empty where no product is known', () => {
    document.body.innerHTML = '<textarea></textarea>';
    expect(customerText(null, document.querySelector('textarea')!)).toBe('');
  });
});
