import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { policySchemaText } from '../../policy/json-schema.ts';

const PUBLISHED = fileURLToPath(new URL('../../../assets/public/policy.schema.json', import.meta.url));

/**
 * Writes the policy's JSON Schema among the files that go into every package. Made at each build and kept out
 * of git, so that it cannot differ from the schema in code.
 * @param file where to, if not there
 */
export function writePolicySchema(file: string = PUBLISHED): void {
  // A fresh clone has no such folder: git keeps no empty ones.
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, policySchemaText());
}
