import { describe, expect, it, vi } from 'vitest';
import { type ReviewCommand, runCommand } from '../../lib/review/run-command.ts';
import { scene } from '../support/review-scene.ts';

type Ask = ReviewCommand extends infer C
  ? C extends { draftId: string }
    ? Omit<C, 'draftId'>
    : never
  : never;

function ask(field: string) {
  const { editor, clock, review } = scene(field);
  const run = (command: Ask) => runCommand(review, editor, { draftId: 'd1', ...command } as ReviewCommand);
  return { editor, clock, review, run };
}
const words = { ruleId: 'stupid', span: { from: 5, to: 11 }, expected: 'stupid' };

describe('a command of the panel', () => {
  it('fix puts in exactly the wording that was chosen', async () => {
    const { editor, run } = ask('Dear stupid sir|');
    expect(await run({ kind: 'fix', ...words, text: 'other' })).toEqual({ command: 'fix', result: 'done' });
    expect(editor.read().text).toBe('Dear other sir');
  });

  it.each([
    ['the words have gone', 'Dear kind sir|', 'other'],
    ['the wording is none of the rule', 'Dear stupid sir|', '<script>'],
  ])('fix writes nothing when %s', async (_title, field, text) => {
    const { editor, run } = ask(field);
    expect(await run({ kind: 'fix', ...words, text })).toEqual({ command: 'fix', result: 'stale' });
    expect(editor.edits).toEqual([]);
  });

  it('fix-all tells one outcome', async () => {
    const { editor, run } = ask('stupid, never|');
    expect(await run({ kind: 'fix-all' })).toEqual({ command: 'fix-all', result: 'done' });
    expect(editor.read().text).toBe('better 6, better 5');
  });

  it.each([
    ['fix', 'De|ar stupid sir', 'De|ar other sir'],
    ['fix', 'Dear stupid sir,| and', 'Dear other sir,| and'],
    ['fix-all', 'stupid, and |so never on', 'better 6, and |so better 5 on'],
    ['fix-all', 'stupid, never|', 'better 6, better 5|'],
  ] as const)('%s leaves the caret where the agent was writing', async (kind, field, after) => {
    const { editor, run } = ask(field);
    await run(kind === 'fix' ? { kind, ...words, text: 'other' } : { kind });
    expect(editor.show()).toBe(after);
  });

  it('insert puts a line in at the caret', async () => {
    const { editor, run } = ask('Hello.|');
    expect(await run({ kind: 'insert', text: 'I am sorry.' })).toEqual({ command: 'insert', result: 'done' });
    expect(editor.show()).toBe('Hello. I am sorry.|');
  });

  it.each([
    ['at the caret', 'Hello.|', 'Call me on {day and time}.', undefined, '{day and time}'],
    ['where it was asked for', 'I am sorry. Bye.|', 'I will call {day}, at {time}.', 11, '{day}'],
    ['behind the same words', 'On {day}. |', 'On {day}.', undefined, '{day}'],
  ])('insert %s selects what is first to be filled in', async (_, field, text, at, slot) => {
    const { editor, review, run } = ask('|');
    editor.type(field.replaceAll('{', '<').replaceAll('}', '>'));
    review.refresh();
    const place = at === undefined ? {} : { at, revision: review.state().revision };
    expect(await run({ kind: 'insert', text, ...place })).toMatchObject({ result: 'done' });
    const { from, to } = editor.selection()!;
    expect(editor.read().text.slice(from, to)).toBe(slot);
    expect(from).toBeGreaterThan(at ?? field.indexOf('|'));
  });

  it.each([
    ['the very words that were read', 0, 'Dear you. I see why.| Bye.'],
    ['nothing in a draft that was typed on in', -1, 'Dear you. You failed to.| Bye.'],
  ])('insert with an end takes the place of %s', async (_, behind, after) => {
    const { editor, review, run } = ask('Dear you. You failed to.| Bye.');
    const { revision } = review.state();
    const place = { at: 10, to: 24, revision: revision + behind };
    await run({ kind: 'insert', text: 'I see why.', ...place });
    expect(editor.show()).toBe(after);
  });

  it('insert puts a line in where it was asked for, whatever the caret does', async () => {
    const { editor, review, run } = ask('I am sorry. Call me.| ');
    const { revision } = review.state();
    const place = { at: 4, revision };
    expect(await run({ kind: 'insert', text: 'I understand.', ...place })).toMatchObject({ result: 'done' });
    expect(editor.read().text).toBe('I am sorry. I understand. Call me. ');
  });

  it('insert writes nothing at a place of a draft that has moved on since, read again or not', async () => {
    const { editor, clock, review, run } = ask('I am sorry.|');
    const line = { kind: 'insert', text: 'Now.', at: 0, revision: review.state().revision } as const;
    editor.type(' Yes.');
    expect(await run(line)).toEqual({ command: 'insert', result: 'stale' });
    clock.tick();
    expect(await run(line)).toEqual({ command: 'insert', result: 'stale' });
    expect(editor.edits).toEqual([]);
    const { revision } = review.state();
    review.refresh();
    expect(await run({ ...line, revision }), 'shown again, the same words').toMatchObject({ result: 'done' });
  });

  it('jump shows and selects the words', async () => {
    const { editor, run } = ask('Dear stupid sir|');
    const reveal = vi.spyOn(editor, 'reveal');
    expect(await run({ kind: 'jump', span: words.span })).toBeNull();
    expect(editor.show()).toBe('Dear {stupid} sir');
    expect(reveal).toHaveBeenCalledWith(words.span);
  });

  it('jump does nothing beyond the end of the draft', async () => {
    const { editor, run } = ask('Dear|');
    await run({ kind: 'jump', span: words.span });
    expect(editor.show()).toBe('Dear|');
  });

  it.each(['here', 'case'] as const)('ignore takes a finding out (%s)', async (scope) => {
    const { review, run } = ask('Dear stupid sir|');
    expect(await run({ kind: 'ignore', ruleId: 'stupid', span: words.span, scope })).toBeNull();
    expect(review.state().findings).toEqual([]);
  });
});
