import type { Plugin } from 'vite';

/** What a library carries, which file of it, and what stands there instead. */
interface Removal {
  readonly file: RegExp;
  readonly dangerous: RegExp;
  readonly instead: string;
}

const REMOVALS: readonly Removal[] = [
  // Preact's dangerouslySetInnerHTML, which nothing of ours uses: texts from policies and pages stay texts.
  { file: /\/preact\/dist\/preact\.mjs$/, dangerous: /\b(\w+)\.innerHTML=(?!=)/, instead: '$1.textContent=' },
  // Zod's compiled parsers; our CSP forbids them anyway, and without them it does not even try.
  {
    file: /\/zod\/v4\/core\/util\.js$/,
    dangerous: /const F = Function;\s*new F\(""\);\s*return true;/,
    instead: 'return false;',
  },
  {
    file: /\/zod\/v4\/core\/doc\.js$/,
    dangerous: /const F = Function;/,
    instead: "throw new Error('No compiled parsers here'); let F;",
  },
];

/**
 * Takes out of library code what turns text into code or markup, so that no bundle of ours can, and extension
 * stores need not ask. Fails the build when a library changed so that there is nothing to take out any more.
 */
export function noCodeFromText(): Plugin {
  return {
    name: 'amend-no-code-from-text',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0]?.replaceAll('\\', '/') ?? '';
      const removal = REMOVALS.find((each) => each.file.test(file));
      if (removal === undefined) return null;
      if (!removal.dangerous.test(code))
        this.error(`${file} changed: see whether it still turns text into code, and how.`);
      return { code: code.replace(removal.dangerous, removal.instead), map: null };
    },
  };
}
