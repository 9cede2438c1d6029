import type { WayPart } from './guided-ways.ts';
import type { WordUnit } from './word-units.ts';

/** The one thing in which words differ from a way to say a pattern. */
export type Difference =
  | { readonly kind: 'none' }
  /** The unit at `unit` stands where `word` belongs. */
  | { readonly kind: 'other'; readonly unit: number; readonly word: string }
  /** Units from `from` up to `to` stand between two words of the way. */
  | { readonly kind: 'extra'; readonly from: number; readonly to: number; readonly gap: number }
  /** `word` is missing before the unit at `unit`. */
  | { readonly kind: 'missing'; readonly unit: number; readonly word: string };

/** Where a way stands in a text but for one difference: units from `from` up to `to`. */
export interface Alignment {
  readonly from: number;
  readonly to: number;
  readonly difference: Difference;
}

/** So many words between two words of a phrase are still the same phrase said at more length. */
const EXTRA_MAX = 4;

const NONE: Difference = { kind: 'none' };

/** Steps that may still be taken; with none left nothing more is found. */
export interface Allowance {
  steps: number;
}

/** Lays a way over a text at every place where all of it but one thing fits. */
export function alignWay(
  way: readonly WayPart[],
  units: readonly WordUnit[],
  allowance: Allowance,
): Alignment[] {
  const found: Alignment[] = [];
  const walker = new Walker(way, units, allowance, found);
  for (let from = 0; from < units.length; from++) walker.begin(from);
  return found;
}

class Walker {
  readonly #way: readonly WayPart[];
  readonly #units: readonly WordUnit[];
  readonly #allowance: Allowance;
  readonly #found: Alignment[];
  #from = 0;

  constructor(way: readonly WayPart[], units: readonly WordUnit[], allowance: Allowance, found: Alignment[]) {
    this.#way = way;
    this.#units = units;
    this.#allowance = allowance;
    this.#found = found;
  }

  begin(from: number): void {
    this.#from = from;
    this.#walk(0, from, NONE);
  }

  #walk(at: number, unit: number, difference: Difference): void {
    const part = this.#way[at];
    if (--this.#allowance.steps < 0) return;
    if (part === undefined) {
      if (unit > this.#from) this.#found.push({ from: this.#from, to: unit, difference });
    } else if ('gap' in part) {
      const most = Math.min(part.gap, this.#units.length - unit);
      for (let words = 0; words <= most; words++) this.#walk(at + 1, unit + words, difference);
      if (difference === NONE) this.#addExtra(at + 1, unit, part.gap + 1, part.gap);
    } else {
      if (isSame(part, this.#units[unit])) this.#walk(at + 1, unit + 1, difference);
      if (difference === NONE) this.#differ(part, at, unit);
    }
  }

  #differ({ word }: { readonly word: string }, at: number, unit: number): void {
    if (unit < this.#units.length) this.#walk(at + 1, unit + 1, { kind: 'other', unit, word });
    this.#walk(at + 1, unit, { kind: 'missing', unit, word });
    if (at > 0 && 'word' in this.#way[at - 1]!) this.#addExtra(at, unit, 1, 0);
  }

  /** Takes units that the way does not have, where its next word follows them. */
  #addExtra(at: number, unit: number, least: number, gap: number): void {
    const next = this.#way[at];
    if (next === undefined || 'gap' in next) return;
    for (let words = least; words < least + EXTRA_MAX; words++) {
      const to = unit + words;
      if (isSame(next, this.#units[to])) this.#walk(at, to, { kind: 'extra', from: unit, to, gap });
    }
  }
}

function isSame(
  { word, exact }: { readonly word: string; readonly exact?: string | undefined },
  unit: WordUnit | undefined,
): boolean {
  return unit !== undefined && (exact === undefined ? unit.words.has(word) : unit.written === exact);
}
