import { z } from 'zod';
import { parseCuePath } from './cue-path.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const phrases = z.array(z.string().min(1)).min(1);

/** A named list of phrases in the engine's phrase language; a phrase of `not` takes back what it overlaps. */
const groupSchema = z.union([phrases, z.strictObject({ any: phrases, not: phrases.optional() })]);

const path = z.string().superRefine((text, context) => {
  const result = parseCuePath(text);
  if (!result.ok) context.addIssue({ code: 'custom', message: result.problem });
});

/**
 * What shows a step in one sentence: groups in this order (`path`, e.g. `we ..3 did ..5 thing`), further
 * groups anywhere in the sentence (`with`) or in the sentence before or after (`beside`), and groups whose
 * presence in the sentence says otherwise (`without`).
 */
const cueSchema = z.union([
  path,
  z.strictObject({
    path,
    with: z.array(name).optional(),
    beside: z.array(name).optional(),
    without: z.array(name).optional(),
  }),
]);

/**
 * What keeps a cue from counting: a group in the same sentence (`?`: it ends in a question mark).
 * `at` is seen from the cue: `before` and `after` include standing inside it; `gap` is how many words may
 * lie between. `drop` takes the cue away, `weaken` leaves it weak at most.
 */
const cancelSchema = z.strictObject({
  group: z.union([name, z.literal('?')]),
  at: z.enum(['before', 'inside', 'after']).optional(),
  gap: z.number().int().min(0).max(100).optional(),
  do: z.enum(['drop', 'weaken']),
});

const stepSchema = z.strictObject({
  id: name,
  strong: z.array(cueSchema),
  weak: z.array(cueSchema),
  cancel: z.array(cancelSchema),
});

/** The cues of one language: groups of phrases, and how they add up to each step. Group names are checked. */
export const stepCuesSchema = z
  .strictObject({
    locale: z.string().min(2),
    groups: z.record(name, groupSchema),
    steps: z.array(stepSchema).min(1),
  })
  .superRefine((cues, context) => {
    for (const [index, step] of cues.steps.entries()) {
      for (const group of groupsOf(step)) {
        if (group === '?' || Object.hasOwn(cues.groups, group)) continue;
        context.addIssue({
          code: 'custom',
          path: ['steps', index],
          message: `no group is called "${group}"`,
        });
      }
    }
  });

export type StepCues = z.infer<typeof stepCuesSchema>;
export type StepCueSet = StepCues['steps'][number];
export type Cue = z.infer<typeof cueSchema>;
export type Cancel = z.infer<typeof cancelSchema>;

function groupsOf(step: StepCueSet): readonly string[] {
  const cues = [...step.strong, ...step.weak].flatMap((cue) => {
    const full = typeof cue === 'string' ? { path: cue } : cue;
    const parsed = parseCuePath(full.path);
    const inPath = parsed.ok ? parsed.links.map((link) => link.group) : [];
    return [...inPath, ...(full.with ?? []), ...(full.beside ?? []), ...(full.without ?? [])];
  });
  return [...cues, ...step.cancel.map((cancel) => cancel.group)];
}
