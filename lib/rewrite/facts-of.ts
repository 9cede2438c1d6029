import { calendarWords } from './calendar-words.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { Fact, FactKind, RewriteLanguage } from './types.ts';
import { wordsOf } from './word-lists.ts';

/** A figure and the letters that are written to it, as in "9am". */
const WITH_LETTERS = /^(.*\p{Nd})(\p{L}{1,2})$/u;
/** Words that may stand between a figure and what bounds it. */
const FILLERS_MAX = 2;
/** Words after a figure among which its units stand. */
const UNITS_MAX = 4;

/** What a sentence says that no other wording of it may leave out or add, in the order in which it stands. */
export function factsOf(text: string, language: RewriteLanguage): readonly Fact[] {
  const tokens = tokensOf(text, language);
  return tokens.flatMap((token, at) => factAt({ token, at, tokens, language }));
}

/**
 * The name that a sentence opens with: "Maria, ..." or "Dana will ...". Only of the sentence before: a new one may open by
 * any word.
 */
export function openingName(text: string, language: RewriteLanguage): readonly Fact[] {
  const [first, next] = tokensOf(text, language);
  if (first?.kind !== 'word' || next === undefined || !/^\p{Lu}\p{L}{2,}$/u.test(first.words)) return [];
  const isNone = wordsOf('openers', language)(first.key) ?? kindOf(first.key, language);
  const isCalled = /^,/.test(next.gap) && !/(?:ly|mente|ment)$/.test(first.key);
  const doesSomething = !/\S/.test(next.gap) && wordsOf('doings', language)(next.key) !== undefined;
  if (isNone !== undefined || !(isCalled || doesSomething)) return [];
  return [{ kind: 'name', key: first.key, words: first.words }];
}

/** Every word of a text, as facts are compared. */
export function wordKeysOf(text: string, language: RewriteLanguage): ReadonlySet<string> {
  return new Set(tokensOf(text, language).map(({ key }) => key));
}

/** What a word denies or refuses. */
export function denialOf(key: string, language: RewriteLanguage): 'refusal' | 'denial' | undefined {
  if (wordsOf('refusals', language)(key) !== undefined) return 'refusal';
  return wordsOf('denials', language)(key) === undefined ? undefined : 'denial';
}

/** A token amid its sentence. */
interface Place {
  readonly token: Token;
  readonly at: number;
  readonly tokens: readonly Token[];
  readonly language: RewriteLanguage;
}

function factAt(place: Place): readonly Fact[] {
  const { token, language } = place;
  const fact = (kind: FactKind, key = token.key): readonly Fact[] => [
    { kind, key, words: bare(token.words) },
  ];
  if (token.kind === 'code') return fact('code');
  if (token.kind === 'number') return fact('number', numberKey(place));
  const kind = kindOf(token.key, language);
  if (kind === 'number') return fact('number', measured(token.key, place));
  if (kind === 'day') return fact('day', dated(dayName(token.key, language), place));
  if (kind === 'promise') return fact('promise', wordsOf('promises', language)(token.key));
  // Of the others it matters that there is one, not which.
  if (kind !== undefined) return fact(kind, kind);
  const unit = wordsOf('units', language)(token.key);
  if (unit !== undefined && distanceOf(place) !== '' && !isMeasure(place))
    return fact('day', dated(unit, place));
  return isName(place) ? fact('name') : [];
}

const KINDS: readonly (readonly [FactKind, Parameters<typeof wordsOf>[0]])[] = [
  ['refusal', 'refusals'],
  ['denial', 'denials'],
  ['condition', 'conditions'],
  ['doubt', 'doubts'],
  ['promise', 'promises'],
  ['number', 'numbers'],
  ['day', 'days'],
];

function kindOf(key: string, language: RewriteLanguage): FactKind | undefined {
  if (calendarWords(language).has(key)) return 'day';
  return KINDS.find(([, list]) => wordsOf(list, language)(key) !== undefined)?.[0];
}

/** "9am" and "9 am" say the same. */
function numberKey(place: Place): string {
  const [, figure, letters] = WITH_LETTERS.exec(place.token.key) ?? [];
  const unit = letters === undefined ? undefined : wordsOf('units', place.language)(letters);
  if (figure === undefined || unit === undefined) return measured(place.token.key, place);
  return [figure, unit, boundOf(place)].join(' ').trim();
}

/** A number with what it counts, and what bounds it. */
function measured(key: string, place: Place): string {
  return [key, ...unitsAfter(place), boundOf(place)].join(' ').trim();
}

/** "20 euros a month": the units, past the little words between them. */
function unitsAfter({ at, tokens, language }: Place): readonly string[] {
  const units: string[] = [];
  for (const { key, gap } of tokens.slice(at + 1, at + 1 + UNITS_MAX)) {
    const unit = /\S/.test(gap) ? undefined : wordsOf('units', language)(key);
    if (unit !== undefined) units.push(unit);
    else if (/\S/.test(gap) || wordsOf('fillers', language)(key) === undefined) break;
  }
  return units;
}

/** A unit that counts something: "14 days". */
function isMeasure({ at, tokens, language }: Place): boolean {
  const before = tokens[at - 1];
  return before?.kind === 'number' || (before !== undefined && kindOf(before.key, language) === 'number');
}

function dated(name: string, place: Place): string {
  return [name, distanceOf(place), boundOf(place)].join(' ').trim();
}

function dayName(key: string, language: RewriteLanguage): string {
  return wordsOf('days', language)(key) ?? key;
}

/** Which one is meant: the next, the last, this one, each. */
function distanceOf({ at, tokens, language }: Place): string {
  const beside = [tokens[at - 1], tokens[at + 1]];
  return beside.flatMap((token) => (token && wordsOf('distances', language)(token.key)) ?? []).join(' ');
}

/** Whether it is before or after it, at least or at most. */
function boundOf({ at, tokens, language }: Place): string {
  for (let back = at - 1, left = FILLERS_MAX; back >= 0; back--) {
    const { key } = tokens[back]!;
    const bound = wordsOf('bounds', language)(key);
    if (bound !== undefined) return `<${bound}>`;
    const isPassed = [wordsOf('fillers', language), wordsOf('distances', language)].some((list) => list(key));
    if (!isPassed || left-- === 0) return '';
  }
  return '';
}

/** A capital in the middle of a sentence. German writes every noun so: there capitals throughout and titles tell a name. */
function isName({ token: { words, isOpening }, at, tokens, language }: Place): boolean {
  if (/^\p{Lu}{2,}$/u.test(words)) return true;
  if (!/^\p{Lu}/u.test(words) || /^I(?:['’]\p{L}+)?$/u.test(words)) return false;
  const before = tokens[at - 1]?.key ?? '';
  return language === 'de' ? wordsOf('titles', language)(before) !== undefined : !isOpening;
}

const bare = (words: string) => words.trim().replace(/[.,:]+$/, '');
