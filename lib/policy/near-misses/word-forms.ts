import { inflect } from '../../engine/words/inflections.ts';

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ing$/, ''],
  [/ing$/, 'e'],
];

/** All forms of the word that a word is a form of, itself among them. */
export function formsOf(word: string): ReadonlySet<string> {
  const stems = [word, ...ENDINGS.map(([ending, rest]) => word.replace(ending, rest))];
  return new Set(
    stems
      .filter((stem) => stem.length > 1)
      .flatMap((stem) => {
        const forms = inflect(stem);
        return forms.includes(word) ? forms : [];
      }),
  );
}
