import { sipHash } from './sip-hash.ts';

/** Where a case has no name that may be kept, its id is a hash behind this. */
const SIGN = '~';

/**
 * The id of a case that is known by something private, as a phone number: it tells cases apart without being that. The
 * secret (32 hex digits) is this install's own: without it nobody can try all numbers, nor know one from elsewhere.
 */
export function unnamedId(name: string, secret: string): string {
  return SIGN + sipHash(secret, name).toString(36);
}

/** Whether an id says nothing to people. */
export function isUnnamed(id: string): boolean {
  return id.startsWith(SIGN);
}
