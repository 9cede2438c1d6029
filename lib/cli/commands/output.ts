import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** A stream written to no faster than its reader takes it, that stops quietly when the reader has gone. */
export class Output {
  readonly #stream: Writable;
  #gone = false;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.#gone = true;
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
}
