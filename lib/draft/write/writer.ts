/** Where a write goes: the editing host, with the words to be replaced selected. */
export interface WriteTarget {
  readonly host: HTMLElement;
  /** The selected words; null in native fields, which have no DOM inside. */
  readonly range: StaticRangeInit | null;
}

/** One way of writing through an editor's own input path. Which ones an editor takes is in adapters/table.ts. */
export interface Writer {
  /**
   * Puts the text in place of the selection; empty text deletes it. False when the editor did not answer to this
   * way at all: nothing was written, and nothing has to be taken back.
   */
  write(target: WriteTarget, text: string): boolean;
  /** Takes back the last write by the editor's own undo. */
  undo(target: WriteTarget): void;
  /** The editor's content shows the write as soon as `write` returns; others render a moment later. */
  readonly immediate: boolean;
  /** The editor learns of a new selection only from its event, so a write must wait for that. */
  readonly waits: boolean;
  /** The editor's history takes up what was typed only after so many ms without a key, which are waited for. */
  readonly rests?: number;
  /** Closes the step of the editor's history that is still open, before the words are selected. */
  prepare?(host: HTMLElement): void;
}
