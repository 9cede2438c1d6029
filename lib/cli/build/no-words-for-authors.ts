import type { Plugin } from 'vite';

/** A part of a module's syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
}

/**
 * Leaves out of scripts that run in pages what the engine says about faulty patterns: it is for who writes a policy,
 * and pages compile only what was proven when it was installed or built. A fault then has no words, and all else is
 * as it was.
 * @param scripts names of unlisted scripts that run in pages, as `composer`
 */
export function noWordsForAuthors(scripts: readonly string[]): Plugin {
  let inPage = false;
  return {
    name: 'amend-no-words-for-authors',
    apply: 'build',
    configResolved({ build }) {
      const entry = JSON.stringify(build.lib === false ? '' : build.lib.entry);
      inPage = scripts.some((script) => entry.includes(`/${script}.ts`));
    },
    // After TypeScript was taken out: what stands here is what is parsed.
    transform(code, id) {
      if (!inPage || !/\/lib\/engine\/[^?]+\.ts$/.test(id.replaceAll('\\', '/'))) return null;
      const without = withoutSentences(code, this.parse(code));
      return without === code ? null : { code: without, map: null };
    },
  };
}

/** The code with every text that is a sentence (words, and a full stop at the end) made empty. */
export function withoutSentences(code: string, tree: unknown): string {
  const texts = nodesOf(tree).filter(isSentence);
  return texts
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}''${rest.slice(end)}`, code);
}

function isSentence({ type, value, quasis }: Node): boolean {
  const text = type === 'TemplateLiteral' ? quasis?.map((part) => part.value.raw).join('…') : value;
  return typeof text === 'string' && type !== 'TemplateElement' && /\w \w.*\.$/s.test(text);
}

/** A node and all below it, but for what stands within texts. */
function nodesOf(tree: unknown): Node[] {
  if (Array.isArray(tree)) return tree.flatMap(nodesOf);
  if (typeof tree !== 'object' || tree === null) return [];
  const below =
    (tree as Partial<Node>).type === 'TemplateLiteral' ? [] : Object.values(tree).flatMap(nodesOf);
  return 'type' in tree ? [tree as Node, ...below] : below;
}
