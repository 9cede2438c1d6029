import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { messages } from '../../lib/platform/messages.ts';
import { deleteSentAnyway, noteSentAnyway, readSentAnyway } from '../../lib/platform/sent-anyway.ts';
import { MOST_SENT_ANYWAY } from '../../lib/recovery/sent-anyway.ts';

beforeEach(() => fakeBrowser.reset());

const NOTE = { reason: 'fits', rules: ['not-my-job'], slots: 1, steps: ['apology'] } as const;

it('why a reply went as it was is kept with its time, the newest first, until it is deleted', async () => {
  await noteSentAnyway(NOTE, 1);
  await noteSentAnyway({ ...NOTE, reason: 'urgent' }, 2);
  expect((await readSentAnyway()).map(({ at, reason }) => [at, reason])).toEqual([
    [2, 'urgent'],
    [1, 'fits'],
  ]);
  await deleteSentAnyway();
  expect(await readSentAnyway()).toEqual([]);
});

it('only the last of them are kept', async () => {
  for (let at = 0; at < MOST_SENT_ANYWAY + 5; at++) await noteSentAnyway(NOTE, at);
  const kept = await readSentAnyway();
  expect([kept.length, kept.at(-1)?.at]).toEqual([MOST_SENT_ANYWAY, 5]);
});

it.each<[string, object]>([
  ['a reason in words', { ...NOTE, reason: 'because Ms Lind said so' }],
  ['a draft in the place of an id', { ...NOTE, rules: ['x'.repeat(5_000)] }],
  ['without end', { ...NOTE, steps: Array(1_000).fill('apology') }],
])('takes no %s', (_, note) => {
  expect(messages['sent-anyway'].input.safeParse(note).success).toBe(false);
});
