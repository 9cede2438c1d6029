import { readTone } from '../../tone/read-tone.ts';
import { toneShown } from '../../tone/tone-shown.ts';
import type { ToneAnswer, ToneQuestion } from './tone-reader.ts';

// Reads the tone of drafts off the page's thread: a long draft takes longer than a frame.

/** A worker's own scope; its types would take the place of the page's. */
interface WorkerScope {
  postMessage(message: ToneAnswer): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToneQuestion }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('message', ({ data: { id, text, options } }) =>
  scope.postMessage({ id, tone: toneShown(text, readTone(text, options)) }),
);
