import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/cli/browsers/until.ts';
import type { Desk } from './desk.ts';
import { chord } from './keys.ts';
import { stopWorker } from './worker.ts';

/** What the page and our question show at one moment. Buttons by name, in px of the viewport. */
interface Sight {
  readonly sent: readonly { readonly how: string; readonly text: string; readonly trusted: boolean }[];
  readonly text: string;
  readonly question: Readonly<Record<string, Point>> | null;
  /** What the line beside the draft says. */
  readonly line: string | null;
  readonly page: Readonly<Record<string, Point>>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface FuzzPlan {
  readonly seed: number;
  readonly runs: number;
  /** Whether the extension's worker is stopped now and then. */
  readonly stopsWorker: boolean;
}

/** How one tab's runs went. */
export interface FuzzResult {
  readonly runs: number;
  /** Runs whose reply did not go out by the presses that the agent was told to make, each with its seed and story. */
  readonly lost: readonly string[];
  /** Presses that sent nothing and of which nothing was said. */
  readonly silent: readonly string[];
  /** Runs whose reply went more than once by our doing. */
  readonly doubled: readonly string[];
  /** How many runs needed so many presses, from none (the hands had sent it before) on. */
  readonly presses: readonly number[];
  /** Runs in which the question was seen, and those in which the agent sent by it. */
  readonly asked: number;
  readonly anyway: number;
  /** How long each press kept the page busy, ms. */
  readonly waits: readonly number[];
}

/** Written anew in each run. The first two are held, the third is not. */
const TEXTS = [
  (run: number) => `Reply ${run}: I will call you {day and time}.`,
  (run: number) => `Reply ${run}: That's not my job.`,
  (run: number) => `Reply ${run}: It is on its way.`,
] as const;

/** What hands do at random before they insist on sending. */
type Hand = (hands: Hands) => Promise<unknown>;

/** Runs of one tab, one after the other; the same seed does the same. */
export async function fuzzSending(
  desk: Desk,
  page: Page,
  { seed, runs, stopsWorker }: FuzzPlan,
): Promise<FuzzResult> {
  const hands = new Hands(desk, page, randomFrom(seed), stopsWorker);
  const told = { lost: [] as string[], silent: [] as string[], doubled: [] as string[] };
  const result = { ...told, presses: [] as number[], asked: 0, anyway: 0 };
  for (let run = 1; run <= runs; run++) {
    const { sent, story, asked, presses, silent, slow } = await hands.run(run);
    const all = `seed ${seed}, run ${run}: ${story.join(', ')}; sent ${JSON.stringify(sent)}`;
    if (sent.length === 0) result.lost.push(all);
    if (silent) result.silent.push(all);
    // A slow page that hears two presses of the hand itself sends twice by its own doing; a quick one never does.
    if (sent.length > 1 && (slow === 0 || sent.some(({ trusted }) => !trusted))) result.doubled.push(all);
    result.presses[presses] = (result.presses[presses] ?? 0) + 1;
    if (asked) result.asked++;
    if (sent.some(({ trusted }) => !trusted)) result.anyway++;
  }
  const waits = (await page.evaluate('waits()')) as number[];
  return { ...result, runs, waits };
}

const HANDS: readonly (readonly [string, Hand])[] = [
  ['send', (hands) => hands.press('send')],
  ['send twice', (hands) => hands.press('send', 2)],
  ['send three times', (hands) => hands.press('send', 3)],
  ['send and close', (hands) => hands.press('close')],
  ['keys', (hands) => hands.sendByKeys(1)],
  ['keys held down', (hands) => hands.sendByKeys(5)],
  ['an item of the menu', (hands) => hands.choose('Send and archive')],
  ['schedule', (hands) => hands.choose('Schedule send')],
  ['escape', ({ page }) => page.keyboard.press('Escape')],
  ['tab', ({ page }) => page.keyboard.press('Tab')],
  ['enter', ({ page }) => page.keyboard.press('Enter')],
  ['elsewhere', (hands) => hands.press('elsewhere')],
  ['buttons drawn anew', ({ page }) => page.evaluate('redraw()')],
  ['composer drawn anew', ({ page }) => page.evaluate('replaceComposer()')],
  ['a letter', ({ page }) => page.keyboard.press('x')],
];
/** After so many runs of a tab, about: starting a worker takes long. */
const WORKER_STOPS_IN = 60;
/** Send, "Send anyway", and once more where a line says so: more is asked of nobody. */
const MOST_PRESSES = 3;
/** Who answers has read the question for so long (ms); what is pressed sooner counts as no answer. */
const READ_MS = 350;

class Hands {
  readonly page: Page;
  readonly #desk: Desk;
  readonly #random: () => number;
  readonly #stopsWorker: boolean;
  #chat = false;
  #slow = 0;

  constructor(desk: Desk, page: Page, random: () => number, stopsWorker: boolean) {
    this.#stopsWorker = stopsWorker;
    this.#desk = desk;
    this.page = page;
    this.#random = random;
  }

