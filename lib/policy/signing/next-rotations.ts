import { fingerprintOf, publicPart, spellFingerprint } from './keys.ts';
import { signRotation } from './rotations.ts';
import type { EnvelopeReading, PrivateKey } from './signing-types.ts';

/** What of a signed file the next one goes on from. */
export type LastSigned = Pick<
  Extract<EnvelopeReading, { kind: 'signed' }>,
  'fingerprint' | 'heirOf' | 'rotations'
> & {
  /** The id of its policy: a hand-over speaks of one policy and holds for no other. */
  readonly policy?: string | undefined;
};

/** What a new revision is signed after and with. */
export interface Succession {
  /** The id of the policy. */
  readonly policy: string;
  readonly key: PrivateKey;
  /** Of the file that agents have now, if there is one. That of another policy counts for nothing. */
  readonly previous?: LastSigned | undefined;
  /** The key that hands over to `key`. */
  readonly former?: PrivateKey | undefined;
  /** e.g. `2026-01-31` */
  readonly today: string;
}

/** The hand-overs that belong into the next file, or why agents would refuse it. */
export type NextRotations =
  | { readonly ok: true; readonly rotations: readonly string[] }
  | { readonly ok: false; readonly what: string; readonly mend: string };

/** Which hand-overs of keys the next signed file must hold, so that whoever trusts any key of before can follow. */
export async function nextRotations(succession: Succession): Promise<NextRotations> {
  const { former, key } = succession;
  const previous = isOfSame(succession) ? succession.previous : undefined;
  const [now, before] = await Promise.all([fingerprintOf(key), former && fingerprintOf(former)]);
  if (before === now) return refuse('the new key is the old one.', 'Make a new key first.');
  const known = previous?.rotations ?? [];
  if (previous?.fingerprint === now) return { ok: true, rotations: known };
  if (previous?.heirOf.includes(now))
    return refuse(
      'this key was handed over to another one.',
      'Sign with the key that it was handed over to.',
    );
  if (previous && previous.fingerprint !== before) {
    const spelled = spellFingerprint(previous.fingerprint);
    return refuse(
      `the file that agents have is signed with another key (${spelled}), so they would refuse this one.`,
      'Sign with that key, or let it hand over to this one: under Publish in the studio, on the command line by --rotate-from.',
    );
  }
  return { ok: true, rotations: former ? [...known, await handOver(former, succession)] : known };
}

function isOfSame({ policy, previous }: Succession): boolean {
  return previous?.policy === undefined || previous.policy === policy;
}

function handOver(former: PrivateKey, { policy, key, today }: Succession): Promise<string> {
  return signRotation(former, { policy, to: publicPart(key), issued: today });
}

function refuse(what: string, mend: string): NextRotations {
  return { ok: false, what, mend };
}
