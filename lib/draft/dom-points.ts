import type { Span } from '../engine/types.ts';
import { type Bias, lowest, type TextMap } from './text-map.ts';
import type { Piece } from './text-walk.ts';

declare const document: never;
declare const window: never;

/** A place in the DOM, as a Range boundary has it. */
export interface DomPoint {
  readonly node: Node;
  readonly at: number;
}

/** What of a text map a place in the DOM is told by. */
export type Placed = Pick<TextMap, 'host' | 'pieces' | 'text'>;

/** The DOM point of a draft offset; offsets outside the text are brought inside. */
export function pointAt({ host, pieces, text }: Placed, offset: number, bias: Bias = 'before'): DomPoint {
  const wanted = Math.max(0, Math.min(offset, text.length));
  const first = lowest(pieces.length, (i) => pieces[i]!.from + pieces[i]!.length >= wanted);
  const touching: Piece[] = [];
  for (let i = first; i < pieces.length && pieces[i]!.from <= wanted; i++) touching.push(pieces[i]!);
  const best = pick(touching, wanted, bias);
  if (best) return placeIn(best, wanted);
  const near = pieces[bias === 'before' ? first - 1 : first] ?? pieces[first] ?? null;
  if (!near) return { node: host, at: 0 };
  return placeIn(near, near.from < wanted ? near.from + near.length : near.from);
}

/** The tightest range round the span; collapsed where `from` equals `to`. */
export function rangeOf(map: Placed, span: Span): Range {
  const caret = span.from === span.to;
  const start = pointAt(map, span.from, caret ? 'before' : 'after');
  const end = caret ? start : pointAt(map, span.to, 'before');
  const range = map.host.ownerDocument.createRange();
  range.setStart(start.node, start.at);
  range.setEnd(end.node, end.at);
  return range;
}

/** Real text before an editor's filler, that before a `<br>`; among equals the bias decides. */
function pick(pieces: readonly Piece[], offset: number, bias: Bias): Piece | undefined {
  const rank = (p: Piece) => (p.kind === 'text' ? 3 : p.kind === 'filler' ? 2 : p.from === offset ? 1 : 0);
  const top = Math.max(...pieces.map(rank));
  const best = pieces.filter((piece) => rank(piece) === top);
  return bias === 'before' ? best[0] : best.at(-1);
}

function placeIn(piece: Piece, offset: number): DomPoint {
  if (piece.kind !== 'break') return { node: piece.node, at: piece.at + offset - piece.from };
  const parent = piece.node.parentNode as Node;
  const index = Array.prototype.indexOf.call(parent.childNodes, piece.node);
  return { node: parent, at: offset > piece.from ? index + 1 : index };
}
