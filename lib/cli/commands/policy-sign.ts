import { rename, writeFile } from 'node:fs/promises';
import { parsePolicyJson } from '../../policy/parse-policy.ts';
import { problemLine } from '../../policy/problem.ts';
import { provePolicy } from '../../policy/prove-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { fingerprintOf, spellFingerprint } from '../../policy/signing/keys.ts';
import { nextRotations } from '../../policy/signing/next-rotations.ts';
import { SIGNED_ENDING, signPolicy } from '../../policy/signing/sign-policy.ts';
import type { EnvelopeReading, PrivateKey } from '../../policy/signing/signing-types.ts';
import { fold, RECEIVED_MAX, UNFOLDED_MAX } from '../../policy/signing/unfold.ts';
import { judgeRevision } from '../../policy/subscription/judge-revision.ts';
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
  const out = flags.output ?? outputFor(file, flags.gzip === true);
  const previous = await previousFile(flags.previous, out);
  if (previous) refuseStep(previous.file, policy, previous.reading);
  const next = await nextRotations({
    policy: policy.id,
    key,
    previous: previous?.reading,
    former,
    today: today(),
  });
  if (!next.ok) throw new Failure(previous?.file ?? flags.key, `${next.what} ${next.mend}`);
  const text = await signPolicy(policy, key, next.rotations);
  await writeWhole(out, await asSent(file, text, flags.gzip === true));
  await say(out, policy, key, io);
  return EXIT.clean;
}

/** The bytes that are downloaded; what agents would refuse for its size is refused here. */
async function asSent(file: string, text: string, isPacked: boolean): Promise<Uint8Array> {
  const whole = new TextEncoder().encode(text);
  if (whole.length > UNFOLDED_MAX) throw tooLarge(file, whole.length, UNFOLDED_MAX, 'Split the policy.');
  const bytes = isPacked ? await fold(whole) : whole;
  if (bytes.length <= RECEIVED_MAX) return bytes;
  throw tooLarge(file, bytes.length, RECEIVED_MAX, isPacked ? 'Split the policy.' : 'Pack it: add --gzip.');
}

function tooLarge(file: string, size: number, most: number, mend: string): Failure {
  const [has, may] = [size, most].map((bytes) => `${(bytes / 1e6).toFixed(1)} MB`);
  return new Failure(file, `signed it has ${has}, and agents take ${may} at most. ${mend}`);
}

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

type Signed = Extract<EnvelopeReading, { kind: 'signed' }>;

async function previousFile(
  named: string | undefined,
  out: string,
): Promise<{ file: string; reading: Signed } | undefined> {
  const file = named ?? out;
  const reading = named === undefined ? await readSignedFileIfThere(out) : await readSignedFile(named);
  if (reading === undefined) return undefined;
  if (reading.kind === 'signed') return { file, reading };
  if (reading.kind === 'broken') throw new Failure(file, `${reading.what} ${reading.mend}`);
  throw new Failure(file, 'it is not signed, and is left as it is; name another file with -o.');
}

/** Agents would refuse it, so it is refused here. */
function refuseStep(file: string, policy: Policy, previous: Signed): void {
  const before = parsePolicyJson(previous.text);
  if (!before.ok) return;
  const { id: policyId, revision } = before.policy;
  const kept = { fingerprint: null, policyId, revision, policy: before.policy };
  const judged = judgeRevision(kept, { kind: 'unsigned', text: '' }, policy, today(), false);
  if (!judged.ok)
    throw new Failure(
      file,
      `agents who have this file would refuse the new one: ${judged.what} ${judged.mend}`,
    );
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
