import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, chord, type LabBrowser, startLab } from './lab.ts';

const DRAFT = "Hi Dana, that's not my job. Thanks";
const WORDS = "that's not my job";
const BETTER = 'let me find who can help';
const MENDED = DRAFT.replace(WORDS, BETTER);

const SHADOW = `<div id="shell"></div><script>
  document.querySelector('#shell').attachShadow({ mode: 'open' }).innerHTML =
    '<div id="e" contenteditable="true" style="min-height:60px"></div>';
</script>`;
const FRAME = `<iframe id="f" style="width:500px;height:120px"
  srcdoc="<body><div id=e contenteditable=true style='min-height:60px'></div></body>"></iframe>`;

/** Each editor: where it stands on its page, and how its words are written there before the test. */
const EDITORS: readonly (readonly [name: string, body: string, path: string])[] = [
  ['textarea', '<textarea id="e" rows="4" cols="40"></textarea>', '#e'],
  ['input', '<input id="e" type="text" size="60" aria-label="Message">', '#e'],
  ['contenteditable', '<div id="e" contenteditable="true" style="min-height:60px"></div>', '#e'],
  ['plaintext-only', '<div id="e" contenteditable="plaintext-only" style="min-height:60px"></div>', '#e'],
  ['contenteditable in a shadow root', SHADOW, '#shell >>> #e'],
  ['contenteditable in a frame', FRAME, '#f ||| #e'],
];

