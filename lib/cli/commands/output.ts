import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Failure } from './failure.ts';

/** A stream written to no faster than its reader takes it, that stops quietly when the reader has gone. */
export class Output {
  readonly #stream: Writable;
  #gone = false;
  #failure: Failure | undefined;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#gone = true;
      // The reader had enough, as after `| head`.
      if (error.code === 'EPIPE') return;
      const mend = error.code === 'ENOSPC' ? 'the disk is full; make room' : 'see where it goes';
      this.#failure = new Failure('standard output', `it cannot be written (${error.code}); ${mend}.`);
    });
  }

  /** True once nobody reads any more (as after `| head`): further work is for nothing. */
  get gone(): boolean {
    return this.#gone || this.#stream.destroyed;
  }

  /** Writes, and waits while the reader is behind. */
  async write(text: string): Promise<void> {
    if (text === '' || this.gone) return;
    if (this.#stream.write(text)) return;
    const settled = new AbortController();
    const { signal } = settled;
    // Any of the three ends the wait; a failed write is already noted above.
    await Promise.race(['drain', 'close', 'error'].map((name) => once(this.#stream, name, { signal }))).catch(
      () => undefined,
    );
    settled.abort();
  }

  /** Waits until all is written. A `Failure` where it could not be, unless the reader has just gone. */
  async finish(): Promise<void> {
    if (!this.gone) await new Promise((done) => this.#stream.write('', done));
    if (this.#failure) throw this.#failure;
  }
}
