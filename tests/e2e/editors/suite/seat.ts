import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickNode } from '../../../../lib/cli/browsers/drive.ts';
import { until } from '../../../../lib/cli/browsers/until.ts';
import { chord } from '../../driver/keys.ts';
import type { EditorRow } from '../editors.ts';
import type { Bench } from './bench.ts';
import { EVERYWHERE, EVERYWHERE_IN_A_LINE, JOB, LINK, LONG, LONG_LINE, ONE } from './drafts.ts';
import { linesUnder, type PaintedLine } from './painted.ts';
import type { PaintedWords } from './probe.ts';

/** One editor in one browser, and what an agent does in it. */
export class Seat {
  readonly bench: Bench;
  readonly editor: EditorRow;
  /** A native text field: it has no DOM inside that could be looked at. */
  #isField = false;

  constructor(bench: Bench, editor: EditorRow) {
    this.bench = bench;
    this.editor = editor;
  }

  get page(): Page {
    return this.bench.page;
  }

  /** The phrase at every kind of place that this editor has. */
  get everywhere(): string {
    return this.editor.oneLine ? EVERYWHERE_IN_A_LINE : EVERYWHERE;
  }

  /** A phrase in more text than this editor shows at once. */
  get long(): string {
    return this.editor.oneLine ? LONG_LINE : LONG;
  }

  /** Makes the editor anew with this content; gives back what its own model holds. Nobody is in it yet. */
  async make(html: string): Promise<string> {
    const { isField, model } = await this.page.evaluate(async (content) => {
      const { fixture, probe } = window;
      await fixture.destroy().catch(() => {});
      await fixture.make(content);
      return { isField: probe.isField(), model: fixture.model() };
    }, html);
    this.#isField = isField;
    return model;
  }

  /** Clicks behind the last letter, as an agent does who comes to write on. */
  async enter(): Promise<void> {
    const { x, y, empty } = await this.page.evaluate(() => window.probe.end());
    await this.page.mouse.click(x, y);
    // An editor that is still being laid out may move away under the mouse.
    if (!empty) await chord(this.page, 'Control', 'End');
  }

  /** Makes, enters, and waits until these words are underlined; gives back what the model holds. */
  async draft(html: string, ...words: readonly string[]): Promise<string> {
    const text = await this.make(html);
    await this.enter();
    await this.underlined(...words);
    return text;
  }

  model(): Promise<string> {
    return this.page.evaluate(() => window.fixture.model());
  }

  saved(): Promise<string> {
    return this.page.evaluate(() => window.fixture.saved());
  }

