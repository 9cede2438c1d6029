import { type PolicyProblem, placeOf } from './problem.ts';
import type { Policy } from './schema.ts';

/**
 * So many rules may have the very same phrase. Wherever it stands in a reply all of them are weighed against each other,
 * with each key that is pressed, and only one of them can be shown.
 */
const SHARERS_MAX = 50;

/** Phrases that stand in more rules than a reply can be checked against while somebody types. */
export function checkCrowds(policy: Policy): PolicyProblem[] {
  const sharers = new Map<string, number[]>();
  policy.rules.forEach(({ phrases, off }, place) => {
    if (off) return;
    for (const phrase of new Set(phrases.map(spelled))) {
      const places = sharers.get(phrase);
      if (places) places.push(place);
      else sharers.set(phrase, [place]);
    }
  });
  return [...sharers]
    .filter(([, places]) => places.length > SHARERS_MAX)
    .map(([phrase, places]) => ({
      where: placeOf(policy, ['rules', places[SHARERS_MAX]!]),
      what: `its phrase ${JSON.stringify(phrase.slice(0, 80))} stands in ${places.length.toLocaleString('en')} rules; ${SHARERS_MAX} are the most.`,
      mend: 'Leave it in one rule, and take it out of the others.',
    }));
}

function spelled(phrase: string): string {
  return phrase.toLowerCase().replace(/\s+/g, ' ');
}
