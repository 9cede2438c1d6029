import { expect, it, vi } from 'vitest';
import type { Writable } from '../../lib/draft/replace.ts';
import { type EditorTools, replaceWith } from '../../lib/draft/tools.ts';

const edit = { span: { from: 0, to: 0 }, expected: '', text: 'We are sorry.' };

function setUp(toolsCome = true) {
  const text = { now: 'Dear Ms Smith' };
  const editor = { fresh: () => text.now } as Writable;
  const replaceIn = vi.fn(() => Promise.resolve('done' as const));
  const tools = { replaceIn } as unknown as EditorTools;
  let settle = (_tools: EditorTools | null) => {};
  const bring = () => new Promise<EditorTools | null>((resolve) => (settle = resolve));
  return { text, editor, replaceIn, tools, bring, arrive: () => settle(toolsCome ? tools : null) };
}

it('a write starts at once where the tools are there: the selection is made within the same task', () => {
  const { editor, replaceIn, tools, bring } = setUp();
  void replaceWith({ now: tools, bring }, editor, edit);
  expect(replaceIn).toHaveBeenCalledTimes(1);
});

it('a write waits for tools on their way', async () => {
  const { editor, bring, arrive } = setUp();
  const result = replaceWith({ now: null, bring }, editor, edit);
  arrive();
  expect(await result).toBe('done');
});

it('nothing is written into a draft that changed while the tools were on their way', async () => {
  const { text, editor, replaceIn, bring, arrive } = setUp();
  const result = replaceWith({ now: null, bring }, editor, edit);
  text.now = 'Dear Ms Smith, I';
  arrive();
  expect(await result).toBe('stale');
  expect(replaceIn).not.toHaveBeenCalled();
});

it('a write without tools is no write', async () => {
  const { editor, bring, arrive } = setUp(false);
  const result = replaceWith({ now: null, bring }, editor, edit);
  arrive();
  expect(await result).toBe('unsupported');
});
