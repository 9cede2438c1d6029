import data from '../../assets/rewrite/words.json' with { type: 'json' };
import { fold } from './fold.ts';
import type { RewriteLanguage } from './types.ts';

type Lists = Readonly<Record<string, readonly string[]>>;
type ListName = Exclude<keyof typeof data, '$comment'>;

/** Tells a folded word, by what it is called: of words that mean the same that is one name. */
export type WordReader = (key: string) => string | undefined;

const readers = new Map<string, WordReader>();

/** Reads the words of one list of assets/rewrite/words.json in a language; none where it has no such list. */
export function wordsOf(name: ListName, language: RewriteLanguage): WordReader {
  const id = `${name} ${language}`;
  let reader = readers.get(id);
  if (reader === undefined) {
    reader = readerOf((data[name] as Lists)[language] ?? []);
    readers.set(id, reader);
  }
  return reader;
}

/** Each line holds words that mean the same; a star stands for any ending. */
function readerOf(lines: readonly string[]): WordReader {
  const whole = new Map<string, string>();
  const begun: (readonly [string, string])[] = [];
  for (const line of lines) {
    const [first = '', ...others] = line.split(' ');
    const name = fold(first.replace('*', ''));
    for (const word of [first, ...others]) {
      const key = fold(word.replace('*', ''));
      if (word.endsWith('*')) begun.push([key, name]);
      else whole.set(key, name);
    }
  }
  return (key) => whole.get(key) ?? begun.find(([start]) => key.startsWith(start))?.[1];
}
