import { finish } from '../recovery/compile-cues.ts';
import type { RecoveryReader } from '../recovery/recovery-reader.ts';
import type { Cancel, Schedule } from './schedule.ts';

/** Compiling goes on for so long (ms) before the page has its turn again: a key that comes meanwhile waits no longer. */
const SLICE_MS = 8;

/** What becomes of cues that cannot be compiled: the draft's wording is checked all the same. */
const SEES_NOTHING: RecoveryReader = {
  steps: () => [],
  read: () => ({ steps: [], hints: [], commitments: [] }),
};

/**
 * Readers for the drafts of one frame, compiled slice by slice: in one go it would be a task of some 50 ms or more just
 * as the agent begins to type.
 */
export class ReadersToCome {
  readonly #work: Generator<void, () => RecoveryReader>;
  readonly #waiting = new Set<() => void>();
  #made: (() => RecoveryReader) | null = null;
  #cancel: Cancel = () => undefined;

  /** A fault is told once. */
  constructor(work: Generator<void, () => RecoveryReader>, onFault: (error: unknown) => void) {
    this.#work = comingAbout(work, onFault);
  }

  /**
   * A reader for one draft. Until it is compiled it sees no step; what is asked of it in a rest has the compiling
   * finished first. Calls back once, when steps can be read, unless the signal has aborted by then.
   */
  open(schedule: Schedule, onReady: () => void, signal: AbortSignal): RecoveryReader {
    let own: RecoveryReader | null = null;
    if (this.#made === null) {
      this.#waiting.add(onReady);
      signal.addEventListener('abort', () => this.#waiting.delete(onReady), { once: true });
      // The window that the last slice was to come in may be gone by now.
      this.#plan(schedule);
    }
    return {
      steps: (reading, isOwn) => {
        own ??= this.#made?.() ?? null;
        return own?.steps(reading, isOwn) ?? [];
      },
      read: (reading) => {
        own ??= this.#finished()();
        return own.read(reading);
      },
    };
  }

  #plan(schedule: Schedule): void {
    this.#cancel();
    this.#cancel = schedule.after(0, () => this.#goOn(schedule));
  }

  #goOn(schedule: Schedule): void {
    const end = schedule.now() + SLICE_MS;
    while (this.#made === null && schedule.now() < end) {
      const { done, value } = this.#work.next();
      if (done) this.#made = value;
    }
    if (this.#made === null) this.#plan(schedule);
    else this.#tell();
  }

  #finished(): () => RecoveryReader {
    if (this.#made === null) {
      this.#cancel();
      this.#made = finish(this.#work);
      // Who asks may be in the middle of a change: the drafts are read anew after it.
      queueMicrotask(() => this.#tell());
    }
    return this.#made;
  }

  #tell(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const tell of waiting) tell();
  }
}

function* comingAbout(
  work: Generator<void, () => RecoveryReader>,
  onFault: (error: unknown) => void,
): Generator<void, () => RecoveryReader> {
  try {
    return yield* work;
  } catch (error) {
    onFault(error);
    return () => SEES_NOTHING;
  }
}
