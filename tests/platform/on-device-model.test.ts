import { describe, expect, it } from 'vitest';
import { type ModelHost, mayHaveModel, onDeviceModel } from '../../lib/platform/on-device-model.ts';

const going = () => new AbortController().signal;

/** A stand-in for the browser's own: it says how ready it is, and notes what is done with it. */
function standIn(state: string | Error, answer: string) {
  const done: string[] = [];
  const said = async () => {
    if (state instanceof Error) throw state;
    return state;
  };
  const write = async (sentence: string) => {
    done.push(sentence);
    if (answer === '') throw new Error('out of memory');
    return answer;
  };
  const create = async () => ({ rewrite: write, prompt: write, destroy: () => done.push('destroyed') });
  return { done, maker: { availability: said, create } };
}

describe('the model on this machine', () => {
  it.each<[string, ModelHost, boolean]>([
    ['with neither', {}, false],
    ['with the Rewriter', { Rewriter: standIn('available', 'x').maker }, true],
    ['with the language model', { LanguageModel: standIn('available', 'x').maker }, true],
  ])('is thought of in a browser %s only where there may be one', (_, host, may) => {
    expect(mayHaveModel(host)).toBe(may);
  });

  it.each(['unavailable', 'downloadable', 'downloading', new Error('not allowed here')])(
    'is none where it is %s',
    async (state) => {
      const { maker } = standIn(state, 'x');
      expect(await onDeviceModel({ Rewriter: maker, LanguageModel: maker }, 'en')).toBeNull();
    },
  );

  it.each(['Rewriter', 'LanguageModel'] as const)(
    'words a sentence anew by the %s, and lets it go',
    async (name) => {
      const { maker, done } = standIn('available', 'I am sorry.');
      const model = await onDeviceModel({ [name]: maker }, 'en');
      expect(await model?.reword('Calm down.', going())).toBe('I am sorry.');
      expect(done).toEqual(['Calm down.', 'destroyed']);
    },
  );

  it('takes the Rewriter, made for this, before the language model', async () => {
    const host = {
      Rewriter: standIn('available', 'one').maker,
      LanguageModel: standIn('available', 'two').maker,
    };
    expect(await (await onDeviceModel(host, 'de'))?.reword('Na und?', going())).toBe('one');
  });

  it('lets it go where it fails, too', async () => {
    const { maker, done } = standIn('available', '');
    const model = await onDeviceModel({ Rewriter: maker }, 'en');
    await expect(model?.reword('Calm down.', going())).rejects.toThrow('out of memory');
    expect(done).toEqual(['Calm down.', 'destroyed']);
  });
});
