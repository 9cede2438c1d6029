import { ExpressionFault } from './expression-fault.ts';
import { eitherOf, type NeededTexts, rarer } from './needed-texts.ts';
import { refusedEscape, refusedGroup } from './refused-syntax.ts';
import { readRepeat } from './repeat.ts';

/** Most steps that an expression may unfold into: what its repeats stand for, written out. */
export const STEPS_MAX = 500;

/** What an expression says about itself without being compiled. */
export interface ExpressionReading {
  /** About as many instructions as its program has. */
  readonly steps: number;
  readonly needed: NeededTexts;
  /** Offsets at which its parts begin. */
  readonly starts: readonly number[];
}

/** A part of an expression. */
interface Part {
  readonly steps: number;
  readonly needed: NeededTexts;
  /** The one ASCII character it stands for, in lower case; empty for a part that stands for no character. */
  readonly char?: string;
}

const BORDER: Part = { steps: 1, needed: null, char: '' };
const ANY: Part = { steps: 1, needed: null };

/**
 * Reads an expression without its engine: what is not in RE2 is refused in our own words with its place, and so is one
 * that would unfold too far. What else may be wrong is left to the engine. Throws an `ExpressionFault`.
 */
export function readExpression(source: string): ExpressionReading {
  return new ExpressionReader(source).read();
}

class ExpressionReader {
  private readonly source: string;
  private readonly starts: number[] = [];
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  read(): ExpressionReading {
    const { steps, needed } = this.choice();
    if (this.at < this.source.length)
      throw new ExpressionFault(
        this.at,
        'This ")" closes nothing. Take it out, or write "\\)" for the character.',
      );
    if (steps > STEPS_MAX) throw tooLarge(0, steps);
    return { steps, needed, starts: this.starts };
  }

  private choice(): Part {
    const ways = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      ways.push(this.sequence());
    }
    const steps = ways.reduce((sum, way) => sum + way.steps, ways.length - 1);
    return { steps, needed: eitherOf(ways.map(({ needed }) => needed)) };
  }

  private sequence(): Part {
    const { source } = this;
    let steps = 0;
    let needed: NeededTexts = null;
    let run = '';
    while (this.at < source.length && source[this.at] !== '|' && source[this.at] !== ')') {
      const start = this.at;
      const part = this.part();
      const repeat = readRepeat(source, this.at);
      this.at = repeat.end;
      steps += part.steps * repeat.times + repeat.extra;
      if (steps > STEPS_MAX) throw tooLarge(start, steps);
      const isOnce = repeat.times === 1 && repeat.extra === 0;
      if (part.char !== undefined && repeat.least > 0) run += part.char;
      if (part.char !== undefined && isOnce) continue;
      needed = rarer(needed, run === '' ? null : [run]);
      if (repeat.least > 0) needed = rarer(needed, part.needed);
      run = '';
    }
    return { steps, needed: rarer(needed, run === '' ? null : [run]) };
  }

  private part(): Part {
    const { source, at } = this;
    this.starts.push(at);
    const char = source[at]!;
    if (char === '(') return this.group();
    if (char === '[') return this.set();
    if (char === '\\') return this.escape();
    if (char === '*' || char === '+' || char === '?')
      throw new ExpressionFault(
        at,
        `Nothing stands before "${char}" that it could repeat. Write it behind a part, or "\\${char}" for the character.`,
      );
    this.at += source.codePointAt(at)! > 0xffff ? 2 : 1;
    if (char === '.') return ANY;
    if (char === '^' || char === '$') return BORDER;
    return literal(char);
  }

  private group(): Part {
    const { source, at: open } = this;
    const refused = refusedGroup(source, open);
    if (refused !== undefined) throw new ExpressionFault(open, refused);
    this.at = open + 1;
    const closer = source[this.at] === '?' ? this.afterOpening(open) : '';
    if (closer === ')') return BORDER;
    const inside = this.choice();
    if (source[this.at] !== ')')
      throw new ExpressionFault(
        open,
        'This bracket is never closed. Close it with ")", or write "\\(" for the character.',
      );
    this.at++;
    // One that is remembered costs a step at each end.
    return { steps: inside.steps + (closer === ':' ? 0 : 2), needed: inside.needed };
  }

  /** Goes past `?:`, `?i:`, `?i)` or `?P<name>`; answers the character it ends with. */
  private afterOpening(open: number): string {
    const { source } = this;
    let end = open + 2;
    if (source[end] === 'P' || source[end] === '<') end = source.indexOf('>', end);
    else while (end < source.length && /[a-zA-Z-]/.test(source[end]!)) end++;
    const closer = end < 0 ? undefined : source[end];
    if (closer !== ':' && closer !== ')' && closer !== '>')
      throw new ExpressionFault(
        open,
        'A group that opens like this is not in RE2. Write "(?:…)", or "\\(" for the character.',
      );
    this.at = end + 1;
    return closer;
  }

  private set(): Part {
    const { source, at: open } = this;
    let at = open + 1;
    if (source[at] === '^') at++;
    if (source[at] === ']') at++;
    while (at < source.length && source[at] !== ']') {
      this.starts.push(at);
      if (source[at] === '\\') at += 2;
      else if (source.startsWith('[:', at) && source.includes(':]', at)) at = source.indexOf(':]', at) + 2;
      else at++;
    }
    if (at >= source.length)
      throw new ExpressionFault(
        open,
        'This "[" is never closed. Close it with "]", or write "\\[" for the character.',
      );
    this.at = at + 1;
    return ANY;
  }

  private escape(): Part {
    const { source, at } = this;
    const char = source[at + 1];
    if (char === undefined)
      throw new ExpressionFault(
        at,
        'A backslash at the end says nothing. Take it out, or write "\\\\" for the character.',
      );
    this.at = at + 2;
    if ('bBAz'.includes(char)) return BORDER;
    if (/[pPxQ0-7]/.test(char)) return this.longEscape(char);
    if (/[dDsSwWafnrtv]/.test(char)) return ANY;
    if (/[a-zA-Z89]/.test(char)) throw new ExpressionFault(at, refusedEscape(char));
    if (source.codePointAt(at + 1)! > 0xffff) this.at++;
    return literal(char);
  }

  /** Escapes of more than one character: classes by name, characters by number, `\Q…\E`. */
  private longEscape(char: string): Part {
    const { source, at } = this;
    if (char === 'Q') {
      const end = source.indexOf('\\E', at);
      this.at = end < 0 ? source.length : end + 2;
      return { steps: Math.max(1, this.at - at - 2), needed: null };
    }
    if (char >= '0' && char <= '7') return this.octal(char);
    const close = source[at] === '{' ? source.indexOf('}', at) : -1;
    this.at = close >= 0 ? close + 1 : Math.min(source.length, at + (char === 'x' ? 2 : 1));
    return ANY;
  }

  private octal(char: string): Part {
    const { source, at } = this;
    const isDigit = (offset: number) => /[0-7]/.test(source[offset] ?? '');
    if (char !== '0' && !isDigit(at)) throw new ExpressionFault(at - 2, refusedEscape(char));
    while (this.at < at + 2 && isDigit(this.at)) this.at++;
    return ANY;
  }
}

function literal(char: string): Part {
  return char < '\x80' ? { steps: 1, needed: null, char: char.toLowerCase() } : ANY;
}

function tooLarge(at: number, steps: number): ExpressionFault {
  return new ExpressionFault(
    at,
    `With its repeats written out the expression has ${steps.toLocaleString('en')} steps; ${STEPS_MAX} are the most. Repeat less, or split it into several.`,
  );
}
