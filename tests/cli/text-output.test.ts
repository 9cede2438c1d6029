import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { main } from '../../lib/cli/commands/program.ts';
import { columnsOf } from '../../lib/cli/commands/terminal.ts';
import { excerptOf } from '../../lib/cli/formats/excerpt.ts';
import { runAmend } from './run-amend.ts';

const RED_UNDERLINED = "\u001B[31m\u001B[4mthat's not my job\u001B[24m\u001B[39m";
const DRAFT = "Hello Ana,\r\nSorry, that's not my job.\nBye";

/** Runs the command in this process on a stream that says it is a terminal. */
async function onTerminal(env: Record<string, string>): Promise<string> {
  let printed = '';
  const stream = () =>
    Object.assign(
      new Writable({
        write(chunk, _encoding, done) {
          printed += chunk;
          done();
        },
      }),
      { isTTY: true },
    );
  async function* input() {
    yield new TextEncoder().encode(DRAFT);
  }
  await main(['check'], { stdin: input(), stdout: stream(), stderr: stream(), env });
  return printed;
}

describe('amend check shows the words where they stand', () => {
  test('with carets below them where there are no colours', async () => {
    const { stdout } = await runAmend(['check'], { input: DRAFT });
    expect(stdout).toMatch(
      / {2}block {2}that's not my job {2}\S+\n {2}Sorry, that's not my job\.\n {9}\^{17}\n {2}Why: /,
    );
  });

  test('underlined in the colour of their severity on a terminal, and no carets', async () => {
    const printed = await onTerminal({ TERM: 'xterm' });
    expect(printed).toContain(`  Sorry, ${RED_UNDERLINED}.\n`);
    expect(printed).not.toContain('^^');
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['NO_COLOR is set', { NO_COLOR: '1' }, false],
    ['NO_COLOR is empty', { NO_COLOR: '' }, true],
    ['the terminal is dumb', { TERM: 'dumb' }, false],
    ['FORCE_COLOR is set as well as NO_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR is 0', { FORCE_COLOR: '0' }, false],
  ])('when %s, a terminal is written to accordingly', async (_, env, hasColours) => {
    expect((await onTerminal(env)).includes('\u001B[')).toBe(hasColours);
  });

  test.each([
    ['1', true],
    ['3', true],
    ['0', false],
    ['false', false],
  ])('FORCE_COLOR=%s decides for a file', async (FORCE_COLOR, hasColours) => {
    const { stdout } = await runAmend(['check'], { input: DRAFT, env: { FORCE_COLOR } });
    expect(stdout.includes('\u001B[4m')).toBe(hasColours);
    const explained = await runAmend(['explain', DRAFT], { env: { FORCE_COLOR } });
    expect(explained.stdout.includes('\u001B[1m')).toBe(hasColours);
  });
});

const WORDS = 'calm down';
const at = (text: string) => ({ from: text.indexOf(WORDS), to: text.indexOf(WORDS) + WORDS.length });

describe('an excerpt', () => {
  test.each([
    ['a short line, whole', 'One.\n  Please calm down now.\nTwo.', 'Please ', ' now.'],
    ['nothing round the words', 'calm down', '', ''],
    [
      'a long line, cut at words',
      `${'all of this '.repeat(9)}calm down ${'and so on '.repeat(9)}`,
      '…all of this all of this all of this ',
      ' and so on and so on and so on and so…',
    ],
    ['other controls as spaces', 'A\u001B[2J\u202eB calm down\tx', 'A [2J B ', ' x'],
  ])('shows %s', (_, text, before, after) => {
    expect(excerptOf(text, at(text))).toMatchObject({ before, words: WORDS, after });
  });

  test('never shows half a character where it cuts a word without spaces', () => {
    const text = `${'😀'.repeat(50)}calm down${'😀'.repeat(51)}`;
    const { before, after } = excerptOf(text, at(text));
    expect([before.isWellFormed(), after.isWellFormed()]).toEqual([true, true]);
    expect(before.length + after.length).toBeLessThan(90);
  });

  test('shows words over a line end as one line, and very long words cut', () => {
    expect(excerptOf('Please calm\r\ndown.', { from: 7, to: 17 }).words).toBe('calm down');
    expect(excerptOf('x'.repeat(1000), { from: 0, to: 1000 }).words).toBe(`${'x'.repeat(200)}…`);
  });
});

test.each([
  ['plain', 5],
  ['né', 2],
  ['ne\u0301', 2],
  ['日本', 4],
  ['👩‍👩‍👧', 2],
  ['☕ x', 4],
])('%j takes %i columns', (words, columns) => {
  expect(columnsOf(words)).toBe(columns);
});
