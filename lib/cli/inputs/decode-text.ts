import { Failure } from '../commands/failure.ts';
import type { Source } from './draft.ts';

/** UTF-8 bytes to text, piece by piece; a byte order mark at the start is dropped, anything else is a `Failure`. */
export async function* decodeText(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of source.bytes) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Failure(source.name, 'it is not UTF-8 text; save it with the encoding UTF-8.');
  }
}
