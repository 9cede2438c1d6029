import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../../lib/draft/sites/index.ts';
import { matchesPattern } from '../../../lib/draft/sites/match-pattern.ts';
import { siteSchema } from '../../../lib/draft/sites/schema.ts';
import { caseOf, siteOf } from '../../../lib/draft/sites/site-of.ts';

const folder = new URL('../../../assets/sites/', import.meta.url);

describe('what Amend knows of helpdesks', () => {
  it.each(SITES.map((site) => [site.id, site] as const))('%s is well formed', (_, site) => {
    expect(siteSchema.safeParse(site).error?.message).toBeUndefined();
  });

  it('lists every file of assets/sites, under its own id', () => {
    const files = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(SITES.map((site) => site.id).sort()).toEqual(files.sort());
  });

  it('refuses a pattern without the one group that holds the case id', () => {
    const broken = { ...SITES[0], caseId: ['/tickets/\\d+'] };
    expect(siteSchema.safeParse(broken).error?.issues[0]?.message).toMatch(/exactly one group/);
  });
});

describe('the case an address shows', () => {
  it.each([
    ['https://acme.zendesk.com/agent/tickets/4711', 'zendesk:acme', '4711'],
    ['https://acme.zendesk.com/agent/filters/1', 'zendesk:acme', null],
    ['https://acme.freshdesk.com/a/tickets/12?current_tab=details', 'freshdesk:acme', '12'],
    ['https://acme.freshdesk.com/helpdesk/tickets/12', 'freshdesk:acme', '12'],
    ['https://app.intercom.com/a/inbox/ab12/inbox/admin/77/conversation/990', 'intercom', '990'],
    ['https://app.intercom.com/a/inbox/ab12/inbox/conversation/990', 'intercom', '990'],
    ['https://app.intercom.com/a/apps/ab12/conversations/990', 'intercom', '990'],
    ['https://secure.helpscout.net/conversation/123456/789', 'helpscout', '123456'],
    ['https://app.frontapp.com/open/cnv_1a2b3c', 'front', 'cnv_1a2b3c'],
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgzQbfVZkXhPq', 'gmail', 'FMfcgzQbfVZkXhPq'],
    [
      'https://mail.google.com/mail/u/0/#label/Billing/FMfcgzQbfVZkXhPq?compose=new',
      'gmail',
      'FMfcgzQbfVZkXhPq',
    ],
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail', null],
    ['https://outlook.office.com/mail/inbox/id/AAQkAD%3D', 'outlook', 'AAQkAD%3D'],
    ['https://outlook.live.com/mail/0/inbox/id/AAQkAD%3D', 'outlook', 'AAQkAD%3D'],
    ['http://demo.amend.localhost:8123/tickets/1042', 'demo', '1042'],
  ])('%s', (address, site, id) => {
    const url = new URL(address);
    const known = siteOf(url, SITES);
    expect(known?.id).toBe(site.split(':')[0]);
    expect(known && caseOf(known, url)).toEqual(id === null ? null : { site, id });
  });

  it('knows no site for other pages', () => {
    expect(siteOf(new URL('https://zendesk.com.evil.example/agent/tickets/1'), SITES)).toBeNull();
  });
});

describe('match patterns', () => {
  it.each([
    ['https://*.zendesk.com/*', 'https://acme.zendesk.com/agent', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com/', true],
    ['https://*.zendesk.com/*', 'http://acme.zendesk.com/', false],
    ['https://*.zendesk.com/*', 'https://notzendesk.com/', false],
    ['*://mail.google.com/mail/*', 'http://mail.google.com/mail/u/0', true],
    ['*://mail.google.com/mail/*', 'http://mail.google.com/chat', false],
    ['*://*/*', 'ftp://a.example/', false],
    ['http://*.amend.localhost/*', 'http://demo.amend.localhost:8080/x?y=1', true],
    ['https://a.example/b.c', 'https://a.example/bxc', false],
    ['nonsense', 'https://a.example/', false],
  ])('%s and %s: %s', (pattern, address, expected) => {
    expect(matchesPattern(pattern, new URL(address))).toBe(expected);
  });
});
