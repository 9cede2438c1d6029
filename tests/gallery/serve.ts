import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { englishMessages } from '../support/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The gallery on a loopback port of the system's choice. Needs `wxt prepare` to have run once. */
export async function serveGallery(): Promise<ViteDevServer> {
  const messages = JSON.stringify(await englishMessages());
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    cacheDir: here('../../.output/gallery/cache'),
    resolve: { alias: { '#i18n': here('../../.wxt/i18n/index.ts') } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    server: { port: 0, fs: { allow: [here('../..')] } },
    plugins: [
      {
        name: 'words',
        transformIndexHtml: () => [
          {
            tag: 'script',
            injectTo: 'head-prepend',
            children: `const words = ${messages.replaceAll('<', '\\u003c')};
globalThis.chrome = { i18n: { getMessage: (key, given = []) => (words[key]?.message ?? '').replace(/\\$([1-9])/g, (_, at) => given[at - 1] ?? '') } };`,
          },
        ],
      },
    ],
  });
  return server.listen();
}