describe.each(BROWSERS)('replacing in %s', (name) => {
  let browser: LabBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await startLab(name);
  }, 90_000);
  afterAll(() => browser?.close());
  afterEach(() => page?.close());

  const text = () => page.evaluate(() => window.lab.text());
  const replace = (words: string, better: string) =>
    page.evaluate((w, b) => window.lab.replace(w, b), words, better);

  async function write(body: string, path: string, draft = DRAFT): Promise<void> {
    page = await browser.open(body);
    await page.waitForFunction((p) => window.lab.find(p) !== null, {}, path);
    await page.evaluate((p) => {
      window.lab.use(p);
      window.lab.find(p).focus();
    }, path);
    await page.keyboard.type(draft);
    expect(await text()).toBe(draft);
  }

  describe.each(EDITORS)('%s', (_, body, path) => {
    it('writes exactly the words asked for, and typing goes on behind them', async () => {
      await write(body, path);
      expect(await replace(WORDS, BETTER)).toBe('done');
      expect(await text()).toBe(MENDED);
      await page.keyboard.type('!');
      expect(await text()).toBe(DRAFT.replace(WORDS, `${BETTER}!`));
    });

    it('is taken back by one Ctrl+Z, exactly, and comes again with redo', async () => {
      await write(body, path);
      await replace(WORDS, BETTER);
      await chord(page, 'Control', 'KeyZ');
      expect(await text()).toBe(DRAFT);
      await chord(page, 'Control', 'Shift', 'KeyZ');
      expect(await text()).toBe(MENDED);
    });

    it('writes nothing where the draft has changed', async () => {
      await write(body, path);
      const result = await page.evaluate(
        (span) => window.lab.editor.replace({ span, expected: 'other words', text: 'x' }),
        { from: 9, to: 20 },
      );
      expect(result).toBe('stale');
      expect(await text()).toBe(DRAFT);
    });

    it('inserts at a caret and deletes with empty text', async () => {
      await write(body, path);
      const insert = { span: { from: 27, to: 27 }, expected: '', text: ' I am sorry.' };
      expect(await page.evaluate((edit) => window.lab.editor.replace(edit), insert)).toBe('done');
      expect(await text()).toBe("Hi Dana, that's not my job. I am sorry. Thanks");
      expect(await replace(' I am sorry.', '')).toBe('done');
      expect(await text()).toBe(DRAFT);
    });
  });

  it.each([
    ['the length limit', '<textarea id="e" maxlength="40"></textarea>', ''],
    ['read-only', '<textarea id="e"></textarea>', 'readonly'],
    ['disabled', '<textarea id="e"></textarea>', 'disabled'],
  ])('refuses before writing: %s', async (_, body, attribute) => {
    await write(body, '#e');
    if (attribute) await page.$eval('#e', (e, a) => e.setAttribute(a, ''), attribute);
    expect(await replace(WORDS, 'let me find the person who can help')).toBe('unsupported');
    expect(await text()).toBe(DRAFT);
  });

  it('keeps bold inside the replaced words, and leaves none of ours in the HTML', async () => {
    page = await browser.open(
      '<div id="e" contenteditable="true"><p>Well, <b>not my job</b> <i>sorry</i></p><p>Kim</p></div>',
    );
    await page.evaluate(() => {
      window.lab.use('#e');
      window.lab.underline(['not my job', 'block']);
    });
    expect(await replace('my', 'our')).toBe('done');
    expect(await page.$eval('#e', (e) => e.innerHTML)).toBe(
      '<p>Well, <b>not our job</b> <i>sorry</i></p><p>Kim</p>',
    );
  });

  it('says so where an editor spoils the write by a script, which its undo cannot take back', async () => {
    await write(
      `<div id="e" contenteditable="true" style="min-height:60px"></div><script>
        document.querySelector('#e').addEventListener('input', (event) => {
          if (!event.data?.startsWith('let') && event.inputType !== 'insertText') return;
          if (event.target.textContent.includes('let me find')) event.target.firstChild.data += '?';
        });
      </script>`,
      '#e',
    );
    expect(await replace(WORDS, BETTER)).toBe('spoiled');
    expect(await text()).not.toContain(BETTER);
  });

  it('answers unsupported where a model editor puts its own text back late', async () => {
    await write('<div id="e" contenteditable="true" class="ck-editor__editable"></div>', '#e');
    expect(await replace(WORDS, BETTER)).toBe('unsupported');
    expect(await text()).toBe(DRAFT);
  });

  it('hands a model editor the words and the place through beforeinput', async () => {
    await write(
      `<div id="e" contenteditable="true" data-slate-editor="true" style="min-height:60px"></div><script>
        const e = document.querySelector('#e');
        e.addEventListener('beforeinput', (event) => {
          if (event.isTrusted) return;
          event.preventDefault();
          const [at] = event.getTargetRanges();
          setTimeout(() => {
            const range = document.createRange();
            range.setStart(at.startContainer, at.startOffset);
            range.setEnd(at.endContainer, at.endOffset);
            range.deleteContents();
            range.insertNode(document.createTextNode(event.data));
          });
        });
      </script>`,
      '#e',
    );
    expect(await replace(WORDS, BETTER)).toBe('done');
    expect(await text()).toBe(MENDED);
    const end = MENDED.indexOf(BETTER) + BETTER.length;
    expect(await page.evaluate(() => window.lab.selection())).toEqual({ from: end, to: end });
  });

  it.each([
    ['bold', 'what <b>we can</b> do <i>x</i>'],
    ['a link', '<p>what <a href="#">we can</a> do</p>'],
    ['bold and italic', '<p>what <b><i>we can</i></b> <u>do</u></p>'],
    ['bold that begins its paragraph', '<p><b>we can</b> do</p><p>Kim</p>'],
    ['bold within a link', '<p>what <a href="#"><b>we can</b></a> do</p>'],
    ['italic within bold', '<p>what <b>Dana <i>we can</i> do</b> it</p>'],
  ])(
    'keeps the look of words that are the whole of %s, and the blank behind them, with one undo',
    async (_, content) => {
      page = await browser.open(`<div id="e" contenteditable="true">${content}</div>`);
      await page.evaluate(() => window.lab.use('#e'));
      await page.click('#e');
      const html = () => page.$eval('#e', (e) => e.innerHTML);
      expect(await replace('we can', 'I will')).toBe('done');
      expect((await html()).replaceAll('&nbsp;', ' ')).toBe(content.replace('we can', 'I will'));
      await chord(page, 'Control', 'KeyZ');
      expect(await html()).toBe(content);
    },
  );

  it.each([
    '<p>See, please calm <a href="#">down and read</a> now.</p>',
    '<p>See <a href="#">our page: please calm</a> down now.</p>',
    '<p>See, <b>please calm</b> <i>down now</i>.</p>',
  ])('leaves blanks as they were typed beside words that reach into another run: %s', async (content) => {
    page = await browser.open(`<div id="e" contenteditable="true">${content}</div>`);
    await page.evaluate(() => window.lab.use('#e'));
    const before = await text();
    expect(await replace('please calm down', 'I am sorry')).toBe('done');
    expect(await page.$eval('#e', (e) => e.textContent)).toBe(
      before.replace('please calm down', 'I am sorry'),
    );
    await chord(page, 'Control', 'KeyZ');
    expect(await page.$eval('#e', (e) => e.innerHTML)).toBe(content);
  });

  it.each(['<p>what <b>we can do</b> it</p>', '<div><div>Hi</div><div><b>we can do</b> it</div></div>'])(
    'keeps the look of words that begin a bold run, and their block: %s',
    async (content) => {
      page = await browser.open(`<div id="e" contenteditable="true">${content}</div>`);
      await page.evaluate(() => window.lab.use('#e'));
      expect(await replace('we can', 'I will')).toBe('done');
      const bold = () =>
        page.$eval('#e', (e) => Array.from(e.querySelectorAll('b'), (b) => b.textContent).join(''));
      expect(await bold()).toBe('I will do');
      const html = (await page.$eval('#e', (e) => e.innerHTML))
        .replace('</b><b>', '')
        .replaceAll('&nbsp;', ' ');
      expect(html).toBe(content.replace('we can', 'I will'));
    },
  );

  it.each([
    ['wholly within them', '<p>Please calm <a href="#"><b>down</b></a> now.</p>', 'stale'],
    ['that they begin', '<p>Well, <a href="#">please calm</a> down now.</p>', 'stale'],
    ['that is the whole of them', '<p>Well, <a href="#">please <b>calm down</b></a> now.</p>', 'done'],
    ['that goes on behind them', '<p>Please calm <a href="#">down now</a>.</p>', 'done'],
    ['that holds them', '<p><a href="#">Please calm down now</a>.</p>', 'done'],
  ])('takes no link away with words that nobody chose one by one: a link %s', async (_, content, result) => {
    page = await browser.open(`<div id="e" contenteditable="true">${content}</div>`);
    await page.evaluate(() => window.lab.use('#e'));
    const replaced = await page.evaluate(() => {
      const { text } = window.lab.editor.read();
      const from = text.search(/please/i);
      const span = { from, to: text.indexOf(' now') };
      const expected = text.slice(span.from, span.to);
      return window.lab.editor.replace({ span, expected, text: 'I am sorry', caret: 'spares' });
    });
    expect(replaced).toBe(result);
    expect(await page.$$eval('#e a[href]', (links) => links.length)).toBe(1);
    if (result === 'stale') expect(await page.$eval('#e', (e) => e.innerHTML)).toBe(content);
  });

  it('asks an editor that nobody knows by beforeinput first, and leaves its DOM alone', async () => {
    await write(
      `<div id="e" contenteditable="true" style="min-height:60px"></div><script>
        const e = document.querySelector('#e');
        e.addEventListener('beforeinput', (event) => {
          if (!event.data?.startsWith('let')) return;
          event.preventDefault();
          window.asked = event.data;
          setTimeout(() => e.replaceChildren(e.textContent.replace("that's not my job", event.data)));
        });
      </script>`,
      '#e',
    );
    expect(await replace(WORDS, BETTER)).toBe('done');
    expect(await text()).toBe(MENDED);
    expect(await page.evaluate(() => (window as unknown as { asked: string }).asked)).toBe(BETTER);
  });

  it('pastes where an unknown editor takes nothing else', async () => {
    await write(
      `<div id="e" contenteditable="true" style="min-height:60px"></div><script>
        const e = document.querySelector('#e');
        e.addEventListener('input', (event) => {
          if (e.textContent.includes('let me find')) document.execCommand('undo');
        });
        e.addEventListener('paste', (event) => {
          event.preventDefault();
          const words = event.clipboardData.getData('text/plain');
          setTimeout(() => e.replaceChildren(e.textContent.replace("that's not my job", words)));
        });
      </script>`,
      '#e',
    );
    expect(await replace(WORDS, BETTER)).toBe('done');
    expect(await text()).toBe(MENDED);
  });

  it('selects again where a page moves the caret when its editor gets the focus', async () => {
    await write(
      `<div id="e" contenteditable="true" class="ck-editor__editable"></div><button id="b">B</button><script>
        const e = document.querySelector('#e');
        const move = () => e.addEventListener('focus', () => setTimeout(() => getSelection().collapse(e, 0), 5));
        document.querySelector('#b').addEventListener('focus', move);
        e.addEventListener('beforeinput', (event) => {
          if (event.isTrusted) return;
          event.preventDefault();
          const range = getSelection().getRangeAt(0);
          range.deleteContents();
          range.insertNode(document.createTextNode(event.data));
        });
      </script>`,
      '#e',
    );
    await page.focus('#b');
    expect(await replace(WORDS, BETTER)).toBe('done');
    expect(await text()).toBe(MENDED);
  });

  it('answers unsupported where a write took the bold of words beside it', async () => {
    const content = '<p>Hi <b>Dana</b>, no way</p>';
    page = await browser.open(
      `<div id="e" class="fr-element" contenteditable="true">${content}</div><script>
        document.querySelector('#e').addEventListener('input', (event) => {
          const bold = document.querySelector('b');
          if (bold) bold.style.fontWeight = event.data === null ? '' : 'normal';
        });
      </script>`,
    );
    await page.evaluate(() => window.lab.use('#e'));
    expect(await replace('no way', 'sure')).toBe('unsupported');
    expect(await text()).toBe('Hi Dana, no way');
  });
});
