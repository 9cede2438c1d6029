import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { caseExportShape } from '../../recovery/case-export-schema.ts';

const PUBLISHED = fileURLToPath(new URL('../../../assets/public/cases.schema.json', import.meta.url));

/** The format of exported cases as JSON Schema (draft 2020-12), for programs that read them. */
export function caseJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(caseExportShape, { reused: 'inline' });
  return {
    $schema,
    title: 'Amend cases',
    description: 'Recovery cases as they were exported: states, times and choices, without words of anybody.',
    ...schema,
  };
}

/**
 * Writes the JSON Schema of exported cases among the files that go into every package. Made at each build and kept out
 * of git, so that it cannot differ from the schema in code.
 * @param file where to, if not there
 */
export function writeCaseSchema(file: string = PUBLISHED): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(caseJsonSchema(), null, 2)}\n`);
}
