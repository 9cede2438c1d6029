import type { Address, Alternative } from './types.ts';

/** The words of an alternative, whatever form of address they keep to. */
export function wordsOf(alternative: Alternative): string {
  return typeof alternative === 'string' ? alternative : alternative.text;
}

/** The words of each, in their order: for all who show what a rule holds. Findings bear only those that fit their draft. */
export function allWords(alternatives: readonly Alternative[]): readonly string[] {
  return alternatives.map(wordsOf);
}

/** Lines as people edit them: each that was there already keeps to the form of address that it had. */
export function withForms(lines: readonly string[], before: readonly Alternative[]): Alternative[] {
  return lines.map((line) => before.find((one) => wordsOf(one) === line) ?? line);
}

/** Those to offer where the draft uses that form: its own and those of every form; where there is none of either, all. */
export function inForm(alternatives: readonly Alternative[], form: () => Address): readonly Alternative[] {
  if (alternatives.every((one) => typeof one === 'string')) return alternatives;
  const own = form();
  const fit = alternatives.filter((one) => typeof one === 'string' || one.address === own);
  return fit.length > 0 ? fit : alternatives;
}
