import * as z from 'zod/mini';
import { MAX_HISTORY } from './case-history.ts';
import { dayOf } from './promise-zone.ts';
import { MAX_DRAFTS } from './reply-levels.ts';

// What is stored and sent of a case: states, times, and choices from lists. Strict: a key that this version does not
// know is refused, so that no text can slip in beside them.

const time = z.int().check(z.minimum(0), z.maximum(8.64e15));
const name = z.string().check(z.minLength(1), z.maxLength(500));
/** Ids of models, steps, signs and complaint types: no room for a sentence. */
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(80));
const level = z.enum(['absent', 'weak', 'strong']);

export const skipReasonShape = z.enum([
  'not-needed',
  'done-elsewhere',
  'not-mine',
  'customer-declined',
  'other',
]);

export const fedBackToShape = z.enum(['product', 'operations', 'supplier', 'training', 'knowledge', 'other']);

export const promiseKindShape = z.enum(['call', 'write', 'check', 'deliver', 'refund', 'other']);

/** A moment, or a day of the calendar; an object with both says two things. */
export const dueShape = z.union([
  z.strictObject({ at: time }),
  z.strictObject({ day: z.string().check(z.refine((text) => dayOf(text) !== null)) }),
]);

export const caseFactsShape = z.strictObject({
  type: z.optional(id),
  cause: z.optional(z.enum(['human-slip', 'our-system', 'third-party', 'customer', 'unknown'])),
  severity: z.optional(z.enum(['minor', 'major', 'critical'])),
  again: z.optional(z.boolean()),
  touchpoint: z.optional(z.enum(['order', 'delivery', 'billing', 'support', 'return', 'web', 'other'])),
  channel: z.optional(z.enum(['email', 'chat', 'phone', 'social'])),
  receivedAt: z.optional(time),
});

export const factNameShape = z.enum([
  'type',
  'cause',
  'severity',
  'again',
  'touchpoint',
  'channel',
  'receivedAt',
]);

const signShape = z.strictObject({
  level,
  earlier: z.optional(z.enum(['weak', 'strong'])),
  at: time,
});

const handShape = z.strictObject({
  state: z.enum(['ticked', 'unticked', 'skipped']),
  reason: z.optional(skipReasonShape),
  to: z.optional(fedBackToShape),
  at: time,
});

const historyEntryShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft'), at: time, step: id, level }),
  z.strictObject({
    kind: z.literal('hand'),
    at: time,
    step: id,
    hand: z.enum(['ticked', 'unticked', 'skipped', 'none']),
    reason: z.optional(skipReasonShape),
    to: z.optional(fedBackToShape),
  }),
  z.strictObject({ kind: z.literal('model'), at: time, model: id }),
  z.strictObject({
    kind: z.literal('fact'),
    at: time,
    fact: factNameShape,
    value: z.optional(z.union([id, z.boolean(), time])),
  }),
  z.strictObject({ kind: z.literal('replied'), at: time }),
  z.strictObject({
    kind: z.literal('promised'),
    at: time,
    promise: promiseKindShape,
    due: z.nullable(dueShape),
  }),
  z.strictObject({ kind: z.literal('kept'), at: time, promise: promiseKindShape }),
  z.strictObject({ kind: z.literal('closed'), at: time }),
  z.strictObject({ kind: z.literal('reopened'), at: time }),
]);

/** A case as it is stored, and as it crosses from the worker to our pages. */
export const checklistShape = z.strictObject({
  site: name,
  caseId: name,
  modelId: id,
  signs: z.record(id, signShape),
  hands: z.record(id, handShape),
  facts: caseFactsShape,
  history: z.readonly(z.array(historyEntryShape).check(z.maxLength(MAX_HISTORY))),
  openedAt: time,
  repliedAt: z.optional(time),
  repliedId: z.optional(name),
  closedAt: z.optional(time),
  replyId: z.optional(name),
  drafts: z.optional(
    z.readonly(
      z.array(z.strictObject({ replyId: name, levels: z.record(id, level) })).check(z.maxLength(MAX_DRAFTS)),
    ),
  ),
  updatedAt: time,
});
