import { ASCII_KIND, NEWLINE, SPACE, WORD, wideKind } from './char-kind.ts';

/** Followed by a name, so the stop after them never ends a sentence. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'st', 'messrs']);
/** Followed by lower case or a figure, they go on; by a capital, a new sentence begins. */
const SHORTENED = new Set(
  'etc inc ltd co corp dept approx vs ext tel fig jr sr est min max hr hrs incl excl ref acct qty pls jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Followed by a figure they mean "number". */
const NUMBERED = new Set(['no', 'nos', 'nr', 'art', 'vol', 'pp', 'pg', 'sec', 'ch']);

const ABBREVIATIONS = new Set([...TITLES, ...SHORTENED, ...NUMBERED]);

const CLOSERS = new Set([...'"\'“”’»)]}*_'].map((mark) => mark.charCodeAt(0)));
const STOPS = new Set([...'.!?…。！？؟।'].map((mark) => mark.charCodeAt(0)));
const SPACE_CODE = 32;

/** Whether a unit is one of the marks that may end a sentence. */
export function isStop(code: number): boolean {
  return code < 64 ? code === 46 || code === 33 || code === 63 : code > 128 && STOPS.has(code);
}

/** Whether a question mark of any script is among the units `from..to`. */
export function asks(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 63 || code === 0xff1f || code === 0x061f) return true;
  }
  return false;
}

/** Offset after the closing quotes, brackets and emphasis marks at `at`. */
export function afterClosers(text: string, at: number): number {
  let end = at;
  while (end < text.length && isCloser(text.charCodeAt(end))) end++;
  return end;
}

function isCloser(code: number): boolean {
  return code !== SPACE_CODE && CLOSERS.has(code);
}

/**
 * Whether the run of stops `from..to` ends a sentence, given the word before it (`wordFrom` to `wordTo`).
 * The stop in "e.g.", "Mr. Lee", "No. 12", "3.5" and "example.com" does not; "..." only before a capital.
 */
export function endsSentence(
  text: string,
  from: number,
  to: number,
  wordFrom: number,
  wordTo: number,
): boolean {
  const next = afterClosers(text, to);
  if (next >= text.length) return true;
  const first = kindAt(text, next);
  if (first !== SPACE && first !== NEWLINE) return runsOn(text, from, to, next, first);
  const stop = text.charCodeAt(from);
  if (to - from > 1 && /^\.+$/.test(text.slice(from, to))) return !isLower(text, afterSpace(text, next));
  if (stop === 0x2026) return !isLower(text, afterSpace(text, next));
  if (stop !== 46 || wordTo !== from) return true;
  return !isShortened(text, wordFrom, wordTo, afterSpace(text, next));
}

// No space after the stop: "thanks.Please" is a slip and ends; "Node.js", "3.5" and "?id=4" go on.
function runsOn(text: string, from: number, to: number, next: number, kind: number): boolean {
  const stop = text.charCodeAt(from);
  if (stop === 0x2026 || to - from > 1) return kind !== WORD || isUpper(text, next);
  if (stop !== 46 && stop !== 63) return true;
  return kind === WORD && isUpper(text, next) && from > 0 && isLower(text, from - 1);
}

function isShortened(text: string, wordFrom: number, wordTo: number, next: number): boolean {
  if (wordTo - wordFrom > 6) return false;
  const word = text.slice(wordFrom, wordTo).toLowerCase();
  if (word.length === 1 && isLetter(text, wordFrom)) return isInitial(text, wordFrom, next);
  if (!ABBREVIATIONS.has(word)) return false;
  if (TITLES.has(word)) return !isLineEnd(text, wordTo + 1);
  if (NUMBERED.has(word)) return isDigit(text, next);
  return SHORTENED.has(word) && !isUpper(text, next);
}

// "e.g." and "U.S." by the stop before the letter; "J. Smith" by its capital; but "so do I." ends.
function isInitial(text: string, at: number, next: number): boolean {
  if (at > 0 && text.charCodeAt(at - 1) === 46) return true;
  if (text[at] === 'I') return false;
  return isUpper(text, at) || !isUpper(text, next);
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || kindAt(text, at) === NEWLINE;
}

function afterSpace(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\s"'“‘«([*_]/.test(text[end]!)) end++;
  return end;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? ASCII_KIND[code]! : wideKind(text, at, code);
}

/** Whether an upper-case letter stands at `at`. */
export function isUpper(text: string, at: number): boolean {
  return at < text.length && /\p{Lu}/u.test(text[at]!);
}

function isLower(text: string, at: number): boolean {
  return at < text.length && /\p{Ll}/u.test(text[at]!);
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at]!);
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && /[0-9#]/.test(text[at]!);
}
