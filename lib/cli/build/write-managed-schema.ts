import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { managedSchemaText } from '../../policy/managed/managed-json-schema.ts';

/** The manifest names it so too. */
export const MANAGED_SCHEMA = 'managed.schema.json';

const PUBLISHED = fileURLToPath(new URL(`../../../assets/public/${MANAGED_SCHEMA}`, import.meta.url));

/**
 * Writes what Chrome and Edge are told of managed settings, at each build and out of git, like the policy's schema.
 * @param file where to, if not there
 */
export function writeManagedSchema(file: string = PUBLISHED): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, managedSchemaText());
}
