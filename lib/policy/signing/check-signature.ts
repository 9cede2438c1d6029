import { flattenedVerify } from 'jose';
import * as z from 'zod';
import { bytesOf, textOf } from './base64url.ts';
import { ALGORITHM, fingerprintOf, publicKeyShape } from './keys.ts';
import type { Fingerprint, PublicKey } from './signing-types.ts';
import { parseStrict } from './strict-json.ts';

/** The three parts that a signature is made of, as they stand in the file. */
export interface SignedParts {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

/** What a key signed, and which key. */
export interface Proven {
  readonly text: string;
  readonly key: PublicKey;
  readonly fingerprint: Fingerprint;
}

/** Thrown where a signature does not hold; the message says why, in a sentence. */
export class NotProven extends Error {}

/**
 * Checks one signature by the key in its own protected header: that the key is the one to trust is for others to say.
 * @param typ what the header must say was signed, so that a hand-over never passes for a policy
 * @throws NotProven
 */
export async function checkSignature(parts: SignedParts, typ: string): Promise<Proven> {
  const { jwk: key, kid } = readHeader(parts.protected, typ);
  const fingerprint = await fingerprintOf(key);
  if (kid !== fingerprint) throw new NotProven('its header names another key than the one that it holds.');
  const text = textOf(parts.payload);
  if (text === undefined || bytesOf(parts.signature) === undefined) throw new NotProven(MISWRITTEN);
  try {
    await flattenedVerify({ ...parts }, { ...key }, { algorithms: [ALGORITHM] });
  } catch {
    throw new NotProven('it was changed after it was signed.');
  }
  return { text, key, fingerprint };
}

const MISWRITTEN = 'its encoding is damaged.';

function headerShape(typ: string) {
  return z.strictObject({
    alg: z.literal(ALGORITHM),
    typ: z.literal(typ),
    cty: z.literal('application/json'),
    kid: z.string(),
    jwk: publicKeyShape,
  });
}

function readHeader(encoded: string, typ: string) {
  const text = textOf(encoded);
  const header = text === undefined ? undefined : parseStrict(text);
  if (header === undefined) throw new NotProven(MISWRITTEN);
  const parsed = headerShape(typ).safeParse(header);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new NotProven(headerFault(issue?.path[0], issue, header));
}

function headerFault(
  member: PropertyKey | undefined,
  issue: z.core.$ZodIssue | undefined,
  header: unknown,
): string {
  if (member === 'alg') {
    const said = JSON.stringify((header as { alg?: unknown }).alg) ?? 'none at all';
    return `its header asks for the algorithm ${said.slice(0, 40)}; only "${ALGORITHM}" is taken.`;
  }
  if (member === 'typ') return 'its signature was made for something else.';
  if (member === 'jwk') return 'its header holds no Ed25519 public key.';
  if (issue?.code === 'unrecognized_keys')
    return `its header asks for ${issue.keys.map((key) => `"${key.slice(0, 40)}"`).join(', ')}, which Amend does not know.`;
  return 'its header is not one of a signed policy.';
}
