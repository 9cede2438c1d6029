import { auditPolicy } from '../../policy/audit-policy.ts';
import { describePolicy } from '../../policy/describe-policy.ts';
import { policySchemaText } from '../../policy/json-schema.ts';
import { pastItsDay } from '../../policy/past-its-day.ts';
import { type PolicyProblem, problemLine } from '../../policy/problem.ts';
import { provePolicy, testExamples } from '../../policy/prove-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { shippedPacks } from '../../policy/shipped-packs.ts';
import { auditRecovery } from '../../recovery/audit-recovery.ts';
import { describeRecovery } from '../../recovery/describe-recovery.ts';
import { overlayBook } from '../../recovery/overlay-book.ts';
import { proveRecovery, type WithRecovery } from '../../recovery/prove-recovery.ts';
import { loadPolicies } from '../inputs/load-policies.ts';
import { readPolicy } from '../inputs/policy-files.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { today } from './today.ts';

/** `amend policy validate`: whether each policy can be installed, and if not every reason. */
export async function validate(files: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean;
  for (const file of files) {
    const policy = await readOrSay(file, io);
    const problems = policy ? [...provePolicy(policy), ...proveRecovery(policy)] : [];
    for (const problem of problems) io.stderr.write(`${file}: ${problemLine(problem)}\n`);
    if (!policy || problems.length > 0) code = EXIT.unusable;
    else sayOk(file, policy, io);
  }
  return code;
}

/** Well-formed and proven; that it is past its day is no fault of its writing, but not to be passed over. */
function sayOk(file: string, policy: Policy, io: Io): void {
  io.stdout.write(`${file}: ok, ${count(policy)}\n`);
  const past = pastItsDay(policy, today());
  if (past) io.stderr.write(`${file}: expires: ${past.what} ${past.mend}\n`);
}

/** `amend policy audit`: what is valid but unwise, with its mend. What only its author can judge does not fail it. */
export async function audit(files: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean;
  for (const file of files) {
    const policy = await readOrSay(file, io);
    if (!policy) {
      code = EXIT.unusable;
      continue;
    }
    const past = pastItsDay(policy, today());
    const toMend: PolicyProblem[] = [
      ...(past ? [{ where: 'expires', ...past }] : []),
      ...auditRecovery(policy),
    ];
    const toLookAt: PolicyProblem[] = [];
    for (const note of auditPolicy(policy, shippedPacks))
      (note.grade === 'mend' ? toMend : toLookAt).push(note);
    for (const note of toMend) io.stdout.write(`${file}: ${problemLine(note)}\n`);
    for (const note of toLookAt) io.stdout.write(`${file}: worth a look: ${problemLine(note)}\n`);
    if (toMend.length === 0) io.stdout.write(`${file}: nothing to mend in ${count(policy)}\n`);
    else code = Math.max(code, EXIT.found);
  }
  return code;
}

/** `amend policy test`: every rule's own examples, and how each did. */
export async function test(files: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean;
  for (const file of files) {
    const policy = await readOrSay(file, io);
    const outcome = policy && testExamples(policy);
    if (!outcome) {
      code = EXIT.unusable;
      continue;
    }
    for (const { ruleId, flag, pass, problems } of outcome) {
      io.stdout.write(
        `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${ruleId}  ${flag} to flag, ${pass} to pass\n`,
      );
      for (const problem of problems) io.stdout.write(`     ${problemLine(problem)}\n`);
      if (problems.length > 0) code = Math.max(code, EXIT.found);
    }
  }
  return code;
}

/** `amend policy describe`: every rule of each policy as tables in Markdown; without files, of the pack that ships. */
export async function describe(files: readonly string[], io: Io): Promise<number> {
  for (const policy of await loadPolicies(files)) io.stdout.write(describePolicy(policy));
  return EXIT.clean;
}

/** `amend policy recovery`: complaint types, lines, standards and limits as tables; without a file, those that ship. */
export async function recovery(file: string | undefined, io: Io): Promise<number> {
  const policy: WithRecovery | undefined = file === undefined ? {} : await readOrSay(file, io);
  if (!policy) return EXIT.unusable;
  const problems = proveRecovery(policy);
  for (const problem of problems) io.stderr.write(`${file}: ${problemLine(problem)}\n`);
  if (problems.length > 0) return EXIT.unusable;
  io.stdout.write(describeRecovery(overlayBook(policy.recovery)));
  return EXIT.clean;
}

/** `amend policy schema`: the format as JSON Schema. */
export async function schema(io: Io): Promise<number> {
  io.stdout.write(policySchemaText());
  return EXIT.clean;
}

/** The policy, or nothing once it is said why there is none. */
async function readOrSay(file: string, io: Io): Promise<Policy | undefined> {
  try {
    const result = await readPolicy(file);
    if (result.ok) return result.policy;
    for (const problem of result.problems) io.stderr.write(`${file}: ${problemLine(problem)}\n`);
  } catch (error) {
    // The other files are still to be looked at.
    if (!(error instanceof Failure)) throw error;
    io.stderr.write(`amend: ${error.message}\n`);
  }
  return undefined;
}

function count({ rules, recovery }: Policy): string {
  const examples = rules.reduce(
    (sum, rule) => sum + rule.examples.flag.length + rule.examples.pass.length,
    0,
  );
  const counted = `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}, ${examples} examples`;
  return recovery === undefined ? counted : `${counted}, and recovery`;
}
