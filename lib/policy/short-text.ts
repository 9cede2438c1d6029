/** A text in which single characters stand for the fragments that it repeats. */
export interface ShortText {
  /** A line for each character: itself, then what it stands for. */
  readonly codes: string;
  readonly text: string;
}

/** What a script's string holds escaped only, in two characters or more. */
const ESCAPED = new Set('\x07\b\t\n\v\f\r\x1b"\'`$\\');
const LAST = 126;

/**
 * Puts a character that the text does not hold in place of each fragment, as far as there are such. Gzip finds what is
 * repeated only within 32 kB and pays for each place; the patterns of a pack become about a twentieth smaller by this.
 * @param fragments those first that are to be looked for first
 */
export function shorten(text: string, fragments: readonly string[]): ShortText {
  const written = fragments.join('') + text;
  const unused = plainCharacters().filter((each) => !written.includes(each));
  const long = fragments.slice(0, unused.length);
  // A later fragment is looked for as the earlier ones have left it.
  const steps: [fragment: string, code: string][] = [];
  const short = (words: string) => steps.reduce((now, [from, to]) => now.replaceAll(from, to), words);
  for (const [at, fragment] of long.entries()) steps.push([short(fragment), unused[at]!]);
  return { codes: long.map((fragment, at) => unused[at] + fragment).join('\n'), text: short(text) };
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
  }
  return whole + text.slice(from);
}

/** Characters of one byte that a script's string carries as they are. */
function plainCharacters(): string[] {
  const all = Array.from({ length: LAST }, (_, code) => String.fromCharCode(code + 1));
  return all.filter((each) => !ESCAPED.has(each));
}
