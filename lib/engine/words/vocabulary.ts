import type { LanguageWords } from '../language/language-words.ts';
import type { PatternWord } from '../pattern/pattern-tree.ts';
import { foldWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, IS_WIDE } from '../text/text-reader.ts';
import { commonness } from './commonness.ts';
import { expandPatternWord, KNOWN_CONTRACTIONS } from './contractions.ts';
import { inflect } from './inflections.ts';
import { MISSPELLINGS } from './misspellings.ts';
import { type ExactForm, plainMeaning, readShort, readWord } from './read-word.ts';
import type { Reading } from './reading.ts';
import { WordTable } from './word-table.ts';

const SMALL_A = 97;
const SMALL_Z = 122;
/** The most words of texts that are remembered; then they are forgotten and learnt anew. */
const MOST_LEARNT = 4096;

/**
 * The words of all patterns of a policy as symbols, numbered from 1, and what each word of a text means to them. More
 * words may be added at any time: `version` then tells that what was looked up before may mean more now.
 */
export class Vocabulary {
  #count = 0;
  readonly #uses = new Map<string, readonly (readonly number[])[]>();
  readonly #exactOf = new Map<string, number[]>();
  readonly #exact = new Map<number, string>();
  readonly #nameOf: string[] = [''];
  readonly #frequency: number[] = [0];
  #table = new WordTable();
  /** Words that are read in more than one way, by number from 1; their readings are made when a text asks. */
  readonly #special: string[] = [''];
  readonly #readings: (readonly Reading[] | undefined)[] = [undefined];
  readonly #readAt: number[] = [0];
  /** The symbol of each of them as it is written; 0 where no pattern holds it so. */
  readonly #own: number[] = [0];
  /** What each of them means where its case asks for nothing: its one symbol, 0, or -1 for several ways. */
  readonly #plainly: number[] = [0];
  #learnt = 0;
  /** Of a language other than English, whose contractions and slips are then not looked for. */
  readonly #words: LanguageWords | undefined;

  constructor(words?: LanguageWords) {
    this.#words = words;
    if (words) {
      for (const word of words.short.keys()) this.#addSpecial(word);
      return;
    }
    for (const word of KNOWN_CONTRACTIONS.keys()) this.#addSpecial(word);
    for (const word of MISSPELLINGS.keys()) this.#addSpecial(word);
  }

  /** How many symbols there are. */
  get size(): number {
    return this.#count;
  }

  /** Grows with every new meaning of a word. */
  get version(): number {
    return this.#count;
  }

  /** About how often a word of this meaning stands in a thousand words of text. */
  commonnessOf(symbol: number): number {
    this.#frequency[symbol] ??= commonness(this.#nameOf[symbol]!);
    return this.#frequency[symbol]!;
  }

  /** The sequences of symbols that a pattern's word stands for; one of one symbol for most words. */
  sequences(word: PatternWord): readonly (readonly number[])[] {
    const key =
      word.form === 'any-case' ? word.text : word.form === 'exact' ? `"${word.text}` : `~${word.text}`;
    let found = this.#uses.get(key);
    if (!found) {
      found = this.#newUse(word);
      this.#uses.set(key, found);
    }
    return found;
  }

  #newUse({ form, text }: PatternWord): readonly (readonly number[])[] {
    if (form === 'exact') return [[this.#exactSymbol(text)]];
    if (form === 'inflected') return inflect(this.#fold(text)).map((each) => [this.symbolOf(each)]);
    return (this.#words?.spellings(text) ?? expandPatternWord(text)).map((words) =>
      words.map((each) => this.symbolOf(each)),
    );
  }

  /** The symbol of a folded word as it is written, contractions and inflections aside. */
  symbolOf(word: string): number {
    const meaning = this.#meaningOf(word);
    if (meaning > 0) return meaning;
    if (meaning === 0 && word.includes("'")) this.#addSpecial(word);
    else if (meaning === 0) {
      const symbol = this.#newSymbol(word);
      this.#table.set(word, symbol);
      return symbol;
    }
    return this.#ownSymbol(-this.#meaningOf(word));
  }

  #ownSymbol(special: number): number {
    if (this.#own[special] === 0) this.#own[special] = this.#newSymbol(this.#special[special]!);
    return this.#own[special]!;
  }

  /**
   * The symbol of the ASCII word `from..to` of a pattern whose folded hash is `hash`, without a substring where it is
   * known; 0 for a contraction known by name, which is met in other words than its own.
   */
  symbolIn(source: string, from: number, to: number, hash: number): number {
    const meaning = this.#table.lookup(source, from, to, hash, 0);
    if (meaning > 0) return meaning;
    const word = source.slice(from, to).toLowerCase();
    if (meaning === 0) {
      const symbol = this.#newSymbol(word);
      this.#table.add(word, hash, symbol);
      return symbol;
    }
    return meaning < 0 && !this.#words && KNOWN_CONTRACTIONS.has(word) ? 0 : this.symbolOf(word);
  }

  #exactSymbol(text: string): number {
    const folded = this.#fold(foldWord(text));
    const symbol = this.#newSymbol(folded);
    this.#exact.set(symbol, text);
    push(this.#exactOf, folded, symbol);
    this.#addSpecial(folded);
    return symbol;
  }

  readonly #fold = (word: string): string => this.#words?.fold(word) ?? word;

  #newSymbol(word: string): number {
    this.#nameOf.push(word);
    return ++this.#count;
  }

  #addSpecial(word: string): void {
    const meaning = this.#meaningOf(word);
    if (meaning < 0) return;
    this.#table.set(word, -this.#special.length);
    this.#own.push(meaning);
    this.#special.push(word);
    this.#readings.push(undefined);
    this.#readAt.push(-1);
    this.#plainly.push(-1);
  }

