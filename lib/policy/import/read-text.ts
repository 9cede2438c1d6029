import { detectEncoding } from '../../replies/detect-encoding.ts';

/** Text out of bytes, or why there is none. */
export type TextReading =
  | { readonly text: string; readonly encoding: string }
  | { readonly problem: { readonly what: string; readonly mend: string } };

/** The largest file that is read, in bytes. */
export const FILE_BYTES_MAX = 8_000_000;

/** How much of a file is looked at to tell its encoding. */
const HEAD = 4_096;

/**
 * Reads the bytes of a file as text: UTF-8, UTF-16 with or without a mark, else the western encoding that spreadsheets
 * fall back to. Anything with NUL characters left is no text. Never throws.
 */
export function readText(bytes: Uint8Array): TextReading {
  if (bytes.length > FILE_BYTES_MAX) return tooLarge(bytes.length);
  const wide = detectEncoding(bytes.subarray(0, HEAD));
  const encoding = wide !== 'utf-8' || isUtf8(bytes) ? wide : 'windows-1252';
  const text = new TextDecoder(encoding).decode(bytes);
  if (!text.includes('\0')) return { text, encoding };
  return {
    problem: {
      what: 'It is no text: it holds NUL characters.',
      mend: 'Export it as CSV, TSV, JSON or YAML with the encoding UTF-8.',
    },
  };
}

/** What is said of a file that is larger than any that is read. */
export function tooLarge(size: number): Extract<TextReading, { problem: unknown }> {
  const megabytes = (size / 1e6).toFixed(1);
  const most = FILE_BYTES_MAX / 1e6;
  return {
    problem: {
      what: `It has ${megabytes} MB; ${most} MB are the most.`,
      mend: 'Split it into several files.',
    },
  };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
