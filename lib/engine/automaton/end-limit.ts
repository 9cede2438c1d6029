const STARTS = 0x8000000;
/** Tokens after which a start is out of reach of any pattern: 120 words with gaps of 8. */
const REACH = 4096;
const ENDS = 2;

/**
 * Keeps of all the ends that one pattern has from one start the first and the last, which are the shortest match and
 * the longest. Else "a [..8] a [..8] a" would find seventeen matches at each word of a text of nothing but "a".
 */
export class EndLimit {
  /** Raw matches, as the scanner gives them; of a match with two ends the second is overwritten. */
  private readonly matches: number[];
  /** Where the newest end stands in `matches`, by pattern and start; negative where it is the only one. */
  private recent = new Map<number, number>();
  private older = new Map<number, number>();
  private turn = 0;

  constructor(matches: number[]) {
    this.matches = matches;
  }

  /** Forgets the sentence before. */
  reset(): void {
    if (this.recent.size > 0) this.recent.clear();
    if (this.older.size > 0) this.older.clear();
    this.turn = 0;
  }

  /** Adds a match that ends before token `end`, or draws the longest one of its start out to there. */
  add(pattern: number, start: number, end: number): void {
    if (end > this.turn + REACH) this.rotate(end);
    const key = pattern * STARTS + (start & (STARTS - 1));
    const known = this.recent.get(key) ?? this.older.get(key);
    if (known !== undefined && known >= 0) this.matches[known + ENDS] = end;
    else {
      const at = this.matches.length;
      this.matches.push(pattern, start, end);
      this.recent.set(key, known === undefined ? ~at : at);
    }
  }

  private rotate(end: number): void {
    const emptied = this.older;
    emptied.clear();
    this.older = this.recent;
    this.recent = emptied;
    this.turn = end;
  }
}
