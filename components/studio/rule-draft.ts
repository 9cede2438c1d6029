import type { PolicyRule } from '../../lib/policy/schema.ts';

/** A rule as it is being written: every field is there, some perhaps still empty. */
export type RuleDraft = PolicyRule;

/** What a rule cannot do without, in the order in which the form asks for it. */
export const NEEDED = ['phrases', 'why', 'alternatives'] as const;
export type Needed = (typeof NEEDED)[number];

/** What is still to be written before the rule can run. */
export function missingIn(draft: RuleDraft): Needed[] {
  return NEEDED.filter((field) => isEmpty(draft[field]));
}

/**
 * What is to be written or mended next; undefined where the rule is whole.
 * @param problems for which the policy does not take it
 */
export function nextToWrite(
  draft: RuleDraft,
  problems: readonly { readonly field?: string | undefined }[],
): Needed | 'mend' | 'examples' | undefined {
  const [missing] = missingIn(draft);
  if (missing !== undefined || problems.length === 0) return missing;
  return problems.every(({ field }) => field?.startsWith('examples')) ? 'examples' : 'mend';
}

function isEmpty(value: string | readonly unknown[]): boolean {
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/** An empty rule: three fields to fill in, the rest is made from them. */
export function emptyRule(): RuleDraft {
  return {
    id: '',
    name: '',
    category: '',
    severity: 'warn',
    phrases: [],
    why: '',
    alternatives: [],
    source: '',
    examples: { flag: [], pass: [] },
  };
}

type Kind = 'flag' | 'pass';

/** The rule with a sentence kept as one that it must catch or leave alone; it is no longer one of the others. */
export function withSentence(draft: RuleDraft, kind: Kind, sentence: string): RuleDraft {
  const other = kind === 'flag' ? 'pass' : 'flag';
  const cleared = withoutSentence(withoutSentence(draft, kind, sentence), other, sentence).examples;
  return { ...draft, examples: { ...cleared, [kind]: [...cleared[kind], sentence] } };
}

/** The rule without that sentence of its proof. */
export function withoutSentence(draft: RuleDraft, kind: Kind, sentence: string): RuleDraft {
  const { examples } = draft;
  return {
    ...draft,
    examples: { ...examples, [kind]: examples[kind].filter((each) => each !== sentence) },
  };
}

/** The rule with another pattern in the place of one; as it was where no other is known. */
export function withPattern(draft: RuleDraft, field: string, pattern: string | undefined): RuleDraft {
  const at = Number(/^phrases\[(\d+)\]$/.exec(field)?.[1] ?? Number.NaN);
  if (pattern === undefined || draft.phrases[at] === undefined) return draft;
  return { ...draft, phrases: draft.phrases.with(at, pattern) };
}
