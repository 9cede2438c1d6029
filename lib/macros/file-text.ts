import { detectEncoding } from '../replies/detect-encoding.ts';
import { joinBytes } from '../replies/join-bytes.ts';
import { ReadingNotes } from '../replies/reading-notes.ts';
import type { Encoding } from '../replies/reply-types.ts';
import { TextPieces } from '../replies/text-pieces.ts';

/** How the bytes of a text are written. */
export interface TextEncodingForm {
  readonly encoding: Exclude<Encoding, 'windows-1252'>;
  /** It begins with a byte order mark. */
  readonly hasMark: boolean;
  /** So many lines were no UTF-8 and were read as Windows-1252. */
  readonly otherLines: number;
}

/** A file's text and how it was written. */
export interface FileText extends TextEncodingForm {
  readonly text: string;
}

const MARKS: Readonly<Record<TextEncodingForm['encoding'], readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

/** Bytes as text: by their mark, by their zeros, else UTF-8, and line by line Windows-1252 where they are none. */
export function readFileText(bytes: Uint8Array): FileText {
  const encoding = detectEncoding(bytes.subarray(0, 4_096)) as TextEncodingForm['encoding'];
  const notes = new ReadingNotes();
  const pieces = new TextPieces(encoding, notes);
  const text = pieces.push(bytes) + pieces.end();
  const otherLines = notes.list().find(({ kind }) => kind === 'encoding')?.count ?? 0;
  return { text, encoding, hasMark: MARKS[encoding].every((byte, nth) => bytes[nth] === byte), otherLines };
}

/**
 * The bytes of a text in the form that its file had. One that was no clean UTF-8 becomes it, with the mark by which
 * sheet programs know.
 */
export function writeFileText(text: string, form: TextEncodingForm): Uint8Array {
  const { encoding } = form;
  const mark = hasMarkAfter(form) ? Uint8Array.from(MARKS[encoding]) : new Uint8Array(0);
  return joinBytes([mark, encoding === 'utf-8' ? new TextEncoder().encode(text) : utf16(text, encoding)]);
}

/** Whether the written file begins with a mark. */
export function hasMarkAfter({ encoding, hasMark, otherLines }: TextEncodingForm): boolean {
  return hasMark || otherLines > 0 || encoding !== 'utf-8';
}

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++)
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}
