/** A phrase that can be said in more ways than this is left as it is: each costs time to compile, and memory. */
const MOST_WAYS = 64;

/** In a phrase with a gap, a choice of so many is parted: each part then waits for a word of its own. */
const [FEWEST, MOST] = [5, 40];

/**
 * A phrase's choices said one by one: "[so] (sad|sorry)" is sad, sorry, so sad, so sorry. Plain words are found far
 * more cheaply than a choice. No list of plain words says what a phrase with a gap does, so of that only the largest
 * choice is parted.
 */
export function spellPhrase(phrase: string): readonly string[] {
  if (phrase.includes('[..')) return partLargest(phrase);
  const ways = waysOf(phrase);
  return ways ? [...new Set(ways)] : [phrase];
}

function partLargest(phrase: string): readonly string[] {
  let [from, largest] = [0, { parts: [] as readonly string[], end: 0 }];
  for (let open = 0; open < phrase.length; open++) {
    if (phrase[open] !== '(') continue;
    const choice = choicesAt(phrase, open);
    if (choice.parts.length > largest.parts.length) [from, largest] = [open, choice];
    open = choice.end - 1;
  }
  const { parts, end } = largest;
  if (parts.length < FEWEST || parts.length > MOST || end > phrase.length) return [phrase];
  return parts.map((part) => phrase.slice(0, from) + part + phrase.slice(end));
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
