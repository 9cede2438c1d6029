import { outerView } from '../../lib/draft/outer-view.ts';
import type { DraftEditor } from '../../lib/draft/types.ts';
import { boxOf } from '../../lib/draft/without-tools.ts';
import { setStyle } from '../card/card-host.ts';

const EDGE = 4;

/**
 * Keeps a line in the lower corner of the composer where its last words end, or in the upper one where the caret or the
 * end of the draft is in the lower, until the signal ends. Out of sight with the composer.
 */
export function placeInCorner(host: HTMLElement, editor: DraftEditor, signal: AbortSignal): void {
  if (signal.aborted) return;
  const view = host.ownerDocument.defaultView as Window;
  const outer = outerView(editor.element);
  const place = () => {
    const field = outer.outside(editor.element.getBoundingClientRect());
    const { width, height } = host.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(editor.element).direction === 'rtl';
    const left = isRightToLeft ? field.left + EDGE : field.right - width - EDGE;
    const below = field.bottom - height - EDGE;
    const isOver = wordsEnd(editor)
      .map(outer.outside)
      .some(
        (box) =>
          box.bottom > below && box.top < below + height && box.right > left && box.left < left + width,
      );
    const seen = field.width > 0 && field.bottom > 0 && field.top < view.innerHeight;
    setStyle(host, 'left', `${Math.round(Math.max(0, left))}px`);
    setStyle(host, 'top', `${Math.round(isOver ? Math.max(0, field.top + EDGE) : below)}px`);
    setStyle(host, 'opacity', seen ? '1' : '0');
  };
  place();
  view.addEventListener('resize', place, { signal });
  view.addEventListener('scroll', place, { capture: true, passive: true, signal });
  editor.onChange(place, signal);
}

/** Where the caret is and where the draft ends: the words that are being written. */
function wordsEnd(editor: DraftEditor): DOMRect[] {
  const { length } = editor.read().text;
  const spans = [editor.selection(), { from: Math.max(0, length - 1), to: length }];
  return spans.flatMap((span) => (span === null ? [] : (boxOf(editor, span) ?? [])));
}
