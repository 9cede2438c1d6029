/** What each figure means; printed beside the figures, so that nobody has to guess. */
export const DEFINITIONS = {
  wording: [
    'offence: a coach would have it reworded before sending. soft: would suggest warmer words if asked. fine: a flag is a false alarm.',
    'right: of the sentences flagged so, those that are offence or soft (precision).',
    'found: of the sentences that are offence or soft, those flagged so (recall). offences, soft: the same of each alone.',
    'fine flagged: of the random fine sentences, those flagged so. per 1,000: findings in a thousand of them.',
    'Each sentence is checked where it stands in its reply; only what is flagged in the sentence itself counts.',
  ],
  categories: [
    "found: of the offence and soft sentences that readers put into the category, those with any flag. offences: of its offences. right: of the sentences that the category's own rules flag, those that are offence or soft. Readers' categories and the rules' are not all the same.",
  ],
  steps: [
    'any: covered at all, against absent. strong: strong, against weak and absent. F1 is the harmonic mean of precision (P) and recall (R).',
  ],
  replyTone: [
    'How often a sentence with nothing to mend has the better score than one that must be reworded (offence), or than any that readers would reword or warm (either). 0.5 is chance, 1 is perfect.',
  ],
  politeness: [
    "AUC: how often a text of the quarter that people found politest has the better score than one of the quarter they found rudest; 0.5 is chance, 1 is perfect. Quarters are each community's own.",
    'held out: the half of all rows, by a hash of their ids, that no weight was set by. set by: the other half.',
  ],
  examples: [
    'flagged: by their own rule. passed: not by their own rule. clean: nothing blocked or warned of by any rule. alternatives: flagged by no rule at all.',
  ],
} as const;
