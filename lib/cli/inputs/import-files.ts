import type { Dirent } from 'node:fs';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { isStylePath } from '../../policy/import/import-vale.ts';
import { type ChosenFile, type Opened, openFiles, refuseSize } from '../../policy/import/open-files.ts';
import { FILE_BYTES_MAX } from '../../policy/import/read-text.ts';
import { Failure } from '../commands/failure.ts';
import { unreadable } from './open-source.ts';

const FILES_MAX = 5_000;
const DEPTH_MAX = 12;

/** What stands in a file, a folder (links are not followed), or standard input. What cannot be read is a `Failure`. */
export async function openImport(name: string, stdin: AsyncIterable<Uint8Array>): Promise<Opened> {
  if (name === '-') return openFiles([{ path: 'stdin', bytes: await readInput(stdin) }]);
  try {
    const found = await stat(name);
    if (found.isDirectory()) return openFiles(await filesIn(name));
    return refuseSize(name, found.size) ?? openFiles([{ path: name, bytes: await readFile(name) }]);
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function readInput(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stdin) {
    pieces.push(piece);
    size += piece.length;
    if (size > FILE_BYTES_MAX) break;
  }
  return Buffer.concat(pieces);
}

async function filesIn(folder: string): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  const root = basename(folder);
  const walk = async (path: string, shown: string, depth: number): Promise<void> => {
    for (const entry of await sortedEntries(path)) {
      const [inner, named] = [join(path, entry.name), posix.join(shown, entry.name)];
      if (entry.isDirectory() && depth < DEPTH_MAX && !entry.name.startsWith('.'))
        await walk(inner, named, depth + 1);
      if (!entry.isFile()) continue;
      if (files.length === FILES_MAX)
        throw new Failure(folder, `it holds over ${FILES_MAX} files; name the folder of one style.`);
      files.push({ path: named, bytes: isStylePath(named) ? await readSmall(inner) : new Uint8Array() });
    }
  };
  await walk(folder, root, 0);
  return files;
}

async function sortedEntries(path: string): Promise<Dirent[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function readSmall(path: string): Promise<Uint8Array> {
  const { size } = await lstat(path);
  if (size > FILE_BYTES_MAX)
    throw new Failure(path, `it has ${(size / 1e6).toFixed(1)} MB; no style’s file is so large.`);
  return readFile(path);
}
