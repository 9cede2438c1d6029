import { z } from 'zod';
import type { Lens } from './lenses.ts';
import { shownBySchema } from './shown-by-schema.ts';

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const line = (max: number) => z.string().trim().min(1).max(max);

const needSchema = z.strictObject({ id, name: line(60), about: line(200), shownBy: shownBySchema });

/** One lens: needs as dots, in the order they are shown. Need ids are unique within it. */
export const lensSchema = z
  .strictObject({ id, name: line(80), about: line(200), needs: z.array(needSchema).min(1).max(20) })
  .refine((lens) => new Set(lens.needs.map((need) => need.id)).size === lens.needs.length, {
    message: 'two needs have the same id',
    path: ['needs'],
  });

/** The file of lenses that ships with Amend. Lens ids are unique. */
export const lensesSchema = z
  .strictObject({ lenses: z.array(lensSchema).min(1) })
  .refine((file) => new Set(file.lenses.map((lens) => lens.id)).size === file.lenses.length, {
    message: 'two lenses have the same id',
    path: ['lenses'],
  });

/**
 * Reads a lens that came from outside (a policy, storage).
 * Throws a ZodError that names the place when it is not one.
 */
export function parseLens(value: unknown): Lens {
  return lensSchema.parse(value);
}
