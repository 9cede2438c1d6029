import { ExpressionFault } from './expression-fault.ts';

/** How often the part before stands. */
export interface Repeat {
  /** Fewest times. */
  readonly least: number;
  /** How often the part is written out in the program. */
  readonly times: number;
  /** Instructions beside those. */
  readonly extra: number;
  /** Offset after the mark. */
  readonly end: number;
}

const DIGITS_MAX = 6;

/** Reads the repeat mark at this offset, if one is there. Throws an `ExpressionFault` for one that RE2 does not have. */
export function readRepeat(source: string, at: number): Repeat {
  const mark = markAt(source, at);
  if (mark === undefined) return { least: 1, times: 1, extra: 0, end: at };
  const isLazy = source[mark.end] === '?';
  const end = mark.end + (isLazy ? 1 : 0);
  if (source[end] === '+' && !isLazy)
    throw new ExpressionFault(
      end,
      `"${source.slice(at, end)}+" is not in RE2, which never goes back anyway. Take the "+" out.`,
    );
  if (markAt(source, end) !== undefined)
    throw new ExpressionFault(
      end,
      'A repeat of a repeat says nothing more. Keep one of the two, or put the part in brackets: "(?:…)".',
    );
  return { ...mark, end };
}

function markAt(source: string, at: number): Repeat | undefined {
  switch (source[at]) {
    case '*':
    case '?':
      return { least: 0, times: 1, extra: 1, end: at + 1 };
    case '+':
      return { least: 1, times: 1, extra: 1, end: at + 1 };
    case '{':
      return countAt(source, at);
    default:
      return undefined;
  }
}

/** `{2}`, `{2,}` or `{2,5}`; any other curly bracket is a character. */
function countAt(source: string, at: number): Repeat | undefined {
  const close = source.indexOf('}', at);
  if (close < 0 || close - at > 2 * DIGITS_MAX + 2) return undefined;
  const [few = '', many = few, ...rest] = source.slice(at + 1, close).split(',');
  if (rest.length > 0 || !isCount(few) || (many !== '' && !isCount(many))) return undefined;
  const least = Number(few);
  const most = many === '' ? least : Number(many);
  if (most < least)
    throw new ExpressionFault(at, 'The larger number stands first. Write the smaller one first: "{2,5}".');
  // One more without an upper number, for the loop; one that decides whether to go on for each that may be missing.
  const extra = most - least + (many === '' ? 1 : 0);
  return {
    least,
    times: Math.max(1, most),
    extra: Math.max(extra, least === 1 && most === 1 ? 0 : 1),
    end: close + 1,
  };
}

function isCount(text: string): boolean {
  return text !== '' && text.length <= DIGITS_MAX && [...text].every((char) => char >= '0' && char <= '9');
}
