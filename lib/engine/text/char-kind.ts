/**
 * What a UTF-16 unit is to the reader. Numbers, because the reader asks this for every unit of every draft.
 * Kinds from TRIGGER on stand for characters that only matter to one finder of skips.
 */
export const OTHER = 0;
export const WORD = 1;
export const SPACE = 2;
export const NEWLINE = 3;
export const STOP = 4;
export const CLAUSE = 5;
export const TRIGGER = 16;

/** Bits of `TextReading` triggers: which finders of skips have anything to do at all. */
export const SEEN_QUOTE_LINE = 1;
export const SEEN_QUOTE_MARK = 2;
export const SEEN_BACKTICK = 4;
export const SEEN_BRACE = 8;
export const SEEN_LINK = 16;
export const SEEN_COLON = 32;
export const SEEN_DASH = 64;
/** A colon before a figure, as in times and places in code; met by the reader, no kind of its own. */
export const SEEN_TIME = 128;
/** A single quote mark before a word; bit of a trigger kind. */
export const SEEN_SINGLE_QUOTE = 256;

const TRIGGERS: Record<string, number> = {
  '>': 0,
  '"': 1,
  '`': 2,
  '{': 3,
  '[': 3,
  '@': 4,
  '/': 4,
  '\\': 4,
  '-': 6,
  "'": 8,
};

/** Kind of each ASCII code. */
export const ASCII_KIND = buildAsciiKinds();

/** Folded (lower-case) code of each ASCII letter and digit, 0 for all else. */
export const ASCII_FOLD = buildAsciiFold();

function buildAsciiKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    const trigger = TRIGGERS[char];
    if (/[A-Za-z0-9]/.test(char)) kinds[code] = WORD;
    else if (/[\n\v\f\r]/.test(char)) kinds[code] = NEWLINE;
    else if (code <= 32) kinds[code] = SPACE;
    else if (/[.!?]/.test(char)) kinds[code] = STOP;
    else if (/[;:]/.test(char)) kinds[code] = CLAUSE;
    else if (trigger !== undefined) kinds[code] = TRIGGER + trigger;
  }
  return kinds;
}

function buildAsciiFold(): Uint8Array {
  const fold = new Uint8Array(128);
  for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    if (/[A-Za-z0-9]/.test(char)) fold[code] = char.toLowerCase().charCodeAt(0);
  }
  return fold;
}

// \u034F and \uFE00-\uFE0F join to what stands before them, so they are kept out of the character class.
const IGNORABLE =
  /\u034F|\uFE0F|\uFE0E|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u200D/;
const IGNORABLES = new RegExp(IGNORABLE.source, 'g');
const APOSTROPHE = /['`\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\uFF07]/;
const APOSTROPHES = new RegExp(APOSTROPHE.source, 'g');

/** Whether a code is a zero-width character or soft hyphen: never seen by a reader, so never a gap in a word. */
export function isIgnorable(code: number): boolean {
  return code >= 0xad && IGNORABLE.test(String.fromCharCode(code));
}

/** Whether a code is any of the characters people and editors use as an apostrophe. */
export function isApostrophe(code: number): boolean {
  if (code === 39 || code === 0x2019) return true;
  return (code === 96 || code >= 0xb4) && APOSTROPHE.test(String.fromCharCode(code));
}

// One answer per non-ASCII unit, kept: property-escape tests are some hundred times dearer than a look-up.
const UNKNOWN = 255;
let wideKinds: Uint8Array | undefined;

/** Kind of the unit `code` at `at` in `text`, for codes from 128 on; surrogate pairs are judged as one. */
export function wideKind(text: string, at: number, code: number): number {
  if (code >= 0xd800 && code < 0xe000) return pairKind(text, at, code);
  wideKinds ??= new Uint8Array(65536).fill(UNKNOWN);
  const known = wideKinds[code]!;
  if (known !== UNKNOWN) return known;
  const kind = judgeWide(String.fromCharCode(code));
  wideKinds[code] = kind;
  return kind;
}

function pairKind(text: string, at: number, code: number): number {
  if (code >= 0xdc00) return OTHER;
  const whole = text.codePointAt(at);
  if (whole === undefined || whole < 0x10000) return OTHER;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(whole)) ? WORD : OTHER;
}

function judgeWide(char: string): number {
  if (IGNORABLE.test(char) || /\s/u.test(char)) return /[\u2028\u2029\u0085]/.test(char) ? NEWLINE : SPACE;
  if (/[\u02B9\u02BB-\u02BD]/.test(char)) return OTHER;
  if (/[\p{L}\p{N}\p{M}]/u.test(char)) return WORD;
  if (/[…。！？؟।]/u.test(char)) return STOP;
  if (/[“”„‟«»‹›＂「『]/u.test(char)) return TRIGGER + 1;
  if (char === '\u2018') return TRIGGER + 8;
  if (char === '：') return TRIGGER + 5;
  return OTHER;
}

/** Whether a word goes on at `at`: a letter, mark or digit stands there. */
export function isWordAt(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (code < 128 ? ASCII_KIND[code] : wideKind(text, at, code)) === WORD;
}

/**
 * The normal form two words share when a reader takes them for the same: lower case, one kind of apostrophe,
 * nothing zero-width, composed accents. Its length may differ from the original's, so it never bears offsets.
 */
export function foldWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase();
  return tidyWord(word).toLowerCase().replaceAll('i\u0307', 'i');
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 128 || (ASCII_FOLD[code] === 0 && code !== 39)) return false;
  }
  return true;
}

/** `foldWord` without the change of case, for phrases whose case matters. */
export function tidyWord(word: string): string {
  return word.replace(IGNORABLES, '').replace(APOSTROPHES, "'").normalize('NFC');
}

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The reader's running hash, begun. */
export const HASH_SEED = SEED;
/** The reader's running hash is multiplied by this after each unit. */
export const HASH_PRIME = PRIME;

/** Hash of a folded word, as the reader computes it on the fly. */
export function hashWord(folded: string): number {
  let hash = SEED;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), PRIME);
  return hash;
}

/** Whether a unit is one of the apostrophes that people type; `isApostrophe` knows the rare ones too. */
export function isUsualApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 96;
}

/** Whether a unit beyond ASCII goes on with a word: a letter, an apostrophe, or nothing that is seen. */
export function isInsideWord(text: string, at: number, code: number): boolean {
  return isIgnorable(code) || isApostrophe(code) || wideKind(text, at, code) === WORD;
}
