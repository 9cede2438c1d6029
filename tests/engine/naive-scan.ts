/**
 * The obviously right way to find phrases, for tests only: every stretch of every sentence, in every reading of its
 * words, is held against the pattern turned into a JavaScript expression. Shares no code with the engine.
 */

/** A pattern as a test makes it up. */
export type Part =
  | { readonly word: string }
  | { readonly any: string }
  | { readonly gap: number }
  | { readonly choices: readonly (readonly Part[])[]; readonly optional: boolean };

/** Readings of the contractions that tests use; a word that is not here is only itself. */
const READINGS: Record<string, readonly string[]> = {
  its: ['its', 'it is', 'it has'],
  "that's": ["that's", 'that is', 'that has'],
  thats: ['thats', 'that is', 'that has'],
  "isn't": ["isn't", 'is not'],
  "can't": ["can't", 'can not'],
  cannot: ['cannot', 'can not'],
  "you're": ["you're", 'you are'],
};
const INFLECTIONS: Record<string, string> = {
  be: 'am|is|are|was|were|been|being|be',
  job: 'job|jobs|jobbed|jobbing',
};

/** Every way to read a word of a text. */
export function readingsOf(word: string): readonly string[] {
  return READINGS[word] ?? [word];
}

/** What a word of a pattern stands for, and what a word with `~` does. */
export function wordingsOf(part: { readonly word: string } | { readonly any: string }): readonly string[] {
  return 'any' in part ? INFLECTIONS[part.any]!.split('|') : (READINGS[part.word]?.slice(1) ?? [part.word]);
}

/** A word of a text, in lower case. */
export interface NaiveWord {
  readonly text: string;
  readonly from: number;
}

/** The words of each sentence of a text of words, spaces, commas and full stops. */
export function sentencesOf(text: string): NaiveWord[][] {
  return [...text.matchAll(/[^.]+/g)].map((sentence) =>
    [...sentence[0].matchAll(/[^\s,]+/g)].map((hit) => ({
      text: hit[0].toLowerCase(),
      from: sentence.index + hit.index,
    })),
  );
}

/** A pattern in the phrase language. */
export function writePattern(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if ('word' in part) return part.word;
      if ('any' in part) return `~${part.any}`;
      if ('gap' in part) return `[..${part.gap}]`;
      const inner = part.choices.map(writePattern).join('|');
      return part.optional ? `[${inner}]` : `(${inner})`;
    })
    .join(' ');
}

function expression(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if ('word' in part || 'any' in part) return `(?:${wordingsOf(part).join('|')}) `;
      if ('gap' in part) return `(?:\\S+ ){0,${part.gap}}`;
      return `(?:${part.choices.map(expression).join('|')})${part.optional ? '?' : ''}`;
    })
    .join('');
}

/** Every match of the pattern in a text of words, spaces, commas and full stops, as "from-to". */
export function naiveScan(parts: readonly Part[], text: string): Set<string> {
  const shape = new RegExp(`^${expression(parts)}$`);
  const found = new Set<string>();
  for (const words of sentencesOf(text)) {
    for (let first = 0; first < words.length; first++) {
      let sequences = [''];
      for (let last = first; last < words.length; last++) {
        const word = words[last]!;
        const readings = readingsOf(word.text);
        // A match may begin with the second half of a contraction.
        const halves = last === first ? readings.map((reading) => reading.split(' ')[1] ?? '') : [];
        sequences = sequences.flatMap((before) =>
          [...readings, ...halves.filter(Boolean)].map((reading) => `${before}${reading} `),
        );
        if (sequences.some((sequence) => shape.test(sequence)))
          found.add(`${words[first]!.from}-${word.from + word.text.length}`);
      }
    }
  }
  return found;
}
