import { foldWord } from '../text/char-kind.ts';
import { afterClosers } from '../text/sentence-end.ts';
import { STRIDE } from '../text/text-reader.ts';
import type { Only, Sentence, Span, TextReading } from '../types.ts';

/** Words that may stand beside a phrase without making its sentence more than the phrase. */
const COURTESIES = new Set(['please', 'pls', 'plz']);
// A single stop that did not end the sentence is an abbreviation's: "No. 12".
const SETS_OFF = /^(?:[,;:!?…–—)]|\.\.)/;

/**
 * Whether a match stands where `only` wants it: `opener` at its sentence's start and set off by a punctuation mark
 * or the sentence's end ("No." and "No, sorry" but not "No problem"); `sentence` when nothing else is in it but
 * "please"; `question` in a sentence that closes with a question mark.
 */
export function isWhereItCounts(
  only: Only,
  match: Span & { sentence: number },
  reading: TextReading,
): boolean {
  const sentence = reading.sentences[match.sentence]!;
  if (only === 'question') return sentence.question;
  if (only === 'opener') return match.from === sentence.from && isSetOff(match, sentence, reading);
  return isWholeSentence(match, sentence, reading);
}

function isSetOff(match: Span, sentence: Sentence, { tokens, text }: TextReading): boolean {
  const lastWordEnds = tokens[(sentence.end - 1) * STRIDE + 1]!;
  if (match.to >= lastWordEnds) return true;
  let at = afterClosers(text, match.to);
  if (SETS_OFF.test(text.slice(at, at + 2))) return true;
  // A dash sets off only with space before it: "no - sorry", but not "no-one".
  while (at < sentence.to && /\s/.test(text[at]!)) at++;
  return at > match.to && /[-–—(]/.test(text[at] ?? '');
}

function isWholeSentence(match: Span, sentence: Sentence, { tokens, text }: TextReading): boolean {
  for (let token = sentence.first; token < sentence.end; token++) {
    const from = tokens[token * STRIDE]!;
    const to = tokens[token * STRIDE + 1]!;
    if (from >= match.from && to <= match.to) continue;
    if (!COURTESIES.has(foldWord(text.slice(from, to)))) return false;
  }
  return true;
}
