import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePolicySchema } from '../../lib/cli/build/write-policy-schema.ts';
import { policyJsonSchema } from '../../lib/policy/json-schema.ts';
import { folderWith } from './run-amend.ts';

test('the published JSON Schema is written as the code has it', () => {
  const file = join(folderWith({}), 'policy.schema.json');
  writePolicySchema(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(policyJsonSchema());
});