  bold(): Promise<string[]> {
    return this.page.evaluate(() => window.probe.bold());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Waits until the editor's own model holds exactly this. */
  async says(text: string): Promise<void> {
    let now = '';
    await until(`the model says ${JSON.stringify(text)}`, async () => {
      now = await this.model();
      if (now === text) return true;
      throw new Error(`it says ${JSON.stringify(now)}`);
    });
  }

  /** Waits until exactly these words are underlined, in their order. */
  async underlined(...words: readonly string[]): Promise<void> {
    await until(`underlines under ${words.join(' | ') || 'nothing'}`, async () => {
      const now = await this.underlinedNow(words);
      if (now.join('|') === words.join('|')) return true;
      throw new Error(`under ${now.join(' | ')}`);
    });
  }

  /** What is underlined at this moment. A field shows it only by its pixels, so there it is looked for under `wanted`. */
  async underlinedNow(wanted: readonly string[]): Promise<readonly string[]> {
    if (!this.#isField) return this.page.evaluate(() => window.probe.underlined());
    const lines = await this.lines(wanted);
    return wanted.filter((_, i) => lines[i] !== null);
  }

  /** Proves that there is no underline under these words now. */
  async notUnderlined(words: string): Promise<void> {
    expect(await this.underlinedNow([words])).not.toContain(words);
  }

  /** What the editor holds, in its elements and in what it would save; Firefox's own filler left out. */
  inside(): Promise<{ saved: string; elements: string[] }> {
    return this.page.evaluate(() => ({
      saved: window.fixture.saved(),
      elements: [...window.probe.host().querySelectorAll('*:not(br[type="_moz"])')].map((one) => one.tagName),
    }));
  }

  /** Where these words are painted; words that come more than once are told apart by their turn. */
  async places(words: readonly string[]): Promise<readonly PaintedWords[]> {
    const turns = words.map((one, i) => words.slice(0, i).filter((other) => other === one).length);
    const places = await this.page.evaluate(
      (all) => all.map(({ one, turn }) => window.probe.words(one, turn)),
      words.map((one, i) => ({ one, turn: turns[i] ?? 0 })),
    );
    return places.map((place, i) => {
      if (place === null) throw new Error(`“${words[i]}” is not to be seen`);
      return place;
    });
  }

  /** The lines painted under these words. */
  async lines(words: readonly string[], scale = 1): Promise<readonly (PaintedLine | null)[]> {
    return linesUnder(this.page, await this.places(words), scale);
  }

  isCardOpen(): Promise<boolean> {
    return this.page.evaluate(() => window.probe.isCardOpen());
  }

  /** Waits until the card is there, or gone. */
  async card(open: boolean): Promise<void> {
    await until(open ? 'the card' : 'no card', async () => (await this.isCardOpen()) === open);
  }

  /** Opens the card by its key, takes the first alternative by its number, and waits until the card is gone. */
  async fixByKey(): Promise<void> {
    await chord(this.page, 'Alt', 'Enter');
    await this.card(true);
    await this.page.keyboard.press('1');
    await this.card(false);
  }

  /** Opens the card by a click on the words and takes an alternative by a click on its button. */
  async fixByMouse(words: string, put: string): Promise<void> {
    await this.clickOn(words);
    await this.card(true);
    await clickNode(this.bench.desk, this.page, { role: 'button', name: `Replace with: ${put}` });
    await this.card(false);
  }

  async clickOn(words: string): Promise<void> {
    const [place] = await this.places([words]);
    if (place) await this.page.mouse.click((place.left + place.right) / 2, (place.top + place.bottom) / 2);
  }

  /** A draft with a finding, whose last word was typed by hand just now. */
  async draftTypedOn(): Promise<string> {
    const text = await this.draft(ONE, JOB);
    await this.type(' ok');
    await this.says(`${text} ok`);
    // Some editors draw what was typed anew a moment later, and a card closes when its draft changes.
    await this.frames();
    await this.underlined(JOB);
    return `${text} ok`;
  }

  /** Proves that these words would be saved as bold; a plain editor has none to lose. */
  async keepsBold(...words: readonly string[]): Promise<void> {
    if (!this.editor.plain) expect(await this.bold()).toEqual(expect.arrayContaining([...words]));
  }

  async keepsLink(): Promise<void> {
    if (!this.editor.plain) expect((await this.saved()).replaceAll('\\/', '/')).toContain(LINK);
  }

  async toStart(): Promise<void> {
    if (this.editor.oneLine) await this.page.keyboard.press('Home');
    else await chord(this.page, 'Control', 'Home');
  }

  undo(): Promise<void> {
    return chord(this.page, 'Control', 'KeyZ');
  }

  redo(): Promise<void> {
    if (this.editor.redo === 'Ctrl+Y') return chord(this.page, 'Control', 'KeyY');
    return chord(this.page, 'Control', 'Shift', 'KeyZ');
  }

  /** The focus comes by the page's own doing; Firefox scrolls to the caret a moment later. */
  async focus(): Promise<void> {
    await this.page.evaluate(() => window.probe.host().focus());
    await this.frames();
  }

  /** By the editor's own means where it has any, else by what the browser has for all. */
  readOnly(): Promise<void> {
    return this.page.evaluate(() => {
      const { fixture, probe } = window;
      if (fixture.readOnly) fixture.readOnly();
      else probe.host().contentEditable = 'false';
    });
  }

  /** The page as it was before it was moved about. */
  reset(): Promise<void> {
    return this.page.evaluate(() => {
      document.body.removeAttribute('style');
      document.getElementById('elsewhere')?.remove();
      scrollTo(0, 0);
    });
  }

  frames(count = 2): Promise<void> {
    return this.page.evaluate((n) => window.probe.frames(n), count);
  }
}
