import { Inflate } from 'fflate';
import type { ImportNote } from './outcome.ts';
import { cut } from './texts.ts';

/** The files of an archive, those left out with their reason; or why none of it is read. */
export type ArchiveReading =
  | { readonly files: readonly ArchiveFile[]; readonly left: readonly ImportNote[] }
  | { readonly problem: { readonly what: string; readonly mend: string } };

/** A file out of an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Most entries of an archive. */
const ENTRIES_MAX = 5_000;
/** Most bytes of one file, and of all, as they come out: what the archive says of itself is not believed. */
const FILE_MAX = 1_000_000;
const TOTAL_MAX = 20_000_000;
/** No text packs better than this. */
const RATIO_MAX = 200;
/** A piece may unfold to a thousand times its size before it can be counted. */
const PIECE = 2_048;
const PATH_MAX = 400;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes before a file's name. */
const LOCAL_SIZE = 30;
/** The end record stands at most so far before the end: it may bear a comment. */
const END_REACH = 65_557;

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;

/** Whether bytes begin as a zip archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

class ArchiveFault extends Error {}

/**
 * Unfolds those files of a zip archive whose path is wanted, in memory, counting what comes out. Paths that lead out of
 * the archive, links, names that stand twice and archives within are left out and named. Never throws.
 */
export function readArchive(bytes: Uint8Array, isWanted: (path: string) => boolean): ArchiveReading {
  try {
    return unfoldAll(bytes, isWanted);
  } catch (error) {
    const what = error instanceof ArchiveFault ? error.message : 'The archive is damaged.';
    return {
      problem: {
        what,
        mend: 'Pack the folder anew as an ordinary zip archive, with nothing but the style in it.',
      },
    };
  }
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly packed: number;
  readonly offset: number;
  /** Before this no other entry can begin. */
  readonly end: number;
  readonly isLink: boolean;
}

function unfoldAll(bytes: Uint8Array, isWanted: (path: string) => boolean): ArchiveReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files: ArchiveFile[] = [];
  const left: ImportNote[] = [];
  const seen = new Set<string>();
  const room: Room = { bytes: TOTAL_MAX };
  const entries = entriesOf(bytes, view);
  refuseShared(entries);
  for (const entry of entries) {
    const why = refusalOf(entry, seen);
    if (why !== undefined) {
      left.push({ where: cut(entry.path, 120), what: 'It was not unpacked.', why });
      continue;
    }
    seen.add(entry.path);
    if (entry.path.endsWith('/')) continue;
    const content = isWanted(entry.path) ? unfold(bytes, view, entry, room) : new Uint8Array();
    if (content === undefined) {
      left.push({ where: entry.path, what: 'It was not unpacked.', why: 'It is larger than 1 MB.' });
      continue;
    }
    files.push({ path: entry.path, bytes: content });
  }
  return { files, left };
}

/** How many more bytes may come out; what is unfolded and then left out has cost as much as what stays. */
interface Room {
  bytes: number;
}

/** Entries that share packed bytes unfold to any number of files out of one; no packer makes such an archive. */
function refuseShared(entries: readonly Entry[]): void {
  const byPlace = [...entries].sort((one, other) => one.offset - other.offset);
  byPlace.forEach(({ end }, at) => {
    const next = byPlace[at + 1];
    if (next && end > next.offset) throw new ArchiveFault('Several of its files are made of the same bytes.');
  });
}

function refusalOf({ path, isLink, isLocked, method }: Entry, seen: ReadonlySet<string>): string | undefined {
  if (path === '' || path.length > PATH_MAX || /\p{Cc}/u.test(path)) return 'Its name is no file’s name.';
  if (/^\/|^[A-Za-z]:|\\/.test(path) || path.split('/').includes('..'))
    return 'Its path leads out of the archive.';
  if (seen.has(path)) return 'A file of the same name stands before it.';
  if (isLink) return 'It is a link to another file.';
  if (/\.(zip|gz|tar|7z|rar)$/i.test(path)) return 'It is an archive within the archive.';
  if (isLocked) return 'It is locked by a password.';
  return method === 0 || method === 8 ? undefined : 'It is packed in a way that is not read here.';
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > ENTRIES_MAX) throw new ArchiveFault(`It holds ${count} files; ${ENTRIES_MAX} are the most.`);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new ArchiveFault('The list of its files is damaged.');
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const mode = view.getUint32(at + 38, true) >>> 16;
    const [packed, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    entries.push({
      path: nameOf(name),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) !== 0,
      packed,
      offset,
      end: offset + LOCAL_SIZE + nameLength + packed,
      isLink: (mode & FILE_TYPE) === SYMLINK,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - END_REACH); at--)
    if (view.getUint32(at, true) === END) return at;
  throw new ArchiveFault('The archive breaks off: its end is missing.');
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What comes out of an entry; undefined where that is more than a file may have. */
function unfold(bytes: Uint8Array, view: DataView, entry: Entry, room: Room): Uint8Array | undefined {
  if (view.getUint32(entry.offset, true) !== LOCAL) throw new ArchiveFault('A file in it is damaged.');
  const from =
    entry.offset +
    LOCAL_SIZE +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packed);
  if (packed.length < entry.packed) throw new ArchiveFault('The archive breaks off amid a file.');
  if (entry.method !== 0) {
    const pieces = inflate(packed, room);
    return pieces && joined(pieces);
  }
  if (packed.length > FILE_MAX) return undefined;
  takeRoom(packed.length, room);
  return packed;
}

function takeRoom(size: number, room: Room): void {
  room.bytes -= size;
  if (room.bytes < 0) throw new ArchiveFault(`It unfolds to over ${TOTAL_MAX / 1e6} MB.`);
}

/** Pieces of what comes out, stopped as soon as it is too much; undefined where it is too large. */
function inflate(packed: Uint8Array, room: Room): Uint8Array[] | undefined {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    const before = size;
    inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    if (size > FILE_MAX && size > (at + PIECE) * RATIO_MAX)
      throw new ArchiveFault(
        'A file in it unfolds to more than any text does: this is no archive of styles.',
      );
    takeRoom(size - before, room);
    if (size > FILE_MAX) return undefined;
  }
  return pieces;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
