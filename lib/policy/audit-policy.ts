import { compilePolicy } from './compile-policy.ts';
import { type PolicyProblem, placeOf } from './problem.ts';
import type { Policy } from './schema.ts';

/** What in a valid policy is unwise, each with its mend. Takes any well-formed policy. */
export function auditPolicy(policy: Policy): PolicyProblem[] {
  return [
    ...auditIds(policy),
    ...auditPhrases(policy),
    ...auditAlternatives(policy),
    ...auditReasons(policy),
  ];
}

function auditIds(policy: Policy): PolicyProblem[] {
  const seen = new Map<string, number>();
  return policy.rules.flatMap(({ id }, index) => {
    const before = seen.get(id);
    seen.set(id, before ?? index);
    if (before === undefined) return [];
    const what = `the id is taken by rules[${before}].`;
    return [{ where: placeOf(policy, ['rules', index]), what, mend: 'Give this rule an id of its own.' }];
  });
}

/** Two patterns that differ only in case, apostrophes or spacing match the same words. */
function auditPhrases(policy: Policy): PolicyProblem[] {
  const seen = new Map<string, string>();
  const found: PolicyProblem[] = [];
  for (const [rule, { phrases }] of policy.rules.entries()) {
    for (const [at, phrase] of phrases.entries()) {
      const where = placeOf(policy, ['rules', rule, 'phrases', at]);
      const key = normalForm(phrase);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, where);
      else
        found.push({ where, what: `the phrase stands at ${before} as well.`, mend: 'Keep one of the two.' });
    }
  }
  return found;
}

function normalForm(phrase: string): string {
  if (phrase.startsWith('/') || phrase.includes('"')) return phrase;
  return phrase.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

function auditAlternatives(policy: Policy): PolicyProblem[] {
  const { findingsIn } = compilePolicy(policy);
  const found: PolicyProblem[] = [];
  for (const [rule, { alternatives }] of policy.rules.entries()) {
    const place = placeOf(policy, ['rules', rule]);
    if (alternatives.length === 0) {
      found.push({
        where: place,
        what: 'it offers no alternative.',
        mend: 'Write at least one: what to say instead.',
      });
    }
    for (const [at, text] of alternatives.entries()) {
      const [finding] = findingsIn(text);
      if (!finding) continue;
      const where = placeOf(policy, ['rules', rule, 'alternatives', at]);
      const what = `"${text}" is itself flagged by the rule "${finding.ruleId}" ("${finding.text}").`;
      found.push({ where, what, mend: 'Word it otherwise, or add an "unless" to that rule.' });
    }
  }
  return found;
}

/** The schema refuses an empty reason; a reason that only repeats the name tells an agent as little. */
function auditReasons(policy: Policy): PolicyProblem[] {
  return policy.rules.flatMap((rule, index) => {
    const why = rule.why.trim().toLowerCase();
    const isEmpty = why === rule.name.trim().toLowerCase() || /^(-|\?|n\/?a|none|tbd|todo|why)\W*$/.test(why);
    if (!isEmpty) return [];
    const where = placeOf(policy, ['rules', index, 'why']);
    return [
      {
        where,
        what: 'it gives no reason.',
        mend: 'Say in a sentence what the wording does to the customer.',
      },
    ];
  });
}
