/** SHOULD ONLY BE IMPORTED IN TESTS. A plain static https server, as a lead's web host would be one. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed.ts';

/** One request as the host saw it. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** What it answered. */
  readonly status: number;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A host that serves what was put on it, with ETags, `Cache-Control` and leave for everybody to read. */
export interface PolicyHost {
  readonly origin: string;
  readonly port: number;
  /** Its certificate's key, for `trusted` of a launch. */
  readonly keyHash: string;
  /** All requests since the start, the oldest first. */
  readonly seen: readonly SeenRequest[];
  /** Puts a file at a path; a file that was there is replaced. */
  put(path: string, body: string | Uint8Array, headers?: Readonly<Record<string, string>>): void;
  /** Answers a path by hand. */
  answer(path: string, answer: Answer): void;
  /** Stops listening and drops every connection, as a host that dies. */
  die(): Promise<void>;
  /** Comes back at the same port. */
  rise(): Promise<void>;
  close(): Promise<void>;
}

export interface PolicyHostOptions {
  /** A name that leads to this machine; any ending in `.localhost` does in browsers. */
  readonly host?: string;
  /** Whether the host says that other origins may read; a plain one may not. */
  readonly cors?: boolean;
}

/** Starts one on a free port; end it with `close()`. Its certificate is made for this run and signed by nobody. */
export async function startPolicyHost({
  host = 'localhost',
  cors = true,
}: PolicyHostOptions = {}): Promise<PolicyHost> {
  const answers = new Map<string, Answer>();
  const seen: SeenRequest[] = [];
  const certificate = selfSigned([host, 'localhost']);
  const server = createServer(certificate, (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (cors) response.setHeader('access-control-allow-origin', '*');
    (answers.get(path) ?? notFound)(request, response);
    response.on('finish', () => seen.push({ path, headers: request.headers, status: response.statusCode }));
  });
  const listen = (port: number) =>
    new Promise<number>((ready) => {
      server.listen(port, '127.0.0.1', () => ready((server.address() as AddressInfo).port));
    });
  const die = () =>
    new Promise<void>((gone) => {
      server.close(() => gone());
      server.closeAllConnections();
    });
  const port = await listen(0);
  return {
    origin: `https://${host}:${port}`,
    port,
    keyHash: certificate.keyHash,
    seen,
    put: (path, body, headers = {}) => void answers.set(path, file(body, headers)),
    answer: (path, answer) => void answers.set(path, answer),
    die,
    rise: async () => void (await listen(port)),
    close: async () => (server.listening ? die() : undefined),
  };
}

function file(body: string | Uint8Array, headers: Readonly<Record<string, string>>): Answer {
  const bytes = Buffer.from(body as Uint8Array);
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('etag', etag);
    const isKnown = request.headers['if-none-match'] === etag;
    response.statusCode = isKnown ? 304 : 200;
    response.end(isKnown ? undefined : bytes);
  };
}

const notFound: Answer = (_request, response) => {
  response.statusCode = 404;
  response.end('Not here');
};
