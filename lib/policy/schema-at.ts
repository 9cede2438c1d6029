import * as z from 'zod';
import { policySchema } from './schema.ts';

/** The keys that a policy may have at a path; none where no group of keys belongs. */
export function knownKeysAt(path: readonly PropertyKey[]): readonly string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** What is said of the value at a path, for people. */
export function descriptionAt(path: readonly PropertyKey[]): string | undefined {
  return path.reduce<z.ZodType | undefined>(inside, policySchema)?.description;
}

function schemaAt(path: readonly PropertyKey[]): z.ZodType | undefined {
  return bare(path.reduce<z.ZodType | undefined>(inside, policySchema));
}

/** What belongs at a key of a list, of named things, or of a group of keys. */
function inside(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  const at = bare(schema);
  if (at instanceof z.ZodArray) return at.element as z.ZodType;
  if (at instanceof z.ZodRecord) return at.valueType as z.ZodType;
  if (at instanceof z.ZodObject && Object.hasOwn(at.shape, key)) return at.shape[String(key)] as z.ZodType;
  return undefined;
}

/** Without what says that it may be missing; of several ways to write it, the one in keys. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return (schema.options as z.ZodType[]).map(bare).find((option) => option instanceof z.ZodObject);
  return schema;
}
