import { describe, expect, it } from 'vitest';
import { caseOfTab, knownPatterns, knownSiteOf, sitesOfFrame } from '../../lib/platform/known-sites.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const ZENDESK = 'https://acme.zendesk.com/agent/tickets/7';
const MAPPED = 'https://support.acme.example/agent/tickets/7';

describe('the products a frame may be of', () => {
  it.each<[string, string | undefined, string | undefined, readonly string[]]>([
    ['the page itself', ZENDESK, ZENDESK, ['zendesk:acme']],
    [
      'a frame of the same origin, whatever its path',
      'https://acme.zendesk.com/editor',
      ZENDESK,
      ['zendesk:acme'],
    ],
    ['an empty frame: that of its tab', 'about:blank', ZENDESK, ['zendesk:acme']],
    ['a frame of nobody we know: that of its tab', 'https://frames.example/', ZENDESK, ['zendesk:acme']],
    ['a frame of another product: its own', 'https://mail.google.com/mail/u/0/', ZENDESK, ['gmail']],
    [
      'a known frame in a page of nobody',
      'https://mail.google.com/mail/u/0/',
      'https://a.example/',
      ['gmail'],
    ],
    ['a mapped host, by its path', MAPPED, MAPPED, ['zendesk:support.acme.example']],
    [
      'a frame of a mapped host, by the path of its tab',
      'https://support.acme.example/e',
      MAPPED,
      ['zendesk:support.acme.example'],
    ],
    ['a foreign frame in a mapped host: it cannot see the mark', 'https://frames.example/', MAPPED, []],
    ['no address told', undefined, undefined, []],
    ['a page of nobody', 'https://a.example/', 'https://a.example/', []],
  ])('%s', (_, frame, tab, keys) => {
    expect(sitesOfFrame(frame, tab, SECRET).map(({ key }) => key)).toEqual(keys);
  });
});

describe('the case of a tab', () => {
  it.each([
    ['is told at a known host', ZENDESK, { site: 'zendesk:acme', id: '7' }],
    ['is not told by a path alone', MAPPED, null],
    ['is not told of pages of nobody', 'https://a.example/tickets/7', null],
    ['is not told of a browser page', 'about:blank', null],
  ])('%s', (_, url, expected) => {
    expect(caseOfTab(url, SECRET)).toEqual(expected);
  });
});

describe('the secret of this install', () => {
  it('goes to the pages of those products alone whose cases are known by something private', () => {
    const told = (url: string) => sitesOfFrame(url, url, SECRET).map(({ secret }) => secret);
    expect(told('https://web.whatsapp.com/')).toEqual([SECRET]);
    expect(told('https://acme.reamaze.com/admin/conversations/where-is-my-order')).toEqual([SECRET]);
    expect(told(ZENDESK)).toEqual(['']);
  });

  it('stands in for what the address of the page around says of such a case', () => {
    const id = caseOfTab('https://acme.reamaze.com/admin/conversations/where-is-my-order', SECRET)?.id;
    expect(id).toMatch(/^~[0-9a-z]+$/);
  });
});

describe('what comes with the install', () => {
  it('has no host of products that people use for themselves too, though they are known by name', () => {
    for (const [url, name] of [
      ['https://web.whatsapp.com/', 'WhatsApp Web'],
      ['https://app.slack.com/client/T1/C1', 'Slack'],
      ['https://x.com/messages/1-2', 'X direct messages'],
      ['https://business.facebook.com/latest/inbox/all', 'Meta Business inbox'],
    ] as const) {
      expect(knownSiteOf(url)?.name).toBe(name);
      expect(knownPatterns.join()).not.toContain(new URL(url).hostname);
    }
  });

  it('names where the loader stands, and the whole hosts that permissions are given for', () => {
    expect(knownPatterns).toEqual(
      expect.arrayContaining(['https://www.tidio.com/panel/*', 'https://www.tidio.com/*']),
    );
  });
});
