import * as z from 'zod';
import { LIST_MAX, SHORT_MAX } from '../field-shapes.ts';
import type { PolicyLocks, PolicySettings } from '../governance-shape.ts';
import { LOCKABLE } from '../lockable.ts';
import type { PolicyProblem } from '../problem.ts';
import { POLICY_BYTES_MAX } from '../schema.ts';
import type { Fingerprint } from '../signing/signing-types.ts';
import { type AmendLink, type LinkProblem, parseAmendLink } from '../subscription/amend-link.ts';

// What an organisation sets for all its browsers, by their own means (registry, profile, policies.json, a console).
// This is the one source: how it is read, and what the browser is told of it (managed-json-schema.ts), come from here.
// The keys lie side by side: a browser that finds one value of the wrong kind drops that key, and everything in it.

/** More addresses than any organisation has teams for one agent. */
const ADDRESSES_MAX = 50;
const RETENTION_MAX = 3_650;

const PLACE = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

const link = z
  .string()
  .transform((text, context) => {
    const read = linkIn(text);
    if (read.ok) return { address: read.address, ...(read.fingerprint && { fingerprint: read.fingerprint }) };
    const { what, mend } = read;
    context.issues.push({ code: 'custom', input: text, message: what, params: { mend } });
    return z.NEVER;
  })
  .meta({
    title: 'Address or Amend link',
    description:
      'E.g. "web+amend:https://example.com/support.policy.jws.json#key=…", as the policy studio gives it. Without the key the first one seen is kept.',
  });

const place = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .refine((text) => PLACE.test(text), {
    error: 'it is neither a product nor a host.',
    params: { mend: 'Write e.g. "gmail", or "example.com" for that host and all below it.' },
  })
  .meta({ title: 'Product or host', description: 'E.g. "gmail", or "example.com" for it and all below it.' });
const places = z.array(place).max(1_000);

const word = (pattern: RegExp, mend: string) =>
  z
    .string()
    .trim()
    .max(SHORT_MAX)
    .refine((text) => pattern.test(text), { error: 'it is not written as it should be.', params: { mend } });

const rule = word(
  /^([a-z0-9]+(-[a-z0-9]+)*|\*)$/,
  'Write the id of a rule, e.g. "not-my-job", or "*" for every rule.',
).meta({ title: 'Rule', description: 'Id of a rule, or "*".' });
const family = word(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write a family as rules name it, e.g. "refusal".').meta({
  title: 'Family',
  description: 'E.g. "refusal".',
});
const heldFor = z
  .enum(['wording', 'slots', 'steps'])
  .meta({ title: 'What counts as open', description: '"wording", "slots" or "steps".' });
const setting = z.enum(LOCKABLE).meta({
  title: 'Setting',
  description: '"sites", "sendGuard", "ownRules", "rewriting", "retention" or "recovery".',
});

/** Everything that can be managed, each with a title and a description for whoever manages it. */
export const managedSchema = z.object({
  policies: z.array(link).max(ADDRESSES_MAX).optional().meta({
    title: 'Policies by address',
    description: 'Policy files that every agent has, that are kept up to date, and that nobody can remove.',
  }),
  policy: z.string().max(POLICY_BYTES_MAX).optional().meta({
    title: 'Policy',
    description: 'A whole policy as text (JSON or YAML), for those who have no address to put it at.',
  }),
  requireSignature: z.boolean().optional().meta({
    title: 'Only signed policies',
    description: 'true: a policy that nobody signed is refused, from whichever address or file it comes.',
  }),
  sitesOff: places.optional().meta({
    title: 'Where Amend stays off',
    description: 'Products or hosts where Amend does nothing.',
  }),
  sitesOn: places.optional().meta({
    title: 'Where Amend stays on',
    description: 'Products or hosts where nobody can turn Amend off, if "lockedSettings" holds "sites".',
  }),
  sendGuard: z.enum(['off', 'soft', 'confirm']).optional().meta({
    title: 'Question before sending',
    description:
      '"confirm": a reply with blocked wording or an open {slot} asks before it goes; "soft": a line beside it says so; "off": neither.',
  }),
  sendGuardHolds: z.array(heldFor).optional().meta({
    title: 'What is asked about before sending',
    description: 'Of "wording", "slots" and "steps"; wording and slots where nothing is said.',
  }),
  sendAnyway: z.enum(['free', 'reason', 'never']).optional().meta({
    title: 'Sending as it is',
    description: '"free", with a "reason" that the agent picks, or "never".',
  }),
  sendGuardNotes: z.boolean().optional().meta({
    title: 'Question before internal notes',
    description: 'true: internal notes are asked about too.',
  }),
  ownRules: z.boolean().optional().meta({
    title: 'Own rules',
    description: 'false: nobody adds rules, changes or policies of their own.',
  }),
  rewriting: z.boolean().optional().meta({
    title: 'Kinder sentences by a model on the machine',
    description:
      'false: the browser\'s own model words no sentence anew, whatever a policy says; true: it may. Lock it ("lockedSettings") and only what is set here counts.',
  }),
  retentionDays: z
    .int()
    .min(1)
    .max(RETENTION_MAX)
    .optional()
    .meta({
      title: 'Days that cases are kept',
      description: `After so many days without a change a case is forgotten: 1 to ${RETENTION_MAX}.`,
    }),
  lockedRules: z.array(rule).max(LIST_MAX).optional().meta({
    title: 'Locked rules',
    description: 'Ids of rules that stay as they are for everybody below; "*" for every rule.',
  }),
  lockedCategories: z.array(family).max(LIST_MAX).optional().meta({
    title: 'Locked families',
    description: 'Families whose rules stay as they are for everybody below.',
  }),
  lockedSettings: z.array(setting).optional().meta({
    title: 'Locked settings',
    description: 'Settings that neither a policy of a team nor an agent may change.',
  }),
});

/** What somebody writes, by its keys, as far as it is good. */
export type ManagedKeys = z.output<typeof managedSchema>;

/** The address of a policy that an agent has by management, and cannot remove. */
export interface ManagedAddress {
  readonly address: string;
  readonly fingerprint?: Fingerprint | undefined;
}

/** What the browser's management says, each part by itself: what is wrong is left out and named. */
export interface ManagedPolicy {
  readonly policies: readonly ManagedAddress[];
  /** A whole policy as text, JSON or YAML. */
  readonly policy?: string | undefined;
  readonly requireSignature?: boolean | undefined;
  readonly locks?: PolicyLocks | undefined;
  readonly settings?: (PolicySettings & { readonly retentionDays?: number | undefined }) | undefined;
  /** What could not be taken as it was written, for the options page. */
  readonly problems: readonly PolicyProblem[];
  /** The browser did not tell: what was in force stays so. */
  readonly unread?: true;
}

/** Nothing is managed. */
export const NOT_MANAGED: ManagedPolicy = { policies: [], problems: [] };

/** Whether anything at all is managed, and be it by something that could not be taken. */
export function isManaged({ policies, problems, policy, requireSignature, locks, settings }: ManagedPolicy) {
  return (
    policies.length + problems.length > 0 ||
    [policy, requireSignature, locks, settings].some((value) => value !== undefined)
  );
}

/** As agents paste it, but for a key that nobody would miss: without it any key would do. */
function linkIn(text: string): AmendLink | LinkProblem {
  const read = parseAmendLink(text);
  if (!read.ok || read.fingerprint !== undefined || !text.includes('#')) return read;
  return { ok: false, what: 'what stands after # is no key.', mend: 'Copy the link again, to its very end.' };
}
