const BLANK = /\s/;

/** The words with a blank on each side where they would otherwise run into what stands there. */
export function spaced(words: string, text: string, at: number): string {
  const before = at > 0 && !BLANK.test(text.charAt(at - 1)) ? ' ' : '';
  const after = at < text.length && !/[\s.,;:!?)]/.test(text.charAt(at)) ? ' ' : '';
  return before + words.trim() + after;
}
