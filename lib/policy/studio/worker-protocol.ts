import * as z from 'zod';
import { AUDIT_GRADES, AUDIT_KINDS, type AuditNote } from '../audit-notes.ts';
import type { PatternPreview, RuleInWriting } from '../near-misses/near-miss-types.ts';
import type { PolicyProblem } from '../problem.ts';
import type { Policy, PolicyRule } from '../schema.ts';

// What the studio's page and its worker say to each other. Every request has a number of its own, which each of its
// answers bears; the last answer of a request is its `done`, `refused`, `cancelled` or `failed`. Rules go over in
// slices: one large message would hold up the page while it is copied.

/** Most rules in one message. */
export const SLICE = 250;

const number = z.int().min(0);
const problem = z.object({ where: z.string(), what: z.string(), mend: z.string() });
const record = z.custom<object>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
/** Both ends are ours, and what a document holds was parsed as it was read: rules are told by their outline. */
const rule = record as unknown as z.ZodType<PolicyRule>;
const head = record as unknown as z.ZodType<PolicyHeadMessage>;
const written = z.custom<RuleInWriting>((value) => Array.isArray((value as RuleInWriting | null)?.phrases));

/** A policy without its rules. */
export type PolicyHeadMessage = Omit<Policy, 'rules'>;

/** What the page asks. */
export const requestSchema = z.discriminatedUnion('kind', [
  /** Read a document; answered by `policy`, `rules` … `done`, or `refused`. It is the worker's policy then. */
  z.object({
    kind: z.literal('read'),
    id: number,
    text: z.string(),
    as: z.enum(['json', 'yaml', 'any']),
    /** Whether to prove its examples as well. */
    prove: z.boolean(),
  }),
  /** How the policy stands now: kept stretches of the worker's former one and new rules. Not answered. */
  z.object({
    kind: z.literal('sync'),
    id: number,
    head: head.nullable(),
    parts: z.array(z.union([z.object({ from: number, to: number }), z.object({ rules: z.array(rule) })])),
    /** False where more parts follow. */
    last: z.boolean(),
  }),
  /** Answered by `progress`, `notes` …, `done`. */
  z.object({ kind: z.literal('audit'), id: number }),
  /** Answered by `progress`, `problems` …, `done`. */
  z.object({ kind: z.literal('prove'), id: number }),
  /** Answered by `preview`. */
  z.object({ kind: z.literal('preview'), id: number, rule: written, sentences: z.array(z.string()) }),
  /** The worker's policy as text; answered by `text`. */
  z.object({ kind: z.literal('write'), id: number, as: z.enum(['json', 'yaml']) }),
  z.object({ kind: z.literal('cancel'), id: number }),
]);

export type StudioRequest = z.infer<typeof requestSchema>;

const note = problem.extend({
  kind: z.enum(AUDIT_KINDS),
  grade: z.enum(AUDIT_GRADES),
  ruleId: z.string().optional(),
  at: number.optional(),
  field: z.string().optional(),
});

/** What the worker answers. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('policy'), id: number, head, rules: number }),
  z.object({ kind: z.literal('rules'), id: number, rules: z.array(rule) }),
  /** `done` of `all`: rules looked at. */
  z.object({ kind: z.literal('progress'), id: number, done: number, all: number }),
  z.object({ kind: z.literal('notes'), id: number, notes: z.array(note) as z.ZodType<AuditNote[]> }),
  z.object({
    kind: z.literal('problems'),
    id: number,
    problems: z.array(problem) as z.ZodType<PolicyProblem[]>,
  }),
  z.object({
    kind: z.literal('preview'),
    id: number,
    preview: record as unknown as z.ZodType<PatternPreview>,
  }),
  z.object({ kind: z.literal('text'), id: number, text: z.string() }),
  z.object({ kind: z.literal('done'), id: number }),
  z.object({
    kind: z.literal('refused'),
    id: number,
    problems: z.array(problem) as z.ZodType<PolicyProblem[]>,
  }),
  z.object({ kind: z.literal('cancelled'), id: number }),
  /** Something went wrong inside Amend; what was being worked on is not in it. */
  z.object({ kind: z.literal('failed'), id: number, what: z.string() }),
]);

export type StudioAnswer = z.infer<typeof answerSchema>;
