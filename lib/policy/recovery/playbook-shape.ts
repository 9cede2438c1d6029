import * as z from 'zod';
import { id, sentence, short } from '../field-shapes.ts';

export const NEEDS = ['must', 'should', 'if-severe', 'none'] as const;
export const SEVERITIES = ['minor', 'major', 'critical'] as const;
export const GESTURE_KINDS = ['words', 'care', 'credit', 'fee', 'time', 'goods'] as const;
export const FAILURE_KINDS = [
  'outcome',
  'process',
  'promise',
  'availability',
  'system',
  'policy',
  'legal',
  'conduct',
  'partner',
  'customer',
  'recovery',
] as const;

export const CAUSES = ['human-slip', 'our-system', 'third-party', 'customer', 'unknown'] as const;

const LISTED_MAX = 50;

const needs = z
  .record(id, z.enum(NEEDS))
  .describe('How much each step matters, by the id of the step or of a sign: must, should, if-severe, none.');

/** Something given beyond putting it right. */
export const gestureShape = z.strictObject({
  id: id.describe('Lower-case words with hyphens, unique in the type.'),
  name: short.describe('What agents see, e.g. "Shipping back".'),
  kind: z
    .enum(GESTURE_KINDS)
    .describe(
      'words: a kind line; care: a thing that costs next to nothing; credit: money; fee: a fee taken back; time: more time; goods: a thing kept or sent.',
    ),
  percent: z.number().min(0).max(100).optional().describe('At most so much of what the customer paid.'),
  amount: z.number().min(0).max(1_000_000).optional().describe('At most so much money.'),
  lead: z.boolean().optional().describe('true: only ever after a lead said yes.'),
  words: sentence
    .optional()
    .describe(
      'How it goes on after "I\'ve", e.g. "refunded your shipping as well". What is not known is a {slot}.',
    ),
});

/** What lines say of a type where the agent did not say it otherwise. */
export const typeWordsShape = z.strictObject({
  thing: short.optional().describe('What it is about, e.g. "your invoice".'),
  failure: sentence.optional().describe('What we did, after "I\'m sorry that", e.g. "we charged you twice".'),
  event: sentence
    .optional()
    .describe('The same without anybody\'s fault, e.g. "your parcel did not reach you in time".'),
  effect: sentence.optional().describe('What it cost the customer, e.g. "you had to pay twice".'),
  check: sentence
    .optional()
    .describe('What the follow-up looks at, after "to check that", e.g. "the refund has reached you".'),
});

const fields = {
  id: id.describe('Lower-case words with hyphens; that of a shipped type changes what is said here of it.'),
  name: short.describe('What agents choose it by, e.g. "Billing mistake".'),
  about: sentence.describe('When to choose it, in a line.'),
  kind: z.enum(FAILURE_KINDS).describe('What kind of failure it is.'),
  stance: z
    .enum(['own-it', 'check-first'])
    .describe(
      'own-it: say at once that it was us; check-first: be sorry that it happened, and say whose it was once it is known.',
    ),
  cause: z.enum(CAUSES).describe('What brought it about unless the agent says otherwise.'),
  needs,
  onRepeat: needs.describe('What changes when it is not the first failure for this customer.'),
  lead: z
    .array(id)
    .max(LISTED_MAX)
    .describe('Steps on which only a lead decides, by the id of the step or sign.'),
  least: z.enum(SEVERITIES).describe('It is never less severe than this.'),
  repeat: z.boolean().describe('true: always a second failure.'),
  reinstatements: z.array(short).max(LISTED_MAX).describe('What puts it right, the best first.'),
  gestures: z.array(gestureShape).max(LISTED_MAX).describe('What may be given on top, the smallest first.'),
  words: typeWordsShape.describe('What lines to insert say of it.'),
  off: z.boolean().describe('true: the type is not offered.'),
};

/** A complaint type as a lead writes it: a new one, or what changes of a shipped one. */
export const playbookShape = z.strictObject(fields).partial().required({ id: true });

const onlyShipped = { origin: z.enum(['listed', 'added']).describe('listed: it stands in the source.') };

/** A type as it ships: nothing that the plan rests on is missing. */
export const shippedTypeShape = z
  .strictObject({ ...fields, ...onlyShipped })
  .partial({ cause: true, onRepeat: true, lead: true, least: true, repeat: true, off: true });
