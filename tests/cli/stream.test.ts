import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { rowsOf, runAmend, startAmend } from './run-amend.ts';

const ARGS = ['check', '--input', 'jsonl', '--format', 'jsonl', '--fail-on', 'never'];
const REPORT_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

/** The flags for Node with which `npm run amend` keeps the heap small. */
function flagsOfScript(): string[] {
  return manifest.scripts.amend.split(' ').filter((word) => word.startsWith('--'));
}

function lines(count: number): string {
  const reply =
    "Hello Ana, thank you for the photo. That's not my job, but I will call you back tomorrow at three. ";
  const text = reply.repeat(5);
  return Array.from({ length: count }, (_, i) => JSON.stringify({ id: i, text })).join('\n');
}

describe('amend check on standard input', () => {
  test('answers 20,000 lines in order, in the memory that 1,000 need', { timeout: 120_000 }, async () => {
    const peaks: number[] = [];
    const nodeArgs = [...flagsOfScript(), '--import', REPORT_PEAK];
    for (const count of [1_000, 20_000]) {
      const ran = await runAmend(ARGS, { input: lines(count), nodeArgs });
      expect(rowsOf(ran.stdout).map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(ran.code).toBe(0);
      peaks.push(Number(/peak (\d+)/.exec(ran.stderr)?.[1]));
    }
    // 19,000 lines more are 17 MB of input and more of output; holding them would show. Peaks are in kB.
    expect(peaks[1]! - peaks[0]!).toBeLessThan(40_000);
    expect(peaks[1]!).toBeLessThan(175_000);
  });

  test('answers a line before the next one is written', async () => {
    const child = startAmend(ARGS);
    child.stdin.write('{"id":"first","text":"Calm down."}\n');
    const [chunk] = await once(child.stdout.setEncoding('utf8'), 'data');
    expect(JSON.parse(chunk).id).toBe('first');
    child.stdin.end();
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('ends quietly when its reader goes away', async () => {
    const child = startAmend(ARGS);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.stdin.on('error', () => undefined);
    const closed = once(child, 'close');
    child.stdin.write(`${lines(200)}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    // Never ended: only the broken pipe can stop the command.
    child.stdin.write(`${lines(5_000)}\n`);
    const [code] = await closed;
    expect([code, stderr]).toEqual([0, '']);
  });

  test('reads characters that two pieces of input share', async () => {
    const child = startAmend(ARGS);
    const bytes = new TextEncoder().encode('{"id":"é€😀","text":"Calm down."}\n');
    const answered = once(child.stdout.setEncoding('utf8'), 'data');
    for (const byte of bytes) child.stdin.write(Uint8Array.of(byte));
    child.stdin.end();
    const [chunk] = await answered;
    expect(JSON.parse(chunk).id).toBe('é€😀');
  });
});
