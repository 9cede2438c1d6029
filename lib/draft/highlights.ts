import type { Span } from '../engine/types.ts';
import type { Painter } from './painter.ts';
import { shadowRootOf } from './shadow.ts';
import { addSheet } from './style-sheet.ts';
import type { Underline } from './types.ts';
import { HIGHLIGHT_NAMES, type Mark, underlineCss } from './underline-style.ts';

declare const document: never;
declare const window: never;

type View = typeof globalThis;

const MARKS = Object.keys(HIGHLIGHT_NAMES) as Mark[];
/** Where highlights of the same words overlap, the graver is painted on top. */
const PRIORITY: Record<Mark, number> = { active: 0, hint: 1, warn: 2, block: 3 };

const css = underlineCss((mark) => `::highlight(${HIGHLIGHT_NAMES[mark]})`);

/** What the editors of one document share: a highlight name belongs to the document, not to an editor. */
interface Shared {
  readonly highlights: Record<Mark, Highlight>;
  readonly sheets: Map<Document | ShadowRoot, { users: number; remove: () => void }>;
}
const sharedBy = new WeakMap<Document, Shared>();

/** Whether this document can paint highlights; where not, boxes are drawn instead. */
export function canHighlight(doc: Document): boolean {
  const view = doc.defaultView as View | null;
  return view !== null && typeof view.Highlight === 'function' && Boolean(view.CSS?.highlights);
}

/** Paints by the CSS Custom Highlight API: no node is added and none changed. */
export class HighlightPainter implements Painter {
  readonly #host: HTMLElement;
  readonly #rangeOf: (span: Span) => Range;
  readonly #life = new AbortController();
  #own: [Mark, AbstractRange][] = [];
  #roots: (Document | ShadowRoot)[] = [];

  constructor(host: HTMLElement, rangeOf: (span: Span) => Range) {
    this.#host = host;
    this.#rangeOf = rangeOf;
    const { signal } = this.#life;
    host.addEventListener('compositionstart', () => this.#goAlong(), { signal });
  }

  paint(underlines: readonly Underline[]): void {
    this.#clear();
    if (underlines.length === 0) return;
    this.#styled();
    const { highlights } = sharedOf(this.#host.ownerDocument);
    const view = this.#host.ownerDocument.defaultView as View;
    for (const underline of underlines) {
      // A live range would collapse where the page takes the editor out to put it elsewhere.
      const at = this.#rangeOf(underline);
      this.#own.push([underline.severity, new view.StaticRange(at)]);
      if (underline.active) this.#own.push(['active', new view.StaticRange(at)]);
    }
    for (const [mark, range] of this.#own) highlights[mark].add(range);
    register(this.#host.ownerDocument);
  }

  dispose(): void {
    this.#life.abort();
    this.#clear();
    register(this.#host.ownerDocument);
    const { sheets } = sharedOf(this.#host.ownerDocument);
    for (const root of this.#roots) release(sheets, root);
    this.#roots = [];
  }

  /** Nothing is painted anew while an input method composes, so meanwhile the ranges must follow by themselves. */
  #goAlong(): void {
    const doc = this.#host.ownerDocument;
    const { highlights } = sharedOf(doc);
    this.#own = this.#own.map(([mark, at]) => {
      const live = doc.createRange();
      live.setStart(at.startContainer, at.startOffset);
      live.setEnd(at.endContainer, at.endOffset);
      highlights[mark].delete(at);
      highlights[mark].add(live);
      return [mark, live];
    });
  }

  #clear(): void {
    const { highlights } = sharedOf(this.#host.ownerDocument);
    for (const [mark, range] of this.#own) highlights[mark].delete(range);
    this.#own = [];
  }

  /** Firefox applies no document rule inside a shadow root, so the editor's own root gets the sheet too. */
  #styled(): void {
    if (this.#roots.length > 0) return;
    const doc = this.#host.ownerDocument;
    const root = shadowRootOf(this.#host);
    this.#roots = root ? [doc, root] : [doc];
    const { sheets } = sharedOf(doc);
    for (const tree of this.#roots) {
      const entry = sheets.get(tree) ?? { users: 0, remove: addSheet(tree, css) };
      entry.users++;
      sheets.set(tree, entry);
    }
  }
}

function sharedOf(doc: Document): Shared {
  const known = sharedBy.get(doc);
  if (known) return known;
  const view = doc.defaultView as View;
  const make = (mark: Mark) => {
    const highlight = new view.Highlight();
    highlight.priority = PRIORITY[mark];
    return highlight;
  };
  const highlights = { block: make('block'), warn: make('warn'), hint: make('hint'), active: make('active') };
  const shared = { highlights, sheets: new Map() };
  sharedBy.set(doc, shared);
  return shared;
}

/**
 * The page can reach the registry as well: what it took away is set again, what is empty is taken out. What stands there
 * under our names may be of a later copy of Amend, which this one must leave alone as it goes.
 */
function register(doc: Document): void {
  const registry = (doc.defaultView as View).CSS.highlights;
  const { highlights } = sharedOf(doc);
  for (const mark of MARKS) {
    if (highlights[mark].size > 0) registry.set(HIGHLIGHT_NAMES[mark], highlights[mark]);
    else if (registry.get(HIGHLIGHT_NAMES[mark]) === highlights[mark]) registry.delete(HIGHLIGHT_NAMES[mark]);
  }
}

function release(sheets: Shared['sheets'], root: Document | ShadowRoot): void {
  const entry = sheets.get(root);
  if (!entry || --entry.users > 0) return;
  entry.remove();
  sheets.delete(root);
}
