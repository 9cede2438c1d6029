import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type LabBrowser, startLab } from './lab.ts';
import { type PaintedBox, painted } from './pixels.ts';

const RED = [0xe0, 0x39, 0x3e] as const;
const MAGENTA = [255, 0, 255] as const;
const WORDS = 'not my job';
/** In native fields the words stay on one line, so that their real place is one box. */
const UNBROKEN = WORDS.replaceAll(' ', '\u00A0');
/** Long enough to wrap and to scroll; the words stand in the middle. */
const BEFORE = 'Hello Dana, thank you for writing to us about the parcel. '.repeat(9);
const LONG = `${BEFORE}That is ${UNBROKEN} at all. ${'Kind regards from the team. '.repeat(9)}`;
const STYLE = `<style>
  body { margin: 0; font: 14px sans-serif }
  ::selection { background: rgb(255 0 255); color: rgb(255 0 255) }
  #e { margin: 20px; width: 380px; height: 130px; resize: none }
</style>`;

const area = (css = '', text = LONG) => `${STYLE}<textarea id="e" style="${css}">${text}</textarea>`;
const shownInside = `lab.editor.reveal(lab.spanOf('${UNBROKEN}'));`;

/** What may move a field's words: the page, and a change made after the underline was drawn. */
const FIELDS: readonly (readonly [name: string, body: string, change: string])[] = [
  ['text that wraps, scrolled inside', area(), shownInside],
  [
    'padding, border and another font',
    area('padding: 13px 22px 5px 9px; border: 7px solid gray; font: 17px/1.7 serif'),
    shownInside,
  ],
  [
    'centred text with letter spacing',
    area('text-align: center; letter-spacing: 1px; word-spacing: 3px'),
    shownInside,
  ],
  ['a fractional width', area('width: 371.6px; font: 15.3px serif'), shownInside],
  ['a field that grew', area(), `document.querySelector('#e').style.width = '520px'; ${shownInside}`],
  ['a field that moved down', area(), `${shownInside} document.body.style.paddingTop = '60px'`],
  [
    'a scaled ancestor',
    `<div style="transform: scale(1.25); transform-origin: 0 0">${area()}</div>`,
    shownInside,
  ],
  ['a scrolled page', `${area()}<div style="height: 3000px"></div>`, `${shownInside} scrollTo(0, 30)`],
  [
    'a scrolled ancestor',
    `<div id="p" style="height: 300px; overflow: auto">${area()}<div style="height: 900px"></div></div>`,
    `${shownInside} document.querySelector('#p').scrollTop = 25`,
  ],
  [
    'no wrapping, scrolled sideways',
    area('white-space: pre', `${BEFORE.slice(0, 100)} ${UNBROKEN} at all`),
    shownInside,
  ],
  ['tabs and line feeds', area('', `One\n\tTwo\tthree ${UNBROKEN}\nFour`), ''],
  [
    'many lines, empty ones and a fractional line height',
    area('font: 13.7px/1.37 serif', `${'One two.\n\n\nThree four five. '.repeat(14)}\n${UNBROKEN}\n\nEnd`),
    shownInside,
  ],
  [
    'the first line indented, on another line',
    area('text-indent: 40px', `One\n${UNBROKEN} two\n\nThree`),
    '',
  ],
  [
    'lines of both directions',
    `${STYLE}<textarea id="e" dir="auto">One two\n\nשלום ${UNBROKEN} שלום</textarea>`,
    '',
  ],
  ['emoji and accents before it', area('', `👍🏽 café — ${UNBROKEN}!`), ''],
  ['right-to-left', area('direction: rtl', `שלום ${UNBROKEN} שלום`), ''],
  [
    'an input',
    `${STYLE}<input id="e" type="text" style="height: 40px; font: 16px serif; padding: 0 12px" value="This is ${UNBROKEN} at all">`,
    '',
  ],
  [
    'an input scrolled sideways',
    `${STYLE}<input id="e" type="text" style="height: 30px" value="${BEFORE.slice(0, 110)} ${UNBROKEN} at all">`,
    shownInside,
  ],
  [
    'a modal dialog',
    `<dialog id="d">${area()}</dialog><script>document.querySelector('#d').showModal()</script>`,
    shownInside,
  ],
];

