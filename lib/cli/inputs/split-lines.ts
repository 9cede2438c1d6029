import { LineSplitter } from '../../replies/line-splitter.ts';
import { Failure } from '../commands/failure.ts';

/** Far more than any reply; without a limit one endless line would fill the memory. */
const LINE_MAX = 16_000_000;

/** Lines of a text that comes in pieces, without their line ends; memory holds one line and one piece. */
export async function* splitLines(name: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const lines = new LineSplitter(LINE_MAX, (line) => {
    throw new Failure(
      `${name}, line ${line}`,
      'the line has over 16 million characters; put one draft on a line.',
    );
  });
  for await (const piece of pieces) for (const { text } of lines.push(piece)) yield text;
  for (const { text } of lines.end()) yield text;
}
