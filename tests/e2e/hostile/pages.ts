import { expect, it } from 'vitest';
import { highlightedWords } from '../../../lib/cli/browsers/drive.ts';
import { until } from '../../../lib/cli/browsers/until.ts';
import { cardGone, isCardOpen, openCardByMouse } from '../driver/card.ts';
import { editorOn, pointAt, textOf } from '../driver/editors.ts';
import { writeInto } from '../driver/keys.ts';
import { type At, bothUnderlined, DRAFT, mend, mendBoth, openOdd, says } from '../driver/odd.ts';
import { colourAt } from '../driver/pixels.ts';
import { asPrinted } from '../driver/print.ts';

const KINDS = ['contenteditable', 'textarea'];
const both = (page: string) => KINDS.map((kind) => ({ page, kind }));
const HARMLESS = ['hides what it does not know by style', 'has prototypes of its own']
  .flatMap(both)
  .concat([{ page: 'hides what it does not know by script', kind: 'textarea' }]);
const DESTROYING = [
  { page: 'deletes what it does not know', kind: 'textarea' },
  { page: 'moves what it does not know', kind: 'contenteditable' },
];
/** Nothing from anywhere but the page's own files; the picture is for the test, which counts its pixels. */
const STRICT =
  `default-src 'none'; script-src 'self'; style-src 'self'; img-src data: 'self'; base-uri 'none';
  require-trusted-types-for 'script'; trusted-types 'none'`.replace(/\s+/g, ' ');

/** Pages that hide, delete or forbid what they do not know. */
export function onHostilePages(at: At): void {
  it.each(HARMLESS)('a $kind is checked and mended on a page that $page', async (odd) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, odd);
    await mend(desk, await editorOn(tab));
  });

  it('keys alone mend a draft too on a page that hides and disables what it does not know by script', async () => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { page: 'hides what it does not know by script' });
    await mendBoth(desk, await editorOn(tab));
  });

  it.each(KINDS)(
    'a %s is checked and mended under the strictest policy, trusted types and all',
    async (kind) => {
      const { desk, tab } = at();
      await openOdd(desk, tab, { kind, policy: STRICT });
      await mend(desk, await editorOn(tab));
    },
  );

  it.each(KINDS)(
    'a %s is checked and mended in a form whose fields are named like what is asked of a form',
    async (kind) => {
      const { desk, tab } = at();
      await openOdd(desk, tab, { kind, page: 'names the fields of its form like what is asked of a form' });
      // The driver's own search loses its way in such a form.
      const element = await tab.evaluateHandle(() => (window as never as { editor: HTMLElement }).editor);
      await mend(desk, { page: tab, frame: tab.mainFrame(), element });
    },
  );

  it.each(DESTROYING)('a $kind keeps its draft and its peace on a page that $page', async (odd) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, odd);
    const editor = await editorOn(tab);
    await writeInto(editor, DRAFT);
    const { x, y } = await pointAt(editor, 'calm down');
    await tab.mouse.click(x, y);
    await tab.keyboard.press('End');
    await tab.keyboard.type(' Thank you.');
    await says(editor, `${DRAFT} Thank you.`);
    expect(await tab.evaluate(() => (window as never as { acts: number }).acts)).toBeLessThan(50);
  });

  it('events that a page makes up open nothing, apply nothing and change no draft', async () => {
    const { desk, tab } = at();
    await openOdd(desk, tab, {});
    const editor = await editorOn(tab);
    const fake = () => tab.evaluate(() => (window as never as { fake(): void }).fake());
    await writeInto(editor, DRAFT);
    await bothUnderlined(editor);
    await fake();
    expect(await isCardOpen(desk, tab)).toBe(false);
    await openCardByMouse(desk, editor, 'calm down');
    await fake();
    expect(await textOf(editor)).toBe(DRAFT);
  });

  it('underlines that a page takes out of the registry are back with the next key', async () => {
    const { desk, tab } = at();
    await openOdd(desk, tab, {});
    const editor = await editorOn(tab);
    await writeInto(editor, DRAFT);
    await bothUnderlined(editor);
    await tab.evaluate(() => CSS.highlights.clear());
    expect(await highlightedWords(editor.element)).toEqual([]);
    await tab.keyboard.type(' Thank you.');
    await bothUnderlined(editor);
    expect(await textOf(editor)).toBe(`${DRAFT} Thank you.`);
  });

  it.each(KINDS)('nothing of ours is printed with a %s', async (kind) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { kind });
    const editor = await editorOn(tab);
    await writeInto(editor, DRAFT);
    await bothUnderlined(editor);
    const words = await pointAt(editor, 'not my');
    const card = await openCardByMouse(desk, editor, 'calm down');
    await asPrinted(desk, tab, true);
    await until('no underline', async () => (await colourAt(tab, words)) === 0);
    expect(await tab.evaluate(nodeAt, card.box.x + 20, card.box.y + 20)).not.toBe('AMEND-CARD');
    await asPrinted(desk, tab, false);
    await bothUnderlined(editor);
    await tab.keyboard.press('Escape');
    await cardGone(desk, tab);
  });
}

const nodeAt = (x: number, y: number) => document.elementFromPoint(x, y)?.nodeName;
