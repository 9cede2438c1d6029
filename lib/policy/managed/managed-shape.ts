import * as z from 'zod';
import { id, LIST_MAX } from '../field-shapes.ts';
import type { PolicyProblem } from '../problem.ts';
import { POLICY_BYTES_MAX } from '../schema.ts';

// What an organisation sets for all its browsers, by their own means (registry, profile, policies.json, a console).
// This is the one source: how it is read, and what the browser is told of it (managed-json-schema.ts), come from here.

/** More addresses than any organisation has teams for one agent. */
const ADDRESSES_MAX = 50;
const RETENTION_MAX = 3_650;

/** The id of the layer that managed settings and locks are laid as. */
export const MANAGED_SETTINGS = 'managed:settings';
/** Its name, wherever it is said who set something. */
export const MANAGED_NAME = 'Your organisation';

const FINGERPRINT = /^[\w-]{43}$/;
const PLACE = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

const address = z
  .string()
  .max(2_000)
  .refine(isAddress, {
    error: 'it is not an https address.',
    params: { mend: 'Write the whole address of the policy file, e.g. "https://example.com/support.json".' },
  })
  .meta({ title: 'Address', description: 'Where the policy file is: an https address, or an Amend link.' });

const fingerprint = z
  .string()
  .transform((written) => written.replace(/\s/g, ''))
  .refine((bare) => FINGERPRINT.test(bare), {
    error: 'it is not a fingerprint.',
    params: { mend: 'Copy the 43 characters that "amend policy keygen" or the studio shows.' },
  })
  .meta({
    title: 'Fingerprint of the key',
    description:
      'The key that must have signed it; spaces do not matter. Without it the first key seen is kept.',
  });

const entry = z.object({
  address,
  // One that cannot be read must not become none: then any key would do.
  fingerprint: fingerprint.optional().meta({ vital: true }),
  level: z.enum(['organisation', 'team']).optional().meta({
    title: 'Level',
    description: 'Whose policy it is: "organisation" (when not said) or "team".',
  }),
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
  .meta({ title: 'Product or host', description: 'E.g. "gmail" or "mail.example.com".' });
const places = z.array(place).max(1_000);

const settings = z.object({
  sites: z
    .object({
      off: places.optional().meta({
        title: 'Where Amend stays off',
        description: 'Products ("gmail") or hosts ("mail.example.com") where Amend does nothing.',
      }),
      on: places.optional().meta({
        title: 'Where Amend stays on',
        description: 'Products or hosts where nobody can turn Amend off, if "sites" is locked.',
      }),
    })
    .optional()
    .meta({ title: 'Sites', description: 'Where Amend works.' }),
  sendGuard: z.enum(['off', 'confirm']).optional().meta({
    title: 'Question before sending',
    description: '"confirm": a reply with an open {slot} asks before it goes; "off": it goes.',
  }),
  ownRules: z.boolean().optional().meta({
    title: 'Own rules',
    description: 'false: nobody adds rules or changes of their own.',
  }),
  retentionDays: z
    .int()
    .min(1)
    .max(RETENTION_MAX)
    .optional()
    .meta({
      title: 'Days that cases are kept',
      description: `After so many days without a change a case is forgotten, 1 to ${RETENTION_MAX}.`,
    }),
});

const locks = z.object({
  rules: z
    .array(z.union([z.literal('*'), id]).meta({ title: 'Rule', description: 'Id of a rule, or "*".' }))
    .max(LIST_MAX)
    .optional()
    .meta({ title: 'Rules', description: 'Ids of rules that stay as they are; "*" for every rule.' }),
  categories: z
    .array(id.meta({ title: 'Family', description: 'E.g. "refusal".' }))
    .max(LIST_MAX)
    .optional()
    .meta({ title: 'Families', description: 'Families whose rules stay as they are.' }),
  settings: z
    .array(
      z.enum(['sites', 'sendGuard', 'ownRules', 'retention', 'recovery']).meta({
        title: 'Setting',
        description: '"sites", "sendGuard", "ownRules", "retention" or "recovery".',
      }),
    )
    .optional()
    .meta({ title: 'Settings', description: 'Settings that stay as they are.' }),
});

/** Everything that can be managed, each with a title and a description for whoever manages it. */
export const managedSchema = z.object({
  policies: z.array(entry).max(ADDRESSES_MAX).optional().meta({
    title: 'Policies by address',
    description: 'Policy files that every agent has and keeps up to date, the first one first.',
  }),
  policy: z.string().max(POLICY_BYTES_MAX).optional().meta({
    title: 'Policy',
    description: 'A whole policy as text (JSON or YAML), for those who have no address to put it at.',
  }),
  requireSignature: z.boolean().optional().meta({
    title: 'Only signed policies',
    description: 'true: a policy that nobody signed is refused, from whichever address it comes.',
  }),
  settings: settings.optional().meta({
    title: 'Settings',
    description: 'How Amend behaves, whatever policies say below.',
  }),
  locks: locks.optional().meta({
    title: 'Locks',
    description: 'What policies of teams and agents themselves may not change.',
  }),
});

type Managed = z.output<typeof managedSchema>;

/** The address of a policy that an agent has by management, and cannot remove. */
export type ManagedAddress = z.output<typeof entry>;
export type ManagedSettings = NonNullable<Managed['settings']>;
export type ManagedLocks = NonNullable<Managed['locks']>;

/** What the browser's management says, each part by itself: what is wrong is left out and named. */
export interface ManagedPolicy extends Omit<Managed, 'policies'> {
  readonly policies: readonly ManagedAddress[];
  /** What could not be taken as it was written, for the options page. */
  readonly problems: readonly PolicyProblem[];
  /** The browser did not tell: what was in force stays so. */
  readonly unread?: true;
}

/** Nothing is managed. */
export const NOT_MANAGED: ManagedPolicy = { policies: [], problems: [] };

/** Whether anything at all is managed, and be it by something that could not be taken. */
export function isManaged({ problems, unread: _unread, policies, ...more }: ManagedPolicy): boolean {
  return (
    policies.length > 0 || problems.length > 0 || Object.values(more).some((value) => value !== undefined)
  );
}

function isAddress(text: string): boolean {
  const plain = text.replace(/^web\+amend:/, '');
  if (!URL.canParse(plain)) return false;
  const { protocol, username, password } = new URL(plain);
  return protocol === 'https:' && username === '' && password === '';
}
