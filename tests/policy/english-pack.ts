import { readdirSync, readFileSync } from 'node:fs';
import { composePack, type PackPart } from '../../lib/policy/compose-pack.ts';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import type { Policy } from '../../lib/policy/schema.ts';

const FOLDER = new URL('../../assets/packs/en/', import.meta.url);

function readJson(name: string) {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}

/** The pack's head: what it is, and the guards that its rules name. */
export const head: object & Pick<Policy, 'guards'> = readJson('pack.json');

/** Every family that stands in the pack's folder, by file name. */
export const parts: readonly PackPart[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && name !== 'pack.json')
  .sort()
  .map(readJson);

/** Families of the pack as one parsed policy; an Error with every problem when it is none. */
export function packOf(chosen: readonly PackPart[]): Policy {
  const result = parsePolicy(composePack(head, chosen));
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.policy;
}
