import { median } from '../measure.ts';
import { type MainThread, traceMainThread } from './main-thread.ts';
import { awake, framesToUnderline, heapOf, type TypedPage } from './typed-page.ts';

/** What a key costs in one editor that holds a long draft. Times in milliseconds of the page's main thread. */
export interface EditorRow {
  readonly editor: string;
  readonly characters: number;
  /** One key without Amend. */
  readonly bareMs: number;
  /** One key with it. */
  readonly keyMs: number;
  /** What Amend adds to a key. */
  readonly addedMs: number;
  /** How much of it are its own callbacks. */
  readonly ownMs: number;
  readonly bareTaskMs: number;
  /** The longest task of a run with Amend. */
  readonly taskMs: number;
  /** Frames from the last key of a phrase to its underline, at the 95th percentile; null where the page cannot see it. */
  readonly frames: number | null;
  /** How much more the page's script memory grew by the keys than it did without Amend. */
  readonly grownBytes: number;
}

/** How much is typed. */
export interface TypingEffort {
  /** Length of the draft. */
  readonly characters: number;
  /** Keys in one run. */
  readonly keys: number;
  /** Runs without Amend, and as many with it, taken in turns. */
  readonly runs: number;
  /** Phrases typed to see how soon they are underlined. */
  readonly phrases: number;
}

const PHRASE = '. Calm down';
/** Phrases before the first that counts: the browser compiles what runs for the first time. */
const WARM_UP = 4;
/** A rest in which everything that waits for one happens, in a busy machine too. */
const REST_MS = 1_000;
const STILL_BYTES = 200_000;

/** Types the same into both pages in turns, and compares them. The draft of each is open, the caret at its end. */
export async function measureEditor(
  editor: string,
  bare: TypedPage,
  amended: TypedPage,
  effort: TypingEffort,
): Promise<EditorRow> {
  const frames: (number | null)[] = [];
  await writeIn(bare, PHRASE);
  await writeIn(amended, PHRASE);
  await awake(amended);
  for (let nth = -WARM_UP; nth < effort.phrases; nth++) {
    await amended.page.bringToFront();
    const counted = await framesToUnderline(amended, PHRASE);
    if (nth >= 0) frames.push(counted);
  }
  await settled(amended);
  const before = [await heapOf(bare), await heapOf(amended)] as const;
  const runs = await inTurns(bare, amended, effort);
  const grown = [(await heapOf(bare)) - before[0], (await heapOf(amended)) - before[1]] as const;
  const of = (of: 'bare' | 'amended', what: keyof MainThread) => median(runs.map((run) => run[of][what]));
  const { characters, keys } = effort;
  return {
    editor,
    characters,
    bareMs: of('bare', 'busyMs') / keys,
    keyMs: of('amended', 'busyMs') / keys,
    addedMs: median(runs.map((run) => run.amended.busyMs - run.bare.busyMs)) / keys,
    ownMs: of('amended', 'extensionMs') / keys,
    bareTaskMs: of('bare', 'longestTaskMs'),
    taskMs: of('amended', 'longestTaskMs'),
    frames: frames.includes(null) ? null : percentile(frames as number[], 0.95),
    grownBytes: grown[1] - grown[0],
  };
}

/** Until all that the agent's first rest brings in is there: that is kept once, and no growth by keys. */
async function settled(target: TypedPage): Promise<void> {
  let [last, now] = [Number.POSITIVE_INFINITY, await heapOf(target)];
  while (Math.abs(last - now) > STILL_BYTES) {
    await target.page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), REST_MS);
    [last, now] = [now, await heapOf(target)];
  }
}

interface Run {
  readonly bare: MainThread;
  readonly amended: MainThread;
}

async function inTurns(bare: TypedPage, amended: TypedPage, effort: TypingEffort): Promise<Run[]> {
  const keys = 'abcdefghi '.repeat(Math.ceil(effort.keys / 10)).slice(0, effort.keys);
  const runs: Run[] = [];
  for (let nth = 0; nth < effort.runs; nth++) {
    runs.push({ bare: await typed(bare, keys), amended: await typed(amended, keys) });
  }
  return runs;
}

async function typed(target: TypedPage, keys: string): Promise<MainThread> {
  await target.page.bringToFront();
  return traceMainThread(target.page, () => writeIn(target, keys));
}

async function writeIn({ page }: TypedPage, text: string): Promise<void> {
  await page.bringToFront();
  await page.keyboard.type(text);
  // The frame after the last key belongs to it.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

function percentile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1]!;
}
