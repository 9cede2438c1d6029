// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OneUndo } from '../../../components/check/one-undo.ts';

/** A browser's own history of a field: one step for each write. */
class History {
  readonly field = document.body.appendChild(document.createElement('textarea'));
  #past: string[] = [];
  #future: string[] = [];

  write(words: string): void {
    this.#past.push(this.field.value);
    this.#future = [];
    this.#set(words, 'insertText');
  }

  go(step: string): boolean {
    const [from, to] = step === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const words = from.pop();
    if (words === undefined) return false;
    to.push(this.field.value);
    this.#set(words, step === 'undo' ? 'historyUndo' : 'historyRedo');
    return true;
  }

  #set(words: string, inputType: string): void {
    this.field.value = words;
    this.field.dispatchEvent(new InputEvent('input', { inputType, bubbles: true }));
  }
}

let history: History;
let life: AbortController;
let undo: OneUndo;
beforeEach(() => {
  history = new History();
  life = new AbortController();
  undo = new OneUndo(history.field, life.signal);
  document.execCommand = vi.fn((step: string) => history.go(step));
});
afterEach(() => life.abort());

const writes = (...words: string[]) =>
  undo.around(async () => {
    for (const each of words) history.write(each);
  });
/** By a hand, and what follows from it. */
async function press(step: 'undo' | 'redo'): Promise<string> {
  history.go(step);
  await Promise.resolve();
  return history.field.value;
}

describe('what one command wrote', () => {
  it('is taken back, and brought back, in one step each', async () => {
    history.write('a b c');
    await writes('a b C', 'a B C', 'A B C');
    expect(await press('undo')).toBe('a b c');
    expect(await press('redo')).toBe('A B C');
    expect(await press('undo')).toBe('a b c');
    expect(await press('undo')).toBe('');
  });

  it('leaves what was written by hand before and after it to the browser', async () => {
    history.write('a b');
    await writes('a B', 'A B');
    history.write('A B!');
    expect(await press('undo')).toBe('A B');
    expect(await press('undo')).toBe('a b');
    expect(await press('redo')).toBe('A B');
    expect(await press('redo')).toBe('A B!');
  });

  it('is one step for each of several commands', async () => {
    history.write('a b');
    await writes('a 1', '1 1');
    await writes('1 2', '2 2');
    expect(await press('undo')).toBe('1 1');
    expect(await press('undo')).toBe('a b');
  });

  it('counts where the command failed on its way, and takes back no more than it wrote', async () => {
    history.write('a b');
    const failed = undo.around(async () => {
      history.write('a B');
      history.write('A B');
      throw new Error('declined');
    });
    await expect(failed).rejects.toThrow('declined');
    expect(await press('undo')).toBe('a b');
  });
});
