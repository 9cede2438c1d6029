import { Failure } from '../commands/failure.ts';

/** Far more than any reply; without a limit one endless line would fill the memory. */
const LINE_MAX = 16_000_000;

/** Lines of a text that comes in pieces, without their line ends; memory holds one line and one piece. */
export async function* splitLines(name: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let open: string[] = [];
  let length = 0;
  let count = 0;
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      count++;
      yield open.join('') + piece.slice(start, end);
      open = [];
      length = 0;
      start = end + 1;
    }
    length += piece.length - start;
    if (length > LINE_MAX) {
      throw new Failure(
        `${name}, line ${count + 1}`,
        'the line has over 16 million characters; put one draft on a line.',
      );
    }
    open.push(piece.slice(start));
  }
  const last = open.join('');
  if (last !== '') yield last;
}
