/** SHOULD ONLY BE IMPORTED IN TESTS. */
import type { Finding } from '../../lib/engine/types.ts';

/** A finding with everything filled in but what the test is about. */
export function finding(over: Partial<Finding> & Pick<Finding, 'from' | 'text'>): Finding {
  return {
    to: over.from + over.text.length,
    ruleId: 'rule',
    category: 'wording',
    severity: 'warn',
    why: 'It sounds cold.',
    alternatives: ['Let me look into this'],
    whole: 0,
    ...over,
  };
}

/** A checker that flags each of these words wherever it stands, under a rule of the word's own name. */
export function flagging(...words: readonly string[]): (text: string) => readonly Finding[] {
  return (text) => {
    const found: Finding[] = [];
    for (const word of words) {
      for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
        found.push(
          finding({ from, text: word, ruleId: word, alternatives: [`better ${word.length}`, 'other'] }),
        );
      }
    }
    return found.sort((a, b) => a.from - b.from);
  };
}
