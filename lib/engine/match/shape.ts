import type { Pattern, PatternGroup, PatternItem } from '../pattern/pattern-tree.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** `SYMBOLS count optional onEmpty symbol…`: one word that means any of these. */
export const SYMBOLS = 0;
/** `GAP words`: up to so many words of any kind. */
export const GAP = 1;
/** `FORK optional`: several ways lead on from here, perhaps none. */
export const FORK = 2;
/** `NEXT`: the next way begins where the fork was. */
export const NEXT = 3;
/** `JOIN onEmpty`: all ways meet. */
export const JOIN = 4;

/** Where to go on when nothing is left: nowhere, the pattern is not here. */
const GIVE_UP = -1;

/**
 * A pattern as instructions on sets of positions: each takes the positions a match may have reached and gives those it
 * may reach next, all beginnings at once. Linear in the pattern, whatever its choices, gaps and optional words.
 */
export type ShapeCode = readonly number[];

/** Writes a pattern's instructions; new words go into the vocabulary. */
export function writeShape({ items }: Pattern, vocabulary: Vocabulary): ShapeCode {
  const writer = new ShapeWriter(vocabulary);
  writer.items(items);
  return writer.finish();
}

class ShapeWriter {
  readonly #vocabulary: Vocabulary;
  readonly #code: number[] = [];
  /** Where instructions of the way at hand say where to go on when nothing is left. */
  #pending: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  items(items: readonly PatternItem[]): void {
    for (const item of items) {
      if (item.kind === 'gap') this.#code.push(GAP, item.max);
      else if (item.kind === 'word') this.#group({ kind: 'group', optional: false, choices: [[item]] });
      else this.#group(item);
    }
  }

  #group({ choices, optional }: PatternGroup): void {
    const single: number[] = [];
    const longer: Way[] = [];
    for (const choice of choices) this.#sort(choice, single, longer);
    if (longer.length === 0) this.#symbols(single, optional);
    else if (single.length === 0 && longer.length === 1 && !optional) this.#way(longer[0]!);
    else this.#fork(single, longer, optional);
  }

  /** Puts a choice with those of one symbol, or with those of more. */
  #sort(choice: readonly PatternItem[], single: number[], longer: Way[]): void {
    const item = choice[0]!;
    if (choice.length !== 1 || item.kind !== 'word') longer.push(choice);
    else
      for (const symbols of this.#vocabulary.sequences(item)) {
        if (symbols.length === 1) single.push(symbols[0]!);
        else longer.push({ symbols });
      }
  }

  #way(way: Way): void {
    if ('symbols' in way) for (const symbol of way.symbols) this.#symbols([symbol], false);
    else this.items(way);
  }

  #symbols(symbols: readonly number[], optional: boolean): void {
    const code = this.#code;
    code.push(SYMBOLS, symbols.length, optional ? 1 : 0);
    this.#pending.push(code.length);
    code.push(GIVE_UP);
    for (const symbol of symbols) code.push(symbol);
  }

  #fork(single: readonly number[], longer: readonly Way[], optional: boolean): void {
    const code = this.#code;
    const pending = this.#pending;
    code.push(FORK, optional ? 1 : 0);
    const ways: (() => void)[] = longer.map((way) => () => this.#way(way));
    if (single.length > 0) ways.unshift(() => this.#symbols(single, false));
    ways.forEach((write, nth) => {
      this.#pending = [];
      write();
      for (const at of this.#pending) code[at] = code.length;
      code.push(nth < ways.length - 1 ? NEXT : JOIN);
    });
    this.#pending = pending;
    pending.push(code.length);
    code.push(GIVE_UP);
  }

  finish(): ShapeCode {
    return this.#code;
  }
}

/** Symbols in a row, or items of a pattern. */
type Way = { readonly symbols: readonly number[] } | readonly PatternItem[];
