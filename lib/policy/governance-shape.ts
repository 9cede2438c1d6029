import * as z from 'zod';
import { alternatives, hasWord, id, LIST_MAX, sentence, short } from './field-shapes.ts';
import { LOCKABLE } from './lockable.ts';

// What a policy says beside its rules of recovery and wording: on what it stands, what it changes there, what may not
// be changed below it. Who may override what is told in README.md beside this file.

const CHANGES_MAX = 20_000;

/** One fault of a value is enough: what follows from it is not told as well. */
function isSoFarSound({ issues }: { readonly issues: readonly unknown[] }): boolean {
  return issues.length === 0;
}

/** A rule of a pack, or of a policy above, changed without being written anew. */
export const changeShape = z
  .strictObject({
    rule: id.describe('The id of the rule that is changed.'),
    of: id.optional().describe('The id of the policy it stands in, where several have a rule of that id.'),
    off: z.boolean().optional().describe('true: the rule does not run; false: one that was off runs again.'),
    severity: z.enum(['block', 'warn', 'hint']).optional().describe('Another severity.'),
    why: sentence.optional().describe('Another reason.'),
    alternatives: alternatives
      .min(1)
      .optional()
      .describe('Other words to offer, in the place of those there.'),
  })
  .refine(({ rule: _rule, of: _of, ...said }) => Object.keys(said).length > 0, {
    when: isSoFarSound,
    error: 'it changes nothing.',
    params: { mend: 'Say what is to change: off, severity, why or alternatives; or take it out.' },
  });

/** What those below may not change; raising a severity is always open to them. */
export const locksShape = z.strictObject({
  rules: z
    .array(z.union([z.literal('*'), id]))
    .max(LIST_MAX)
    .optional()
    .describe('Ids of rules that stay as they are here; "*" for every rule.'),
  categories: z.array(id).max(LIST_MAX).optional().describe('Families whose rules stay as they are here.'),
  settings: z.array(z.enum(LOCKABLE)).optional().describe('Settings that stay as they are here.'),
});

const place = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/);

/** Whether and how a reply is held before it goes: in one word, or part by part. */
const guardMode = z.enum(['off', 'soft', 'confirm']);
export const guardPartsShape = z.strictObject({
  mode: guardMode.describe(
    'confirm: a reply with something open asks before it goes; soft: a line beside the draft says so and stops nothing; off: neither.',
  ),
  holds: z
    .array(z.enum(['wording', 'slots', 'steps']))
    .min(1)
    .max(3)
    .optional()
    .describe(
      'For what: "wording" of severity block, an open {slot} ("slots"), a step that the case must have ("steps"); wording and slots when not said.',
    ),
  sendAnyway: z
    .enum(['free', 'reason', 'never'])
    .optional()
    .describe(
      'Whether it may go as it is: free (when not said), with a reason that the agent picks, or never.',
    ),
  notes: z.boolean().optional().describe('true: internal notes are held too (when not said: no).'),
});

/** How Amend behaves for those who have the policy. */
export const settingsShape = z.strictObject({
  sites: z
    .strictObject({
      off: z
        .array(place)
        .max(1_000)
        .optional()
        .describe('Products ("gmail") or hosts where Amend stays off.'),
      on: z
        .array(place)
        .max(1_000)
        .optional()
        .describe('Products or hosts where an agent cannot turn Amend off, if "sites" is locked.'),
    })
    .optional()
    .describe('Where Amend works.'),
  sendGuard: z
    .union([guardPartsShape, guardMode])
    .optional()
    .describe(
      'confirm: a reply with blocked wording or an open {slot} asks before it goes; soft: a line beside the draft says so; off: neither; or part by part.',
    ),
  ownRules: z.boolean().optional().describe('false: agents add no rules and changes of their own.'),
  rewriting: z
    .boolean()
    .optional()
    .describe(
      'true: where the browser has a model on this machine, a sentence may be worded anew by it; not allowed when not said, nor where any policy says false.',
    ),
});

/** Written as it is, not a pattern. */
const name = short.refine(hasWord, {
  when: isSoFarSound,
  error: 'it has no letter and no figure.',
  params: { mend: 'Write the name as it stands in replies; marks alone are never flagged.' },
});

/** The keys of a policy that say on what it stands and who may change what. */
export const governance = {
  level: z
    .enum(['organisation', 'team'])
    .optional()
    .describe("Whose policy it is: the whole organisation's, or a team's (when not said)."),
  expires: z.iso.date().optional().describe('The last day on which it holds, e.g. "2026-12-31".'),
  whenExpired: z
    .enum(['mark', 'refuse'])
    .optional()
    .describe(
      'mark: it goes on and the panel says that it is past its day (when not said); refuse: it stops.',
    ),
  extends: z
    .array(id)
    .max(20)
    .optional()
    .describe('Ids of the packs that it stands on, e.g. ["english"]; without it the policy stands alone.'),
  changes: z
    .array(changeShape)
    .max(CHANGES_MAX)
    .optional()
    .describe('Rules of the packs, and of policies above this one, that are changed or switched off.'),
  exempt: z
    .array(name)
    .max(LIST_MAX)
    .optional()
    .describe('Names that are never flagged, written exactly so: products, teams, places.'),
  locks: locksShape.optional().describe('What policies and agents below may not change.'),
  settings: settingsShape.optional().describe('How Amend behaves for those who have this policy.'),
};

export type PolicyChange = z.infer<typeof changeShape>;
export type PolicyLocks = z.infer<typeof locksShape>;
export type PolicySettings = z.infer<typeof settingsShape>;

type Governed = z.infer<z.ZodObject<typeof governance>> & { readonly issued?: string | undefined };

/** What keys of a policy say against each other. */
export const GOVERNANCE_CHECKS: readonly (readonly [
  isSound: (policy: Governed) => boolean,
  refusal: { readonly path: string[]; readonly error: string; readonly params: { readonly mend: string } },
])[] = [
  [
    ({ issued, expires }) => issued === undefined || expires === undefined || issued <= expires,
    {
      path: ['expires'],
      error: 'it is before the day on which the policy was issued.',
      params: { mend: 'Write a day after "issued", or take it out.' },
    },
  ],
  [
    ({ expires, whenExpired }) => whenExpired === undefined || expires !== undefined,
    {
      path: ['whenExpired'],
      error: 'it says nothing here, for the policy never expires.',
      params: { mend: 'Add "expires", or take it out.' },
    },
  ],
  [
    ({ settings }) => settings?.sites?.on?.every((site) => !settings.sites?.off?.includes(site)) ?? true,
    {
      path: ['settings', 'sites'],
      error: 'a site is both in "on" and in "off".',
      params: { mend: 'Keep it in one of the two.' },
    },
  ],
];
