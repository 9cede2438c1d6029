import type { EnvelopeReading, Fingerprint } from '../signing/signing-types.ts';

/** The keys of a subscription. */
export interface HeldKeys {
  /** The one that is trusted; null where none is. */
  readonly pinned: Fingerprint | null;
  /** Those that handed over, directly or not, to one that was trusted: they speak for the policy no more. */
  readonly former?: readonly Fingerprint[] | undefined;
}

/** So many former keys are kept: two files' worth of hand-overs. */
const FORMER_MAX = 100;

/**
 * The key that a file opened by a link must be signed with, or by an heir of it. What the link names goes before what
 * was trusted so far, but an old link, which names a key that has handed over, leads back to nothing.
 * @param named the key in the link; null where it names none
 */
export function keyToHold({ pinned, former = [] }: HeldKeys, named: Fingerprint | null): Fingerprint | null {
  return named === null || former.includes(named) ? pinned : named;
}

/** The trusted key that would be given up for the one that signed, though it never handed over to it; null for none. */
export function replacedKey({ pinned }: HeldKeys, reading: EnvelopeReading): Fingerprint | null {
  if (pinned === null || reading.kind !== 'signed') return null;
  return reading.fingerprint === pinned || reading.heirOf.includes(pinned) ? null : pinned;
}

/** The former keys with those that a file proved to be so. */
export function withFormer(
  former: readonly Fingerprint[] | undefined,
  proven: readonly Fingerprint[],
): readonly Fingerprint[] {
  return [...new Set([...(former ?? []), ...proven])].slice(-FORMER_MAX);
}
