/**
 * What we use of the peers, so that types are checked where they are not installed
 * (they have a package file of their own: `npm run bench` installs them).
 */

declare module 'write-good' {
  /** Places in the text that read better otherwise. */
  export default function writeGood(text: string): readonly unknown[];
}

declare module 'alex' {
  export function text(text: string): { readonly messages: readonly unknown[] };
}

declare module 'retext' {
  interface Processor {
    use(plugin: unknown): Processor;
    freeze(): Processor;
    processSync(text: string): { readonly messages: readonly unknown[] };
  }
  export function retext(): Processor;
}

declare module 'retext-english' {
  const plugin: unknown;
  export default plugin;
}

declare module 'retext-equality' {
  const plugin: unknown;
  export default plugin;
}

declare module 'harper.js/binaryInlined' {
  export const binaryInlined: unknown;
}

declare module 'harper.js' {
  export class LocalLinter {
    constructor(options: { binary: unknown });
    setup(): Promise<void>;
    lint(text: string, options: { language: 'plaintext' }): Promise<readonly unknown[]>;
    dispose(): Promise<void>;
  }
}
