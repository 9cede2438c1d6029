import type { Page } from 'puppeteer-core';

/** What a page's main thread did while something was done to it; times in milliseconds. */
export interface MainThread {
  /** All tasks together. */
  readonly busyMs: number;
  readonly longestTaskMs: number;
  /** Callbacks of an extension's scripts. What they leave to microtasks is in `busyMs` only. */
  readonly extensionMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** Traces a page of Chromium while `act` runs. */
export async function traceMainThread(page: Page, act: () => Promise<void>): Promise<MainThread> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('Chromium gave no trace');
  return mainThreadOf(JSON.parse(Buffer.from(trace).toString()).traceEvents);
}

/** Of several renderers the one that did most is the page that was typed in: the others stand in the background. */
export function mainThreadOf(events: readonly TraceEvent[]): MainThread {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const threads = mains.map(({ pid, tid }) =>
    sumUp(events.filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid)),
  );
  const busiest = threads.sort((a, b) => b.busyMs - a.busyMs)[0];
  if (!busiest) throw new Error('no renderer in the trace');
  return busiest;
}

function sumUp(events: readonly TraceEvent[]): MainThread {
  const tasks = events.filter(({ name }) => name === 'RunTask').map(milliseconds);
  return {
    busyMs: sum(tasks),
    longestTaskMs: Math.max(0, ...tasks),
    extensionMs: sum(outermost(events.filter(isOfExtension)).map(milliseconds)),
  };
}

/** A callback that runs inside another's is counted with it. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts)
    .filter((event) => {
      if (event.ts < end) return false;
      end = event.ts + (event.dur ?? 0);
      return true;
    });
}

function isOfExtension({ name, args }: TraceEvent): boolean {
  return name === 'FunctionCall' && Boolean(args?.data?.url?.startsWith('chrome-extension:'));
}

const milliseconds = ({ dur = 0 }: TraceEvent) => dur / 1000;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
