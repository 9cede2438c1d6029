const APOSTROPHES = /[`\u00B4\u02BC\u2018\u2019\u201B\u2032\uFF07]/g;
const SPACES = /[\u00A0\u2007\u2009\u200A\u202F\u3000]/g;

/** An expression with one kind of apostrophe and of space, as sentences have it. Neither means anything else in RE2. */
export function foldExpression(source: string): string {
  return source.replace(APOSTROPHES, "'").replace(SPACES, ' ');
}

/** A sentence as expressions see it. */
export class FoldedSentence {
  private static last: FoldedSentence | undefined;
  private readonly original: string;
  private readonly behind: string;
  private lower: string | undefined;
  /** One kind of apostrophe and of space; unit for unit, so offsets are those of the original. */
  readonly text: string;
  /** With what stands behind it in the same line, as far as to the next sentence's first character. */
  readonly whole: string;

  private constructor(original: string, behind: string) {
    this.original = original;
    this.behind = behind;
    this.text = foldExpression(original);
    this.whole = behind === '' || behind.includes('\n') ? this.text : this.text + foldExpression(behind);
  }

  /** Many expressions look at one sentence after another, so the last one is kept until the check is over. */
  static of(original: string, behind: string): FoldedSentence {
    const { last } = FoldedSentence;
    if (last?.original === original && last.behind === behind) return last;
    // A check never waits, so what comes after it finds nothing of the draft here.
    if (!last) void Promise.resolve().then(FoldedSentence.forget);
    FoldedSentence.last = new FoldedSentence(original, behind);
    return FoldedSentence.last;
  }

  private static forget(this: void): void {
    FoldedSentence.last = undefined;
  }

  /** Whether any of these texts, in lower case, stands in the whole of it whatever its case. */
  holdsAny(needed: readonly string[]): boolean {
    // The long s is an s to RE2 and stays itself in lower case.
    this.lower ??= this.whole.toLowerCase().replaceAll('\u017F', 's');
    for (const text of needed) if (this.lower.includes(text)) return true;
    return false;
  }
}
