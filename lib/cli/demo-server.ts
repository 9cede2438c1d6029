import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { inProject } from './setup/project.ts';

/** Where `npm start` serves the helpdesk when the port is free. */
export const DEMO_PORT = 4820;

/** A running demo helpdesk. Both hosts are loopback in every browser; they differ so that frames can be foreign. */
export interface DemoServer {
  /** `http://demo.amend.localhost:<port>`, without a closing slash. */
  readonly origin: string;
  /** Another origin that serves the same files, for cross-origin frames. */
  readonly frameOrigin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves the demo helpdesk on the loopback interface. `port` 0 takes any free one; a port in use falls back to
 * any free one. `folders` are looked through in order, so that tests can add pages of their own; `headersOf` adds
 * what the server says of an address, such as a content security policy.
 */
export async function startDemoServer(
  port = 0,
  folders: readonly string[] = [inProject('assets/demo')],
  headersOf: (url: URL) => Readonly<Record<string, string>> = () => ({}),
): Promise<DemoServer> {
  const server = createServer((request, response) => {
    const url = new URL(`http://localhost${request.url?.startsWith('/') ? request.url : '/'}`);
    for (const [name, value] of Object.entries(headersOf(url))) response.setHeader(name, value);
    void answer(url.pathname, folders, response);
  });
  await listen(server, port).catch(() => listen(server, 0));
  const at = (server.address() as AddressInfo).port;
  return {
    origin: `http://demo.amend.localhost:${at}`,
    frameOrigin: `http://frames.amend.localhost:${at}`,
    close: () => close(server),
  };
}

async function answer(path: string, folders: readonly string[], response: ServerResponse): Promise<void> {
  const file = fileAt(path);
  const found = await firstOf(folders, file);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not here');
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(found);
}

/** Every ticket is the same page; its script reads the number from the address. A folder is its index page. */
function fileAt(path: string): string {
  if (path === '/' || /^\/tickets(\/|$)/.test(path)) return '/index.html';
  return /[^/]\/$/.test(path) ? `${path}index.html` : path;
}

async function firstOf(folders: readonly string[], file: string): Promise<Buffer | null> {
  const name = decoded(file);
  if (name === null) return null;
  for (const folder of folders) {
    const path = normalize(join(folder, name));
    if (!path.startsWith(folder + sep)) continue;
    const content = await readFile(path).catch(() => null);
    if (content) return content;
  }
  return null;
}

/** Null for an address that is no encoding of anything, as `/%`. */
function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, '127.0.0.1', () => {
    server.off('error', reject);
    resolve();
  });
  return promise;
}

function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
