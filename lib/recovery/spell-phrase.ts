/** A phrase that can be said in more ways than this is left as it is: each costs time to compile, and memory. */
const MOST_WAYS = 64;

/**
 * A phrase's choices said one by one: "[so] (sad|sorry)" is sad, sorry, so sad, so sorry. Plain words are found far
 * more cheaply than a choice. A phrase with a gap comes back as it is, as no list of plain words says the same.
 */
export function spellPhrase(phrase: string): readonly string[] {
  if (phrase.includes('[..')) return [phrase];
  const ways = waysOf(phrase);
  return ways ? [...new Set(ways)] : [phrase];
}

/** Undefined where there are too many, and where a bracket is never closed. */
function waysOf(phrase: string): readonly string[] | undefined {
  const open = phrase.search(/[([]/);
  if (open < 0) return [phrase.trim().replace(/ +/g, ' ').replace(/^\^ /, '^').replace(/ \.$/, '.')];
  const { parts, end } = choicesAt(phrase, open);
  if (end > phrase.length) return undefined;
  const ways: string[] = [];
  for (const part of parts) {
    const more = waysOf(phrase.slice(0, open) + part + phrase.slice(end));
    if (!more || ways.length + more.length > MOST_WAYS) return undefined;
    ways.push(...more);
  }
  return ways;
}

/** What the bracket at `open` lets one choose from, nothing among it where it may be left out, and where it ends. */
function choicesAt(
  phrase: string,
  open: number,
): { readonly parts: readonly string[]; readonly end: number } {
  const close = closing(phrase, open);
  const parts = parted(phrase.slice(open + 1, close));
  return { parts: phrase[open] === '[' ? [...parts, ''] : parts, end: close + 1 };
}

function closing(phrase: string, open: number): number {
  let depth = 0;
  for (let at = open; at < phrase.length; at++) {
    if ('(['.includes(phrase[at]!)) depth++;
    else if (')]'.includes(phrase[at]!) && --depth === 0) return at;
  }
  return phrase.length;
}

/** The parts between each `|` that stands in no bracket. */
export function parted(phrase: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of phrase) {
    if ('(['.includes(char)) depth++;
    else if (')]'.includes(char)) depth--;
    if (char === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
