import { createReadStream } from 'node:fs';
import { Failure } from '../commands/failure.ts';
import type { Source } from './draft.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder you are in.',
  EISDIR: 'this is a folder; name the files in it.',
  ENOTDIR: 'there is no such file, for a part of its path is no folder; check the name.',
  EACCES: 'it may not be read; check its permissions.',
  EPERM: 'it may not be read; check its permissions.',
};

/**
 * A file, or standard input for `-`. Trouble while reading is thrown as a `Failure`.
 * @param onRead told how many bytes each piece has
 */
export function openSource(
  name: string,
  stdin: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): Source {
  if (name === '-') return { name: 'stdin', bytes: counted(stdin, onRead) };
  return { name, bytes: counted(readBytes(name), onRead) };
}

async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  onRead: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onRead(piece.byteLength);
    yield piece;
  }
}

async function* readBytes(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(name);
  } catch (error) {
    throw unreadable(name, error);
  }
}

/** The failure to show for a file that could not be read. */
export function unreadable(name: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (!code) return error;
  return new Failure(name, REASONS[code] ?? `it cannot be read (${code}).`);
}
