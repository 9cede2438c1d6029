import type { FactsOf } from './element-facts.ts';
import { type Piece, walk } from './text-walk.ts';
import type { DraftText, SkippedPart } from './types.ts';

declare const document: never;
declare const window: never;

/**
 * Where one offset has two places (the end of `<b>one</b>` and the start of what follows), `before` takes
 * the end of what comes before and `after` the start of what comes next.
 */
export type Bias = 'before' | 'after';

/**
 * One reading of an editor's content with an exact map between draft offsets and DOM points. Valid until the
 * content changes. Every offset except the middle of the two line feeds between blocks maps to a point that
 * maps back to it.
 */
export class TextMap implements DraftText {
  readonly text: string;
  readonly skipped: readonly SkippedPart[];
  readonly host: HTMLElement;
  /** In the order of the text. */
  readonly pieces: readonly Piece[];
  readonly #ofNode = new Map<Node, Piece[]>();

  constructor(host: HTMLElement, facts: FactsOf) {
    const { text, pieces, skipped } = walk(host, facts);
    this.text = text;
    this.skipped = skipped;
    this.host = host;
    this.pieces = pieces;
    for (const piece of pieces) {
      const own = this.#ofNode.get(piece.node);
      if (own) own.push(piece);
      else this.#ofNode.set(piece.node, [piece]);
    }
  }

  /** The draft offset of a DOM point; one that is in no block's text goes to the nearest text by `bias`. */
  offsetOf(node: Node, at: number, bias: Bias = 'before'): number {
    const own = node.nodeType === 3 ? this.#ofNode.get(node) : undefined;
    if (own) return offsetInNode(own, at);
    const next = this.#firstAfter(node, at);
    const before = this.pieces[next - 1];
    const after = this.pieces[next];
    if (after && after.node === node.childNodes[at]) return after.from;
    if (!before || !after) return before ? before.from + before.length : 0;
    const inside = { before: node.contains(before.node), after: node.contains(after.node) };
    const takeAfter = inside.before === inside.after ? bias === 'after' : inside.after;
    return takeAfter ? after.from : before.from + before.length;
  }

  #firstAfter(node: Node, at: number): number {
    return lowest(this.pieces.length, (i) => startsAfter(this.pieces[i]!.node, node, at));
  }
}

function offsetInNode(pieces: readonly Piece[], at: number): number {
  let offset = pieces[0]!.from;
  for (const piece of pieces) {
    if (piece.at > at) break;
    offset = piece.from + Math.min(at - piece.at, piece.length);
  }
  return offset;
}

/** Whether `candidate` begins at or after the boundary (`container`, `at`). */
function startsAfter(candidate: Node, container: Node, at: number): boolean {
  const child = container.childNodes[at];
  const place = (child ?? container).compareDocumentPosition(candidate);
  const FOLLOWING = 4;
  const CONTAINED_BY = 16;
  if (child) return candidate === child || (place & (FOLLOWING | CONTAINED_BY)) !== 0;
  return (place & FOLLOWING) !== 0 && (place & CONTAINED_BY) === 0;
}

/** The lowest index that holds, where all after the first that holds do as well. */
export function lowest(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
