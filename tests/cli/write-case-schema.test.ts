import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseJsonSchema, writeCaseSchema } from '../../lib/cli/build/write-case-schema.ts';
import { folderWith } from './run-amend.ts';

test('the published JSON Schema of exported cases is written as the code has it', () => {
  const file = join(folderWith({}), 'cases.schema.json');
  writeCaseSchema(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(caseJsonSchema());
});

test('it tells format, version and cases, and lets nothing else stand beside them', () => {
  expect(caseJsonSchema()).toMatchObject({
    type: 'object',
    required: ['format', 'version', 'exportedAt', 'cases'],
    additionalProperties: false,
    properties: { format: { const: 'amend-cases' }, version: { const: 1 } },
  });
});
