import type { Span } from '../engine/types.ts';

/** What punctuation and capitals say beside the words. */
export type Mark = 'exclaim' | 'many-marks' | 'dots' | 'capitals' | 'smile' | 'figure';

// Each takes time linear in the text: a run of what one repeats is begun at its start alone.
const PATTERNS: Readonly<Record<Mark, RegExp>> = {
  exclaim: /(?<![!?])!(?![!?])/g,
  'many-marks': /[!?]{2,}/g,
  dots: /\.{3,}|…+/g,
  // Three words in a row: "USB HDMI SATA" is rare in a reply, "DO NOT CALL" is not.
  capitals: /(?<![\p{L}\d'])[A-Z][A-Z']+(?: +[A-Z][A-Z']*){2,}(?![\p{L}\d])/gu,
  // An order number, an amount, a time: something to hold on to.
  figure: /(?:[#£$€] ?)?\d(?:[\d.,:]*\d)?/g,
  smile: /[\u{1F600}-\u{1F60A}\u{1F642}\u{1F917}\u{1F64F}\u{1F44D}\u263A\u2764]|(?<!\S)[:;=]-?[)D](?!\S)/gu,
};

/** Where a mark stands in a text, by place. Takes any text. */
export function findMarks(text: string, mark: Mark): Span[] {
  return [...text.matchAll(PATTERNS[mark])].map(({ 0: words, index }) => ({
    from: index,
    to: index + words.length,
  }));
}
