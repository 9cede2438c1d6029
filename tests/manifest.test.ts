import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildFolder, type Target } from '../lib/cli/setup/project.ts';
import { managedJsonSchema } from '../lib/policy/managed/managed-json-schema.ts';

const manifestOf = (target: Target) =>
  JSON.parse(readFileSync(`${buildFolder(target)}/manifest.json`, 'utf8'));

/**
 * Where Amend works without being asked. A new one is a decision, so it is made here too; what people use for
 * themselves as well (WhatsApp, X, Slack, Meta) is asked for and must not be among them.
 */
const PLACES: readonly string[] = [
  'http://*.amend.localhost/*',
  'https://*.atlassian.net/browse/*',
  'https://*.atlassian.net/jira/*',
  'https://*.dixa.com/*',
  'https://*.freshchat.com/*',
  'https://*.freshdesk.com/*',
  'https://*.gorgias.com/*',
  'https://*.kayako.com/*',
  'https://*.kustomerapp.com/*',
  'https://*.ladesk.com/*',
  'https://*.lightning.force.com/*',
  'https://*.reamaze.com/admin/*',
  'https://*.service-now.com/*',
  'https://*.zammad.com/*',
  'https://*.zendesk.com/*',
  'https://app-eu1.hubspot.com/*',
  'https://app.chatwoot.com/*',
  'https://app.crisp.chat/*',
  'https://app.frontapp.com/*',
  'https://app.helpscout.com/*',
  'https://app.hubspot.com/*',
  'https://app.intercom.com/*',
  'https://desk.zoho.com.au/*',
  'https://desk.zoho.com/*',
  'https://desk.zoho.eu/*',
  'https://desk.zoho.in/*',
  'https://desk.zoho.jp/*',
  'https://desk.zoho.sa/*',
  'https://mail.google.com/*',
  'https://my.livechatinc.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://secure.helpscout.net/*',
  'https://www.tidio.com/panel/*',
];

/** Permissions know hosts and no paths. */
const HOSTS = [...new Set(PLACES.map((place) => place.replace(/(?<=[^/:]\/).*$/, '*')))].sort();

/** What each browser is asked for, in full: anything more would be a promise broken. */
const PERMISSIONS: Readonly<Record<Target, readonly string[]>> = {
  chrome: [
    'activeTab',
    'alarms',
    'contextMenus',
    'notifications',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ],
  firefox: [
    'activeTab',
    'alarms',
    'contextMenus',
    'notifications',
    'scripting',
    'storage',
    'unlimitedStorage',
  ],
};

describe.each(['chrome', 'firefox'] as const)('the %s package', (target) => {
  const manifest = manifestOf(target);

  it('asks for exactly the listed permissions', () => {
    expect([...manifest.permissions].sort()).toEqual(PERMISSIONS[target]);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('works only in the listed hosts; any other is asked for one at a time', () => {
    expect([...manifest.host_permissions].sort()).toEqual(HOSTS);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('brings nothing but the loader into pages, and only into the listed places', () => {
    const loaders: { js: string[]; css?: string[]; matches: string[]; match_origin_as_fallback?: boolean }[] =
      manifest.content_scripts;
    for (const { js, css } of loaders) expect([js, css]).toEqual([['loader.js'], undefined]);
    expect(loaders.flatMap(({ matches }) => matches).sort()).toEqual(PLACES);
    // Chrome would not load the package at all.
    const falling = loaders.filter((each) => each.match_origin_as_fallback).flatMap(({ matches }) => matches);
    expect(falling.filter((pattern) => !/^[^/]+:\/\/[^/]+\/\*$/.test(pattern))).toEqual([]);
  });

  it('lets no page read its files and runs no code from elsewhere', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|http:|\*/);
    // Policies come from wherever a lead put them, by https alone.
    expect(policy.match(/https:/g)).toHaveLength(1);
    expect(policy).toContain("connect-src 'self' https:;");
  });

  it('opens its popup at the toolbar button, and the panel by a key of its own', () => {
    expect(manifest.action.default_popup).toBe('popup.html');
    expect(manifest.commands['open-panel'].suggested_key).toEqual({ default: 'Alt+Shift+A' });
    expect(manifest.commands._execute_action).toEqual({});
  });

  it('is Manifest V3 with a name, a version and an icon for every size', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(manifest.icons)).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    expect(manifest.key).toBeUndefined();
  });
});

it('Chrome is told what can be managed, and Firefox, which asks for no such thing, is not', () => {
  const { managed_schema: file } = manifestOf('chrome').storage;
  expect(JSON.parse(readFileSync(`${buildFolder('chrome')}/${file}`, 'utf8'))).toEqual(managedJsonSchema());
  expect(manifestOf('firefox').storage).toBeUndefined();
});

it('Firefox is told who we are and that nothing is collected', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings;
  expect(gecko.id).toBe('amend@amend.tools');
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
