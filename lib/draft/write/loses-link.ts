import type { Span } from '../../engine/types.ts';
import type { Piece } from '../text-walk.ts';

declare const document: never;
declare const window: never;

/**
 * Whether a link would go with the words of the span: one that stands within them and is not the whole of them.
 * Firefox does not keep even one that the words begin. False in native fields.
 */
export function losesLink(pieces: readonly Piece[] | null | undefined, span: Span): boolean {
  const links = new Map<Element, Span>();
  for (const { kind, node, from, length } of pieces ?? []) {
    const link = kind === 'text' && length > 0 ? node.parentElement?.closest('a[href]') : null;
    if (link) links.set(link, { from: links.get(link)?.from ?? from, to: from + length });
  }
  return [...links.values()].some((link) => isWithin(link, span) && !isWithin(span, link));
}

const isWithin = (inner: Span, outer: Span) => inner.from >= outer.from && inner.to <= outer.to;
