import { type AnyHandler, listen } from './listen.ts';
import { PAGE_ROUTES } from './page-shapes.ts';
import type { Handlers } from './serve.ts';

/** `serve<'page'>` for scripts that run in pages: the same messages, without Zod. */
export function serveInPage(handlers: Handlers<'page'>, signal: AbortSignal): void {
  listen(PAGE_ROUTES, handlers as unknown as Readonly<Record<string, AnyHandler>>, signal);
}
