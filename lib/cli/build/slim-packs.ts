import type { Plugin } from 'vite';

const PACK = /\/assets\/packs\/(?:[^/]+\/)?[^/]+\.json$/;

/**
 * Leaves the examples of shipped packs out of browser bundles, and why their guards are there. They prove and explain
 * a pack (in `npm test` and whenever a policy is installed) but no agent's page needs them, and they are half of it.
 */
export function slimPacks(): Plugin {
  return {
    name: 'amend-slim-packs',
    enforce: 'pre',
    transform(code, id) {
      if (!PACK.test(id.split('?')[0] ?? '')) return null;
      return { code: JSON.stringify(slimPack(JSON.parse(code))), map: null };
    },
  };
}

/** A pack's file, whole or one family or the head alone, without what only authors need. */
export function slimPack(file: PackFile): PackFile {
  return {
    ...file,
    ...(file.rules && { rules: file.rules.map(({ examples: _examples, ...rule }) => rule) }),
    ...(file.guards && { guards: mapValues(file.guards, ({ near }) => ({ near })) }),
  };
}

interface PackFile {
  readonly rules?: readonly { readonly examples?: unknown }[];
  readonly guards?: Readonly<Record<string, { readonly near: unknown }>>;
}

function mapValues<T, R>(record: Readonly<Record<string, T>>, change: (value: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
