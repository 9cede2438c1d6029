import { z } from 'zod';
import type { RecoveryModel } from './types.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = (max: number) => z.string().trim().min(1).max(max);

const stepSchema = z.strictObject({
  id,
  name: line(60),
  purpose: line(200),
  example: line(400),
});

/** One recovery model: named steps in the order they are best taken. Step ids are unique within it. */
export const recoveryModelSchema = z
  .strictObject({ id, name: line(80), steps: z.array(stepSchema).min(1).max(20) })
  .refine((model) => new Set(model.steps.map((step) => step.id)).size === model.steps.length, {
    message: 'two steps have the same id',
    path: ['steps'],
  });

/** The file of models that ships with Amend; the first is the default. Model ids are unique. */
export const recoveryModelsSchema = z
  .strictObject({ models: z.array(recoveryModelSchema).min(1) })
  .refine((file) => new Set(file.models.map((model) => model.id)).size === file.models.length, {
    message: 'two models have the same id',
    path: ['models'],
  });

/**
 * Reads a recovery model that came from outside (a policy, storage).
 * Throws a ZodError that names the place when it is not one.
 */
export function parseRecoveryModel(value: unknown): RecoveryModel {
  return recoveryModelSchema.parse(value);
}
