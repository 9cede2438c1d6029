import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type LabBrowser, startLab } from './lab.ts';

const editable = (attributes: string) =>
  `<div id="e" contenteditable="true" style="min-height: 40px" ${attributes}></div>`;

const COMPOSERS: readonly (readonly [string, string])[] = [
  ['a textarea', '<textarea id="e"></textarea>'],
  [
    'a textarea in a form with a search box beside it',
    '<input type="search"><textarea id="e" name="body"></textarea>',
  ],
  ['a chat input by its placeholder', '<input id="e" placeholder="Type a message…">'],
  ['a reply input by its label', '<label>Reply <input id="e" type="text"></label>'],
  ['a note input by aria-labelledby', '<b id="l">Internal note</b><input id="e" aria-labelledby="l">'],
  ['a reply that scripts call a title', '<textarea id="e" name="title" aria-label="Reply"></textarea>'],
  ['a message input named for its language', '<label>Message <input id="e" type="text" name="de"></label>'],
  ['a German chat input', '<input id="e" placeholder="Nachricht schreiben">'],
  ['an editing host', editable('')],
  ['a plaintext-only host', '<div id="e" contenteditable="plaintext-only" style="min-height: 40px"></div>'],
  ['a one-line chat host', editable('role="textbox" aria-multiline="false" aria-label="Message Dana"')],
  [
    'a reply box that names its customer',
    editable('role="textbox" aria-label="Reply to Subject Matter Experts"'),
  ],
];

const OTHERS: readonly (readonly [string, string])[] = [
  ['a plain input', '<input id="e" type="text">'],
  ['a name input', '<label>Name <input id="e"></label>'],
  ['an e-mail input', '<input id="e" type="email" placeholder="Message us at">'],
  ['a search input, though it searches messages', '<input id="e" type="text" aria-label="Search messages">'],
  ['a search textarea', '<textarea id="e" role="combobox" name="q"></textarea>'],
  ['a textarea inside a search landmark', '<div role="search"><textarea id="e"></textarea></div>'],
  ['a textarea that only scripts name', '<textarea id="e" name="subject"></textarea>'],
  ['a subject line', '<input id="e" placeholder="Subject">'],
  ['an editable recipient field', editable('role="textbox" aria-label="To"')],
  [
    'a field whose marks another product uses for its composer',
    editable('role="textbox" aria-multiline="true" aria-label="Subject"'),
  ],
  ['an editable Bcc field', editable('role="textbox" aria-label="Bcc"')],
  ['a one-line host that is no chat', editable('aria-multiline="false" aria-label="Column heading"')],
  ['a read-only textarea', '<textarea id="e" readonly></textarea>'],
  ['a disabled textarea', '<textarea id="e" disabled></textarea>'],
  ['a textarea in a disabled fieldset', '<fieldset disabled><textarea id="e"></textarea></fieldset>'],
  ['an aria-readonly host', editable('aria-readonly="true"')],
  ['an aria-hidden host', `<div aria-hidden="true">${editable('')}</div>`],
  ['an invisible textarea', '<textarea id="e" style="visibility: hidden"></textarea>'],
  [
    'a paste catcher of no size',
    '<div id="e" contenteditable="true" style="width: 0; height: 0; overflow: hidden"></div>',
  ],
  ['a transparent key catcher', '<textarea id="e" style="opacity: 0"></textarea>'],
  ['a password', '<input id="e" type="password">'],
  ['a button', '<button id="e">Reply</button>'],
];

describe.each(BROWSERS)('finding composers in %s', (name) => {
  let browser: LabBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await startLab(name);
  }, 90_000);
  afterAll(() => browser?.close());
  afterEach(() => page?.close());

  const judged = async (rows: typeof COMPOSERS, judge: 'composer' | 'mightBe') => {
    page = await browser.open('<div id="stage"></div>');
    return page.evaluate(
      (table, by) =>
        table.map(([row, html]) => {
          const stage = document.querySelector('#stage') as HTMLElement;
          stage.innerHTML = html;
          return [row, window.lab[by]('#e')];
        }),
      rows,
      judge,
    );
  };

  it('takes what messages are written in', async () => {
    expect(await judged(COMPOSERS, 'composer')).toEqual(COMPOSERS.map(([row]) => [row, true]));
  });

  it('takes nothing else', async () => {
    expect(await judged(OTHERS, 'composer')).toEqual(OTHERS.map(([row]) => [row, false]));
  });

  it('never misses a composer in the quick test of the idle loader', async () => {
    expect(await judged(COMPOSERS, 'mightBe')).toEqual(COMPOSERS.map(([row]) => [row, true]));
  });

  it('finds the editing host from inside it, in shadow roots and in designMode frames', async () => {
    page = await browser.open(`
      <div contenteditable="true"><p><b id="inner">bold</b></p></div>
      <div id="s"></div>
      <iframe id="f" srcdoc="<body style='min-height: 50px'>Hi"></iframe>
      <script>document.querySelector('#s').attachShadow({ mode: 'open' }).innerHTML = '<textarea id="t"></textarea>'</script>`);
    await page.waitForFunction(() =>
      Boolean((window.lab.find('#f') as HTMLIFrameElement).contentDocument?.body?.textContent),
    );
    const found = await page.evaluate(() => {
      (window.lab.find('#f') as HTMLIFrameElement).contentDocument!.designMode = 'on';
      return ['#inner', '#s >>> #t', '#f ||| body'].map(window.lab.composer);
    });
    expect(found).toEqual([true, true, true]);
  });

  it('tells a note from a public reply', async () => {
    page = await browser.open(
      '<div data-composer="note"><textarea id="n"></textarea></div><div data-composer="reply"><textarea id="r"></textarea></div>',
    );
    expect(await page.evaluate(() => ['#n', '#r'].map(window.lab.audience))).toEqual(['note', 'public']);
  });
});
