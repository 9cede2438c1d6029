const START = 1;
const END = 2;
/** Starts of one pattern that are kept in mind; a pattern that reaches over more words keeps some ends more. */
const SLOTS = 64;

/**
 * Keeps of all the ends that one pattern has from one start the first and the last, which are the shortest match and
 * the longest. Else "a [..8] a [..8] a" would find seventeen matches at each word of a text of nothing but "a".
 */
export class EndLimit {
  /** Raw matches, as the scanner gives them; of a match with two ends the second is overwritten. */
  private readonly matches: number[];
  /** By pattern: where in `matches` the newest end of a start stands, counted from 1; below 0 when it is the only one. */
  private readonly newest: (Int32Array | undefined)[] = [];

  constructor(matches: number[]) {
    this.matches = matches;
  }

  /** Adds a match that ends before token `end`, or draws the longest one of its start out to there. */
  add(pattern: number, start: number, end: number): void {
    const { matches } = this;
    let slots = this.newest[pattern];
    if (!slots) {
      slots = new Int32Array(SLOTS);
      this.newest[pattern] = slots;
    }
    const slot = start & (SLOTS - 1);
    const known = slots[slot]!;
    const at = Math.abs(known) - 1;
    // What stands there may be of another start, or of a sentence that is long forgotten.
    const isSame = known !== 0 && matches[at] === pattern && matches[at + START] === start;
    if (isSame && known > 0) matches[at + END] = end;
    else {
      const place = matches.length + 1;
      matches.push(pattern, start, end);
      slots[slot] = isSame ? place : -place;
    }
  }
}
