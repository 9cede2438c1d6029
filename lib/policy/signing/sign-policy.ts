import { FlattenedSign, importJWK } from 'jose';
import type { Policy } from '../schema.ts';
import { ALGORITHM, fingerprintOf, publicPart } from './keys.ts';
import { POLICY_TYPE } from './read-envelope.ts';
import type { PrivateKey } from './signing-types.ts';

/** How a signed policy's file ends. */
export const SIGNED_ENDING = '.policy.jws.json';

/**
 * Signs a policy. The caller has proven it; a signature says who speaks, not that what is said is right.
 * @param rotations hand-overs from former keys, the oldest first (`signRotation`)
 * @returns the text of the file: one line of JSON
 */
export async function signPolicy(
  policy: Policy,
  key: PrivateKey,
  rotations: readonly string[] = [],
): Promise<string> {
  const jws = await new FlattenedSign(new TextEncoder().encode(policyText(policy)))
    .setProtectedHeader({
      alg: ALGORITHM,
      typ: POLICY_TYPE,
      cty: 'application/json',
      kid: await fingerprintOf(key),
      jwk: { ...publicPart(key) },
    })
    .sign(await importJWK({ ...key }, ALGORITHM));
  const header = rotations.length === 0 ? {} : { header: { rotations } };
  return JSON.stringify({
    payload: jws.payload,
    protected: jws.protected,
    ...header,
    signature: jws.signature,
  });
}

/** A policy without rules says nothing of them: an empty list is refused by whoever reads it. */
function policyText(policy: Policy): string {
  return JSON.stringify({ ...policy, rules: policy.rules.length === 0 ? undefined : policy.rules });
}
