import type { Browser } from 'puppeteer-core';

interface Connection {
  // biome-ignore lint/suspicious/noExplicitAny: the protocol's answers, read field by field where they are used
  send(method: string, params: object): Promise<{ result: any }>;
}

/** Says to Firefox, in WebDriver BiDi, what Puppeteer has no word for. */
export async function sendBidi(browser: Browser, method: string, params: object) {
  const { connection } = browser as unknown as { connection: Connection };
  return (await connection.send(method, params)).result;
}
