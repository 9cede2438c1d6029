import type { DraftEdit, DraftEditor, ReplaceResult } from '../draft/types.ts';

export interface WriteQueueDeps {
  readonly editor: DraftEditor;
  /** Catches up with the draft before a write; false when nothing may be written. */
  readonly ready: () => boolean;
  /** After each write, whatever came of it. */
  readonly written: () => void;
  readonly onFault: (error: unknown) => void;
}

/** Writes one after another, each planned on the draft as the one before left it. */
export class WriteQueue {
  readonly #deps: WriteQueueDeps;
  #last: Promise<unknown> = Promise.resolve();
  #busy = false;

  constructor(deps: WriteQueueDeps) {
    this.#deps = deps;
  }

  /** True while the editor takes a write: the draft is then between two states. */
  get busy(): boolean {
    return this.#busy;
  }

  /** `plan` says what to write when its turn comes; null when the words meant are gone (`stale`). */
  add(plan: () => DraftEdit | null): Promise<ReplaceResult> {
    const turn = this.#last.then(() => this.#write(plan));
    this.#last = turn;
    return turn;
  }

  /** Never rejects: a write that throws has not been taken. */
  async #write(plan: () => DraftEdit | null): Promise<ReplaceResult> {
    const { editor, ready, written, onFault } = this.#deps;
    const edit = !editor.composing && ready() ? plan() : null;
    if (edit === null) return 'stale';
    this.#busy = true;
    try {
      return await editor.replace(edit);
    } catch (error) {
      onFault(error);
      return 'unsupported';
    } finally {
      this.#busy = false;
      written();
    }
  }
}
