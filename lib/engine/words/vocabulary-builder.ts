import type { PatternWord } from '../pattern/pattern-tree.ts';
import { foldWord } from '../text/char-kind.ts';
import { expandByRule, expandPatternWord, KNOWN_CONTRACTIONS } from './contractions.ts';
import { inflect } from './inflections.ts';
import { encodeReadings, type Reading, Vocabulary } from './vocabulary.ts';

/** Gathers the words of all patterns as symbols, then turns them round: what each word of a text may mean. */
export class VocabularyBuilder {
  private count = 0;
  private readonly uses = new Map<string, readonly (readonly number[])[]>();
  private readonly plain = new Map<string, number>();
  private readonly symbolsOf = new Map<string, number[]>();
  private readonly exact = new Map<number, string>();
  private readonly exactOf = new Map<string, number[]>();

  /** How many symbols there are; they are numbered from 1. */
  get symbolCount(): number {
    return this.count;
  }

  /** The sequences of symbols that a pattern's word stands for; one of one symbol for most words. */
  sequences(word: PatternWord): readonly (readonly number[])[] {
    const key =
      word.form === 'any-case' ? word.text : word.form === 'exact' ? `"${word.text}` : `~${word.text}`;
    let found = this.uses.get(key);
    if (!found) {
      found = this.newUse(word);
      this.uses.set(key, found);
    }
    return found;
  }

  private newUse(word: PatternWord): number[][] {
    if (word.form === 'exact') return [[this.exactSymbol(word.text)]];
    if (word.form === 'inflected') return [[this.inflectedSymbol(word.text)]];
    return expandPatternWord(word.text).map((words) => words.map((each) => this.plainSymbol(each)));
  }

  private plainSymbol(word: string): number {
    const known = this.plain.get(word);
    if (known !== undefined) return known;
    const symbol = ++this.count;
    this.plain.set(word, symbol);
    this.attach(this.symbolsOf, word, symbol);
    return symbol;
  }

  private inflectedSymbol(word: string): number {
    const symbol = ++this.count;
    for (const form of inflect(word)) this.attach(this.symbolsOf, form, symbol);
    return symbol;
  }

  private exactSymbol(text: string): number {
    const symbol = ++this.count;
    this.exact.set(symbol, text);
    this.attach(this.exactOf, foldWord(text), symbol);
    return symbol;
  }

  private attach(map: Map<string, number[]>, word: string, symbol: number): void {
    const list = map.get(word);
    if (list) list.push(symbol);
    else map.set(word, [symbol]);
  }

  /** The finished vocabulary. */
  build(): Vocabulary {
    const vocabulary = new Vocabulary(
      this.symbolsOf,
      this.exact,
      this.count + KNOWN_CONTRACTIONS.size + this.exactOf.size,
    );
    for (const [word, symbols] of this.symbolsOf) {
      if (symbols.length === 1 && !this.isSpecial(word)) vocabulary.add(word, symbols[0]!);
      else this.addReadings(vocabulary, word);
    }
    for (const word of this.exactOf.keys()) if (!this.symbolsOf.has(word)) this.addReadings(vocabulary, word);
    for (const word of KNOWN_CONTRACTIONS.keys()) {
      if (!this.symbolsOf.has(word) && !this.exactOf.has(word)) this.addReadings(vocabulary, word);
    }
    return vocabulary;
  }

  private isSpecial(word: string): boolean {
    return this.exactOf.has(word) || KNOWN_CONTRACTIONS.has(word) || word.includes("'");
  }

  private addReadings(vocabulary: Vocabulary, word: string): void {
    const known = KNOWN_CONTRACTIONS.get(word);
    const expansions = known?.expansions ?? expandByRule(word);
    const readings: Reading[] = vocabulary.readingsOf([[word]], false);
    for (const symbol of this.exactOf.get(word) ?? [])
      readings.push({ symbols: [symbol], openerOnly: false, isExact: true, mayBeginInside: false });
    // "driver's" is more often the driver's own than "driver is", so a match does not begin inside it.
    readings.push(...vocabulary.readingsOf(expansions, known?.openerOnly ?? false, known !== undefined));
    vocabulary.add(word, isMeaningless(readings) ? 0 : vocabulary.store(encodeReadings(readings)));
  }
}

function isMeaningless(readings: readonly Reading[]): boolean {
  return readings.every((reading) => reading.symbols.every((symbol) => symbol === 0));
}
