import type { PatternFault } from '../pattern/pattern-tree.ts';
import type { Span } from '../types.ts';

/**
 * All matches of one expression in a text, by start, not overlapping; in linear time. `behind` is what follows up to the
 * first character of the next sentence: an expression may ask for it, but no match reaches into it.
 */
export type RegexMatcher = (text: string, behind?: string) => Iterable<Span>;

/**
 * Compiles an expression in RE2 syntax, case-insensitive. Handed in from outside, since the engine imports nothing.
 * Throws an `Error` whose message tells the author what is wrong; it may bear the offset in the expression as `at`.
 */
export type RegexCompiler = (expression: string) => RegexMatcher;

/** Compiles `/…/` with the given compiler, or says why it cannot be used. */
export function compileRegex(
  source: string,
  compile: RegexCompiler | undefined,
): { readonly match: RegexMatcher } | { readonly fault: PatternFault } {
  const end = source.trimEnd().length - 1;
  if (end < 1 || source[end] !== '/') return { fault: sayEnd(source) };
  if (end === 1)
    return { fault: { at: 0, message: 'Nothing stands between the slashes. Write what to look for.' } };
  if (!compile) {
    return {
      fault: {
        at: 0,
        message: 'Regular expressions are not looked for here. Write it as a phrase instead.',
      },
    };
  }
  try {
    return { match: compile(source.slice(1, end)) };
  } catch (error) {
    return { fault: sayWhy(error) };
  }
}

function sayEnd(source: string): PatternFault {
  const letters = /\/[a-z]+$/.exec(source.trimEnd());
  if (letters !== null && letters.index > 0)
    return {
      at: letters.index + 1,
      message:
        'Nothing may stand behind the last slash. Take it out: case is ignored anyway, and "(?-i:…)" heeds it.',
    };
  return {
    at: 0,
    message:
      'A pattern that begins with "/" is a regular expression and must end with "/". For a slash write "\\/".',
  };
}

function sayWhy(error: unknown): PatternFault {
  if (!(error instanceof Error)) return { at: 1, message: 'The expression is not valid RE2 syntax.' };
  const { at } = error as { readonly at?: unknown };
  return { at: typeof at === 'number' ? at + 1 : 1, message: error.message };
}
