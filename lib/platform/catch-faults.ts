import { browser } from './browser.ts';
import { callFromPage } from './page-call.ts';

/** Has a fault kept by the worker; content scripts have no store for it. */
export function sendFault(code: string, place: string): void {
  void callFromPage('fault', { code, place });
}

/** Has a caught error kept by the worker, as `catchFaults` would have; `from` names the script. */
export function tellFault(error: unknown, from: string): void {
  const fault = describeError(error, from);
  if (fault !== null) sendFault(fault.code, fault.place);
}

/**
 * Catches what nobody caught in this script, once each: only errors out of our own files, and of them only the kind
 * and the place. `from` names the script; the worker passes `recordFault` as `keep`, since a message of its own never reaches it.
 */
export function catchFaults(
  from: string,
  signal?: AbortSignal,
  keep: (code: string, place: string) => unknown = sendFault,
): void {
  const told = new Set<string>();
  const tell = (error: unknown) => {
    const fault = describeError(error, from);
    if (fault === null || told.has(`${fault.code} ${fault.place}`)) return;
    told.add(`${fault.code} ${fault.place}`);
    keep(fault.code, fault.place);
  };
  const options = signal === undefined ? {} : { signal };
  globalThis.addEventListener('error', (event) => tell((event as ErrorEvent).error), options);
  globalThis.addEventListener(
    'unhandledrejection',
    (event) => tell((event as PromiseRejectionEvent).reason),
    options,
  );
}

/** An error as code and place, or null when it is not ours or only the end of an updated extension. */
export function describeError(error: unknown, from: string): { code: string; place: string } | null {
  if (!(error instanceof Error) || /context invalidated/i.test(error.message)) return null;
  const own = browser.runtime?.id === undefined ? '' : browser.runtime.getURL('/');
  const line = (error.stack ?? '').split('\n').find((frame) => own !== '' && frame.includes(own));
  if (line === undefined) return null;
  const at = /([a-z0-9-]+)(?:\.[a-z]+)?:(\d+):(\d+)\)?$/i.exec(line.trim());
  const name = error.name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  const code = /^[a-z][a-z0-9-]{0,59}$/.test(name) ? name : 'error';
  const place = at === null ? from : `${from}:${at[2]}:${at[3]}`;
  return { code, place };
}
