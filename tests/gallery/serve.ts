import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { englishMessages, type Messages } from '../support/words.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The gallery on a loopback port of the system's choice. Needs `wxt prepare` to have run once.
 * `stretch` makes every text so many times longer, as other languages do.
 */
export async function serveGallery(stretch = 1): Promise<ViteDevServer> {
  const messages = JSON.stringify(stretched(await englishMessages(), stretch));
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    cacheDir: here(`../../.output/gallery/cache-${stretch}`),
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

/** Longer by repeating each text's own end, so that its words break where words break; a language's code stays one. */
function stretched(messages: Messages, times: number): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, { message }]) => {
      const more = key === 'app_language' ? 0 : Math.round(message.length * (times - 1));
      const forms = message.split(' | ').map((form) => (more > 0 ? `${form} ${form.slice(-more)}` : form));
      return [key, { message: forms.join(' | ') }];
    }),
  );
}
