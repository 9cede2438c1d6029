import { z } from 'zod';
import { shownBySchema } from './shown-by-schema.ts';
import type { RecoveryModel } from './types.ts';

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = (max: number) => z.string().trim().min(1).max(max);

/** One step. Without `shownBy` it is shown by the sign of its own id, if there is one, and else only ticked by hand. */
const stepSchema = z
  .strictObject({
    id,
    name: line(60),
    purpose: line(200),
    example: line(400),
    shownBy: shownBySchema.optional(),
    internal: z.boolean().optional(),
  })
  .refine((step) => !(step.internal && step.shownBy), {
    message: 'an internal step is only ticked by hand: leave out shownBy, or internal',
    path: ['shownBy'],
  });

/** One recovery model: named steps in the order they are best taken. Step ids are unique within it. */
export const recoveryModelSchema = z
  .strictObject({
    id,
    name: line(80),
    about: line(200).optional(),
    steps: z.array(stepSchema).min(1).max(20),
  })
  .refine((model) => areApart(model.steps), { message: 'two steps have the same id', path: ['steps'] });

/** The file of models that ships with Amend; the first is the default. Model ids are unique. */
export const recoveryModelsSchema = z
  .strictObject({ models: z.array(recoveryModelSchema).min(1) })
  .refine((file) => areApart(file.models), { message: 'two models have the same id', path: ['models'] });

/**
 * Reads a recovery model that came from outside (a policy, storage).
 * Throws a ZodError that names the place when it is not one.
 */
export function parseRecoveryModel(value: unknown): RecoveryModel {
  return recoveryModelSchema.parse(value);
}

function areApart(named: readonly { readonly id: string }[]): boolean {
  return new Set(named.map((one) => one.id)).size === named.length;
}
