/** A draft to check, and where it came from. */
export interface Draft {
  readonly id: string | number;
  readonly text: string;
  /** Language of the draft, if its row names one. */
  readonly locale?: string | undefined;
  /** The file as the user named it, or `stdin`. */
  readonly file: string;
  /** The line of the file in which the draft's row begins, from 1; undefined when the file is the draft. */
  readonly row?: number | undefined;
}

/** Bytes with the name they go by in messages. */
export interface Source {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}
