import { parsePolicyJson } from '../../policy/parse-policy.ts';
import { parsePolicyYaml } from '../../policy/parse-policy-yaml.ts';
import { problemLine } from '../../policy/problem.ts';
import { provePolicy } from '../../policy/prove-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { spellFingerprint } from '../../policy/signing/keys.ts';
import type { EnvelopeReading } from '../../policy/signing/signing-types.ts';
import { judgeRevision } from '../../policy/subscription/judge-revision.ts';
import { proveRecovery } from '../../recovery/prove-recovery.ts';
import { loadFingerprint } from '../inputs/key-files.ts';
import { readSignedFile } from '../inputs/signed-files.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { today } from './today.ts';

/** What a file is held to. */
export interface VerifyFlags {
  readonly key?: string | undefined;
  readonly after?: string | undefined;
}

/** `amend policy verify`: whether an agent would take the file, and if not, why. */
export async function verify(file: string, flags: VerifyFlags, io: Io): Promise<number> {
  const after = flags.after === undefined ? 0 : revisionIn(flags.after);
  const fingerprint = flags.key === undefined ? null : await loadFingerprint(flags.key);
  const reading = await readSignedFile(file);
  const refused = (what: string, mend: string) => {
    io.stderr.write(`${file}: refused: ${what} ${mend}\n`);
    return EXIT.found;
  };
  if (reading.kind === 'broken') return refused(reading.what, reading.mend);
  if (reading.kind === 'unsigned') return refused('it is not signed.', `Sign it: amend policy sign ${file}.`);
  const policy = readPolicyIn(reading);
  if (!policy.ok) return refused(policy.why, '');
  const { id: policyId } = policy.policy;
  const kept = { fingerprint, policyId, revision: after };
  const judged = judgeRevision(kept, reading, policy.policy, today(), true);
  if (!judged.ok) return refused(judged.what, judged.mend);
  if (!judged.isNew)
    return refused(`it is revision ${after}, not one after it.`, 'Publish a higher revision.');
  for (const line of linesFor(policy.policy, reading, fingerprint, judged.isPastItsDay))
    io.stdout.write(`${file}: ${line}\n`);
  return EXIT.clean;
}

function* linesFor(policy: Policy, reading: EnvelopeReading, pinned: string | null, isPastItsDay: boolean) {
  if (reading.kind !== 'signed') return;
  yield `"${policy.name}", revision ${policy.revision}, signed with ${spellFingerprint(reading.fingerprint)}`;
  if (pinned === null) yield 'no key was named (--key), so whose signature it is, is for you to compare';
  else if (pinned !== reading.fingerprint) yield 'the key that you named handed over to this one';
  if (isPastItsDay) yield `it is past its last day, ${policy.expires}; agents go on with it and are told so`;
}

function revisionIn(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new Failure('--after', 'name the number of a revision, e.g. --after 6.');
}

type ProvenPolicy =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly why: string };

function readPolicyIn(reading: Exclude<EnvelopeReading, { kind: 'broken' }>): ProvenPolicy {
  const { text } = reading;
  const isJson = reading.kind === 'signed' || text.trimStart().startsWith('{');
  const result = isJson ? parsePolicyJson(text) : parsePolicyYaml(text);
  const problems = result.ok
    ? [...provePolicy(result.policy), ...proveRecovery(result.policy)]
    : result.problems;
  const [first] = problems;
  if (result.ok && first === undefined) return result;
  return { ok: false, why: first ? problemLine(first) : 'it is not a policy.' };
}
