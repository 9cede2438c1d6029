import * as z from 'zod';
import type { RuleSet } from '../engine/types.ts';
import { alternatives, id, LIST_MAX, phrases, sentence, short, TEXT_MAX } from './field-shapes.ts';
import { GOVERNANCE_CHECKS, governance } from './governance-shape.ts';
import { recoveryShape } from './recovery/recovery-shape.ts';

/** The major format this version of Amend reads and writes. */
export const POLICY_FORMAT = 1;

/** The largest policy document that is read, in bytes. */
export const POLICY_BYTES_MAX = 10_000_000;

/** The same as people read it. */
export const POLICY_SIZE_MAX = '10 MB';

/** Most rules in a policy. */
export const RULES_MAX = 20_000;
const WORDS_MAX = 20;

const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const WITHIN = ['match', 'before', 'after', 'sentence', 'next-sentence', 'draft'] as const;

const nearGuard = z
  .strictObject({
    phrases: phrases.describe('Any of these phrases beside the match keeps the rule quiet.'),
    within: z
      .enum(WITHIN)
      .describe(
        'Where to look for them: sharing a word with the match, shortly before or after it, or anywhere in its sentence, the next one or the draft.',
      ),
    words: z
      .int()
      .min(0)
      .max(WORDS_MAX)
      .optional()
      .describe('For before and after: how many words may stand between. 3 when not said.'),
  })
  .refine(({ within, words: between }) => between === undefined || reaches(within), {
    path: ['words'],
    error: '"words" says nothing here.',
    params: { mend: 'Take it out; it counts with within: before and after only.' },
  });

function reaches(within: (typeof WITHIN)[number]): boolean {
  return within === 'before' || within === 'after';
}

/** A guard that any rule of the policy may use by its name. */
export const guardSchema = z.strictObject({
  why: sentence.describe('What makes a match innocent here, for people.'),
  near: z.array(nearGuard).min(1).max(LIST_MAX).describe('Any of these makes it innocent.'),
});

const examples = z.strictObject({
  flag: phrases.describe('Sentences in which this rule must fire.'),
  pass: phrases.describe('Sentences with much the same words in which it must stay quiet.'),
});

/** One rule as a lead writes it: what the engine needs, and what people and audits need. */
export const ruleSchema = z.strictObject({
  id: id.describe('Lower-case words with hyphens, unique in the policy, e.g. "not-my-job".'),
  name: short.describe('A few words that people see, e.g. "Not my job".'),
  category: id.describe('The family of the rule, e.g. "refusal".'),
  severity: z
    .enum(['block', 'warn', 'hint'])
    .describe('block: hold before sending; warn: underline; hint: quiet.'),
  phrases: phrases.describe(
    'Phrase patterns, e.g. "that\'s not my (job|department)"; or a regular expression in RE2 syntax, e.g. "/#\\d{5,}/".',
  ),
  why: sentence.describe('One kind sentence that says what the wording does to the customer.'),
  alternatives: alternatives.describe(
    'Better words, the best one first. They must fit where the phrase stood. In the place of words, {"text", "address"} names the form of address that they keep to.',
  ),
  fit: z
    .enum(['place', 'lead', 'sentence'])
    .optional()
    .describe(
      'place: takes the place of the words; lead: begins a clause the agent completes; sentence: stands alone.',
    ),
  unless: phrases.optional().describe('Longer phrases that make the match innocent.'),
  unlessNear: z
    .array(nearGuard)
    .min(1)
    .max(LIST_MAX)
    .optional()
    .describe('Phrases nearby that make the match innocent.'),
  guards: z
    .array(id)
    .min(1)
    .max(LIST_MAX)
    .optional()
    .describe('Names of guards of this policy that make the match innocent.'),
  only: z
    .enum(['opener', 'sentence', 'question'])
    .optional()
    .describe(
      'opener: only as the start of a sentence; sentence: only as a whole one; question: only in one.',
    ),
  where: z.enum(['public', 'note']).optional().describe('Only in public replies, or only in internal notes.'),
  off: z
    .boolean()
    .optional()
    .describe('true: the rule is kept here but does not run, until this is taken out.'),
  source: sentence.describe('Where the advice comes from.'),
  origin: z
    .enum(['listed', 'restored', 'added'])
    .optional()
    .describe('listed: stands in the source; restored: lost there and put back by us; added: our own.'),
  examples: examples.describe('The proof of the rule; a policy whose examples fail is refused.'),
});

const document = z.strictObject({
  $schema: z.string().max(TEXT_MAX).optional().describe('Address of the JSON Schema, for your editor.'),
  format: z.literal(POLICY_FORMAT).describe('The format of this document.'),
  id: id.describe('Lower-case words with hyphens, the same in every revision.'),
  name: short.describe('What people see, e.g. "Support wording".'),
  revision: z.int().min(1).max(1_000_000_000).describe('A whole number that grows with every change.'),
  language: z.string().regex(LANGUAGE).describe('The language of the phrases, e.g. "en" or "pt-BR".'),
  owner: short.optional().describe('Who answers questions about this policy.'),
  issued: z.iso.date().optional().describe('The day of this revision, e.g. "2026-01-31".'),
  note: sentence.optional().describe('What changed, in a sentence.'),
  ...governance,
  guards: z.record(id, guardSchema).optional().describe('Guards that rules use by name.'),
  lists: z
    .record(id, phrases)
    .optional()
    .describe('Lists of words that any pattern uses by name: "<carrier>" stands for any one of them.'),
  rules: z
    .array(ruleSchema)
    .min(1)
    .max(RULES_MAX)
    .default([])
    .describe('The rules; where there are none the rules that ship stay in use.'),
  recovery: recoveryShape
    .optional()
    .describe('How the team puts right what went wrong: models, complaint types, lines, standards, limits.'),
});

/** With any of these a policy says something though it has no rule. */
const STANDS_ALONE = ['extends', 'changes', 'exempt', 'locks', 'settings'] as const;

const saysSomething = document.refine(
  ({ rules, recovery, ...more }) =>
    rules.length > 0 || recovery !== undefined || STANDS_ALONE.some((key) => more[key] !== undefined),
  {
    path: ['rules'],
    error: 'it is missing.',
    params: { mend: 'Add "rules", or "recovery" for a policy that leaves the rules that ship in use.' },
  },
);

/** A policy document of format 1, with rules, with recovery, or with both. Every key not named here is refused. */
export const policySchema = GOVERNANCE_CHECKS.reduce(
  (schema, [isSound, refusal]) => schema.refine(isSound, refusal),
  saysSomething,
);

/** One rule of a policy; it is an engine rule and can be compiled as it is. */
export type PolicyRule = z.infer<typeof ruleSchema>;

/** A whole policy document. */
export type Policy = z.infer<typeof policySchema>;

/** Fails to compile if a policy ever stops being what the engine compiles. */
export const asRuleSet = (policy: Policy): RuleSet => policy;
