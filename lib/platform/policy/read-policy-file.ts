import type { PolicyProblem } from '../../policy/problem.ts';
import type { Policy } from '../../policy/schema.ts';
import { readEnvelope } from '../../policy/signing/read-envelope.ts';
import type { Fingerprint } from '../../policy/signing/signing-types.ts';
import { parsePolicyText } from './judge-policy.ts';
import { proveWhole } from './prove-whole.ts';

/** A policy that may come in force, or all that keeps it from it. */
export type FileReading =
  | { readonly ok: true; readonly policy: Policy; readonly signed: Fingerprint | null }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Reads and proves a policy file, JSON or YAML, signed or not, packed or not. Never throws. */
export async function readPolicyFile(file: string | Uint8Array): Promise<FileReading> {
  const reading = await readEnvelope(file);
  if (reading.kind === 'broken') {
    const { what, mend } = reading;
    return { ok: false, problems: [{ where: 'the file', what, mend }] };
  }
  const parsed = parsePolicyText(reading.text);
  if (!parsed.ok) return parsed;
  const problems = await proveWhole(parsed.policy);
  if (problems.length > 0) return { ok: false, problems };
  const signed = reading.kind === 'signed' ? reading.fingerprint : null;
  return { ok: true, policy: parsed.policy, signed };
}
