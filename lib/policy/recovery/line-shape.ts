import * as z from 'zod';
import { id, sentence } from '../field-shapes.ts';
import { CAUSES } from './playbook-shape.ts';

const LISTED_MAX = 50;

export const WORDINGS = ['own', 'without-fault', 'thanks'] as const;

/** A line that an agent may put into a reply. */
export const lineShape = z.strictObject({
  id: id.optional().describe('Needed only to change or to take out a shipped line.'),
  step: id.describe('The step or sign that it covers, e.g. "apology".'),
  text: sentence.describe('The line in the words of the agent, with a {slot} for what only they can know.'),
  types: z.array(id).min(1).max(LISTED_MAX).optional().describe('Only for these complaint types.'),
  not: z.array(id).min(1).max(LISTED_MAX).optional().describe('Not for these complaint types.'),
  causes: z.array(z.enum(CAUSES)).min(1).optional().describe('Only for these causes.'),
  wording: z
    .array(z.enum(WORDINGS))
    .min(1)
    .optional()
    .describe(
      'Only where the apology owns it (own), names no fault (without-fault), or is a thanks (thanks).',
    ),
  lead: z
    .boolean()
    .optional()
    .describe('true: only where a lead decides on the step, false: only where none does.'),
  off: z.boolean().optional().describe('true: the shipped line of this id is not offered.'),
});
