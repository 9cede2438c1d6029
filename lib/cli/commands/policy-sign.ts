import { rename, writeFile } from 'node:fs/promises';
import { parsePolicyJson } from '../../policy/parse-policy.ts';
import { pastItsDay } from '../../policy/past-its-day.ts';
import { problemLine } from '../../policy/problem.ts';
import { provePolicy } from '../../policy/prove-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { fingerprintOf, spellFingerprint } from '../../policy/signing/keys.ts';
import { nextRotations } from '../../policy/signing/next-rotations.ts';
import { sentFile, tooMuch } from '../../policy/signing/sent-file.ts';
import { SIGNED_ENDING, signPolicy } from '../../policy/signing/sign-policy.ts';
import type { EnvelopeReading, PrivateKey } from '../../policy/signing/signing-types.ts';
import { judgeStep } from '../../policy/subscription/judge-step.ts';
import { proveRecovery } from '../../recovery/prove-recovery.ts';
import { loadPrivateKey } from '../inputs/key-files.ts';
import { readPolicy } from '../inputs/policy-files.ts';
import { readSignedFile, readSignedFileIfThere } from '../inputs/signed-files.ts';
import { EXIT, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { unwritable } from './policy-keygen.ts';
import { today } from './today.ts';

/** What may be said beside the policy's file. */
export interface SignFlags {
  readonly key: string;
  readonly rotateFrom?: string | undefined;
  /** The file that agents have now; where not said, the one that is written over. */
  readonly previous?: string | undefined;
  readonly gzip?: true | undefined;
  readonly output?: string | undefined;
}

/** `amend policy sign`: a proven policy as a signed file, which those who trust the key before will take. */
export async function sign(file: string, flags: SignFlags, io: Io): Promise<number> {
  const key = await loadPrivateKey(flags.key, io);
  const former = flags.rotateFrom === undefined ? undefined : await loadPrivateKey(flags.rotateFrom, io);
  const policy = await provenPolicy(file);
  const past = pastItsDay(policy, today());
  if (past?.stops) throw new Failure(file, `${past.what} ${past.mend}`);
  if (past) io.stderr.write(`amend: ${file}: ${past.what} ${past.mend}\n`);
  const out = flags.output ?? outputFor(file, flags.gzip === true);
  const previous = await previousFile(flags.previous, out);
  refuseStep(file, policy, previous);
  const next = await nextRotations({
    policy: policy.id,
    key,
    previous: previous?.reading,
    former,
    today: today(),
  });
  if (!next.ok) throw new Failure(previous?.file ?? flags.key, `${next.what} ${next.mend}`);
  const text = await signPolicy(policy, key, next.rotations);
  const sent = await sentFile(text, flags.gzip === true ? 'always' : 'never');
  if (!sent.ok) throw new Failure(file, `${tooMuch(sent)} ${sent.packing === 'never' ? PACK : SPLIT}`);
  await writeWhole(out, sent.bytes);
  await say(out, policy, key, io);
  return EXIT.clean;
}

const PACK = 'Pack it: add --gzip.';
const SPLIT = 'Split the policy.';

async function say(out: string, { name, revision }: Policy, key: PrivateKey, io: Io): Promise<void> {
  io.stdout.write(`${out}: "${name}", revision ${revision}\n`);
  io.stdout.write(`fingerprint: ${spellFingerprint(await fingerprintOf(key))}\n`);
}

async function provenPolicy(file: string): Promise<Policy> {
  const result = await readPolicy(file);
  const problems = result.ok
    ? [...provePolicy(result.policy), ...proveRecovery(result.policy)]
    : result.problems;
  const [first] = problems;
  if (result.ok && first === undefined) return result.policy;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more: amend policy validate ${file})` : '';
  throw new Failure(file, `${first ? problemLine(first) : 'it is not a policy.'}${more}`);
}

/** `team.yaml` becomes `team.policy.jws.json`, and so does `team.policy.json`. */
function outputFor(file: string, isPacked: boolean): string {
  const base = file.replace(/(\.policy)?(\.jws)?\.(json|ya?ml)(\.gz)?$/i, '');
  return `${base}${SIGNED_ENDING}${isPacked ? '.gz' : ''}`;
}

/** The file that agents have. */
interface PreviousFile {
  readonly file: string;
  readonly reading: Extract<EnvelopeReading, { kind: 'signed' }>;
}

async function previousFile(named: string | undefined, out: string): Promise<PreviousFile | undefined> {
  const file = named ?? out;
  const reading = named === undefined ? await readSignedFileIfThere(out) : await readSignedFile(named);
  if (reading === undefined) return undefined;
  if (reading.kind === 'signed') return { file, reading };
  if (reading.kind === 'broken') throw new Failure(file, `${reading.what} ${reading.mend}`);
  throw new Failure(file, 'it is not signed, and is left as it is; name another file with -o.');
}

/** Agents would refuse it, so it is refused here. */
function refuseStep(file: string, policy: Policy, previous: PreviousFile | undefined): void {
  const before = previous && parsePolicyJson(previous.reading.text);
  if (before && !before.ok) return;
  const judged = judgeStep(before?.policy ?? null, policy, today());
  if (judged.ok) return;
  const said = `${judged.what} ${judged.mend}`;
  throw previous === undefined
    ? new Failure(file, `agents would refuse it: ${said}`)
    : new Failure(previous.file, `agents who have this file would refuse the new one: ${said}`);
}

/** A file that is half written is never to be found where agents look. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const part = `${file}.part`;
  try {
    await writeFile(part, bytes);
    await rename(part, file);
  } catch (error) {
    throw unwritable(file, error);
  }
}
