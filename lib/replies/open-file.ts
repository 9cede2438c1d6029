import { joinBytes } from './join-bytes.ts';

/** Bytes with the name they go by in messages; may be opened more than once. */
export interface ReplyFile {
  readonly name: string;
  open(): AsyncIterable<Uint8Array>;
}

const GZIP = [0x1f, 0x8b];

/** Bytes unpacked at once: they may become a thousand times as many. */
const PACKED_MAX = 16_000;

/** A stream as one can loop over it in browsers that do not have that themselves; ends with the loop. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The bytes of a file, unpacked where they are packed with gzip. A broken packing throws a `TypeError`. */
export async function* unpacked(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = pieces[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  for (let length = 0; length < GZIP.length; length += first.at(-1)!.length) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
  }
  const all = startingWith(first, source);
  const mark = joinBytes(first);
  if (!GZIP.every((byte, nth) => mark[nth] === byte)) return yield* all;
  const small = inSmallPieces(all);
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await small.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await small.return(undefined);
    },
  });
  yield* piecesOf(packed.pipeThrough(new DecompressionStream('gzip')));
}

async function* inSmallPieces(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += PACKED_MAX) yield piece.subarray(at, at + PACKED_MAX);
}

async function* startingWith(
  first: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** The first bytes of a file, unpacked, and whether they are all. */
export async function headOf(
  file: ReplyFile,
  most: number,
): Promise<{ readonly head: Uint8Array; readonly isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const piece of unpacked(file.open())) {
    parts.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return { head: joinBytes(parts).subarray(0, most), isWhole: length <= most };
}
