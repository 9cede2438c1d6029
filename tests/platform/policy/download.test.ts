import { describe, expect, it } from 'vitest';
import { download } from '../../../lib/platform/policy/download.ts';
import { previewAddress } from '../../../lib/platform/policy/subscribe.ts';

const ADDRESS = 'https://policies.example/wording.json';

/** A browser that follows nothing to an address that it may not read, and tells only that. */
const leadsOn = (async (_address: string, { redirect }: RequestInit) => {
  if (redirect === 'manual') return { type: 'opaqueredirect' };
  throw new TypeError('Failed to fetch');
}) as unknown as typeof fetch;

const silent = (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
const answers = (status: number) => (async () => new Response('', { status })) as unknown as typeof fetch;
const never = ((_address: string, { signal }: RequestInit) =>
  new Promise((_done, fail) =>
    signal?.addEventListener('abort', () => fail(signal.reason)),
  )) as unknown as typeof fetch;

describe('an address that leads on to one that the browser keeps out', () => {
  it('is told as that, and leave to read from its own host is not asked for', async () => {
    expect(await download(ADDRESS, { fetch: leadsOn })).toMatchObject({
      ok: false,
      refusal: 'unreachable',
      isSilent: false,
      what: expect.stringContaining('leads on'),
    });
  });

  it('is not guessed where nothing answers at all', async () => {
    expect(await download(ADDRESS, { fetch: silent })).toMatchObject({ isSilent: true });
  });
});

describe('before the yes', () => {
  it.each([
    ['an error', { fetch: answers(503) }],
    ['no file', { fetch: answers(404) }],
    ['no answer in time', { fetch: never, within: 20 }],
  ])('nobody is told that Amend tries again by itself: %s', async (_name, options) => {
    const preview = await previewAddress(ADDRESS, Date.now(), options);
    expect(preview).toMatchObject({ ok: false, mend: expect.stringContaining('Open the link again later') });
    expect(preview).not.toMatchObject({ mend: expect.stringContaining('by itself') });
    // A subscription is tried again, and says so.
    const again = await download(ADDRESS, options);
    expect(again).toMatchObject({ mend: expect.stringContaining('by itself') });
  });
});
