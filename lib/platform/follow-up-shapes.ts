import { dueShape as due, promiseKindShape as kind } from '../recovery/case-shapes.ts';
import { MAX_ID } from './message-limits.ts';
import { z } from './schema.ts';

/** The most promises that one reply makes; more than that are not a reply. */
const MAX_PROMISES = 50;

const id = z.string().check(z.minLength(1), z.maxLength(MAX_ID));
/** ms since the epoch, within what a date can be. */
const time = z.int().check(z.nonnegative(), z.maximum(8_640_000_000_000_000));

export const followUpIdShape = z.string().check(z.minLength(1), z.maxLength(2 * MAX_ID));
export const timeShape = time;

/** What a reply promised, as its page tells it: states and times, no words. Without a time it only counts in its case. */
export const sentPromisesShape = z.object({
  site: id,
  caseId: id,
  replyId: id,
  promises: z.array(z.object({ kind, due: z.nullable(due) })).check(z.maxLength(MAX_PROMISES)),
});

/** A stored follow-up. */
export const followUpShape = z.object({
  id: followUpIdShape,
  site: id,
  caseId: id,
  kind,
  due,
  madeAt: z.number(),
  snoozedUntil: z.optional(z.number()),
  toldAt: z.optional(z.number()),
  doneAt: z.optional(z.number()),
});

/** What comes back when something was asked of the follow-ups. */
export const followUpsShape = z.object({
  followUps: z.array(followUpShape),
  /** Why it could not be kept, e.g. the disk is full. */
  error: z.nullable(z.enum(['quota', 'unavailable', 'invalid'])),
});
