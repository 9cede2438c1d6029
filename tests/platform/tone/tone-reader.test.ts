import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ToneQuestion, toneReader } from '../../../lib/platform/tone/tone-reader.ts';
import { readTone } from '../../../lib/tone/read-tone.ts';
import { toneShown } from '../../../lib/tone/tone-shown.ts';

/** A worker's outside, answered by hand: what is asked waits in `asked`. */
class HandWorker extends EventTarget {
  static made: HandWorker[] = [];
  readonly asked: ToneQuestion[] = [];
  ended = false;

  constructor() {
    super();
    HandWorker.made.push(this);
  }

  postMessage(question: ToneQuestion) {
    this.asked.push(question);
  }

  answer(at = this.asked.length - 1) {
    const { id, text, options } = this.asked[at]!;
    const tone = toneShown(text, readTone(text, options));
    this.dispatchEvent(new MessageEvent('message', { data: { id, tone } }));
  }

  terminate() {
    this.ended = true;
  }
}

const start = () => {
  const closing = new AbortController();
  const [onRead, onFailed] = [vi.fn(), vi.fn()];
  return { closing, onRead, onFailed, reader: toneReader(onRead, onFailed, closing.signal) };
};
const worker = () => HandWorker.made[0]!;

beforeEach(() => {
  vi.useFakeTimers();
  HandWorker.made = [];
  vi.stubGlobal('Worker', HandWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the reader of tones', () => {
  it('asks once the agent pauses, and only for the newest text', () => {
    const { reader } = start();
    reader.read('Tha');
    reader.read('Thank you');
    expect(HandWorker.made).toEqual([]);
    vi.runAllTimers();
    expect(worker().asked.map(({ text }) => text)).toEqual(['Thank you']);
  });

  it('tells of a report with the text that its places are in', () => {
    const { reader, onRead } = start();
    reader.read('Thank you');
    vi.runAllTimers();
    worker().answer();
    expect(onRead).toHaveBeenCalledOnce();
    expect(reader.current).toEqual({
      text: 'Thank you',
      tone: toneShown('Thank you', readTone('Thank you')),
    });
  });

  it('keeps the last report until the next is there, and passes over one that comes too late', () => {
    const { reader } = start();
    reader.read('One');
    vi.runAllTimers();
    worker().answer();
    reader.read('Two');
    vi.runAllTimers();
    reader.read('Three');
    vi.runAllTimers();
    worker().answer(1);
    expect(reader.current?.text).toBe('One');
    worker().answer(2);
    expect(reader.current?.text).toBe('Three');
  });

  it('asks again for the same text only where it is to be read in another way', () => {
    const { reader } = start();
    for (const profile of ['mail', 'mail', 'chat'] as const) {
      reader.read('Thank you', { profile });
      vi.runAllTimers();
    }
    expect(worker().asked.map(({ options }) => options.profile)).toEqual(['mail', 'chat']);
  });

  it('forgets a draft that is gone, and its late report too', () => {
    const { reader } = start();
    reader.read('One');
    vi.runAllTimers();
    reader.clear();
    worker().answer();
    expect(reader.current).toBeNull();
  });

  it('says that the worker failed, and ends it with its owner', () => {
    const { reader, onFailed, closing } = start();
    reader.read('One');
    vi.runAllTimers();
    worker().dispatchEvent(new Event('error'));
    expect(onFailed).toHaveBeenCalledOnce();
    closing.abort();
    expect(worker().ended).toBe(true);
    reader.read('Two');
    vi.runAllTimers();
    expect(worker().asked).toHaveLength(1);
  });
});
