import type { Plugin } from 'vite';

const API = /^(?:wxt|@wxt-dev\/webextension-polyfill)\/browser$/;
const BARE = '\0amend-bare-browser';

/**
 * Gives scripts that run in pages the browser's own API object instead of the polyfill. Manifest V3 answers with
 * promises in both browsers, and the polyfill would be 10 kB in each page with a composer; our own pages and the
 * worker keep it.
 * @param scripts names of unlisted scripts, as `composer`
 */
export function barePageScripts(scripts: readonly string[]): Plugin {
  let bare = false;
  return {
    name: 'amend-bare-page-scripts',
    enforce: 'pre',
    configResolved({ build }) {
      const entry = JSON.stringify(build.lib === false ? '' : build.lib.entry);
      bare = scripts.some((script) => entry.includes(`/${script}.ts`));
    },
    resolveId: (id) => (bare && API.test(id) ? BARE : null),
    load: (id) => (id === BARE ? 'export const browser = globalThis.browser ?? globalThis.chrome;' : null),
  };
}
