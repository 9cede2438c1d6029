import type { Policy } from './schema.ts';

/** How a policy is written. */
export type PolicyNotation = 'json' | 'yaml';

/** A policy as a document: one without rules has no key for them. */
export function policyDocument(policy: Policy): Omit<Policy, 'rules'> & { readonly rules?: Policy['rules'] } {
  const { rules, ...head } = policy;
  return rules.length === 0 ? head : { ...head, rules };
}

/** A policy as the text of a file. */
export async function writePolicy(policy: Policy, as: PolicyNotation): Promise<string> {
  const document = policyDocument(policy);
  if (as === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  const { stringify } = await import('yaml');
  // Nothing is written as a reference to something else: people read this.
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: 110 });
}
