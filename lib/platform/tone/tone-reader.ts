import type { ToneShown } from '../../tone/shown-types.ts';
import type { ToneOptions } from '../../tone/types.ts';

/** A text to be read, as it goes to the worker. */
export interface ToneQuestion {
  readonly id: number;
  readonly text: string;
  readonly options: ToneOptions;
}

/** What the worker read. */
export interface ToneAnswer {
  readonly id: number;
  readonly tone: ToneShown;
}

/** A report with the text that its places are in. */
export interface ToneRead {
  readonly text: string;
  readonly tone: ToneShown;
}

export interface ToneReader {
  /** Reads a text once nothing new was asked for a moment; what was asked before is forgotten. */
  read(text: string, options?: ToneOptions): void;
  /** The newest report, of whatever text; null before the first one and after `clear`. */
  readonly current: ToneRead | null;
  /** Forgets the text. */
  clear(): void;
}

/** So long nothing new may be asked before a text is read, in ms: an agent who types on waits for nothing. */
const REST = 200;

/**
 * Reads the tone of a draft as it is typed, in a worker of its own that begins with the first text.
 * @param onRead a report is there
 * @param onFailed the worker does not answer; nothing will be read any more
 */
export function toneReader(onRead: () => void, onFailed: () => void, signal: AbortSignal): ToneReader {
  let worker: Worker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: ToneQuestion = { id: 0, text: '', options: {} };
  let current: ToneRead | null = null;

  const start = () => {
    const begun = new Worker(new URL('./tone-worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<ToneAnswer>) => {
      if (data.id !== asked.id) return;
      current = { text: asked.text, tone: data.tone };
      onRead();
    });
    begun.addEventListener('error', onFailed);
    return begun;
  };
  const ask = () => {
    worker ??= start();
    worker.postMessage(asked);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    worker?.terminate();
  });
  return {
    get current() {
      return current;
    },
    read(text, options = {}) {
      if (signal.aborted || (asked.id > 0 && text === asked.text && isSame(options, asked.options))) return;
      asked = { id: asked.id + 1, text, options };
      clearTimeout(timer);
      timer = setTimeout(ask, REST);
    },
    clear() {
      clearTimeout(timer);
      asked = { id: asked.id + 1, text: '', options: { profile: undefined } };
      current = null;
    },
  };
}

function isSame(a: ToneOptions, b: ToneOptions): boolean {
  return a.profile === b.profile && a.language === b.language && a.most === b.most;
}
