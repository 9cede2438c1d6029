/** A text in which single characters stand for the fragments that it repeats. */
export interface ShortText {
  /** A line for each character: itself, then what it stands for; nothing where the next one is meant as it is. */
  readonly codes: string;
  readonly text: string;
}

/** What a script's string holds escaped only, in two characters or more. */
const ESCAPED = new Set('\x07\b\t\n\v\f\r\x1b"\'`$\\');
const LAST = 126;
/** A character that the text holds this often and no more gives up its place to a fragment. */
const RARE = 15;
/** Characters that are meant as they are wait here, out of the way of the fragments. */
const ASIDE = 0xe000;

/**
 * Puts a character that the text does not hold, or hardly ever, in place of each fragment, as far as there are such. Gzip
 * finds what is repeated only within 32 kB and pays for each place; the patterns of a pack become about a twentieth
 * smaller by this.
 * @param fragments those first that are to be looked for first
 */
export function shorten(text: string, fragments: readonly string[]): ShortText {
  const written = fragments.join('') + text;
  const [mark, ...unused] = plainCharacters().filter((each) => !written.includes(each));
  if (mark === undefined || /[\ue000-\uf8ff]/u.test(written)) return { codes: '', text };
  const free = [...unused, ...rareCharacters(text, fragments)];
  const long = fragments.slice(0, free.length);
  const taken = new Set(free.slice(0, long.length));
  const aside = [...text].map((each) => (taken.has(each) ? shifted(each, ASIDE) : each)).join('');
  // A later fragment is looked for as the earlier ones have left it.
  const steps: [fragment: string, code: string][] = [];
  const short = (words: string) => steps.reduce((now, [from, to]) => now.replaceAll(from, to), words);
  for (const [at, fragment] of long.entries()) steps.push([short(fragment), free[at]!]);
  const back = short(aside).replace(/[\ue000-\uf8ff]/gu, (each) => mark + shifted(each, -ASIDE));
  return { codes: [mark, ...long.map((fragment, at) => free[at] + fragment)].join('\n'), text: back };
}

/** The text again. Costs one look at each character. */
export function lengthen({ codes, text }: ShortText): string {
  const long = new Array<string | undefined>(LAST + 1);
  for (const line of codes.split('\n')) if (line !== '') long[line.charCodeAt(0)] = line.slice(1);
  let whole = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const fragment = long[text.charCodeAt(at)];
    if (fragment === undefined) continue;
    whole += text.slice(from, at) + fragment;
    from = at + 1;
    if (fragment === '') at += 1;
  }
  return whole + text.slice(from);
}

/** What the text holds so seldom that it costs less to mark it there than to leave it its place; the rarest first. */
function rareCharacters(text: string, fragments: readonly string[]): string[] {
  const kept = fragments.join('');
  return plainCharacters()
    .filter((each) => text.includes(each) && !kept.includes(each))
    .map((each) => ({ each, times: text.split(each).length - 1 }))
    .filter(({ times }) => times <= RARE)
    .sort((a, b) => a.times - b.times)
    .map(({ each }) => each);
}

function shifted(each: string, by: number): string {
  return String.fromCharCode(each.charCodeAt(0) + by);
}

/** Characters of one byte that a script's string carries as they are. */
function plainCharacters(): string[] {
  const all = Array.from({ length: LAST }, (_, code) => String.fromCharCode(code + 1));
  return all.filter((each) => !ESCAPED.has(each));
}
