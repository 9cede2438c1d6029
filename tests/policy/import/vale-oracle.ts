import { parse } from 'yaml';

/** A stretch that Vale would flag. */
export interface ValeMatch {
  readonly from: number;
  readonly to: number;
}

interface Style {
  readonly extends: string;
  readonly ignorecase?: boolean;
  readonly nonword?: boolean;
  readonly append?: boolean;
  readonly tokens?: readonly unknown[];
  readonly raw?: readonly unknown[];
  readonly exceptions?: readonly unknown[];
  readonly swap?: Readonly<Record<string, unknown>>;
}

/**
 * What Vale itself would flag, in the plainest way: one regular expression of the language this runs in, put together as
 * Vale puts its own together. Reads the YAML by itself, so that it shares nothing with the import but the samples.
 */
export function valeOracle(yaml: string): (text: string) => ValeMatch[] {
  const style = parse(yaml, { uniqueKeys: false }) as Style;
  const flags = `gm${style.ignorecase ? 'i' : ''}`;
  const swaps = Object.entries(style.swap ?? {}).sort(([a], [b]) => b.length - a.length);
  const words =
    style.extends === 'substitution'
      ? swaps.map(([key]) => `(${key.replace(/(?<!\\)\((?!\?)/g, '(?:')})`)
      : (style.tokens ?? []).map(String).filter((token) => token.trim() !== '');
  const isBound = !style.nonword && words.length > 0;
  const listed = isBound ? `\\b(?:${words.join('|')})\\b` : `(?:${words.join('|')})`;
  const raw = (style.raw ?? []).map(String).join('');
  const pattern = new RegExp(style.append ? listed + raw : raw + listed, flags);
  const exceptions = (style.exceptions ?? []).map(String).sort((a, b) => b.length - a.length);
  const excused = exceptions.length > 0 ? new RegExp(`\\b(?:${exceptions.join('|')})\\b`, 'gm') : undefined;
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [found, ...groups] = match;
      const [from, to] = [match.index, match.index + found.length];
      const observed = found.trim();
      if (found === '' || excused?.[Symbol.search](observed) === 0 || isWithin(excused, text, from, to))
        return [];
      const which = style.extends === 'substitution' ? groups.findIndex((group) => group !== undefined) : -1;
      return which >= 0 && isSame(String(swaps[which]![1]), observed, style.ignorecase) ? [] : [{ from, to }];
    });
}

function isWithin(excused: RegExp | undefined, text: string, from: number, to: number): boolean {
  if (!excused) return false;
  return [...text.matchAll(excused)].some(
    ({ index, 0: found }) => index <= from && index + found.length >= to,
  );
}

function isSame(expected: string, observed: string, ignoreCase = false): boolean {
  if (expected.includes(' ')) return expected === observed;
  try {
    return new RegExp(`^(?:${expected})$`, ignoreCase ? 'i' : '').test(observed);
  } catch {
    return expected === observed;
  }
}
