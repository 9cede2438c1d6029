import type { Span, TextReading } from '../types.ts';

const SPACE = /\s/;

/**
 * Where expressions look: a sentence and the marks that stand against it without a space, such as the `#` of "#12345"
 * or a closing percent sign. A list item's bullet stands apart and is no part of it.
 */
export function attachedReach({ sentences, text }: TextReading, index: number): Span {
  const least = sentences[index - 1]?.to ?? 0;
  const most = sentences[index + 1]?.from ?? text.length;
  let { from, to } = sentences[index]!;
  while (from > least && !SPACE.test(text[from - 1]!)) from--;
  while (to < most && !SPACE.test(text[to]!)) to++;
  return { from, to };
}
