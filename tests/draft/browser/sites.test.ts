import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type LabBrowser, startLab } from './lab.ts';

const folder = new URL('../sites/pages/', import.meta.url);

/** Each of our own dated pages, and the address it stands at. */
const PAGES: readonly (readonly [page: string, address: string])[] = [
  ['zendesk', 'https://acme.zendesk.com/agent/tickets/4711'],
  ['zendesk', 'https://support.acme.example/agent/tickets/4711'],
  ['freshdesk', 'https://acme.freshdesk.com/a/tickets/12?current_tab=details'],
  ['freshdesk', 'https://help.acme.example/a/tickets/12'],
  ['freescout', 'https://help.acme.example/conversation/77'],
  ['freescout-note', 'https://acme.example/support/conversation/77?folder_id=3'],
  ['intercom', 'https://app.intercom.com/a/inbox/ab12/inbox/admin/77/conversation/990'],
  ['intercom-note', 'https://app.intercom.com/a/apps/ab12/conversations/990'],
  ['helpscout', 'https://secure.helpscout.net/conversation/123456/789'],
  ['hubspot', 'https://app-eu1.hubspot.com/help-desk/55/view/7/ticket/88/'],
  ['salesforce', 'https://acme.lightning.force.com/lightning/r/Case/500AB000001abcDYAQ/view'],
  ['zohodesk', 'https://desk.zoho.eu/agent/acme/support/tickets/details/7788'],
  ['jira', 'https://acme.atlassian.net/browse/SUP-42'],
  ['jira-note', 'https://acme.atlassian.net/jira/servicedesk/projects/SUP/queues/custom/3/SUP-42'],
  ['servicenow', 'https://acme.service-now.com/x_case.do?sys_id=0123456789abcdef0123456789abcdef'],
  ['gmail', 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbfVZkXhPq'],
  ['outlook', 'https://outlook.office.com/mail/inbox/id/AAQkADsx%3D'],
  ['outlook', 'https://mail.acme.example/mail/inbox/id/AAQkADsx%3D'],
  ['whatsapp', 'https://web.whatsapp.com/'],
  ['x', 'https://x.com/messages/11-22'],
  ['slack', 'https://app.slack.com/client/T01/C042'],
  ['chatwoot', 'https://app.chatwoot.com/app/accounts/3/conversations/55'],
  ['chatwoot-note', 'https://chat.acme.example/app/accounts/3/inbox/2/conversations/55'],
  ['zammad', 'https://acme.zammad.com/#ticket/zoom/31'],
  ['zammad', 'https://desk.acme.example/#ticket/zoom/31/700'],
  ['unsourced-mail', 'https://app.frontapp.com/open/cnv_1a2b'],
  ['unsourced-mail', 'https://desk.acme.example/tickets/9'],
  ['unsourced-chat', 'https://app.crisp.chat/website/1/inbox/session_ab/'],
];

const pageOf = (name: string) => readFileSync(new URL(`${name}.html`, folder), 'utf8');

it('every saved page is dated and looked at', () => {
  const names = readdirSync(folder).map((file) => file.replace('.html', ''));
  expect([...new Set(PAGES.map(([name]) => name))].sort()).toEqual(names.sort());
  for (const name of names) expect(pageOf(name)).toMatch(/^<!doctype html>\n<!--[\s\S]*?on 20\d\d-\d\d-\d\d/);
});

describe.each(BROWSERS)('the pages of known products in %s', (name) => {
  let browser: LabBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startLab(name);
  }, 90_000);
  afterAll(() => browser?.close());
  afterEach(() => page?.close());

  it.each(PAGES)(
    '%s at %s: composers and no other fields, readers, cases, drafts, buttons',
    async (saved, address) => {
      page = await browser.open(pageOf(saved));
      await page.waitForFunction(() =>
        [...document.querySelectorAll('iframe')].every((f) =>
          f.contentDocument?.querySelector('[data-expect]'),
        ),
      );
      const fields = await page.evaluate((at) => window.lab.site(at), address);
      expect(fields.length).toBeGreaterThan(0);
      for (const { expected, seen } of fields) expect(seen).toEqual(expected);
    },
  );
});
