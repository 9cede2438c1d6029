import type { Plugin } from 'vite';

const PACK = /\/assets\/packs\/[^/]+\.json$/;

/**
 * Leaves the examples of shipped packs out of browser bundles. They prove a pack (in `npm test` and whenever a
 * policy is installed) but no agent's page needs them, and they are half of a pack's size.
 */
export function slimPacks(): Plugin {
  return {
    name: 'amend-slim-packs',
    enforce: 'pre',
    transform(code, id) {
      if (!PACK.test(id.split('?')[0] ?? '')) return null;
      return { code: JSON.stringify(withoutExamples(JSON.parse(code))), map: null };
    },
  };
}

function withoutExamples(pack: { rules: { examples?: unknown }[] }): unknown {
  return { ...pack, rules: pack.rules.map(({ examples: _examples, ...rule }) => rule) };
}
