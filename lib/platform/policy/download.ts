import { UNFOLDED_MAX } from '../../policy/signing/unfold.ts';
import { freshFor, retryAfter } from '../../policy/subscription/next-look.ts';
import { sha256 } from './kept-subscriptions.ts';

/** The most that is read of a file, as it is received, in bytes. */
export const DOWNLOAD_MAX = 2_000_000;
/** The longest that a host may take for all of it, in ms. */
export const DOWNLOAD_MS = 10_000;

/** What came from an address, or why nothing did. */
export type Download =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** SHA-256, hex. */
      readonly digest: string;
      /** How long it stays fresh, in ms, as the host says. */
      readonly fresh: number;
    }
  | {
      readonly ok: false;
      readonly refusal: 'unreachable' | 'too-large';
      readonly what: string;
      readonly mend: string;
      /** The same for somebody who has not subscribed, where nobody tries again. */
      readonly mendOnce?: string;
      /** How long the host asks to be left alone, in ms. */
      readonly wait: number;
      /** Nothing came back, as where a host does not say that others may read it. */
      readonly isSilent: boolean;
    };

export interface DownloadOptions {
  readonly fetch?: typeof fetch;
  /** ms. */
  readonly within?: number;
}

/**
 * Downloads what stands at an https address, without telling the host more than that somebody asks. The browser's own
 * cache asks for a newer one only, by the host's ETag. Never throws.
 */
export async function download(address: string, options: DownloadOptions = {}): Promise<Download> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(TOO_SLOW), options.within ?? DOWNLOAD_MS);
  const from = options.fetch ?? fetch;
  try {
    return await get(address, from, stop);
  } catch {
    if (!isOver(stop) && (await leadsElsewhere(address, from, stop))) return LEADS_ELSEWHERE;
    return isOver(stop)
      ? { ...unreachable('its host takes too long to answer.', TRIES_AGAIN), mendOnce: LATER }
      : { ...unreachable('its host cannot be reached.', ASK_HOST), isSilent: true };
  } finally {
    clearTimeout(timer);
  }
}

const TOO_SLOW = 'too slow';
const isOver = (stop: AbortController) => stop.signal.reason === TOO_SLOW;
const TRIES_AGAIN = 'Amend tries again by itself.';
const LATER = 'Open the link again later.';
const ASK_HOST =
  'Look at your connection. If it stays so, ask whoever publishes it whether the address is right.';

const REQUEST = {
  // Asks the host each time, with the ETag of what the browser has: also where it may not show it to us.
  cache: 'no-cache',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
} as const satisfies RequestInit;

async function get(address: string, from: typeof fetch, stop: AbortController): Promise<Download> {
  const response = await from(address, { ...REQUEST, redirect: 'follow', signal: stop.signal });
  if (!isSecure(response, address)) {
    stop.abort();
    return unreachable('its address leads on to one without https.', 'Ask for one that stays with https.');
  }
  if (!response.ok) {
    stop.abort();
    const wait = retryAfter(response.headers.get('retry-after'), Date.now());
    const answer = unreachable(
      `its host answers with ${response.status}.`,
      `${TRIES_AGAIN} ${ASK_PUBLISHER}`,
    );
    return { ...answer, mendOnce: `${LATER} ${ASK_PUBLISHER}`, wait };
  }
  const bytes = await readBytes(response, mostOf(response), stop);
  if (bytes === null) return TOO_LARGE;
  const fresh = freshFor(response.headers.get('cache-control'));
  return { ok: true, bytes, digest: await sha256(bytes), fresh };
}

const ASK_PUBLISHER = 'If it stays so, ask whoever publishes it.';

const TOO_LARGE: Download = {
  ok: false,
  refusal: 'too-large',
  what: 'its file has more than 2 MB.',
  mend: 'Ask whoever publishes it to pack it with gzip, or to split it into several policies.',
  wait: 0,
  isSilent: false,
};

/** Whether the host answers, but only to lead on to where the browser does not let us follow. */
async function leadsElsewhere(address: string, from: typeof fetch, stop: AbortController): Promise<boolean> {
  try {
    const { type } = await from(address, { ...REQUEST, redirect: 'manual', signal: stop.signal });
    return type === 'opaqueredirect';
  } catch {
    return false;
  }
}

/** The address that answered in the end, after all that it was sent on to. */
function isSecure({ url }: Response, asked: string): boolean {
  return new URL(url || asked).protocol === 'https:';
}

/**
 * How much of the body is read. We are given it unfolded where the host packs on the way (`Content-Encoding`), and then
 * it may be larger than what is received, which the browser holds to the length that the host names.
 */
function mostOf(response: Response): number {
  const received = Number(response.headers.get('content-length') ?? Number.NaN);
  if (received > DOWNLOAD_MAX) return 0;
  return received > 0 ? UNFOLDED_MAX : DOWNLOAD_MAX;
}

/** All of the body, counted as it comes. Null where it is too large. */
async function readBytes(
  response: Response,
  most: number,
  stop: AbortController,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return joined(parts, size);
    size += value.length;
    if (size > most) {
      stop.abort();
      return null;
    }
    parts.push(value);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function unreachable(what: string, mend: string): Extract<Download, { ok: false }> {
  return { ok: false, refusal: 'unreachable', what, mend, wait: 0, isSilent: false };
}

const LEADS_ELSEWHERE = unreachable(
  'its address leads on to one that Amend may not read, perhaps one without https.',
  'Ask whoever publishes it for an https address that leads to the file itself.',
);
