import { readdirSync, readFileSync } from 'node:fs';
import { parsePolicy } from '../../lib/policy/parse-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import type { Policy } from '../../lib/policy/schema.ts';

/** The pack of a language as its files hold it, parsed; an Error with every problem when it is none. */
export function packIn(language: string): Policy {
  const folder = new URL(`../../assets/packs/${language}/`, import.meta.url);
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
  const families = readdirSync(folder).filter((name) => name !== 'pack.json');
  const rules = families.flatMap((name) => read(name).rules);
  const result = parsePolicy({ ...read('pack.json'), rules });
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  return result.policy;
}