describe.each(BROWSERS)('underlines in %s', (name) => {
  let browser: LabBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await startLab(name);
  }, 90_000);
  afterAll(() => browser?.close());
  afterEach(() => page?.close());

  async function underlined(body: string, words = WORDS, path = '#e'): Promise<void> {
    page = await browser.open(body);
    await page.waitForFunction((p) => window.lab.find(p) !== null, {}, path);
    await page.evaluate(
      (p, words) => {
        window.lab.use(p);
        window.lab.underline([words, 'block']);
      },
      path,
      words,
    );
    await painting();
  }

  /** Two frames: what was asked for in one is on the screen in the next. */
  const painting = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

  const red = () => painted(page, RED);

  /** The words' real place: the browser's own selection paint. */
  async function realPlace(): Promise<PaintedBox> {
    await page.evaluate((words) => {
      const field = window.lab.find('#e') as HTMLTextAreaElement;
      const { scrollTop, scrollLeft } = field;
      const from = field.value.indexOf(words);
      field.focus({ preventScroll: true });
      field.setSelectionRange(from, from + words.length);
      field.scrollTop = scrollTop;
      field.scrollLeft = scrollLeft;
    }, UNBROKEN);
    await painting();
    return (await painted(page, MAGENTA, 2)) as PaintedBox;
  }

  it.each(FIELDS)('stand under the words of a native field, within 2 px: %s', async (_, body, change) => {
    await underlined(body, UNBROKEN);
    await page.evaluate((script) => new Function(script)(), change);
    await painting();
    const line = (await red()) as PaintedBox;
    const words = await realPlace();
    expect(words, 'the words are in view').not.toBeNull();
    expect(line, 'the underline is painted').not.toBeNull();
    expect(Math.abs(line.left - words.left)).toBeLessThanOrEqual(2);
    expect(Math.abs(line.right - words.right)).toBeLessThanOrEqual(2);
    expect(line.top).toBeGreaterThan((words.top + words.bottom) / 2);
    expect(line.bottom).toBeLessThanOrEqual(words.bottom + 4);
    const boxes = await page.evaluate((w) => window.lab.boxes(w), UNBROKEN);
    expect(Math.abs((boxes[0]?.left ?? 0) - words.left)).toBeLessThanOrEqual(2);
    expect(Math.abs((boxes.at(-1)?.right ?? 0) - words.right)).toBeLessThanOrEqual(2);
  });

  it('are not painted where the words are scrolled out of a native field', async () => {
    await underlined(area(), UNBROKEN);
    await page.$eval('#e', (e) => {
      e.scrollTop = 0;
    });
    await painting();
    expect(await red()).toBeNull();
  });

  it.each([
    [
      'in the page',
      `${STYLE}<div id="e" contenteditable="true">That is <b>not</b> my <i>job</i></div>`,
      '#e',
    ],
    [
      'in a shadow root',
      `<div id="s"></div><script>document.querySelector('#s').attachShadow({ mode: 'open' }).innerHTML =
        '<div id="e" contenteditable="true">That is <b>not</b> my job</div>'</script>`,
      '#s >>> #e',
    ],
    [
      'in a frame',
      `<iframe id="f" srcdoc="<div id=e contenteditable=true>That is not my job</div>"></iframe>`,
      '#f ||| #e',
    ],
  ])('are painted over a contenteditable %s without touching its HTML', async (_, body, path) => {
    page = await browser.open(body);
    await page.waitForFunction((p) => window.lab.find(p) !== null, {}, path);
    const html = () => page.evaluate((p) => window.lab.find(p).innerHTML, path);
    const before = await html();
    await page.evaluate(
      (p, words) => {
        window.lab.use(p);
        window.lab.underline([words, 'block']);
      },
      path,
      WORDS,
    );
    await painting();
    const line = (await red()) as PaintedBox;
    expect(line).not.toBeNull();
    expect(await html()).toBe(before);
    await page.evaluate(() => window.lab.dispose());
    await painting();
    expect(await red()).toBeNull();
    expect(await html()).toBe(before);
  });

  it('are painted by boxes where the browser has no highlights, at the same place', async () => {
    const body = `${STYLE}<div id="e" contenteditable="true">That is <b>not</b> my job</div>`;
    await underlined(body);
    const real = (await red()) as PaintedBox;
    await page.close();
    await underlined(`<script>delete window.Highlight</script>${body}`);
    const boxes = (await red()) as PaintedBox;
    expect(Math.abs(boxes.left - real.left)).toBeLessThanOrEqual(2);
    expect(Math.abs(boxes.right - real.right)).toBeLessThanOrEqual(2);
    expect(Math.abs(boxes.bottom - real.bottom)).toBeLessThanOrEqual(3);
  });

  it.each(['<textarea id="e"></textarea>', '<div id="e" contenteditable="true"></div>'])(
    'move along with typing before them and go when touched: %s',
    async (body) => {
      page = await browser.open(`${STYLE}${body}`);
      await page.focus('#e');
      await page.keyboard.type(`It is ${WORDS}`);
      await page.evaluate((words) => {
        window.lab.use('#e');
        window.lab.underline([words, 'block']);
      }, WORDS);
      await painting();
      const first = (await red()) as PaintedBox;
      await page.keyboard.press('Home');
      await page.keyboard.type('Well ');
      await painting();
      const moved = (await red()) as PaintedBox;
      expect(moved.left).toBeGreaterThan(first.left + 10);
      const [box] = await page.evaluate((w) => window.lab.boxes(w), WORDS);
      expect(Math.abs(moved.left - (box?.left ?? 0))).toBeLessThanOrEqual(2);
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace');
      await painting();
      expect(await red()).toBeNull();
    },
  );

  it('survive an editor that swaps its nodes', async () => {
    await underlined(`<div id="e" contenteditable="true"><p>That is ${WORDS}</p></div>`);
    await page.evaluate(() => {
      const p = document.createElement('p');
      p.textContent = document.querySelector('#e')?.textContent ?? '';
      document.querySelector('#e')?.replaceChildren(p);
    });
    await painting();
    expect(await red()).not.toBeNull();
  });

  it.each([
    '<div id="e" contenteditable="true"><p>That is not my job</p></div>',
    area('', `That is ${WORDS}`),
  ])('come along where the page takes their editor out and puts it elsewhere: %s', async (editor) => {
    await underlined(`<div id="a">${editor}</div><div id="b" style="padding-top: 80px"></div>`);
    const first = (await red()) as PaintedBox;
    await page.evaluate(() => document.querySelector('#b')?.append(document.querySelector('#e') as Node));
    await painting();
    const moved = (await red()) as PaintedBox;
    expect(moved).not.toBeNull();
    const [box] = await page.evaluate((w) => window.lab.boxes(w), WORDS);
    expect(Math.abs(moved.left - (box?.left ?? 0))).toBeLessThanOrEqual(2);
    expect(moved.top).toBeGreaterThan(first.top + 40);
  });

  it('go from a chat field that the page empties on Enter', async () => {
    page = await browser.open(`${STYLE}<textarea id="e"></textarea><script>
      document.querySelector('#e').addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        setTimeout(() => { event.target.value = ''; });
      });
    </script>`);
    await page.focus('#e');
    await page.keyboard.type(`It is ${WORDS}`);
    await page.evaluate((words) => {
      window.lab.use('#e');
      window.lab.underline([words, 'block']);
    }, WORDS);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.lab.counts().changes > 0);
    await painting();
    expect(await red()).toBeNull();
  });

  it('are not painted through a dialog that the page lays over a native field', async () => {
    await underlined(`${area('', WORDS)}<button id="b">Open</button><div id="d" hidden
      style="position: fixed; inset: 0 0 60px 0; background: white">Really?</div>
      <script>document.querySelector('#b').onclick = () => { const d = document.querySelector('#d'); d.hidden = !d.hidden; };</script>`);
    expect(await red()).not.toBeNull();
    const toggle = () => page.$eval('#b', (b) => (b as HTMLElement).click());
    await toggle();
    await painting();
    expect(await red()).toBeNull();
    await toggle();
    await painting();
    expect(await red()).not.toBeNull();
  });

  it.each([
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'content-visibility: hidden',
    'transform: scale(0)',
  ])('go with a native field that the page hides, and come back with it: %s', async (hidden) => {
    await underlined(`<div id="box">${area('', WORDS)}</div>`);
    const first = await red();
    expect(first).not.toBeNull();
    const style = (css: string) =>
      page.$eval('#box', (box, css) => box.setAttribute('style', css), css).then(painting);
    await style(hidden);
    expect(await red()).toBeNull();
    expect(await page.evaluate((words) => window.lab.boxes(words), WORDS)).toEqual([]);
    await style('');
    expect(await red()).toEqual(first);
  });

  it('go with a native field that fades away, and come back with it', async () => {
    await underlined(
      `<style>#box { transition: opacity 0.1s }</style><div id="box">${area('', WORDS)}</div>`,
    );
    const first = await red();
    const fade = async (opacity: string) => {
      await page.$eval(
        '#box',
        (box, opacity) =>
          new Promise((done) => {
            box.addEventListener('transitionend', done, { once: true });
            (box as HTMLElement).style.opacity = opacity;
          }).then(() => undefined),
        opacity,
      );
      await painting();
    };
    await fade('0');
    expect(await red()).toBeNull();
    await fade('1');
    expect(await red()).toEqual(first);
  });

  it('come back when a page removes our layer, and give up quietly when it insists', async () => {
    await underlined(area('', WORDS));
    const layers = () => page.evaluate(() => document.querySelectorAll('amend-layer').length);
    const remove = () => page.evaluate(() => document.querySelector('amend-layer')?.remove());
    for (const left of [1, 1, 1, 0, 0]) {
      await remove();
      await painting();
      expect(await layers()).toBe(left);
    }
  });

  it('leave nothing behind when disposed', async () => {
    const body = area('', WORDS);
    page = await browser.open(body);
    const all = () =>
      page.evaluate(() => [
        document.documentElement.outerHTML,
        document.adoptedStyleSheets.length,
        [...(CSS.highlights?.keys() ?? [])].length,
      ]);
    const before = await all();
    await page.evaluate((words) => {
      window.lab.use('#e');
      window.lab.underline([words, 'block']);
      window.lab.dispose();
    }, WORDS);
    await painting();
    expect(await all()).toEqual(before);
  });

  it.each([
    area('', `That is ${WORDS} at all`),
    `${STYLE}<div id="e" contenteditable="true">That is <b>not</b> my job at all</div>`,
  ])('tell which character is under a point, and none beside the text', async (body) => {
    page = await browser.open(body);
    await page.evaluate(() => window.lab.use('#e'));
    const found = await page.evaluate(() => {
      const [box] = window.lab.boxes('my');
      if (!box) return null;
      const y = (box.top + box.bottom) / 2;
      return [window.lab.offsetAt(box.left + 2, y), window.lab.offsetAt(box.right + 300, y)];
    });
    expect(found).toEqual(['That is not '.length, null]);
  });
});
