import type { Policy, PolicyRule } from '../../lib/policy/schema.ts';

const SYLLABLES =
  'ba be bo da de do fa fi ga ge ka ko la le lo ma me mi na ne no pa po ra re ri sa se si ta te to va vi'.split(
    ' ',
  );
const VERBS = 'ask call claim close lose check open send book pay move fix clear hold'.split(' ');

/** A made-up word for a number, another for each. */
export function wordOf(nth: number): string {
  let word = '';
  let rest = nth + 40;
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length];
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** A sound policy of so many rules, each with three phrases, two alternatives and four examples: 10,000 have about 8 MB. */
export function largePolicy(count: number): Policy {
  return {
    format: 1,
    id: 'large',
    name: 'Large policy',
    revision: 1,
    language: 'en',
    extends: ['english'],
    rules: Array.from({ length: count }, (_, nth) => ruleOf(nth)),
  };
}

function ruleOf(nth: number): PolicyRule {
  const [thing, place] = [wordOf(nth), wordOf(nth * 7 + 3)];
  const verb = VERBS[nth % VERBS.length]!;
  return {
    id: `rule-${nth}`,
    name: `The ${thing} of ${place}`,
    category: `family-${nth % 40}`,
    severity: (['warn', 'hint', 'block'] as const)[nth % 3]!,
    phrases: [`${verb} the ${thing}`, `the ${thing} [..2] ${place}`, `(my|our|your) ${thing} ~${verb}`],
    why: `A customer does not know what the ${thing} is, and feels that it is no business of ours.`,
    alternatives: [`look at your request with the ${place} team`, `see to it with ${place}`],
    source: 'Made for a test of size.',
    examples: {
      flag: [
        `Please ${verb} the ${thing} first.`,
        `Then the ${thing} goes to ${place}.`,
        `It is our ${thing} ${verb}.`,
      ],
      pass: [`We look at your request in ${place}.`, `Nobody has to ${verb} it.`],
    },
  };
}