  async run(run: number) {
    const story = await this.#begin(run);
    let asked = false;
    for (let step = 1 + this.#below(3); step > 0; step--) {
      const [name, hand] = HANDS[this.#below(HANDS.length)]!;
      story.push(name);
      await hand(this);
      const { sent, question } = await this.look();
      asked ||= question !== null;
      if (sent.length > 0) break;
    }
    const insisted = await this.#insist(story);
    const sent = await this.#end(story);
    return { ...insisted, sent, story, asked: asked || insisted.asked, slow: this.#slow };
  }

  async #begin(run: number): Promise<string[]> {
    const slow = [0, 0, 0, 60, 250][this.#below(5)]!;
    this.#slow = slow;
    this.#chat = this.#below(3) === 0;
    const kind = this.#below(5);
    const text = TEXTS[kind < 2 ? 0 : kind < 4 ? 1 : 2]!(run);
    const story = [this.#chat ? 'chat' : 'reply', `slow ${slow}`, text];
    // One at a time: two that stop the same worker would be in each other's way.
    if (this.#below(WORKER_STOPS_IN) === 0 && this.#stopsWorker) {
      story.push('worker stopped');
      await stopWorker(this.#desk);
    }
    await this.page.evaluate(`begin(${JSON.stringify({ slow, chat: this.#chat })})`);
    await this.#write(text);
    // Else the hands are quicker than the first reading, which lets the reply go.
    if (this.#below(5) > 0) await this.page.evaluate(frames);
    else story.push('at once');
    return story;
  }

  /** A hand that tabbed out of the page into the browser's own window comes back by a click. */
  async #write(text: string): Promise<void> {
    if (this.#desk.name !== 'firefox') return this.page.keyboard.sendCharacter(text);
    const { x, y } = (await this.look()).page.composer!;
    await this.page.mouse.click(x, y);
    await this.page.keyboard.type(text);
  }

  /** Does what an agent is told: sends, answers a question that stands there, and presses once more if a line says so. */
  async #insist(story: string[]) {
    const told = { asked: false, silent: false, presses: 0 };
    for (;;) {
      const before = await this.look();
      if (before.sent.length > 0) return told;
      told.asked ||= before.question !== null;
      if (told.presses === MOST_PRESSES) break;
      told.presses++;
      await this.#press(before);
      const { sent, question, line } = await this.look();
      if (sent.length > 0 || question !== null || line !== null) continue;
      told.silent = true;
      story.push(`press ${told.presses} sent nothing and said nothing`);
    }
    story.push(`not sent by ${MOST_PRESSES} presses`);
    return told;
  }

  async #press({ question }: Sight): Promise<void> {
    const anyway = question?.['Send anyway'];
    if (anyway === undefined) return this.press('send');
    await this.page.evaluate(wait, READ_MS);
    if (this.#below(3) === 0) await this.#answerByKeys();
    else await this.page.mouse.click(anyway.x, anyway.y);
  }

  async #answerByKeys(): Promise<void> {
    const name = () => this.page.evaluate(focusedInQuestion);
    for (let tabs = 0; tabs < 6 && (await name()) !== 'Send anyway'; tabs++)
      await this.page.keyboard.press('Tab');
    if ((await name()) === 'Send anyway') await this.page.keyboard.press('Enter');
  }

  /** The rest of a fast hand, where the page itself would not send twice by it; then all has come to rest. */
  async #end(story: string[]): Promise<Sight['sent']> {
    const { sent, text } = await this.look();
    if (text === '' || sent.some(({ trusted }) => !trusted)) {
      story.push('and twice more');
      await this.press('send', 2);
    }
    if (sent.length > 0)
      await until('an empty composer', async () => (await this.look()).text === '' || null);
    return (await this.look()).sent;
  }

  look(): Promise<Sight> {
    return this.page.evaluate(sight) as Promise<Sight>;
  }

  async press(id: string, count = 1): Promise<void> {
    const at = (await this.look()).page[id];
    if (at) await this.page.mouse.click(at.x, at.y, { count });
  }

  async choose(item: string): Promise<void> {
    await this.press('more');
    await this.press(item);
  }

  async sendByKeys(times: number): Promise<void> {
    const { keyboard } = this.page;
    if (!this.#chat) {
      if (times === 1) return chord(this.page, 'Control', 'Enter');
      await keyboard.down('Control');
    }
    for (let at = 0; at < times; at++) await keyboard.down('Enter');
    await keyboard.up('Enter');
    if (!this.#chat) await keyboard.up('Control');
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }
}

// These run in the page.

function sight(): Sight {
  const middle = (node: Element) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const named = (nodes: Iterable<Element>, name: (node: Element) => string) =>
    Object.fromEntries([...nodes].map((node) => [name(node), middle(node)]));
  const words = (node: Element) => node.textContent ?? '';
  const card = [...document.querySelectorAll('amend-card')].find((host) =>
    host.shadowRoot?.querySelector('[role="alertdialog"]'),
  );
  const said = [...document.querySelectorAll('amend-card')].map((host) =>
    host.shadowRoot?.querySelector('.hold-said p'),
  );
  const { sent, text } = (globalThis as unknown as { told(): Pick<Sight, 'sent' | 'text'> }).told();
  return {
    ...{ sent, text },
    line: said.find(Boolean)?.textContent ?? null,
    question: card ? named(card.shadowRoot?.querySelectorAll('button') ?? [], words) : null,
    page: {
      ...named(document.querySelectorAll('button[id]'), ({ id }) => id),
      ...named(document.querySelectorAll('[role="menuitem"]'), words),
      ...named(document.querySelectorAll('[data-composer]'), () => 'composer'),
    },
  };
}

function focusedInQuestion(): string | null {
  const [card] = document.querySelectorAll('amend-card');
  return card?.shadowRoot?.activeElement?.textContent ?? null;
}

function frames(): Promise<void> {
  return new Promise((resolve) => {
    let left = 4;
    const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
    next();
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** A small generator, so that a run that fails can be run again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
