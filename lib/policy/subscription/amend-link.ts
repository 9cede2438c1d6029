import { readFingerprint } from '../signing/keys.ts';
import type { Fingerprint } from '../signing/signing-types.ts';

/** Links with this scheme open Amend's page about the policy that they name. */
export const LINK_SCHEME = 'web+amend';

/** Longer than any address that a web server takes. */
const LINK_MAX = 4_000;

/** Where a policy is, and by whose key it must be signed. */
export interface AmendLink {
  readonly ok: true;
  /** An https address without its fragment. */
  readonly address: string;
  readonly fingerprint?: Fingerprint;
}

/** Why a text is no link to a policy. */
export interface LinkProblem {
  readonly ok: false;
  readonly what: string;
  readonly mend: string;
}

/**
 * Reads an amend link, or a plain https address, as somebody opened or pasted it. Never throws.
 * @param text e.g. `web+amend:https://example.com/wording.policy.jws.json#key=…`
 */
export function parseAmendLink(text: string): AmendLink | LinkProblem {
  const written = text.trim().replace(/^<(.*)>$/s, '$1');
  if (written === '') return problem('there is no address.', COPY_WHOLE);
  if (written.length > LINK_MAX) return problem('it is too long to be an address.', COPY_WHOLE);
  const url = urlOf(written.replace(/^web\+amend:(\/\/)?(?=https?:|https?%3a)/i, ''));
  if (url === undefined) return problem('it is not an address.', COPY_WHOLE);
  if (url.protocol !== 'https:')
    return problem(
      'its address does not begin with https://.',
      'Ask for one that does: others can be read and changed on the way.',
    );
  if (url.username !== '' || url.password !== '')
    return problem('its address holds a user name or password.', 'Ask for an address without them.');
  const key = keyIn(url.hash);
  if (key === null)
    return problem('the key in it is cut off or miswritten.', 'Copy the link again, to its very end.');
  url.hash = '';
  return { ok: true, address: url.href, ...(key === undefined ? {} : { fingerprint: key }) };
}

/** The link by which agents subscribe to a policy. @param address an https address */
export function writeAmendLink(address: string, fingerprint?: Fingerprint): string {
  const url = new URL(address);
  url.hash = fingerprint === undefined ? '' : `key=${fingerprint}`;
  return `${LINK_SCHEME}:${url.href}`;
}

const COPY_WHOLE = 'Copy the whole link; it begins with web+amend: or https://.';

function urlOf(text: string): URL | undefined {
  try {
    return new URL(/^https?%3a/i.test(text) ? decodeURIComponent(text) : text);
  } catch {
    return undefined;
  }
}

/** The key in a fragment; nothing where none is named, null where it is no key. */
function keyIn(hash: string): Fingerprint | undefined | null {
  const named = new URLSearchParams(hash.slice(1)).getAll('key');
  if (named.length === 0) return undefined;
  return (named.length === 1 && readFingerprint(named[0]!)) || null;
}

function problem(what: string, mend: string): LinkProblem {
  return { ok: false, what, mend };
}
