import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeManagedSchema } from '../../lib/cli/build/write-managed-schema.ts';
import { managedJsonSchema } from '../../lib/policy/managed/managed-json-schema.ts';
import { folderWith } from './run-amend.ts';

test('what the browser is told of managed settings is written as the code has it', () => {
  const file = join(folderWith({}), 'managed.schema.json');
  writeManagedSchema(file);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(managedJsonSchema());
});
