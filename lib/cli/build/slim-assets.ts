import type { Plugin } from 'vite';
import { packPhrases } from '../../policy/packed-phrases.ts';
import { shippedDetails } from '../../policy/shipped-details.ts';
import { shippedPolicy } from '../../policy/shipped-policy.ts';

/** What stands in place of a module of lib/policy, in the bundle of a script that runs in pages. */
const PAGE_MODULES: readonly { readonly file: RegExp; readonly code: () => string }[] = [
  {
    file: /\/lib\/policy\/shipped-policy\.ts$/,
    code: () =>
      `import { unpackPhrases } from './packed-phrases.ts'; export const shippedPolicy = unpackPhrases(${JSON.stringify(packPhrases(shippedPolicy))});`,
  },
  {
    file: /\/lib\/policy\/shipped-details\.ts$/,
    code: () =>
      `export const shippedDetails = JSON.parse(${JSON.stringify(JSON.stringify(shippedDetails))});`,
  },
];

/** Files of which only authors need all, and what the others need of them. */
const FILES: readonly { readonly file: RegExp; readonly slim: (json: never) => unknown }[] = [
  { file: /\/assets\/packs\/(?:[^/]+\/)?[^/]+\.json$/, slim: withoutExamples },
  { file: /\/assets\/sites\/[^/]+\.json$/, slim: withoutSource },
];

/**
 * Leaves out of browser bundles what they need not carry: the examples of the shipped pack, which prove it in
 * `npm test`, where our knowledge of a site comes from, and in pages all of a pack but its phrases, which comes
 * with the card's script.
 * @param scripts names of unlisted scripts that run in pages, as `composer`
 */
export function slimAssets(scripts: readonly string[]): Plugin {
  let inPage = false;
  return {
    name: 'amend-slim-assets',
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
      const slim = FILES.find(({ file }) => file.test(id.split('?')[0] ?? ''))?.slim;
      return slim ? { code: JSON.stringify(slim(JSON.parse(code) as never)), map: null } : null;
    },
  };
}

/** A pack's file without the proof of its rules. */
export function withoutExamples(file: PackFile): PackFile {
  return file.rules === undefined
    ? file
    : { ...file, rules: file.rules.map(({ examples: _examples, ...rule }) => rule) };
}

/** A site's file without where its knowledge comes from. */
export function withoutSource(site: SiteFile): object {
  const { $comment: _comment, frame: _frame, source: _source, checked: _checked, ...rest } = site;
  return rest;
}

interface SiteFile {
  readonly $comment?: string;
  readonly frame?: string;
  readonly source?: string;
  readonly checked?: string;
}

interface PackFile {
  readonly rules?: readonly { readonly id: string; readonly examples?: unknown }[];
}
