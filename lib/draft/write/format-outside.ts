import type { Span } from '../../engine/types.ts';
import type { Piece } from '../text-walk.ts';

declare const document: never;
declare const window: never;

/**
 * How the draft's words outside a span look, as one string to compare: the words by runs that are alike in weight,
 * slant, size and link. Empty for native fields, which have one look.
 */
export function formatOutside(pieces: readonly Piece[] | null, span: Span): string {
  const looks = new Map<Element, string>();
  const lookOf = (element: Element) => {
    const look = looks.get(element) ?? lookNow(element);
    looks.set(element, look);
    return look;
  };
  const out: string[] = [];
  let last = '';
  for (const piece of pieces ?? []) {
    const words = piece.kind === 'text' ? outside(piece, span) : '';
    if (words === '') continue;
    const look = lookOf(piece.node.parentElement as Element);
    if (look !== last) out.push(look);
    last = look;
    out.push(words);
  }
  return out.join('');
}

function lookNow(element: Element): string {
  const view = element.ownerDocument.defaultView as Window;
  const { fontWeight, fontStyle, fontSize } = view.getComputedStyle(element);
  const link = element.closest('a[href]')?.getAttribute('href');
  return `\n${fontWeight} ${fontStyle} ${fontSize} ${link}\n`;
}

function outside({ node, at, from, length }: Piece, span: Span): string {
  const { data } = node as Text;
  const cut = (start: number, end: number) => data.slice(at + start - from, at + end - from);
  const to = from + length;
  const before = span.from > from ? cut(from, Math.min(span.from, to)) : '';
  const after = span.to < to ? cut(Math.max(span.to, from), to) : '';
  return (before + after).replaceAll('\u00A0', ' ');
}
