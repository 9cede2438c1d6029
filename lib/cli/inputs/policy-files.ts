import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { type PolicyResult, parsePolicyJson, refuse } from '../../policy/parse-policy.ts';
import { parsePolicyYaml } from '../../policy/parse-policy-yaml.ts';
import { type PolicyProblem, problemLine } from '../../policy/problem.ts';
import { provePolicy } from '../../policy/prove-policy.ts';
import { POLICY_BYTES_MAX, POLICY_SIZE_MAX, type Policy } from '../../policy/schema.ts';
import { Failure } from '../commands/failure.ts';
import { unreadable } from './open-source.ts';

const ENDINGS = ['.json', '.yaml', '.yml'];

/** The policies of the named files in their order, proven by their own examples. */
export async function loadNamed(files: readonly string[]): Promise<Policy[]> {
  const policies: Policy[] = [];
  const owner = new Map<string, string>();
  for (const file of files) {
    const policy = accept(file, await readPolicy(file));
    refuseProblems(file, provePolicy(policy));
    for (const { id } of policy.rules) refuseTwice(file, id, policy.level ?? 'team', owner);
    policies.push(policy);
  }
  if (policies.every(isSilent)) refuseRuleless(files);
  return policies;
}

/** With none of these a policy says nothing of wording. */
const OF_WORDING = ['extends', 'changes', 'exempt', 'locks'] as const;

function isSilent(policy: Policy): boolean {
  return policy.rules.length === 0 && OF_WORDING.every((key) => policy[key] === undefined);
}

/** Nothing fires without a rule, and "nothing to mend" would be no answer. */
function refuseRuleless([file]: readonly string[]): void {
  if (file !== undefined)
    throw new Failure(file, 'it holds no rules, only recovery. Name a policy with rules as well.');
}

/**
 * Reads one policy file, JSON or YAML by its ending (or by its first character), signed or not, packed or not. Whose
 * signature it is, is not asked here (`amend policy verify`), but it has to hold.
 */
export async function readPolicy(file: string): Promise<PolicyResult> {
  const bytes = await readBytes(file);
  if (mayBeSigned(bytes)) return readSignedPolicy(file, bytes);
  return parseText(file, textOf(file, bytes));
}

function parseText(file: string, text: string): PolicyResult {
  const ending = extname(file.replace(/\.gz$/i, '')).toLowerCase();
  const isJson = ending === '.json' || (!ENDINGS.includes(ending) && text.trimStart().startsWith('{'));
  return isJson ? parsePolicyJson(text) : parsePolicyYaml(text);
}

/** What checks signatures is loaded only where there may be one, or where the file is packed. */
async function readSignedPolicy(file: string, bytes: Uint8Array): Promise<PolicyResult> {
  const { readEnvelope } = await import('../../policy/signing/read-envelope.ts');
  const reading = await readEnvelope(bytes);
  if (reading.kind === 'broken') return refuse('the document', reading.what, reading.mend);
  return reading.kind === 'signed' ? parsePolicyJson(reading.text) : parseText(file, reading.text);
}

function mayBeSigned(bytes: Buffer): boolean {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes.includes('"signature"');
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > POLICY_BYTES_MAX) {
      throw new Failure(
        file,
        `it has ${(size / 1e6).toFixed(1)} MB; a policy may have ${POLICY_SIZE_MAX}. Split it into several.`,
      );
    }
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(file, 'it is not UTF-8 text; save it with the encoding UTF-8.');
  }
}

function accept(file: string, result: PolicyResult): Policy {
  if (result.ok) return result.policy;
  refuseProblems(file, result.problems);
  throw new Failure(file, 'it is not a policy.');
}

function refuseProblems(file: string, problems: readonly PolicyProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length - 1;
  const rest = more > 0 ? ` (and ${more} more: amend policy validate ${file})` : '';
  throw new Failure(file, `${problemLine(first)}${rest}${isPolicyName(file) ? '' : DRAFT_HINT}`);
}

const DRAFT_HINT = ' (If this is a draft and not a policy, name it before --policy.)';

function isPolicyName(file: string): boolean {
  return ENDINGS.includes(extname(file).toLowerCase());
}

/** A policy of another level may write a rule anew; where two of one level do, neither is meant to give way. */
function refuseTwice(file: string, id: string, level: string, owner: Map<string, string>): void {
  const key = `${level} ${id}`;
  const before = owner.get(key);
  if (before !== undefined && before !== file) {
    throw new Failure(file, `the rule "${id}" stands in ${before} as well; give one of them another id.`);
  }
  owner.set(key, file);
}
