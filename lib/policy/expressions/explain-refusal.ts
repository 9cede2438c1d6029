import { ExpressionFault } from './expression-fault.ts';

/** What to write instead, by what the engine says is wrong. */
const MENDS: Readonly<Record<string, (part: string) => string>> = {
  'invalid character class range': (part) =>
    `"${part}" is no set of characters that RE2 knows. Write a range from the lower to the higher character, or a class by its name, such as "\\p{L}" or "[:alpha:]".`,
  'invalid escape sequence': (part) =>
    `"${part}" means nothing here. Write the character without the backslash, or a class by its name, such as "\\p{L}".`,
  'invalid named capture': (part) =>
    `"${part}" is no name for a group. Use letters, digits and underscores, or write "(?:…)", since names are not used here.`,
  'duplicate capture group name': (part) =>
    `"${part}" names two groups. Write "(?:…)", since names are not used here.`,
  'invalid or unsupported Perl syntax': (part) =>
    `"${part}" is not in RE2. Of the groups with a question mark it has "(?:…)", "(?P<name>…)" and "(?-i:…)".`,
  'invalid repeat count': (part) => `"${part}" repeats too often. 1,000 times are the most.`,
  'invalid nested repetition operator': (part) => `"${part}" repeats a repeat. Keep one of the two.`,
  'missing argument to repetition operator': (part) =>
    `"${part}" has nothing before it that it could repeat. Take it out.`,
  'expression nests too deeply': (part) =>
    `"${part}" has too many brackets within brackets. Split it into several expressions.`,
};

/**
 * What the engine says against an expression, in our words and with the place.
 * @param starts offsets at which the expression's parts begin: what the engine names is one of them
 */
export function explainRefusal(source: string, starts: readonly number[], error: unknown): ExpressionFault {
  const { error: what, input } = error as { readonly error?: unknown; readonly input?: unknown };
  const named = typeof input === 'string' && input !== '' ? input : source;
  const part = what === 'duplicate capture group name' ? `<${named}>` : named;
  const at = starts.find((start) => source.startsWith(part, start)) ?? source.lastIndexOf(part);
  const mend = MENDS[String(what)] ?? sayRefused;
  return new ExpressionFault(Math.max(0, at), mend(part));
}

function sayRefused(part: string): string {
  return `"${part}" is not in RE2 syntax. Write it more simply, or as a phrase.`;
}
