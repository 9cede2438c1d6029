import * as z from 'zod';
import { managedSchema } from './managed-shape.ts';

/** As much of JSON Schema as Chrome and Edge know in `storage.managed_schema`, and no more: they load nothing else. */
export interface ManagedJsonSchema {
  readonly type: 'object' | 'array' | 'string' | 'boolean' | 'integer';
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, ManagedJsonSchema>>;
  readonly items?: ManagedJsonSchema;
}

/**
 * What the browser is told of managed settings. It knows kinds of values alone, neither words nor limits: the browser
 * would drop a value that breaks one without a word to us, and with it the whole key, where we name just that value.
 */
export function managedJsonSchema(): ManagedJsonSchema {
  return schemaOf(managedSchema);
}

/** The same as the text of the published file. */
export function managedSchemaText(): string {
  return `${JSON.stringify(managedJsonSchema(), null, 2)}\n`;
}

function schemaOf(shape: z.ZodType): ManagedJsonSchema {
  const bare = shape instanceof z.ZodOptional ? (shape.unwrap() as z.ZodType) : shape;
  return { ...kindOf(bare), ...wordsOf(bare), ...wordsOf(shape) };
}

function kindOf(shape: z.ZodType): ManagedJsonSchema {
  if (shape instanceof z.ZodObject) {
    const keys = Object.entries(shape.shape).map(([key, inner]) => [key, schemaOf(inner as z.ZodType)]);
    return { type: 'object', properties: Object.fromEntries(keys) };
  }
  if (shape instanceof z.ZodArray) return { type: 'array', items: schemaOf(shape.element as z.ZodType) };
  if (shape instanceof z.ZodBoolean) return { type: 'boolean' };
  return { type: shape instanceof z.ZodNumber ? 'integer' : 'string' };
}

function wordsOf(shape: z.ZodType): { title?: string; description?: string } {
  const { title, description } = shape.meta() ?? {};
  return { ...(title && { title }), ...(description && { description }) };
}
