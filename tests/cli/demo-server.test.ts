import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoServer, startDemoServer } from '../../lib/cli/demo-server.ts';

let server: DemoServer;
beforeAll(async () => {
  server = await startDemoServer();
});
afterAll(() => server.close());

/** The raw path, as no URL parser would let it through. */
function get(path: string): Promise<number | undefined> {
  const port = Number(new URL(server.origin).port);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', 200],
  ['/tickets/1042', 200],
  ['/nothing-here.js', 404],
  ['/%', 404],
  ['/../package.json', 404],
  ['/%2e%2e/%2e%2e/package.json', 404],
  ['//', 404],
])('the demo helpdesk answers %s with %d and goes on', async (path, status) => {
  expect(await get(path)).toBe(status);
  expect(await get('/')).toBe(200);
});
