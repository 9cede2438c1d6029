import { isObject, textsAt } from './json-path.ts';
import { type Line, LineSplitter } from './line-splitter.ts';
import type { ReadingNotes } from './reading-notes.ts';
import { REPLY_MAX, type Reply, type ReplyForm, type ReplyReader } from './reply-types.ts';
import { TextPieces } from './text-pieces.ts';

/** A line may hold a whole conversation. */
const LINE_MAX = 16_000_000;

/** One JSON object a line; each text at the chosen path is a reply. */
export function jsonlReplies(
  { encoding, key }: ReplyForm & { kind: 'jsonl' },
  notes: ReadingNotes,
): ReplyReader {
  const text = new TextPieces(encoding, notes);
  const lines = new LineSplitter(LINE_MAX, (line) => notes.add('long', line));
  const replies = (of: readonly Line[]) => of.flatMap((line) => repliesIn(line, key, notes));
  return {
    push: (bytes) => replies(lines.push(text.push(bytes))),
    end: () => replies([...lines.push(text.end()), ...lines.end()]),
  };
}

function repliesIn({ text: line, number }: Line, key: string, notes: ReadingNotes): Reply[] {
  if (line.trim() === '') return [];
  const value = parsed(line);
  if (!isObject(value)) {
    notes.add('json', number);
    return [];
  }
  const texts = textsAt(value, key);
  if (texts.every((text) => text.trim() === '')) notes.add('no-text', number);
  return texts.flatMap((text) => {
    if (text.length > REPLY_MAX) notes.add('long', number);
    return text.trim() === '' || text.length > REPLY_MAX ? [] : [{ text, line: number }];
  });
}

/** The value of a line; undefined where it is no JSON. */
export function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
