import * as z from 'zod';
import { id } from '../field-shapes.ts';
import { lineShape } from './line-shape.ts';
import { modelShape } from './model-shape.ts';
import { GESTURE_KINDS, playbookShape } from './playbook-shape.ts';
import { standardEntryShape, workingHoursShape } from './standard-shape.ts';

const MODELS_MAX = 50;
const PLAYBOOKS_MAX = 200;
const LINES_MAX = 2_000;
const STANDARDS_MAX = 200;

/** What an agent may give without asking. */
export const limitShape = z.strictObject({
  percent: z.number().min(0).max(100).optional().describe('Up to so much of what the customer paid.'),
  amount: z.number().min(0).max(1_000_000).optional().describe('Up to so much money.'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .describe('The currency of the amount, e.g. "EUR".'),
  kinds: z
    .array(z.enum(GESTURE_KINDS))
    .optional()
    .describe('Which kinds of gesture; all of them when not said.'),
  lead: z.boolean().optional().describe('true: a lead decides on every gesture.'),
});

const limits = z
  .strictObject({
    minor: limitShape.optional(),
    major: limitShape.optional(),
    critical: limitShape.optional(),
  })
  .describe('What an agent may give without asking, by how bad the case is.');

/** What a policy says of recovery, beside its rules. Every part of it may be missing: then what ships holds. */
export const recoveryShape = z.strictObject({
  defaultModel: id.optional().describe('The id of the model that a new case begins with.'),
  models: z.array(modelShape).max(MODELS_MAX).optional().describe('Recovery models of your own.'),
  playbooks: z
    .array(playbookShape)
    .max(PLAYBOOKS_MAX)
    .optional()
    .describe('Complaint types: changes to those that ship, and your own.'),
  lines: z.array(lineShape).max(LINES_MAX).optional().describe('Lines to insert; yours come first.'),
  standards: z
    .array(standardEntryShape)
    .max(STANDARDS_MAX)
    .optional()
    .describe('What is done by when; for what you name, the standards that ship no longer count.'),
  limits: limits.optional(),
  retentionDays: z
    .int()
    .min(1)
    .max(3_650)
    .optional()
    .describe('After how many days without a change a case is forgotten.'),
  workingHours: workingHoursShape
    .optional()
    .describe('When the team works; clocks in working time rest outside it.'),
});

/** The `recovery:` of a policy. */
export type PolicyRecovery = z.infer<typeof recoveryShape>;
