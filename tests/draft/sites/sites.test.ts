import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../../lib/draft/sites/index.ts';
import { matchesPattern, wholeHost } from '../../../lib/draft/sites/match-pattern.ts';
import { siteAtHost, sitesAt } from '../../../lib/draft/sites/match-site.ts';
import { givenParts, siteSchema } from '../../../lib/draft/sites/schema.ts';
import { caseAt } from '../../../lib/draft/sites/site-of.ts';
import type { Site } from '../../../lib/draft/types.ts';

const SECRET = '0123456789abcdef0123456789abcdef';
const folder = new URL('../../../assets/sites/', import.meta.url);
const [zendesk] = SITES.filter(({ id }) => id === 'zendesk') as [Site];
const problemsOf = (site: object) => siteSchema.safeParse(site).error?.issues.map(({ message }) => message);

describe('what Amend knows of products', () => {
  it.each(SITES.map((site) => [site.id, site] as const))('%s is well formed', (_, site) => {
    expect(problemsOf(site)).toBeUndefined();
  });

  it('lists every file of assets/sites, under its own id, and no two products share a host', () => {
    const files = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect(SITES.map((site) => site.id).sort()).toEqual(files.sort());
    const hosts = SITES.flatMap((site) => site.hosts.map(wholeHost));
    const products = SITES.flatMap((site) => [...new Set(site.hosts.map(wholeHost))]);
    expect(new Set(hosts).size).toBe(products.length);
  });

  it.each<[string, object, RegExp]>([
    ['a case pattern without its one group', { caseId: ['/tickets/\\d+'] }, /exactly one group/],
    ['a part that is neither given nor named', { unsourced: [] }, /^keys must be given, or named/],
    [
      'a part that is given and named',
      { unsourced: ['composer', ...zendesk.unsourced] },
      /^composer must be given/,
    ],
    ['a part that is named twice', { without: ['keys'] }, /^keys must be given/],
    ['an empty list', { composer: [] }, /too small|>=1/i],
    ['a key it does not know', { skip: ['.old'] }, /skip/],
    ['a path without a mark', { paths: [{ path: '^/agent/' }] }, /mark|string/i],
    ['a path that may stand anywhere', { paths: [{ path: 'agent', mark: '.a' }] }, /begins at the path/],
    ['a case that the page names, kept as it is', { casePage: ['#a', 'id', '(.+)'] }, /must be privateCase/],
    ['neither hosts nor paths', { hosts: [], paths: undefined }, /hosts or paths/],
    ['keys that nobody can press', { send: { button: ['.a'], keys: ['Strg+Enter'] } }, /./],
  ])('is not %s', (_, change, message) => {
    expect(problemsOf({ ...zendesk, ...change })?.join()).toMatch(message);
  });

  it('gives the composer or names it unsourced, and never claims that a product has none', () => {
    for (const site of SITES) {
      const said = [...givenParts(site), ...site.unsourced];
      expect(said).toContain('composer');
      expect(said).toContain('case');
    }
  });
});

