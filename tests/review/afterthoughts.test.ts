import { describe, expect, it, vi } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { commitmentsIn } from '../../lib/recovery/commitments.ts';
import type { PromiseReader } from '../../lib/recovery/promise-types.ts';
import { Afterthoughts, type AfterthoughtsDeps } from '../../lib/review/afterthoughts.ts';
import { readTones } from '../../lib/tone/read-tones.ts';
import { fakeClock } from '../support/fake-clock.ts';

const PAUSE = 150;

/** Gives every promise the day of the reading; the words are really looked for. */
const byToday: PromiseReader = (_text, commitments, now) =>
  commitments.map(({ from, to, kind }) => {
    return { from, to, kind, due: { day: now.toISOString().slice(0, 10) } };
  });

function thinking({ isThere = true, reads = byToday } = {}) {
  const clock = fakeClock();
  const time = { now: Date.UTC(2026, 10, 22) };
  const dates = vi.fn(reads);
  const source = {
    now: isThere ? dates : null,
    bring: vi.fn(async () => {
      source.now = dates;
      return dates;
    }),
  };
  const read = vi.fn((text: string) => ({
    hints: text.includes('sorry') ? [{ id: 'sorry-often' as const, evidence: [spanOf(text, 'sorry')] }] : [],
    commitments: commitmentsIn(readText(text)),
  }));
  const life = new AbortController();
  const onChange = vi.fn();
  const onFault = vi.fn();
  const sounds = vi.fn((text: string) => readTones(readText(text)));
  const asked: { tone: ReturnType<AfterthoughtsDeps['tone']> } = { tone: null };
  const thoughts = new Afterthoughts({
    tone: () => asked.tone,
    ...{ read, dates: source, schedule: clock, onChange, onFault },
    signal: life.signal,
    now: () => time.now,
  });
  /** What is shown of a text after a rest. */
  const rested = async (text: string) => {
    thoughts.of(text);
    clock.pass(PAUSE);
    await vi.waitFor(() => expect(clock.waiting).toBe(0));
    return shown(text);
  };
  const shown = (text: string) =>
    thoughts
      .of(text)
      .promises.map(({ from, to, due }) => [text.slice(from, to), due && Object.values(due)[0]]);
  return {
    thoughts,
    clock,
    time,
    dates,
    source,
    read,
    life,
    onChange,
    onFault,
    rested,
    shown,
    sounds,
    asked,
  };
}

function spanOf(text: string, words: string) {
  const from = text.indexOf(words);
  return { from, to: from + words.length };
}

const LINE = 'I will call you tomorrow at 3 pm.';
const CALL = ['I will call you tomorrow at 3 pm.', '2026-11-22'];

