import type { Span, TextReading } from '../../engine/types.ts';
import type { ReplyExample, ReplyPlace } from './backtest-types.ts';

/** Characters shown round the flagged words on either side at the most, and of very long words themselves. */
const AROUND = 120;
const WORDS_MAX = 200;
const CUT = '…';

/** The flagged words amid their sentence, short enough to be read at a glance and on one line. */
export function exampleAround(reading: TextReading, span: Span, place: ReplyPlace): ReplyExample {
  const { from, to } = sentenceAround(reading, span);
  const before = shorten(reading.text.slice(from, span.from), 'front');
  const words = oneLine(reading.text.slice(span.from, Math.min(span.to, span.from + WORDS_MAX)));
  const after = shorten(reading.text.slice(span.to, to), 'end');
  return {
    file: place.file,
    line: place.line,
    text: ownCopy(before + words + after),
    from: before.length,
    to: before.length + words.length,
  };
}

function sentenceAround({ sentences, text }: TextReading, span: Span): Span {
  const sentence = sentences.find(({ to }) => to > span.from);
  if (sentence === undefined || sentence.from > span.from)
    return { from: Math.max(0, span.from - AROUND), to: Math.min(text.length, span.to + AROUND) };
  // Closing brackets and quotation marks behind the full stop are no words of the sentence.
  return { from: sentence.from, to: Math.max(sentence.to, span.to) };
}

/** Not in the middle of a word, unless the whole is one; and no half of a character. */
function shorten(text: string, side: 'front' | 'end'): string {
  const clean = oneLine(side === 'front' ? text.slice(-AROUND * 2) : text.slice(0, AROUND * 2));
  if (clean.length <= AROUND) return text.length > AROUND * 2 ? withCut(clean, side) : clean;
  const cut = side === 'front' ? clean.slice(-AROUND) : clean.slice(0, AROUND);
  const space = side === 'front' ? cut.indexOf(' ') : cut.lastIndexOf(' ');
  if (space < 0) return withCut(cut, side);
  return withCut(side === 'front' ? cut.slice(space + 1) : cut.slice(0, space), side);
}

function withCut(text: string, side: 'front' | 'end'): string {
  return side === 'front' ? CUT + text : text + CUT;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}

/** A slice would keep the whole text alive from which it was cut: many megabytes for one sentence. */
function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text.toWellFormed())) as string;
}
