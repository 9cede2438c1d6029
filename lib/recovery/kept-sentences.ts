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
  const isKept = (old: Sentence, now: Sentence) =>
    (now.to + LOOKS_AROUND <= same || now.from - LOOKS_AROUND >= next.text.length - tail) &&
    areAlike(old, now, last, next);
  let before = 0;
  while (before < most && isKept(last.sentences[before]!, next.sentences[before]!)) before++;
  let after = 0;
  while (before + after < most && isKept(last.sentences.at(-1 - after)!, next.sentences.at(-1 - after)!))
    after++;
  return { before, after };
}

/** Whether two sentences of the same text were read alike. */
function areAlike(old: Sentence, now: Sentence, last: TextReading, next: TextReading): boolean {
  return (
    old.to - old.from === now.to - now.from &&
    old.end - old.first === now.end - now.first &&
    old.question === now.question &&
    tokenFlags(last, old.first) === tokenFlags(next, now.first)
  );
}
