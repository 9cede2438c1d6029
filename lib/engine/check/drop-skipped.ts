import type { Skip, Span, TextReading } from '../types.ts';

/** A quotation of so few words may be scare quotes, which do not shield the phrase they stand in. */
const SCARE_WORDS = 1;

/**
 * Step 2: drops what touches a part that is not the agent's own wording.
 * A quotation of one word inside a longer match shields nothing: `that's "not" my job` is still said.
 */
export function dropSkipped<T extends Span>(spans: readonly T[], reading: TextReading): T[] {
  if (reading.skips.length === 0) return [...spans];
  const skipped = new SkippedParts(reading);
  return spans.filter((span) => !skipped.touches(span));
}

/** The parts of a text that are not the agent's own wording, ready to be asked about any number of spans. */
export class SkippedParts {
  readonly #parts: readonly Part[];

  constructor(reading: TextReading) {
    this.#parts = reading.skips.length === 0 ? [] : solidParts(reading);
  }

  /** Whether a span touches such a part; one that holds a word in scare quotes does not. */
  touches(span: Span): boolean {
    const parts = this.#parts;
    for (let i = this.#firstAfter(span.from); i < parts.length && parts[i]!.from < span.to; i++)
      if (isShielded(span, parts[i]!)) return true;
    return false;
  }

  /** The first part that ends after the offset. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#parts[middle]!.to <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Part extends Span {
  readonly isShort: boolean;
}

// Skips made disjoint, so that the walk above never has to look back.
function solidParts(reading: TextReading): Part[] {
  const parts: Part[] = [];
  let end = -1;
  for (const skip of reading.skips) {
    if (skip.to <= end) continue;
    const isShort = skip.kind === 'quote' && isShortQuote(skip, reading);
    parts.push({ from: Math.max(skip.from, end), to: skip.to, isShort });
    end = skip.to;
  }
  return parts;
}

function isShortQuote(skip: Skip, reading: TextReading): boolean {
  if (reading.text[skip.from] === '>' || skip.to - skip.from > 60) return false;
  const inside = reading.text.slice(skip.from + 1, skip.to - 1);
  return (inside.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)?.length ?? 0) <= SCARE_WORDS;
}

// A short quotation that a match holds whole, with words of the match outside it, is scare quotes.
function isShielded(span: Span, part: Part): boolean {
  const holdsIt = span.from <= part.from + 1 && span.to >= part.to - 1;
  const isMore = span.to - span.from > part.to - part.from;
  return !(part.isShort && holdsIt && isMore);
}
