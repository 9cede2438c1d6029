import type { Sentence, TextReading } from '../engine/types.ts';
import { tokenFrom, tokenTo } from './tokens.ts';

/**
 * Groups that every cue may name, for what no list of phrases can hold: a word that begins with a digit, and one that
 * has a sign of money beside it ("€40", "1,240.50 €").
 */
export const FIGURES = ['number', 'amount'] as const;

const [ZERO, NINE] = [48, 57];
const MONEY = /[$£¥₤₩₪₫₱₹₺₽₿€]/;

/** Tells each figure of a sentence: whether it is money, and where it stands in the text. */
export function eachFigure(
  reading: TextReading,
  { first, end }: Sentence,
  tell: (isMoney: boolean, from: number, to: number) => void,
): void {
  const { text } = reading;
  for (let token = first; token < end; token++) {
    const from = tokenFrom(reading, token);
    if (!isDigit(text, from)) continue;
    let to = tokenTo(reading, token);
    // The words of a reading part at the marks within "1,240.50".
    while (/[.,]/.test(text.charAt(to)) && token + 1 < end && isDigit(text, to + 1))
      to = tokenTo(reading, ++token);
    tell(MONEY.test(text.slice(Math.max(0, from - 2), from) + text.slice(to, to + 2)), from, to);
  }
}

function isDigit(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  return char >= ZERO && char <= NINE;
}
