import * as z from 'zod';
import { isRecord } from '../problem.ts';
import { decodeText } from './base64url.ts';
import { checkSignature, NotProven } from './check-signature.ts';
import { ROTATIONS_MAX, walkRotations } from './rotations.ts';
import type { EnvelopeReading } from './signing-types.ts';
import { parseStrict } from './strict-json.ts';
import { isPacked, UNFOLDED_MAX, unfold } from './unfold.ts';

/** The kind of signature by which a key speaks for a policy. */
export const POLICY_TYPE = 'amend-policy+jws';

type Broken = Extract<EnvelopeReading, { kind: 'broken' }>;

const envelopeShape = z.strictObject({
  payload: z.string(),
  protected: z.string(),
  header: z.strictObject({ rotations: z.array(z.string()).max(ROTATIONS_MAX).optional() }).optional(),
  signature: z.string(),
});

const GET_AGAIN = 'Get the file again from whoever publishes it; if it stays so, ask them to sign it again.';

/**
 * Finds out what a file is: a policy whose signature holds, a policy without one, or something broken. Whether to
 * trust the key is for others to say. Never throws.
 * @param file the file's bytes, packed with gzip or not; or its text
 */
export async function readEnvelope(file: Uint8Array | string): Promise<EnvelopeReading> {
  const text = typeof file === 'string' ? file : await plainText(file);
  if (typeof text !== 'string') return text;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (isCompact(body)) return broken('tampered', 'it is signed in a form that Amend does not read.', RE_SIGN);
  if (!looksSigned(body)) return { kind: 'unsigned', text: body };
  try {
    return await readSigned(body);
  } catch (error) {
    const what = error instanceof NotProven ? error.message : 'its signature cannot be checked here.';
    return broken('tampered', what, GET_AGAIN);
  }
}

const RE_SIGN = 'Sign the policy with "amend policy sign", or in the policy studio.';

async function readSigned(text: string): Promise<EnvelopeReading> {
  const envelope = envelopeShape.safeParse(parseStrict(text));
  if (!envelope.success) throw new NotProven('it is damaged: it is not a whole signed policy.');
  const { header, ...parts } = envelope.data;
  const proven = await checkSignature(parts, POLICY_TYPE);
  const policy = idIn(proven.text);
  if (policy === undefined)
    return broken('not-a-policy', 'what was signed in it is not a policy.', 'Sign a policy.');
  const rotations = header?.rotations ?? [];
  const heirOf = await walkRotations(rotations, policy, proven.fingerprint);
  return { kind: 'signed', ...proven, heirOf, rotations };
}

/** The bytes unpacked and as text. */
async function plainText(file: Uint8Array): Promise<string | Broken> {
  const bytes = isPacked(file) ? await unfold(file) : file;
  if (bytes === 'too-large' || file.length > UNFOLDED_MAX) {
    const most = UNFOLDED_MAX / 1e6;
    return broken('too-large', `unpacked it has more than ${most} MB.`, 'Split it into several policies.');
  }
  if (bytes === 'broken') return broken('tampered', 'it is packed with gzip and damaged.', GET_AGAIN);
  const text = decodeText(bytes);
  return text ?? broken('not-a-policy', 'it is not UTF-8 text.', 'Save it with the encoding UTF-8.');
}

const MEMBERS = ['payload', 'protected', 'signature', 'signatures'];

/** Anything with a part of an envelope is one, however damaged: it must not pass for an unsigned policy. */
function looksSigned(text: string): boolean {
  const value = parsed(text);
  if (value === undefined) return MEMBERS.filter((name) => text.includes(`"${name}":`)).length > 1;
  return isRecord(value) && MEMBERS.some((name) => name in value);
}

function isCompact(text: string): boolean {
  return /^\s*[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]*\s*$/.test(text);
}

function idIn(text: string): string | undefined {
  const policy = parsed(text);
  return isRecord(policy) && typeof policy.id === 'string' ? policy.id : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function broken(refusal: Broken['refusal'], what: string, mend: string): Broken {
  return { kind: 'broken', refusal, what, mend };
}
