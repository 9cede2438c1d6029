import * as z from 'zod';
import { sentence } from '../field-shapes.ts';
import { SEVERITIES } from './playbook-shape.ts';

export const STANDARD_WHATS = ['first-reply', 'call-back', 'reinstatement', 'order', 'follow-up'] as const;
export const STANDARD_UNITS = ['minutes', 'hours', 'days', 'working-hours', 'working-days'] as const;
export const CHANNELS = ['email', 'chat', 'phone', 'social'] as const;
export const WEEK_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Longest standard that is read, whatever its unit. */
export const STANDARD_MOST = 10_000;

/** A measurable promise of the team. */
export const standardShape = z.strictObject({
  what: z.enum(STANDARD_WHATS).describe('What is to be done in time.'),
  channel: z.enum(CHANNELS).optional().describe('Only for what comes in this way.'),
  severity: z.enum(SEVERITIES).optional().describe('Only for cases as bad as this.'),
  number: z
    .int()
    .min(0)
    .max(STANDARD_MOST)
    .describe('How many of the unit; 0 days or 0 working days is the end of the same day.'),
  unit: z.enum(STANDARD_UNITS).describe('What is counted.'),
});

/** A standard as a lead writes it: in fields, or as a plain sentence. */
export const standardEntryShape = z.union([
  standardShape,
  sentence.describe('In words, e.g. "First reply to e-mail within 24 hours".'),
]);

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** When the team works. */
export const workingHoursShape = z.strictObject({
  days: z.array(z.enum(WEEK_DAYS)).min(1).max(7).describe('The days that are worked, e.g. [mon, tue, wed].'),
  from: z.string().regex(CLOCK).describe('When work begins, e.g. "09:00".'),
  to: z
    .string()
    .regex(CLOCK)
    .describe('When it ends, e.g. "17:00"; before "from" it is that of the next day.'),
  zone: z
    .string()
    .max(60)
    .optional()
    .describe('The time zone, e.g. "Europe/Berlin"; that of the agent when not said.'),
});
