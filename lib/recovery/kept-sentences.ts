import { commonPrefix, commonSuffix } from '../engine/text/common-ends.ts';
import type { Sentence, TextReading } from '../engine/types.ts';
import { tokenFlags } from './tokens.ts';

/** How far around a sentence the reader looks to tell where it begins and how its first word is read. */
const LOOKS_AROUND = 8;

/** How many sentences at the front and at the end of a draft are as they were, moved along at most. */
export function keptSentences(
  last: TextReading,
  next: TextReading,
): { readonly before: number; readonly after: number } {
  const most = Math.min(last.sentences.length, next.sentences.length);
  if (last.text === next.text) return { before: most, after: 0 };
  const same = commonPrefix(last.text, next.text);
  const tail = commonSuffix(last.text, next.text, Math.min(last.text.length, next.text.length) - same);
  const shift = next.text.length - last.text.length;
  const isFront = (old: Sentence, now: Sentence) =>
    now.to + LOOKS_AROUND <= same && areAlike(old, now, 0, last, next);
  const isBack = (old: Sentence, now: Sentence) =>
    now.from - LOOKS_AROUND >= next.text.length - tail && areAlike(old, now, shift, last, next);
  let before = 0;
  while (before < most && isFront(last.sentences[before]!, next.sentences[before]!)) before++;
  let after = 0;
  while (before + after < most && isBack(last.sentences.at(-1 - after)!, next.sentences.at(-1 - after)!))
    after++;
  return { before, after };
}

/** Whether two sentences of the same text were read alike, in places `shift` apart. */
function areAlike(
  old: Sentence,
  now: Sentence,
  shift: number,
  last: TextReading,
  next: TextReading,
): boolean {
  return (
    old.from + shift === now.from &&
    old.to + shift === now.to &&
    old.end - old.first === now.end - now.first &&
    old.question === now.question &&
    tokenFlags(last, old.first) === tokenFlags(next, now.first)
  );
}
