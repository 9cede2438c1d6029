import type { Peer } from './peer.ts';

/** Harper as WebAssembly in this thread, its bytes taken from the package: no worker and no network. */
export async function loadHarper(): Promise<Peer> {
  const [{ LocalLinter }, { binaryInlined }] = await Promise.all([
    import('harper.js'),
    import('harper.js/binaryInlined'),
  ]);
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return {
    count: async (text) => (await linter.lint(text, { language: 'plaintext' })).length,
    dispose: () => linter.dispose(),
  };
}
