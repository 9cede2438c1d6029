import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmendLink, writeAmendLink } from '../../../lib/policy/subscription/amend-link.ts';

const KEY = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const AT = 'https://example.com/wording.policy.jws.json';

describe('an amend link', () => {
  it.each([
    ['with a key', `web+amend:${AT}#key=${KEY}`, AT, KEY],
    ['without a key', `web+amend:${AT}`, AT, undefined],
    ['with slashes after its scheme', `web+amend://${AT}`, AT, undefined],
    ['in capitals', `WEB+AMEND:${AT}`, AT, undefined],
    ['with its address in percent signs', `web+amend:${encodeURIComponent(`${AT}#key=${KEY}`)}`, AT, KEY],
    ['with its key in groups', `web+amend:${AT}#key=${KEY.match(/.{1,4}/g)!.join('%20')}`, AT, KEY],
    ['as a plain address', AT, AT, undefined],
    ['as a plain address with a key', `${AT}#key=${KEY}`, AT, KEY],
    ['with blanks around it', `  ${AT}\n`, AT, undefined],
    ['in angle brackets, as mail programs write it', `<web+amend:${AT}>`, AT, undefined],
    ['with a query', `web+amend:${AT}?v=2&sig=a%2Fb#key=${KEY}`, `${AT}?v=2&sig=a%2Fb`, KEY],
    ['with a port', 'https://example.com:8443/p.json', 'https://example.com:8443/p.json', undefined],
    ['with another fragment', `${AT}#top`, AT, undefined],
  ])('is read %s', (_, text, address, fingerprint) => {
    expect(parseAmendLink(text)).toEqual({ ok: true, address, ...(fingerprint && { fingerprint }) });
  });

  it.each([
    ['that is empty', '  ', /no address/],
    ['that is no address', 'our policy', /not an address/],
    ['that goes in the clear', `web+amend:${AT.replace('https', 'http')}`, /https/],
    ['that runs a script', 'web+amend:javascript:alert(1)', /https|not an address/],
    ['that names a file', 'file:///etc/passwd', /https/],
    ['that names itself', `web+amend:web+amend:${AT}`, /https/],
    ['that holds a password', 'https://me:secret@example.com/p.json', /password/],
    ['whose key is cut off', `web+amend:${AT}#key=${KEY.slice(0, -1)}`, /key/],
    ['whose key is empty', `web+amend:${AT}#key=`, /key/],
    ['with two keys', `web+amend:${AT}#key=${KEY}&key=${KEY}`, /key/],
    ['that goes on and on', `${AT}?${'a'.repeat(5_000)}`, /too long/],
  ])('is refused %s', (_, text, what) => {
    const link = parseAmendLink(text);
    expect(link).toMatchObject({ ok: false, what: expect.stringMatching(what) });
    expect(link.ok || link.mend).toMatch(/\.$/);
  });

  it('says the same when it is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }),
        fc.boolean(),
        (url, hasKey) => {
          const address = new URL(url).href;
          const link = writeAmendLink(url, hasKey ? KEY : undefined);
          expect(parseAmendLink(link)).toEqual({ ok: true, address, ...(hasKey && { fingerprint: KEY }) });
        },
      ),
    );
  });

  it('is never thrown over, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const pasted of [text, `web+amend:${text}`, `${AT}${text}`, `web+amend:https%3a${text}`])
          expect(typeof parseAmendLink(pasted).ok).toBe('boolean');
      }),
    );
  });
});
