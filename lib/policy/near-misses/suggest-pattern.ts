/** A place in a pattern where something may be put: between words, outside of brackets and quote marks. */
interface Place {
  readonly at: number;
}

/** Ways to write a pattern with a gap of so many words more, at each place where one may stand. */
export function withGap(pattern: string, words: number): string[] {
  const wider = [...pattern.matchAll(/\[\s*\.\.+\s*(\d+)\s*\]/g)].map(({ 0: gap, 1: size, index }) => {
    const sum = Number(size) + words;
    return sum > 8 ? [] : [`${pattern.slice(0, index)}[..${sum}]${pattern.slice(index + gap.length)}`];
  });
  const fresh = gaps(pattern).map(({ at }) => `${pattern.slice(0, at)} [..${words}]${pattern.slice(at)}`);
  return [...wider.flat(), ...(words > 8 ? [] : fresh)];
}

/** Ways to write a pattern that takes `other` for `word` as well. */
export function withWord(pattern: string, word: string, other: string): string[] {
  return places(pattern, word).map(({ at }) => {
    const end = at + word.length;
    const isChoice = /[([|]\s*$/.test(pattern.slice(0, at)) && /^\s*[|)\]]/.test(pattern.slice(end));
    const both = isChoice ? `${pattern.slice(at, end)}|${other}` : `(${pattern.slice(at, end)}|${other})`;
    return pattern.slice(0, at) + both + pattern.slice(end);
  });
}

/** Ways to write a pattern that takes every form of `word`. */
export function withForms(pattern: string, word: string): string[] {
  return places(pattern, word).map(({ at }) => `${pattern.slice(0, at)}~${pattern.slice(at)}`);
}

/** Ways to write a pattern in which `word` may be missing. */
export function withoutWord(pattern: string, word: string): string[] {
  return places(pattern, word)
    .filter(({ at }) => depthAt(pattern, at) === 0)
    .map(
      ({ at }) =>
        `${pattern.slice(0, at)}[${pattern.slice(at, at + word.length)}]${pattern.slice(at + word.length)}`,
    );
}

/** The pattern with any case for what it wants in an exact one. */
export function inAnyCase(pattern: string): string[] {
  return [pattern.replace(/["“”]/g, '')];
}

/** The pattern without what it wants of its place in the sentence. */
export function anywhere(pattern: string): string[] {
  return [pattern.replace(/^\s*\^\s*/, '').replace(/\s*\.\s*$/, '')];
}

/** Where a word stands by itself in a pattern. */
function places(pattern: string, word: string): Place[] {
  const found = pattern.matchAll(
    new RegExp(`(?<![\\p{L}\\p{N}'’~"“<-])${escapeWord(word)}(?![\\p{L}\\p{N}'’"”>-])`, 'giu'),
  );
  return [...found].map(({ index }) => ({ at: index }));
}

function gaps(pattern: string): Place[] {
  const found = [...pattern.matchAll(/(?<=[\p{L}\p{N}'’)\]>"”])\s+(?=[\p{L}\p{N}([~<"“])/gu)];
  return found.map(({ index }) => ({ at: index })).filter(({ at }) => depthAt(pattern, at) === 0);
}

/** How many brackets or quote marks are open at a place. */
function depthAt(pattern: string, at: number): number {
  let depth = 0;
  let isQuoted = false;
  for (const char of pattern.slice(0, at)) {
    if (char === '"') isQuoted = !isQuoted;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
  }
  return isQuoted ? depth + 1 : depth;
}

function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
