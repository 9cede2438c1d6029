import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { barePageScripts } from './lib/cli/build/bare-page-scripts.ts';
import { noCodeFromText } from './lib/cli/build/no-code-from-text.ts';
import { noWordsForAuthors } from './lib/cli/build/no-words-for-authors.ts';
import { replyFiles } from './lib/cli/build/reply-files.ts';
import { slimAssets } from './lib/cli/build/slim-assets.ts';
import { writeCaseSchema } from './lib/cli/build/write-case-schema.ts';
import { MANAGED_SCHEMA, writeManagedSchema } from './lib/cli/build/write-managed-schema.ts';
import { writePolicySchema } from './lib/cli/build/write-policy-schema.ts';
import { BUILDS } from './lib/cli/setup/project.ts';
import { wholeHost } from './lib/draft/sites/match-pattern.ts';

/** Fixes the extension's id in test builds (ajeckahkamnkkdeelepgnibedbmglbgn), so that tests can address its pages. */
const TESTING_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwIg1L5DlKPv15aPK2OuhdnzTMBDPke1Kg+mJQ7aj4m7rf66Mw9mhOuWJsfIZ1MKyoilLi/Sl8qCtTUqWuBZ9+D1S1XuafxzWnBAolKR0AhJYq63j44iW76HRNPR5p6+tS1iY/VyYiX9/1yEEwRJNMtldrSVjviVFRDc2VpSrHkuWj/jaiQgZ3WnV5u6J0Hv4ZUmyx47Q46PZUB4k73sTCDeMCy6Ry13HRTPc6/XU7WBEjZ83IUeauQSEj1/h5jDzsL22zibzTNntqLK2uN3VomU4QgxyYml3ZlCPLSD/h+UkVqHufpXqokUGWRq8uIYbKVCCe+uXZokK5/Vcent6KwIDAQAB';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  i18n: { localesDir: 'assets/locales' },
  autoIcons: { baseIconPath: 'assets/icon.svg' },
  outDir: BUILDS,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [
      slimAssets(['composer', 'card']),
      noWordsForAuthors(['composer']),
      noCodeFromText(),
      barePageScripts(['composer', 'card', 'steps', 'expressions', 'promises', 'loader', 'rewrite']),
    ],
    // Workers of our pages are modules, which load what they seldom need as pages do.
    worker: { format: 'es', plugins: () => [slimAssets([]), noCodeFromText()] },
    // light-dark() must reach the browser as it is: the card follows its composer's scheme, not the system's.
    build: { cssTarget: ['chrome137', 'firefox142'] },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      'contextMenus',
      'notifications',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: [...new Set(knownHosts().map(wholeHost))],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_app_actionTitle__' },
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_app_openPanelKey__' },
      // No key as it comes: whoever wants one for the popup gives it one.
      _execute_action: {},
    },
    content_security_policy: {
      // Policies are downloaded from addresses that a lead or the agent chose, so no list of hosts can be written here;
      // but never over plain http, whatever an address leads on to. Nothing else is fetched, and no code ever.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https:; base-uri 'none'; form-action 'none'",
    },
    // Firefox asks for no schema of what is managed.
    ...(browser === 'firefox'
      ? { browser_specific_settings: gecko, protocol_handlers: LINKS }
      : {
          // The first with Ed25519 in WebCrypto, by which policies are signed.
          minimum_chrome_version: '137',
          storage: { managed_schema: MANAGED_SCHEMA },
        }),
    ...(mode === 'testing' && browser !== 'firefox' ? { key: TESTING_KEY } : {}),
  }),
  hooks: {
    // Published with the package: editors complete and check a policy as it is written, programs read what was exported.
    'build:before': () => {
      writePolicySchema();
      writeCaseSchema();
      writeManagedSchema();
    },
    'build:publicAssets': (_wxt, files) => {
      files.push(...replyFiles());
    },
    // The loader is a plain script rather than a WXT content script: WXT's context would post messages to each page.
    'build:manifestGenerated': (_wxt, manifest) => {
      // Firefox would open the sidebar by itself at the install; the welcome page has a button for it.
      const sidebar = (manifest as { sidebar_action?: { open_at_install?: boolean } }).sidebar_action;
      if (sidebar !== undefined) sidebar.open_at_install = false;
      // Chrome passes over Firefox's keys; with them there, one and the same linter can read both packages.
      manifest.browser_specific_settings = gecko as NonNullable<typeof manifest.browser_specific_settings>;
      const background = manifest.background as { service_worker?: string; scripts?: string[] };
      if (background.service_worker !== undefined) background.scripts = [background.service_worker];
      manifest.content_scripts = [
        ...(manifest.content_scripts ?? []),
        // Chrome loads no extension whose script falls back on the origin and yet asks for a path.
        loaderAt(knownHosts().filter(isWholeHost), { match_origin_as_fallback: true }),
        loaderAt(knownHosts().filter((host) => !isWholeHost(host))),
      ];
    },
  },
});

const gecko = {
  gecko: {
    id: 'amend@amend.tools',
    strict_min_version: '142.0',
    data_collection_permissions: { required: ['none'] },
  },
};

/** Links to policies open the page that asks before anything is in force. */
const LINKS = [{ protocol: 'web+amend', name: 'Amend', uriTemplate: '/subscribe.html?link=%s' }];

const isWholeHost = (pattern: string) => /^[^/]+:\/\/[^/]+\/\*$/.test(pattern);

/** The loader in every frame of these places. */
function loaderAt(matches: string[], more: object = {}) {
  return {
    matches,
    js: ['loader.js'],
    all_frames: true,
    match_about_blank: true,
    run_at: 'document_idle' as const,
    ...more,
  };
}

/** Every host of the sites that Amend knows, but for those that are asked for first. */
function knownHosts(): string[] {
  const folder = new URL('./assets/sites/', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const sites = files.map(
    (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { hosts: string[]; ask?: true },
  );
  return [...new Set(sites.flatMap(({ ask, hosts }) => (ask ? [] : hosts)))].sort();
}
