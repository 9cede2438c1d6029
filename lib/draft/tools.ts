import type { Span } from '../engine/types.ts';
import type { NativeField } from './mirror.ts';
import type { Pointable } from './offset-at.ts';
import type { Painter } from './painter.ts';
import type { Writable } from './replace.ts';
import type { TextMap } from './text-map.ts';
import type { DraftEdit, ReplaceResult, Underline } from './types.ts';

/**
 * What draws on an editor, measures it and writes into it. An editor reads without it, so a page gets it only once there is
 * something to show or to write (see components/overlay/kit.ts).
 */
export interface EditorTools {
  /** Draws over a rich editor. */
  painter(host: HTMLElement, at: PlacesOf): Painter;
  /** Draws over a native field, and measures its words. */
  mirror(field: NativeField): FieldPainter;
  /** The range round a span; see dom-points.ts. */
  rangeOf(map: TextMap, span: Span): Range;
  /** Where a range is painted: one box per line. */
  boxesOf(range: Range, view: typeof globalThis): readonly DOMRect[];
  /** See offset-at.ts. */
  offsetAt(editor: Pointable, x: number, y: number): number | null;
  /** See replace.ts. */
  replaceIn(editor: Writable, edit: DraftEdit): Promise<ReplaceResult>;
}

/** Where the words of a rich editor stand. */
export interface PlacesOf {
  rangeOf(span: Span): Range;
  boxes(span: Span): readonly DOMRect[];
}

/** A native field shows its words only to a copy of itself. */
export interface FieldPainter extends Painter {
  /** Paints with the next frame: what came before it is painted once. */
  paintSoon(underlines: readonly Underline[]): void;
  /** Where a span is painted, in viewport px, one box per line. */
  rects(span: Span): readonly DOMRect[];
}

/** Where an editor gets its tools from. */
export interface ToolSource {
  /** Null until they are there. */
  readonly now: EditorTools | null;
  /** Null when they could not be had; the next call tries again. */
  bring(): Promise<EditorTools | null>;
}

/** Replaces at once where the tools are there, else when they have come: `stale` if the draft changed meanwhile. */
export async function replaceWith(
  source: ToolSource,
  editor: Writable,
  edit: DraftEdit,
): Promise<ReplaceResult> {
  if (source.now !== null) return source.now.replaceIn(editor, edit);
  const before = editor.fresh();
  const tools = await source.bring();
  if (tools === null) return 'unsupported';
  return editor.fresh() === before ? tools.replaceIn(editor, edit) : 'stale';
}
