/** Said in `source` of every rule whose sentences were made here, for audits and for people. */
export const MADE_EXAMPLES = 'Its example sentences were made by the import.';

const QUIET = [
  'We wrote this in other words.',
  'Thank you for your message.',
  'Your parcel arrives today.',
  'The team looked into it again',
  'Hello there',
  'Yes',
  '42',
] as const;

/** Sentences round some words, the plainest first; one of them suits most things that a rule may look for. */
export function sentencesAround(words: string): string[] {
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return [
    `${first}.`,
    `We wrote ${words} here.`,
    `${words} we wrote here.`,
    `We wrote ${words}`,
    `${first} is here.`,
    words,
    `We wrote it${words} here.`,
    `We wrote it${words}`,
    `12${words} and here.`,
  ];
}

/** Sentences that a rule may leave alone: first those with words it does not mean, then such as mean nothing to it. */
export function quietSentences(near: readonly string[]): string[] {
  return [...near.flatMap((words) => [`We wrote ${words} here.`, words]), ...QUIET];
}

/** Whether the examples of a rule were made by an import, so that a person should look at them. */
export function hasMadeExamples(rule: { readonly source: string }): boolean {
  return rule.source.includes(MADE_EXAMPLES);
}
