import { Failure } from '../commands/failure.ts';
import { decodeText } from './decode-text.ts';
import type { Draft, Source } from './draft.ts';

const TEXT_MAX = 32_000_000;

/** The whole file as one draft. */
export async function* readPlain(source: Source): AsyncGenerator<Draft> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decodeText(source)) {
    length += piece.length;
    if (length > TEXT_MAX) {
      throw new Failure(
        source.name,
        'it has over 32 million characters; for many drafts use --input jsonl or csv.',
      );
    }
    pieces.push(piece);
  }
  yield { id: source.name, text: pieces.join(''), file: source.name };
}
