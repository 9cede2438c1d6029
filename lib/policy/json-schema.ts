import * as z from 'zod';
import { policySchema } from './schema.ts';

/** The policy format as JSON Schema (draft 2020-12), by which editors complete and check policies. */
export function policyJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(policySchema, { io: 'input', reused: 'inline' });
  return {
    $schema,
    title: 'Amend policy',
    description: 'Wording that a team does not send, why, and what to write instead.',
    ...schema,
  };
}

/** The same as the text of the published file. */
export function policySchemaText(): string {
  return `${JSON.stringify(policyJsonSchema(), null, 2)}\n`;
}
