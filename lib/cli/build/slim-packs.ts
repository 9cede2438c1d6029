import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { type BarePack, packPack } from '../../policy/packed-pack.ts';
import { type NamedRule, textsOf } from '../../policy/rule-texts.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

/** What stands in place of a module of lib/policy, in the bundle of a script that runs in pages. */
const PAGE_MODULES: readonly { readonly file: RegExp; readonly code: () => string }[] = [
  {
    file: /\/lib\/policy\/shipped-policy\.ts$/,
    code: () =>
      `import { unpackPack } from './packed-pack.ts'; export const shippedPolicy = unpackPack(${JSON.stringify(packPack(pagePack()))});`,
  },
  {
    file: /\/lib\/policy\/shipped-texts\.ts$/,
    code: () => `export const shippedTexts = ${JSON.stringify(textsOf(pagePack().rules))};`,
  },
];

const PACK = /\/assets\/packs\/(?:[^/]+\/)?[^/]+\.json$/;

/**
 * Leaves out of browser bundles what they need not carry of the shipped pack: its examples, which prove it in
 * `npm test`, and in pages all that people read, which comes with the card's script.
 * @param scripts names of unlisted scripts that run in pages, as `composer`
 */
export function slimPacks(scripts: readonly string[]): Plugin {
  let inPage = false;
  return {
    name: 'amend-slim-packs',
    enforce: 'pre',
    configResolved({ build }) {
      const entry = JSON.stringify(build.lib === false ? '' : build.lib.entry);
      inPage = scripts.some((script) => entry.includes(`/${script}.ts`));
    },
    load(id) {
      const file = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      return (inPage && PAGE_MODULES.find((module) => module.file.test(file))?.code()) || null;
    },
    transform(code, id) {
      const file = id.split('?')[0] ?? '';
      return PACK.test(file) ? { code: JSON.stringify(withoutExamples(JSON.parse(code))), map: null } : null;
    },
  };
}

/** A pack's file without the proof of its rules. */
export function withoutExamples(file: PackFile): PackFile {
  return file.rules === undefined
    ? file
    : { ...file, rules: file.rules.map(({ examples: _examples, ...rule }) => rule) };
}

interface PackFile {
  readonly rules?: readonly { readonly id: string; readonly examples?: unknown }[];
}

const CORE = new URL('../../../assets/packs/en.core.json', import.meta.url);

/** What pages have of the shipped pack: both its halves are made from this one list, so that they fit each other. */
function pagePack(): Omit<BarePack, 'rules'> & { readonly rules: readonly NamedRule[] } {
  const core = existsSync(CORE) ? (JSON.parse(readFileSync(CORE, 'utf8')) as { core: string[] }).core : null;
  return { ...shippedPolicy, rules: shippedPolicy.rules.filter(({ id }) => core?.includes(id) ?? true) };
}
