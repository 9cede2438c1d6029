/** SHOULD ONLY BE IMPORTED IN TESTS. Small policies that are whole. */

/** A rule that flags one phrase. */
export function teamRule(id: string, phrase: string, more: object = {}) {
  return {
    id,
    name: phrase,
    category: 'team',
    severity: 'warn',
    phrases: [phrase],
    why: 'Our team does not write so.',
    alternatives: ['something kinder'],
    source: 'Our team.',
    examples: { flag: [`We say ${phrase} here.`], pass: ['All is well.'] },
    ...more,
  };
}

/** A policy document with one rule. */
export function teamPolicy(revision: number, more: object = {}) {
  return {
    format: 1 as const,
    id: 'acme',
    name: 'Acme wording',
    revision,
    language: 'en',
    rules: [teamRule('no-worries', 'no worries mate')],
    ...more,
  };
}
