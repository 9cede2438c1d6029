import type { Io } from './io.ts';

/** Milliseconds of work before a bar shows at all, and between two looks of it. */
const PATIENCE = 500;
const PAUSE = 100;
const WIDTH = 24;
/** Back to the line's start, and the rest of the line wiped. */
const WIPE = '\r\u001B[K';

/**
 * How far a long check is, on standard error while a terminal looks on; else it writes nothing. It needs no timer:
 * it looks at the clock whenever something was done.
 */
export class ProgressBar {
  readonly #stream: Io['stderr'];
  readonly #looksOn: boolean;
  /** Whether what is printed goes to the same screen. */
  readonly #sharesScreen: boolean;
  readonly #total: number | undefined;
  readonly #now: () => number;
  readonly #noun: readonly [one: string, more: string];
  #next: number;
  #bytes = 0;
  #drafts = 0;
  #shown = false;

  /** @param total bytes to be read; undefined where nobody knows, then there are counts and no bar */
  constructor(
    { stderr, stdout, env }: Pick<Io, 'stderr' | 'stdout' | 'env'>,
    total: number | undefined,
    now = () => performance.now(),
    noun: readonly [one: string, more: string] = ['draft', 'drafts'],
  ) {
    this.#stream = stderr;
    this.#sharesScreen = stdout.isTTY === true;
    this.#looksOn = stderr.isTTY === true && env.TERM !== 'dumb';
    this.#total = total;
    this.#now = now;
    this.#noun = noun;
    this.#next = this.#now() + PATIENCE;
  }

  /** So many bytes more were read. */
  read(bytes: number): void {
    this.#bytes += bytes;
    this.#look();
  }

  /** So many drafts more were checked. */
  checked(count = 1): void {
    this.#drafts += count;
    this.#look();
  }

  /** Something is about to be printed: the bar makes room where that is the same screen, and comes back by itself. */
  makeRoom(): void {
    if (this.#sharesScreen) this.hide();
  }

  /** Leaves the line as it was. */
  hide(): void {
    if (!this.#shown) return;
    this.#stream.write(WIPE);
    this.#shown = false;
  }

  #look(): void {
    if (!this.#looksOn || this.#now() < this.#next) return;
    this.#next = this.#now() + PAUSE;
    this.#shown = true;
    // A line that wraps could not be wiped.
    this.#stream.write(WIPE + this.#line().slice(0, (this.#stream.columns || 80) - 1));
  }

  #line(): string {
    const drafts = `${this.#drafts.toLocaleString('en')} ${this.#noun[this.#drafts === 1 ? 0 : 1]}`;
    if (!this.#total) return `${(this.#bytes / 1e6).toFixed(1)} MB read, ${drafts}`;
    const share = Math.min(this.#bytes / this.#total, 1);
    const full = Math.floor(share * WIDTH);
    return `[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %, ${drafts}`;
  }
}
