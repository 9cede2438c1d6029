import type { ReplyFile } from '../../replies/open-file.ts';

/** So much is kept of what was taken: no look at a beginning goes further. */
const KEPT_MAX = 9_000_000;

/** A stream that can be looked at before it is read: what was taken at first comes again, and then the rest. */
export function replayed(name: string, bytes: AsyncIterable<Uint8Array>): ReplyFile {
  const source = bytes[Symbol.asyncIterator]();
  let taken: Uint8Array[] = [];
  let length = 0;
  return {
    name,
    async *open() {
      yield* taken;
      for (let next = await source.next(); !next.done; next = await source.next()) {
        length += next.value.byteLength;
        if (length <= KEPT_MAX) taken.push(next.value);
        else taken = [];
        yield next.value;
      }
    },
  };
}