describe('the case an address shows', () => {
  it.each<[address: string, key: string, id: string | null]>([
    ['https://acme.zendesk.com/agent/tickets/4711', 'zendesk:acme', '4711'],
    ['https://acme.zendesk.com/agent/tickets/4711?brand_id=3#reply', 'zendesk:acme', '4711'],
    ['https://acme.zendesk.com/agent/filters/1', 'zendesk:acme', null],
    ['https://acme.zendesk.com/agent/tickets/new/1', 'zendesk:acme', null],
    ['https://acme.zendesk.com/hc/de/requests/4711', 'zendesk:acme', null],
    ['https://acme.freshdesk.com/a/tickets/12?current_tab=details', 'freshdesk:acme', '12'],
    ['https://acme.freshdesk.com/helpdesk/tickets/12', 'freshdesk:acme', '12'],
    ['https://acme.freshdesk.com/a/tickets/filters/all', 'freshdesk:acme', null],
    ['https://web.freshchat.com/a/123/open/conversation/77', 'freshchat:web:123', '77'],
    ['https://acme.freshchat.com/a/123/inbox/1/2/conversation/77', 'freshchat:acme:123', '77'],
    ['https://app.intercom.com/a/inbox/ab12/inbox/admin/77/conversation/990', 'intercom', '990'],
    ['https://app.intercom.com/a/inbox/ab12/inbox/conversation/990', 'intercom', '990'],
    ['https://app.intercom.com/a/apps/ab12/conversations/990', 'intercom', '990'],
    ['https://secure.helpscout.net/conversation/123456/789', 'helpscout', '123456'],
    ['https://secure.helpscout.net/conversation/123456/789?folderId=1', 'helpscout', '123456'],
    ['https://app.helpscout.com/conversations/123456', 'helpscout', '123456'],
    ['https://app.frontapp.com/open/cnv_1a2b3c', 'front', 'cnv_1a2b3c'],
    ['https://app.frontapp.com/open/msg_9z', 'front', 'msg_9z'],
    ['https://acme.gorgias.com/app/ticket/31', 'gorgias:acme', '31'],
    ['https://acme.gorgias.com/app/views/8/31', 'gorgias:acme', '31'],
    ['https://acme.gorgias.com/app/views/8', 'gorgias:acme', null],
    ['https://app.hubspot.com/live-messages/55/inbox/66#reply-editor', 'hubspot:55', '66'],
    ['https://app-eu1.hubspot.com/help-desk/55/view/7/ticket/88/', 'hubspot:55', '88'],
    ['https://app.hubspot.com/contacts/55/record/0-5/88', 'hubspot:55', '88'],
    ['https://app.hubspot.com/contacts/55/record/0-1/88', 'hubspot:55', null],
    [
      'https://acme.lightning.force.com/lightning/r/Case/500AB000001abcDYAQ/view',
      'salesforce:acme',
      '500AB000001abcDYAQ',
    ],
    ['https://acme.lightning.force.com/lightning/r/Account/001AB000001abcDYAQ/view', 'salesforce:acme', null],
    ['https://desk.zoho.com/agent/acme/support/tickets/details/7788', 'zohodesk', '7788'],
    ['https://desk.zoho.com.au/agent/acme/support/tickets/list/all', 'zohodesk', null],
    ['https://acme.kayako.com/agent/conversations/15', 'kayako:acme', '15'],
    ['https://acme.kayako.com/agent/conversations/view/3', 'kayako:acme', null],
    ['https://acme.atlassian.net/browse/SUP-42?focusedId=1', 'jira:acme', 'SUP-42'],
    [
      'https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/3/SUP-42',
      'jira:acme',
      'SUP-42',
    ],
    [
      'https://acme.atlassian.net/jira/software/c/projects/SUP/boards/1?selectedIssue=SUP-43',
      'jira:acme',
      'SUP-43',
    ],
    ['https://acme.atlassian.net/jira/your-work', 'jira:acme', null],
    [
      'https://acme.service-now.com/x_case.do?sys_id=0123456789abcdef0123456789abcdef',
      'servicenow:acme',
      '0123456789abcdef0123456789abcdef',
    ],
    [
      'https://acme.service-now.com/x_case.do?a=b&sys_id=0123456789abcdef0123456789abcdef&c=d',
      'servicenow:acme',
      '0123456789abcdef0123456789abcdef',
    ],
    [
      'https://acme.service-now.com/now/cwf/agent/record/x_case/0123456789abcdef0123456789abcdef',
      'servicenow:acme',
      '0123456789abcdef0123456789abcdef',
    ],
    ['https://acme.service-now.com/x_case_list.do?sysparm_query=active', 'servicenow:acme', null],
    ['https://acme.ladesk.com/agent/#Conversation;id=ab12cd', 'liveagent:acme', 'ab12cd'],
    ['https://acme.ladesk.com/agent/#Conversations', 'liveagent:acme', null],
    ['https://my.livechatinc.com/chats/Q1W2E3/R4T5', 'livechat', 'Q1W2E3'],
    [
      'https://www.tidio.com/panel/inbox/conversations/unassigned/0123456789abcdef0123456789abcdef',
      'tidio',
      '0123456789abcdef0123456789abcdef',
    ],
    ['https://app.crisp.chat/website/1a-2b/inbox/session_12ab-34/', 'crisp', 'session_12ab-34'],
    ['https://acme.kustomerapp.com/app/customers/5f0/event/5f1', 'kustomer:acme', '5f1'],
    ['https://acme.kustomerapp.com/app/conversations/5f1', 'kustomer:acme', '5f1'],
    ['https://acme.dixa.com/conversation/901', 'dixa:acme', '901'],
    ['https://acme.reamaze.com/admin/chats', 'reamaze:acme', null],
    ['https://mail.google.com/mail/u/0/#inbox/FMfcgzQbfVZkXhPq', 'gmail', 'FMfcgzQbfVZkXhPq'],
    [
      'https://mail.google.com/mail/u/1/#label/Billing/FMfcgzQbfVZkXhPq?compose=new',
      'gmail',
      'FMfcgzQbfVZkXhPq',
    ],
    ['https://mail.google.com/mail/u/0/#search/where+is/FMfcgzQbfVZkXhPq', 'gmail', 'FMfcgzQbfVZkXhPq'],
    ['https://mail.google.com/mail/u/0/#inbox', 'gmail', null],
    ['https://outlook.office.com/mail/inbox/id/AAQkAD%3D', 'outlook', 'AAQkAD%3D'],
    ['https://outlook.live.com/mail/0/inbox/id/AAQkAD%3D', 'outlook', 'AAQkAD%3D'],
    ['https://outlook.office365.com/mail/', 'outlook', null],
    ['https://web.whatsapp.com/', 'whatsapp', null],
    [
      'https://business.facebook.com/latest/inbox/all?asset_id=1&selected_item_id=22&thread_type=FB',
      'meta-inbox',
      '22',
    ],
    ['https://x.com/messages/11-22', 'x', '11-22'],
    ['https://app.slack.com/client/T01/C042', 'slack', 'C042'],
    ['https://app.slack.com/client/T01/C042/thread/C042-1700000000.123', 'slack', 'C042-1700000000.123'],
    ['https://app.chatwoot.com/app/accounts/3/conversations/55', 'chatwoot:3', '55'],
    ['https://app.chatwoot.com/app/accounts/3/inbox/2/conversations/55', 'chatwoot:3', '55'],
    ['https://acme.zammad.com/#ticket/zoom/31', 'zammad:acme', '31'],
    ['http://demo.amend.localhost:8123/tickets/1042', 'demo', '1042'],
  ])('%s', (address, key, id) => {
    const url = new URL(address);
    const [known, ...others] = sitesAt(url, SITES, SECRET);
    expect([known?.key, known?.mark, others]).toEqual([key, '', []]);
    expect(known && caseAt(known, url)).toEqual(id === null ? null : { site: key, id });
  });

  it.each([
    'https://zendesk.com.evil.example/hc/tickets/1',
    'https://acme.atlassian.net/wiki/spaces/SUP',
    'https://www.tidio.com/pricing',
    'https://acme.reamaze.com/kb',
    'https://x.com/home',
    'https://business.facebook.com/adsmanager',
    'https://desk.acme.example/tickets/1',
  ])('is of no product at %s', (address) => {
    expect(sitesAt(new URL(address), SITES, SECRET)).toEqual([]);
  });
});

