import { type Part, readingsOf, sentencesOf, wordingsOf } from './naive-scan.ts';

/**
 * As `naiveScan`, for sentences too long to write out in every reading: it walks from word to word, one set of places
 * at a time. A place is "3" before the fourth word, "3/1/1" inside it, after one word of its reading 1. Shares no code
 * with the engine.
 */
export function naiveWalk(parts: readonly Part[], text: string): Set<string> {
  const found = new Set<string>();
  for (const words of sentencesOf(text)) {
    const walk = new Walk(words.map((word) => word.text));
    words.forEach((word, first) => {
      for (const start of walk.startsAt(first))
        for (const end of walk.through(parts, new Set([start]))) {
          if (end.includes('/') || Number(end) <= first) continue;
          const last = words[Number(end) - 1]!;
          found.add(`${word.from}-${last.from + last.text.length}`);
        }
    });
  }
  return found;
}

type Places = Set<string>;

class Walk {
  private readonly readings: readonly (readonly string[][])[];

  constructor(words: readonly string[]) {
    this.readings = words.map((word) => readingsOf(word).map((reading) => reading.split(' ')));
  }

  /** Before a word, and inside it before the second half of a contraction. */
  startsAt(word: number): string[] {
    const insides = this.readings[word]!.flatMap((reading, nth) =>
      reading.length > 1 ? [`${word}/${nth}/1`] : [],
    );
    return [`${word}`, ...insides];
  }

  through(parts: readonly Part[], from: Places): Places {
    return parts.reduce((places, part) => this.past(part, places), from);
  }

  private past(part: Part, from: Places): Places {
    if ('word' in part || 'any' in part) return this.pastAny(wordingsOf(part), from);
    if ('gap' in part) return this.pastGap(part.gap, from);
    const ways = part.choices.flatMap((choice) => [...this.through(choice, from)]);
    return new Set(part.optional ? [...from, ...ways] : ways);
  }

  private pastAny(wordings: readonly string[], from: Places): Places {
    const ends = wordings.flatMap((wording) => [
      ...wording.split(' ').reduce((places, word) => this.step(places, word), from),
    ]);
    return new Set(ends);
  }

  private pastGap(words: number, from: Places): Places {
    const places = new Set(from);
    for (let left = words; left > 0; left--) for (const next of this.step(places)) places.add(next);
    return places;
  }

  /** One word on: the one given, or any. */
  private step(from: Places, word?: string): Places {
    const next = new Set<string>();
    for (const place of from) {
      const [at, only, offset = 0] = place.split('/').map(Number) as [number, number?, number?];
      this.readings[at]?.forEach((reading, nth) => {
        if (only !== undefined && only !== nth) return;
        if (word !== undefined && reading[offset] !== word) return;
        next.add(offset + 1 === reading.length ? `${at + 1}` : `${at}/${nth}/${offset + 1}`);
      });
    }
    return next;
  }
}
