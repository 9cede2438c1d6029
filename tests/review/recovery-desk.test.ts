import { describe, expect, it, vi } from 'vitest';
import { compilePhrases } from '../../lib/engine/phrase-set.ts';
import type { Audience } from '../../lib/engine/types.ts';
import { finish } from '../../lib/recovery/compile-cues.ts';
import { readPromises } from '../../lib/recovery/promise-reader.ts';
import type { PromiseReader } from '../../lib/recovery/promise-types.ts';
import { compilingReaders } from '../../lib/recovery/recovery-reader.ts';
import { SIGN_IDS } from '../../lib/recovery/sign-ids.ts';
import type { Leaving } from '../../lib/review/draft-recovery.ts';
import { readTones } from '../../lib/tone/read-tones.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { deskReading } from '../support/fake-recovery.ts';

const readers = finish(compilingReaders(compilePhrases));
const REPLY = { id: 'd.1', inPart: false };
const wholeDesk = (over: Parameters<typeof deskReading>[1] = {}) =>
  deskReading({}, { reader: readers(), ...over });

describe('the desk of one draft', () => {
  it('tells every sign with its words, and the whole sentences that they stand in', () => {
    const text =
      'Dear Ana,\n\nThank you for writing. I am sorry that your parcel went to the wrong address, it did. Best, Bo';
    const { steps } = wholeDesk().read(text, REPLY);
    expect(steps.map(({ stepId }) => stepId)).toEqual([...SIGN_IDS]);
    const apology = steps.find(({ stepId }) => stepId === 'apology')!;
    expect(apology.level).toBe('strong');
    const words = apology.evidence.map(({ from, to }) => text.slice(from, to));
    expect(words.join()).toMatch(/sorry/);
    expect(apology.places?.map(({ from, to }) => text.slice(from, to))).toEqual([
      'I am sorry that your parcel went to the wrong address, it did.',
    ]);
  });

  it('reads the recovery of a very long draft from its opening, its slots and skipped parts to the end', () => {
    const filler = 'Nothing to see here.\n\n'.repeat(5000);
    const text = `I am sorry that your parcel went astray.\n\n${filler}I am sorry that I lost it {day and time}.`;
    const { steps, slots, skipped } = wholeDesk().read(text, REPLY);
    const apology = steps.find(({ stepId }) => stepId === 'apology')!;
    expect(apology.evidence.every(({ to }) => to < 100)).toBe(true);
    expect(apology.evidence).not.toEqual([]);
    expect(slots.map(({ from, to }) => text.slice(from, to))).toEqual(['{day and time}']);
    expect(skipped).toEqual([{ kind: 'placeholder', count: 1 }]);
  });

  it('says after each reading what is still open', () => {
    const onSlots = vi.fn();
    const desk = wholeDesk({ onSlots });
    for (const text of ['Hi {name}', 'Hi Ana']) desk.read(text, REPLY);
    expect(onSlots.mock.calls.map(([slots]) => slots)).toEqual([[{ from: 3, to: 9 }], []]);
  });

  it('looks at the customer’s message when it is told to, and lives on where that fails', () => {
    const onFault = vi.fn();
    const anger = { cues: [{ kind: 'anger' as const, words: 'furious' }] };
    let page: () => typeof anger | null = () => anger;
    const desk = wholeDesk({ customer: () => page(), onFault });
    const seen = () => desk.read('', REPLY).customer;
    expect(seen()).toBeNull();
    desk.look();
    expect(seen()).toBe(anger);
    page = () => {
      throw new Error('the page is odd');
    };
    desk.look();
    expect(seen()).toBeNull();
    expect(onFault).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['on a day that there is not', "I'll call you on February 30th at 2 pm.", 'weak'],
    ['at a time that has gone by', "I'll call you yesterday at 3 pm.", 'weak'],
    ['at a time to come', "I'll call you tomorrow at 2 pm.", 'strong'],
    [
      'at a time to come beside one that there is not',
      "I'll call you tomorrow at 25:00. I'll write to you on Friday at 2 pm.",
      'strong',
    ],
  ])('has a follow-up %s', async (_name, text, level) => {
    const clock = fakeClock();
    const dates = { now: readPromises, bring: () => Promise.resolve(readPromises) };
    const desk = wholeDesk({ dates, now: () => Date.UTC(2026, 10, 25, 12), schedule: clock });
    const levelOf = () => desk.read(text, REPLY).steps.find(({ stepId }) => stepId === 'follow-up')?.level;
    levelOf();
    clock.pass(150);
    await vi.waitFor(() => expect(levelOf()).toBe(level));
  });

  it('says nothing new of a message that gives away the same in other words, as one that tells its age does', () => {
    const clock = fakeClock();
    const onChange = vi.fn();
    let word = 'furious';
    const customer = () => ({ cues: [{ kind: 'anger' as const, words: word }] });
    const desk = wholeDesk({ customer, onChange, schedule: clock });
    desk.look();
    desk.read('Hello Ana.', REPLY);
    clock.pass(1000);
    expect(onChange).not.toHaveBeenCalled();
    word = 'livid';
    desk.read('Hello Ana, hello.', REPLY);
    clock.pass(1000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('tells how a reply sounds, and of a note to colleagues nothing of the kind', async () => {
    const clock = fakeClock();
    let where: Audience = 'public';
    const tone = vi.fn(readTones);
    const desk = wholeDesk({ tone: () => tone, where: () => where, schedule: clock });
    const rested = () => {
      desk.read('You failed to read it.', REPLY);
      clock.pass(150);
      return desk.read('You failed to read it.', REPLY).tone;
    };
    expect(rested()?.mail.dimensions.blame?.level).toBe('low');
    where = 'note';
    expect(desk.read('You failed to read it.', REPLY).tone).toBeNull();
    expect(rested()).toBeNull();
    expect(tone).toHaveBeenCalledTimes(1);
    where = 'public';
    expect(rested()).not.toBeNull();
  });

  it('brings what reads dates as soon as the words say more is to come, and tells their promises once sent', () => {
    const due = { day: '2026-11-26' };
    const bring = vi.fn(async () => null);
    const replied = vi.fn(async () => true);
    const dates = { now: null as PromiseReader | null, bring };
    const caseRef = { site: 'desk', id: '1' };
    const desk = wholeDesk({ dates, replied, caseRef: () => caseRef });
    desk.read('Hello Ana.', REPLY);
    expect(bring).not.toHaveBeenCalled();
    const text = 'I will call you tomorrow at 3 pm.';
    desk.read(text, REPLY);
    expect(bring).toHaveBeenCalledTimes(1);
    dates.now = (_text, commitments) => commitments.map(({ from, to, kind }) => ({ from, to, kind, due }));
    const leaving: Leaving = { how: 'gone', text, where: 'public', id: 'd.1', caseRef };
    desk.left(leaving);
    expect(replied).not.toHaveBeenCalled();
    desk.left({ ...leaving, how: 'emptied' });
    const promises = [{ kind: 'call', due }];
    expect(replied.mock.calls).toEqual([[{ site: 'desk', caseId: '1', replyId: 'd.1', promises }]]);
  });
});
