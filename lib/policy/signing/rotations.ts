import { CompactSign, importJWK } from 'jose';
import * as z from 'zod';
import { checkSignature, NotProven } from './check-signature.ts';
import { ALGORITHM, fingerprintOf, publicKeyShape, publicPart } from './keys.ts';
import type { Fingerprint, PrivateKey, PublicKey } from './signing-types.ts';
import { parseStrict } from './strict-json.ts';

/** The kind of signature by which a key names its successor. */
export const ROTATION_TYPE = 'amend-rotation+jws';

/** The most hand-overs that a file may hold. */
export const ROTATIONS_MAX = 50;

const rotationShape = z.strictObject({
  policy: z.string(),
  from: z.string(),
  to: publicKeyShape,
  issued: z.iso.date(),
});

/** For whom a hand-over is made. */
export interface HandOver {
  /** The policy's id: a hand-over of one policy is none of another. */
  readonly policy: string;
  readonly to: PublicKey;
  /** The day it is made, e.g. `2026-01-31`. */
  readonly issued: string;
}

/** The old key's word that another key speaks for the policy from now on, as a compact JWS. */
export async function signRotation(old: PrivateKey, { policy, to, issued }: HandOver): Promise<string> {
  const from = await fingerprintOf(old);
  const payload = JSON.stringify({ policy, from, to: publicPart(to), issued });
  return new CompactSign(new TextEncoder().encode(payload))
    .setProtectedHeader({
      alg: ALGORITHM,
      typ: ROTATION_TYPE,
      cty: 'application/json',
      kid: from,
      jwk: { ...publicPart(old) },
    })
    .sign(await importJWK({ ...old }, ALGORITHM));
}

/**
 * Walks hand-overs from the oldest key to the one that signed.
 * @returns the fingerprints of the former keys, the oldest first
 * @throws NotProven where any of them does not hold
 */
export async function walkRotations(
  rotations: readonly string[],
  policy: string,
  signer: Fingerprint,
): Promise<readonly Fingerprint[]> {
  const former: Fingerprint[] = [];
  let expected: Fingerprint | undefined;
  for (const [index, rotation] of rotations.entries()) {
    const { from, to } = await readRotation(rotation, policy, index);
    if (expected !== undefined && from !== expected) throw new NotProven(said(index, 'follows on no other.'));
    if (former.includes(from) || from === signer)
      throw new NotProven(said(index, 'leads back to a former key.'));
    former.push(from);
    expected = await fingerprintOf(to);
  }
  if (expected !== undefined && expected !== signer)
    throw new NotProven('the last hand-over in it names another key than the one that signed.');
  return former;
}

async function readRotation(rotation: string, policy: string, index: number) {
  const [header, payload, signature, ...more] = rotation.split('.');
  if (header === undefined || payload === undefined || signature === undefined || more.length > 0)
    throw new NotProven(said(index, 'is damaged.'));
  const proven = await checkSignature({ protected: header, payload, signature }, ROTATION_TYPE).catch(() => {
    throw new NotProven(said(index, 'is not one that the former key signed.'));
  });
  const parsed = rotationShape.safeParse(parseStrict(proven.text));
  if (!parsed.success) throw new NotProven(said(index, 'is damaged.'));
  if (parsed.data.from !== proven.fingerprint)
    throw new NotProven(said(index, 'was signed by another key than it says.'));
  if (parsed.data.policy !== policy) throw new NotProven(said(index, 'was made for another policy.'));
  return parsed.data;
}

const said = (index: number, what: string) => `hand-over ${index + 1} of its keys ${what}`;