  /**
   * What the token `from..to` whose folded hash is `hash` means: above 0 its one symbol; 0 no pattern knows it; below 0
   * it is read in the ways that `readingsAt` gives for this number.
   */
  lookup(text: string, from: number, to: number, hash: number, flags: number): number {
    const isTyped = this.#words === undefined || (flags & (HAS_APOSTROPHE | IS_WIDE)) === 0;
    const meaning = isTyped
      ? this.#table.lookup(text, from, to, hash, flags)
      : this.#meaningOf(this.#fold(foldWord(text.slice(from, to))));
    if (meaning > 0) return meaning;
    if (meaning < 0)
      return this.#readsPlainly(meaning, text.charCodeAt(from)) ? this.#plainly[-meaning]! : meaning;
    return this.#words || (flags & HAS_APOSTROPHE) === 0 ? 0 : this.#learn(text.slice(from, to));
  }

  /** Whether a token that begins so is read as if no pattern asked for its case, and that in one way. */
  #readsPlainly(meaning: number, first: number): boolean {
    if (this.#readAt[-meaning] !== this.version) this.readingsAt(meaning);
    return this.#plainly[-meaning]! >= 0 && first >= SMALL_A && first <= SMALL_Z;
  }

  #learn(token: string): number {
    if (this.#learnt++ >= MOST_LEARNT) this.#forget();
    const word = foldWord(token);
    this.#addSpecial(word);
    return this.#table.meaningOf(word)!;
  }

  /** What the table holds for a folded word; 0 for one it does not hold. */
  #meaningOf(word: string): number {
    return this.#table.meaningOf(word) ?? 0;
  }

  /** Forgets what was learnt of words of texts. */
  forgetLearnt(): void {
    if (this.#learnt > 0) this.#forget();
  }

  #forget(): void {
    this.#learnt = 0;
    const kept = this.#special.flatMap((word, at) =>
      at > 0 && this.#isKept(word, at) ? [[word, this.#own[at]!] as const] : [],
    );
    const exact = new Set(this.#exact.keys());
    this.#special.length =
      this.#readings.length =
      this.#readAt.length =
      this.#plainly.length =
      this.#own.length =
        1;
    this.#table = new WordTable();
    for (const [word, symbol] of kept) {
      this.#addSpecial(word);
      this.#own[this.#own.length - 1] = symbol;
    }
    // Symbols of exact phrases stand in `exactOf`, those of special words in `own`; the others are plain words.
    const taken = new Set(kept.map(([, symbol]) => symbol));
    for (let symbol = 1; symbol <= this.#count; symbol++)
      if (!exact.has(symbol) && !taken.has(symbol)) this.#table.set(this.#nameOf[symbol]!, symbol);
  }

  /** Words that patterns hold or that are known by name; others were learnt from texts. */
  #isKept(word: string, special: number): boolean {
    return (
      this.#own[special] !== 0 ||
      this.#exactOf.has(word) ||
      KNOWN_CONTRACTIONS.has(word) ||
      MISSPELLINGS.has(word)
    );
  }

  /** The symbol of a word that patterns hold as it is written, else 0. */
  readonly #knownSymbol = (word: string): number => {
    const meaning = this.#meaningOf(word);
    return meaning < 0 ? this.#own[-meaning]! : meaning;
  };

  readonly #exactFormsOf = (word: string): readonly ExactForm[] =>
    (this.#exactOf.get(word) ?? []).map((symbol) => ({ symbol, exactly: this.#exact.get(symbol)! }));

  /** All ways to read a word whose meaning is below 0, those left out that no pattern could follow. */
  readingsAt(meaning: number): readonly Reading[] {
    const at = -meaning;
    let readings = this.#readings[at];
    if (!readings || this.#readAt[at] !== this.version) {
      const word = this.#special[at]!;
      readings = this.#words
        ? readShort(word, this.#words.short.get(word), this.#knownSymbol, this.#exactFormsOf)
        : readWord(word, this.#knownSymbol, this.#exactFormsOf);
      this.#readings[at] = readings;
      this.#plainly[at] = plainMeaning(readings);
      this.#readAt[at] = this.version;
    }
    return readings;
  }
}

function push(map: Map<string, number[]>, word: string, symbol: number): void {
  const list = map.get(word);
  if (list) list.push(symbol);
  else map.set(word, [symbol]);
}
