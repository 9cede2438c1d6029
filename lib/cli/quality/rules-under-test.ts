import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLanguages, compileLanguages } from '../../engine/language/compile-languages.ts';
import { composePack, type PackPart } from '../../policy/compose-pack.ts';
import { compileExpression } from '../../policy/expressions/compile-expression.ts';
import { joinPolicies } from '../../policy/join-policies.ts';
import { parsePolicy } from '../../policy/parse-policy.ts';
import { problemLine } from '../../policy/problem.ts';
import type { Policy } from '../../policy/schema.ts';
import { Failure } from '../commands/failure.ts';
import { unreadable } from '../inputs/open-source.ts';
import type { FindIn } from './judge-rows.ts';

/** What is measured, and what of it could not be read. */
export interface RulesUnderTest {
  readonly policies: readonly Policy[];
  readonly problems: readonly string[];
}

/**
 * Reads a pack from a folder with `pack.json` (its head and guards) and one file for each family of rules.
 * A family that is not valid is left out whole and said, so that the others can be measured while it is written.
 */
export function readPackFolder(folder: string): RulesUnderTest {
  const files = listJson(folder);
  if (!files.includes('pack.json'))
    throw new Failure(folder, 'it holds no pack.json; name a folder that does.');
  const head = readJson(join(folder, 'pack.json'));
  if (!head) throw new Failure(join(folder, 'pack.json'), 'it is not valid JSON.');
  const policies: Policy[] = [];
  const problems: string[] = [];
  for (const file of files.filter((name) => name !== 'pack.json')) {
    const result = readFamily(head, join(folder, file));
    if (typeof result === 'string') problems.push(`${file} as a whole, for ${result}`);
    else policies.push(result);
  }
  return { policies, problems };
}

/** A family as a policy of its own, or why it is none. */
function readFamily(head: object, file: string): Policy | string {
  const part = readJson(file);
  if (part === undefined) return 'it is not valid JSON.';
  const result = parsePolicy(composePack(head, [part as PackPart]));
  return result.ok ? result.policy : problemLine(result.problems[0]!);
}

/** Compiles policies; rules that cannot be read are left out and said. */
export function compileAll(policies: readonly Policy[]): { findIn: FindIn; problems: readonly string[] } {
  const { rules, guards, lists } = joinPolicies(policies);
  const all = compileLanguages(rules, { guards, lists, regex: compileExpression });
  const [only, more] = all.parts.keys();
  return {
    // Where all rules are of one language, so are the texts that they are measured on.
    findIn: (text) => checkLanguages(all, text, { language: more === undefined ? only : undefined }),
    problems: all.problems.map(
      ({ ruleId, guard, field, message }) => `${guard ?? ruleId} ${field}: ${message}`,
    ),
  };
}

function listJson(folder: string): string[] {
  try {
    return readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

/** Undefined where the file is not JSON. */
function readJson(file: string): object | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw unreadable(file, error);
  }
}
