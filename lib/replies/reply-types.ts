// Past replies as they stand in files that helpdesks and mail programs export. Everything here reads streams of bytes, in
// a browser's worker as on the command line, and keeps no more of a file than one reply and one piece.

/** One past reply. */
export interface Reply {
  readonly text: string;
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
}

/** Trouble with a file as people read it: what it is, and what to do about it. */
export interface FileTrouble {
  /** The place: a line, or `the file`. */
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export type ReplyKind = 'csv' | 'jsonl' | 'mbox' | 'text';
export const REPLY_KINDS: readonly ReplyKind[] = ['csv', 'jsonl', 'mbox', 'text'];

export type Delimiter = ',' | ';' | '\t' | '|';
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** What parts one reply from the next in plain text; `whole`: the file is one reply. */
export type Parting = 'dashes' | 'blank' | 'whole';
export const PARTINGS: readonly Parting[] = ['dashes', 'blank', 'whole'];

/** How replies stand in a file. */
export type ReplyForm =
  | {
      readonly kind: 'csv';
      readonly encoding: Encoding;
      readonly delimiter: Delimiter;
      /** Whether the first row names the columns. */
      readonly header: boolean;
      /** Index of the column that holds the reply, from 0. */
      readonly column: number;
    }
  /** `key`: where in each object the reply stands, as `text`, `comment.body` or `comments[].body`. */
  | { readonly kind: 'jsonl'; readonly encoding: Encoding; readonly key: string }
  | { readonly kind: 'mbox' }
  | { readonly kind: 'text'; readonly encoding: Encoding; readonly parting: Parting };

/** Turns pieces of a file into replies, as they come. */
export interface ReplyReader {
  push(bytes: Uint8Array): readonly Reply[] | Promise<readonly Reply[]>;
  /** The file is over: what was still open. */
  end(): readonly Reply[] | Promise<readonly Reply[]>;
}

/** Far more than any reply; what is longer is left out and told. */
export const REPLY_MAX = 1_000_000;