describe("a team's own address", () => {
  it.each([
    ['https://support.acme.example/agent/tickets/4711', 'zendesk:support.acme.example', '4711'],
    ['https://help.acme.example/a/tickets/12', 'freshdesk:help.acme.example', '12'],
    ['https://chat.acme.example/app/accounts/3/conversations/55', 'chatwoot:chat.acme.example:3', '55'],
    ['https://help.acme.example/conversation/77?folder_id=1', 'freescout:help.acme.example', '77'],
    ['https://acme.example/support/conversation/77', 'freescout:acme.example', '77'],
    ['https://desk.acme.example/#ticket/zoom/31', 'zammad:desk.acme.example', '31'],
    ['https://mail.acme.example/mail/inbox/id/AAQk', 'outlook:mail.acme.example', 'AAQk'],
  ])('%s may be of a product, if its mark is in the page', (address, key, id) => {
    const url = new URL(address);
    const [known] = sitesAt(url, SITES, SECRET);
    expect(known?.key).toBe(key);
    expect(known?.mark).not.toBe('');
    expect(known && caseAt(known, url)).toEqual({ site: key, id });
    expect(siteAtHost(url, SITES)).toBeNull();
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

  it.each([
    ['https://www.tidio.com/panel/*', 'https://www.tidio.com/*'],
    ['*://*.acme.example/a/b*', '*://*.acme.example/*'],
  ])('%s is of the host %s', (pattern, host) => {
    expect(wholeHost(pattern)).toBe(host);
  });
});
