import data from '../../assets/rewrite/words.json' with { type: 'json' };
import { calendarWords } from './calendar-words.ts';
import type { Fact, FactKind, RewriteLanguage } from './types.ts';

type WordLists = Readonly<Record<string, readonly string[]>>;

/** Addresses, links, and what is to be filled in: they stay letter by letter. */
const CODES = /\{\{?[^{}\n]+\}?\}|(?:https?:\/\/|www\.)[^\s<>"]+|[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/giu;
/** Figures with what belongs to them: 14:30, 1.200,50, 3rd, #A-1042, 20 %. */
const NUMBERS = /[#€$£¥]?\p{L}{0,3}-?\p{Nd}(?:[\p{Nd}.,:/\u00a0-]*\p{Nd})?\p{L}{0,2}(?:\s?[%€$£¥])?/gu;
const WORDS = /\p{L}[\p{L}\p{M}'’-]*/gu;
const OPENING = /(?:^|[.!?…:]["'”’)\]]*\s+)["'“‘([¿¡]*$/u;

/** What a sentence says that no other wording of it may leave out or add, in the order in which it stands. */
export function factsOf(text: string, language: RewriteLanguage): readonly Fact[] {
  const codes = [...text.matchAll(CODES)].map(([words]) => fact('code', words));
  const bare = text.replace(CODES, (words) => ' '.repeat(words.length));
  const numbers = [...bare.matchAll(NUMBERS)].map(([words]) => fact('number', words));
  const rest = bare.replace(NUMBERS, (words) => ' '.repeat(words.length));
  return [
    ...codes,
    ...numbers,
    ...[...rest.matchAll(WORDS)].flatMap((word) => wordFacts(word, rest, language)),
  ];
}

/** Every word of a text, as facts are compared. */
export function wordKeysOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(WORDS)].map(([word]) => fold(word)));
}

function wordFacts(word: RegExpMatchArray, text: string, language: RewriteLanguage): Fact[] {
  const written = word[0];
  const key = fold(written);
  const kind = kindOf(key, language);
  if (kind !== undefined) return [{ kind, key: SAME_FOR_ALL.has(kind) ? kind : key, words: written }];
  return isName(written, text.slice(0, word.index), language) ? [fact('name', written)] : [];
}

/** Of these it matters that there is one, not which. */
const SAME_FOR_ALL: ReadonlySet<FactKind> = new Set(['refusal', 'denial', 'condition']);

const KINDS: readonly (readonly [FactKind, WordLists])[] = [
  ['refusal', data.refusals],
  ['denial', data.denials],
  ['condition', data.conditions],
  ['promise', data.promises],
  ['number', data.numbers],
  ['day', data.days],
];

function kindOf(key: string, language: RewriteLanguage): FactKind | undefined {
  if (calendarWords(language).has(key)) return 'day';
  return KINDS.find(([, lists]) => lists[language]?.some((word) => fold(word) === key))?.[0];
}

/** A capital in the middle of a sentence. German writes every noun so: there only capitals throughout tell a name. */
function isName(word: string, before: string, language: RewriteLanguage): boolean {
  if (/^\p{Lu}{2,}$/u.test(word)) return true;
  if (language === 'de' || !/^\p{Lu}/u.test(word) || /^I(?:['’]\p{L}+)?$/u.test(word)) return false;
  return !OPENING.test(before);
}

const fact = (kind: FactKind, words: string): Fact => ({
  kind,
  key: fold(words),
  words: words.trim().replace(/[.,:]+$/, ''),
});

/** One key for the ways in which the same is written. */
function fold(words: string): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
  return plain
    .replace(/[\s\u00a0]+/g, '')
    .replace(/'s$/, '')
    .replace(/[.,:/-]+$/, '');
}
