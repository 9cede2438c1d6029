import { expect, it } from 'vitest';
import { cardGone, openCardByMouse } from '../driver/card.ts';
import { writeInto } from '../driver/keys.ts';
import { type At, bothUnderlined, DRAFT, editorAt, mend, mendBoth, openOdd } from '../driver/odd.ts';

const FRAMES = [
  'an about:blank frame',
  'a srcdoc frame',
  'a frame written at once',
  'a frame written as it loads',
  'a frame written over its page',
  'a frame written late in a frame written late',
  'a frame written late in a closed shadow root',
  'a frame that is scrolled',
  'a frame that is taller than the window',
];

/** A frame is where editors like to be, and where a content script is lost most easily. */
export function inFrames(at: At): void {
  it.each(FRAMES)('a draft in %s is checked and mended', async (place) => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { place });
    await mend(desk, await editorAt(tab, place));
  });

  it('a draft in a sandboxed frame is checked and mended, by keys too', async () => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { place: 'a sandboxed frame' });
    await mendBoth(desk, await editorAt(tab, 'a sandboxed frame'));
  });

  it('a draft in a frame that is lower than the card has its card in the page around, by keys too', async () => {
    const { desk, tab } = at();
    await openOdd(desk, tab, { place: 'a frame that is low' });
    const editor = await editorAt(tab, 'a frame that is low');
    await mendBoth(desk, editor);
    await tab.keyboard.type(' Calm down.');
    const card = await openCardByMouse(desk, editor, 'Calm down');
    expect(card.box.height).toBeGreaterThan(200);
    await tab.mouse.click(700, 20);
    await cardGone(desk, tab);
    await openCardByMouse(desk, editor, 'Calm down');
    await tab.evaluate(() => document.querySelector('iframe')?.remove());
    await cardGone(desk, tab);
  });

  it('a frame that its editor writes anew while it is in use is checked and mended again, by keys too', async () => {
    const { desk, tab } = at();
    const place = 'a frame written late';
    await openOdd(desk, tab, { place });
    const before = await editorAt(tab, place);
    await writeInto(before, DRAFT);
    await bothUnderlined(before);
    await tab.evaluate(() => (window as never as { writeAgain(): void }).writeAgain());
    await mendBoth(desk, await editorAt(tab, place));
  });
}
