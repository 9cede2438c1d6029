import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PACK = /\/assets\/packs\/(?:[^/]+\/)?[^/]+\.json$/;

/**
 * Leaves out of browser bundles what pages need not carry of a shipped pack: the examples and why its guards are
 * there (they prove and explain a pack, in `npm test` and whenever a policy is installed), and every rule that is
 * not of its core (`en.core.json` beside the folder `en`), because a whole pack is more than a page may be charged.
 */
export function slimPacks(): Plugin {
  return {
    name: 'amend-slim-packs',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      if (!PACK.test(file)) return null;
      return { code: JSON.stringify(slimPack(JSON.parse(code), coreOf(dirname(file)))), map: null };
    },
  };
}

/**
 * A pack's file, whole or one family or the head alone, without what only authors need.
 * @param core the rules and guards to keep; all are kept without it
 */
export function slimPack(file: PackFile, core?: Core): PackFile {
  const rules = file.rules?.filter(({ id }) => core?.rules.has(id) ?? true);
  const guards = Object.entries(file.guards ?? {}).filter(([name]) => core?.guards.has(name) ?? true);
  return {
    ...file,
    ...(rules && { rules: rules.map(({ examples: _examples, ...rule }) => rule) }),
    ...(file.guards && { guards: Object.fromEntries(guards.map(([name, { near }]) => [name, { near }])) }),
  };
}

/** What stays of a pack in pages: rules by id, and the named guards that they use. */
export interface Core {
  readonly rules: ReadonlySet<string>;
  readonly guards: ReadonlySet<string>;
}

function coreOf(folder: string): Core | undefined {
  const list = `${folder}.core.json`;
  if (!existsSync(list)) return undefined;
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const parts = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PackFile);
  const rules = new Set((JSON.parse(readFileSync(list, 'utf8')) as { core: string[] }).core);
  const used = parts.flatMap((part) => part.rules ?? []).filter(({ id }) => rules.has(id));
  return { rules, guards: new Set(used.flatMap(({ guards }) => guards ?? [])) };
}

interface PackFile {
  readonly rules?: readonly {
    readonly id: string;
    readonly guards?: readonly string[];
    readonly examples?: unknown;
  }[];
  readonly guards?: Readonly<Record<string, { readonly near: unknown }>>;
}
