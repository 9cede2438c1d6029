/** What is said of a list that patterns name and that is not there. */
export function unknownList(name: string, known: readonly string[]): string {
  if (known.length === 0)
    return `There is no list "${name}"; none is defined here. Write its words out: "(this|that)".`;
  return `There is no list "${name}". Known here: ${known.join(', ')}.`;
}

/** What is said of brackets, or a choice in them, that hold nothing. */
export function emptyMessage(opener: string, isChoice: boolean): string {
  if (!isChoice) return 'Nothing stands between the brackets. Put words in, or take the brackets out.';
  if (opener === '(') return 'A choice is empty. For words that may be missing write "[word]".';
  return 'A choice is empty. Take out the extra "|".';
}

/** What is said of a mark at a pattern's end that patterns do not look at. */
export function markMessage(mark: string): string {
  const instead =
    mark === '?' ? 'For questions alone give the rule "only": "question".' : 'For a run of them write "!!".';
  return `A "${mark}" at the end is not looked at: take it out. ${instead} A full stop stands for the end of any sentence.`;
}
