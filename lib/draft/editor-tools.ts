import { BoxPainter } from './box-painter.ts';
import { rangeOf } from './dom-points.ts';
import { canHighlight, HighlightPainter } from './highlights.ts';
import { Mirror } from './mirror.ts';
import { offsetAt } from './offset-at.ts';
import { mergeLines } from './rects.ts';
import { replaceIn } from './replace.ts';
import type { EditorTools } from './tools.ts';

declare const document: never;
declare const window: never;

/** The tools themselves. Editors get them through a `ToolSource`, never by importing this. */
export const EDITOR_TOOLS: EditorTools = {
  painter: (host, { rangeOf, boxes }) =>
    canHighlight(host.ownerDocument) ? new HighlightPainter(host, rangeOf) : new BoxPainter(host, boxes),
  mirror: (field) => new Mirror(field),
  rangeOf,
  boxesOf: (range, view) => mergeLines(range.getClientRects(), view),
  offsetAt,
  replaceIn,
};
