import type { RewriteLanguage } from './types.ts';

/** A year whose days and months name all there are. */
const YEAR = 2024;
const known = new Map<RewriteLanguage, ReadonlySet<string>>();

/** The names of days and months in a language as the browser knows them, without accents and in small letters. */
export function calendarWords(language: RewriteLanguage): ReadonlySet<string> {
  const there = known.get(language);
  if (there) return there;
  const words = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    for (let at = 0; at < 7; at += 1) words.add(fold(day.format(Date.UTC(YEAR, 0, 1 + at))));
    for (let at = 0; at < 12; at += 1) words.add(fold(month.format(Date.UTC(YEAR, at, 1))));
  }
  // Words of every day beside their months and days: "may", "mar", "sun", "dom".
  for (const word of ['may', 'mar', 'sun', 'sat', 'mai', 'dom', 'so', 'do', 'ago', 'set', 'out', 'sab'])
    words.delete(word);
  known.set(language, words);
  return words;
}

function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '').toLowerCase();
}
