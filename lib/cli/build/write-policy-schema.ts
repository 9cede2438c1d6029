import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { policySchemaText } from '../../policy/json-schema.ts';

const PUBLISHED = fileURLToPath(new URL('../../../assets/public/policy.schema.json', import.meta.url));

/**
 * Writes the policy's JSON Schema among the files that go into every package. Made at each build and kept out
 * of git, so that it cannot differ from the schema in code.
 * @param file where to, if not there
 */
export function writePolicySchema(file: string = PUBLISHED): void {
  writeFileSync(file, policySchemaText());
}
