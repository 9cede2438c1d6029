import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

type Options = VirtualizerOptions<HTMLDivElement, HTMLElement>;

/** Rows beyond the edges that are drawn as well, so that fast scrolling shows no gap. */
const OVERSCAN = 8;

/** What of a long list is to be drawn: rows of one height, in a box that scrolls. */
export interface VirtualRows {
  /** In px, of all rows together. */
  readonly height: number;
  readonly rows: readonly { readonly index: number; readonly start: number }[];
  /** Brings a row into the box, as little as is needed. */
  readonly show: (index: number) => void;
}

/**
 * Draws only the rows of a list that are in sight, however many there are.
 * @param rowHeight in px; every row has it
 */
export function useVirtualRows(
  scroller: { current: HTMLDivElement | null },
  count: number,
  rowHeight: number,
) {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const options: Options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => draw(undefined as never),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  const height = useRef(rowHeight);
  virtualizer.setOptions(options);
  if (height.current !== rowHeight) {
    height.current = rowHeight;
    virtualizer.measure();
  }
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const rows: VirtualRows = {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems(),
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
  return rows;
}
