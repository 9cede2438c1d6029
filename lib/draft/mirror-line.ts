import type { Piece } from './mirror-plan.ts';
import { commonHead, commonTail } from './shift-spans.ts';

declare const document: never;
declare const window: never;

interface DrawnPiece {
  text: string;
  readonly mark: string;
  readonly node: Text;
  /** What stands in the line: the text itself, or the mark round it. */
  readonly root: Text | HTMLElement;
}

/** One line of a mirror as a block of its own: typing in it lays out no other line. */
export class MirrorLine {
  readonly element: HTMLElement;
  /** The draft offset of its first character; its mirror keeps it. */
  from = 0;
  #pieces: DrawnPiece[] = [];

  constructor(doc: Document) {
    this.element = doc.createElement('div');
    this.element.className = 'line';
  }

  get length(): number {
    return this.#pieces.reduce((sum, { text }) => sum + text.length, 0);
  }

  get marks(): readonly HTMLElement[] {
    return this.#pieces.flatMap(({ mark, root }) => (mark === '' ? [] : [root as HTMLElement]));
  }

  shows(pieces: readonly Piece[]): boolean {
    return this.#pieces.length === pieces.length && this.#pieces.every((piece, i) => same(piece, pieces[i]));
  }

  /** Makes the line show these pieces; answers how many characters were written for it. */
  show(pieces: readonly Piece[]): number {
    const old = this.#pieces;
    const most = Math.min(old.length, pieces.length);
    let head = 0;
    while (head < most && same(old[head], pieces[head])) head++;
    let tail = 0;
    while (tail < most - head && same(old.at(-1 - tail), pieces.at(-1 - tail))) tail++;
    const before = old.slice(head, old.length - tail);
    const after = pieces.slice(head, pieces.length - tail);
    const alike = before.length === after.length && before.every(({ mark }, i) => mark === after[i]?.mark);
    if (alike) return before.reduce((sum, piece, i) => sum + rewrite(piece, after[i]?.text ?? ''), 0);
    const made = after.map((piece) => this.#draw(piece));
    const next = old[old.length - tail]?.root ?? null;
    for (const { root } of made) this.element.insertBefore(root, next);
    for (const { root } of before) root.remove();
    this.#pieces = [...old.slice(0, head), ...made, ...old.slice(old.length - tail)];
    return after.reduce((sum, { text }) => sum + text.length, 0);
  }

  /** The place in the DOM of a draft offset in this line. */
  pointAt(offset: number, atEnd: boolean): [Text, number] {
    let from = this.from;
    for (const { node, text } of this.#pieces) {
      const to = from + text.length;
      if (offset < to || (atEnd && offset === to)) return [node, Math.max(0, offset - from)];
      from = to;
    }
    const last = (this.#pieces.at(-1) as DrawnPiece).node;
    return [last, last.length];
  }

  #draw({ text, mark }: Piece): DrawnPiece {
    const doc = this.element.ownerDocument;
    const node = doc.createTextNode(text);
    if (mark === '') return { text, mark, node, root: node };
    const root = doc.createElement('span');
    root.className = mark;
    root.append(node);
    return { text, mark, node, root };
  }
}

function same(a: Piece | undefined, b: Piece | undefined): boolean {
  return a?.text === b?.text && a?.mark === b?.mark;
}

/** Changes only what differs: browsers then keep the shapes and line breaks of the rest. */
function rewrite(piece: DrawnPiece, text: string): number {
  if (piece.text === text) return 0;
  const head = commonHead(piece.text, text);
  const tail = commonTail(piece.text, text, head);
  const put = text.slice(head, text.length - tail);
  piece.node.replaceData(head, piece.text.length - head - tail, put);
  piece.text = text;
  return put.length;
}
