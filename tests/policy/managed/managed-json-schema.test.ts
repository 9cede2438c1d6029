import { describe, expect, it } from 'vitest';
import {
  type ManagedJsonSchema,
  managedJsonSchema,
} from '../../../lib/policy/managed/managed-json-schema.ts';

/** Every schema in it, with the way there. */
function allIn(schema: ManagedJsonSchema, path = ''): [string, ManagedJsonSchema][] {
  const { properties = {}, items } = schema;
  const keys = Object.entries(properties).flatMap(([key, inner]) => allIn(inner, `${path}/${key}`));
  return [[path, schema], ...keys, ...(items ? allIn(items, `${path}[]`) : [])];
}

describe('the schema of managed settings', () => {
  const all = allIn(managedJsonSchema());

  // Chrome loads no extension whose schema says more: no $schema, no additionalProperties at the top, one type each.
  it('says no more than Chrome and Edge understand', () => {
    const KNOWN = ['type', 'title', 'description', 'properties', 'items'];
    const strange = all.flatMap(([path, schema]) =>
      Object.keys(schema)
        .filter((key) => !KNOWN.includes(key))
        .map((key) => `${path} ${key}`),
    );
    expect(strange).toEqual([]);
    expect(managedJsonSchema().type).toBe('object');
  });

  it('has a title and a description for every key and every item, for whoever fills it in', () => {
    const bare = all.filter(([path, { title, description }]) => path !== '' && !(title && description));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('leaves words and limits to Amend, which names what is wrong where a browser would drop it', () => {
    expect(managedJsonSchema().properties?.sendGuard).not.toHaveProperty('enum');
    expect(managedJsonSchema().properties?.retentionDays?.type).toBe('integer');
  });
});