describe('what is thought about in a pause', () => {
  it('costs no key anything: nothing is read while the agent types, once when they rest', () => {
    const { thoughts, clock, read, dates } = thinking();
    for (let typed = 1; typed <= LINE.length; typed += 1) {
      thoughts.of(LINE.slice(0, typed));
      clock.pass(100);
    }
    expect([read, dates].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    clock.pass(PAUSE);
    expect([read, dates].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('tells the promises with their times, and says so when it knows', async () => {
    const { rested, onChange } = thinking();
    expect((await rested(LINE)).map(([, due]) => due)).toEqual(['2026-11-22']);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('says nothing where it came to nothing new', async () => {
    const { rested, onChange } = thinking();
    await rested('Hello Ana.');
    await rested('Hello Ana, hello.');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('brings what reads dates with the first promise, and not before', async () => {
    const { rested, source } = thinking({ isThere: false });
    await rested('Hello Ana.');
    expect(source.bring).not.toHaveBeenCalled();
    expect(await rested(LINE)).toHaveLength(1);
    expect(source.bring).toHaveBeenCalledTimes(1);
  });

  it('moves along with typing elsewhere at once, and lets go of what the typing touched', async () => {
    const { rested, shown } = thinking();
    expect(await rested(LINE)).toEqual([CALL]);
    expect(shown(`Dear Ana, ${LINE}`)).toEqual([CALL]);
    expect(shown(`Dear Ana, ${LINE} Best, Bo`)).toEqual([CALL]);
    expect(shown('Dear Ana, I will call you today at 3 pm. Best, Bo')).toEqual([]);
  });

  it('keeps a hint with all its words or not at all', async () => {
    const { rested, thoughts } = thinking();
    await rested('I am sorry.');
    const [hint] = thoughts.of('Ana, I am sorry.').hints;
    expect(hint?.evidence).toEqual([{ from: 10, to: 15 }]);
    expect(thoughts.of('Ana, I am sorrier.').hints).toEqual([]);
  });

  it('reads times anew when they may have gone by', async () => {
    const { rested, time, dates } = thinking();
    await rested(LINE);
    await rested(LINE);
    expect(dates).toHaveBeenCalledTimes(1);
    time.now += 86_400_000;
    expect(await rested(LINE)).toEqual([['I will call you tomorrow at 3 pm.', '2026-11-23']]);
  });

  it('reads a sent reply at the time of its sending, however little it rested', () => {
    const { thoughts, time } = thinking();
    thoughts.of('I will');
    const at = time.now + 86_400_000;
    expect(thoughts.sent(LINE, at, true)).toMatchObject([{ kind: 'call', due: { day: '2026-11-23' } }]);
  });

  it('brings what reads dates for a reply that was sent before it was there, unless there is no time', async () => {
    const { thoughts, source, time } = thinking({ isThere: false });
    expect(thoughts.sent('Hello Ana.', time.now, true)).toEqual([]);
    expect(thoughts.sent(LINE, time.now, false)).toEqual([]);
    expect(source.bring).not.toHaveBeenCalled();
    expect(await thoughts.sent(LINE, time.now, true)).toMatchObject([{ due: { day: '2026-11-22' } }]);
  });

  it('keeps nothing of a text that is another by the time the dates are there', async () => {
    const { thoughts, clock, shown, source } = thinking({ isThere: false });
    thoughts.of(LINE);
    clock.pass(PAUSE);
    expect(source.bring).toHaveBeenCalled();
    thoughts.of('Hello.');
    await source.bring();
    await Promise.resolve();
    expect(shown('Hello.')).toEqual([]);
  });

  it('tells of a fault once and lives on without: it does not try the same text again', async () => {
    const { rested, onFault, dates, onChange } = thinking({
      reads: () => {
        throw new Error('broken');
      },
    });
    expect(await rested(LINE)).toEqual([]);
    expect(await rested(LINE)).toEqual([]);
    expect([onFault, dates].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('tells how the draft sounds once somebody asks, read when the agent rests, and keeps it as of before meanwhile', async () => {
    const { rested, thoughts, sounds, asked, clock, onChange } = thinking();
    const text = 'You failed to read it.';
    await rested(text);
    expect(thoughts.of(text).tone).toBeNull();
    asked.tone = sounds;
    expect(thoughts.of(text).tone).toBeNull();
    await rested(text);
    const { tone } = thoughts.of(text);
    expect(tone).toMatchObject({ isCurrent: true, mail: { profile: 'mail' }, chat: { profile: 'chat' } });
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(thoughts.of(`${text} Calm`).tone).toEqual({ ...tone, isCurrent: false });
    expect(sounds).toHaveBeenCalledTimes(1);
    clock.pass(PAUSE);
    await vi.waitFor(() => expect(thoughts.of(`${text} Calm`).tone?.isCurrent).toBe(true));
    expect(sounds).toHaveBeenCalledTimes(2);
  });

  it('tells no tone of an empty draft, nor from the moment on that it is a note', async () => {
    const { rested, thoughts, sounds, asked } = thinking();
    asked.tone = sounds;
    await rested('You failed to read it.');
    expect(thoughts.of('').tone).toBeNull();
    await rested('');
    expect(thoughts.of('').tone).toBeNull();
    await rested('You failed to read it.');
    expect(thoughts.of('You failed to read it.').tone).not.toBeNull();
    asked.tone = null;
    expect(thoughts.of('You failed to read it.').tone).toBeNull();
  });

  it('ends with its session', () => {
    const { thoughts, clock, life, read } = thinking();
    thoughts.of(LINE);
    life.abort();
    thoughts.of(`${LINE} Yes.`);
    expect(clock.waiting).toBe(0);
    expect(read).not.toHaveBeenCalled();
  });
});
