import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import type { DraftPromise } from '../../lib/recovery/case-types.ts';
import { commitmentsIn } from '../../lib/recovery/commitments.ts';
import { readPromises } from '../../lib/recovery/promise-reader.ts';
import { dayText, instantOf, wallTimeAt } from '../../lib/recovery/promise-zone.ts';
import { PROMISE_SENTENCES } from './promise-sentences.ts';

const BERLIN = 'Europe/Berlin';
const at = (year: number, month: number, day: number, hour: number, minute = 0, zone = BERLIN) =>
  instantOf({ year, month, day, hour, minute }, zone);
const NOW = at(2026, 11, 25, 15);

const read = (text: string, now = NOW, zone = BERLIN) =>
  readPromises(text, commitmentsIn(readText(text)), new Date(now), zone);

function said(promise: DraftPromise | undefined, zone = BERLIN): string {
  if (promise === undefined) return 'none';
  const { due, problem } = promise;
  if (due === null) return problem ?? 'undated';
  if ('day' in due) return due.day;
  const wall = wallTimeAt(due.at, zone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${dayText(wall)} ${two(wall.hour)}:${two(wall.minute)}`;
}

describe('a promise is due', () => {
  it.each(PROMISE_SENTENCES)('as it says: %s → %s', (text, due) => {
    expect(read(text).map((promise) => said(promise))).toEqual([due]);
  });

  it('each at its own time, where a reply makes two', () => {
    const promises = read("I'll refund the fee today and call you on Thursday at 3pm.");
    expect(promises.map((promise) => [promise.kind, said(promise)])).toEqual([
      ['refund', '2026-11-25'],
      ['call', '2026-11-26 15:00'],
    ]);
  });

  it.each<[string, string[]]>([
    [
      "I'll write at 17:15 with where we are, and you will have the full report by Friday 5 pm.",
      ['write 2026-11-25 17:15', 'write 2026-11-27 17:00'],
    ],
    ["I'm sending the set again, so you will have it by Friday noon.", ['deliver 2026-11-27 12:00']],
    ['You will have it within 24 hours.', ['deliver 2026-11-26 15:00']],
    ['Sie erhalten die Rückzahlung innerhalb von 24 Stunden.', ['refund 2026-11-26 15:00']],
  ])('also by when the customer has it: %s', (text, wanted) => {
    expect(read(text).map((promise) => `${promise.kind} ${said(promise)}`)).toEqual(wanted);
  });

  it.each([
    ['before the clocks go forward', at(2026, 3, 28, 15), 'tomorrow at 10', '2026-03-29 10:00'],
    ['before the clocks go back', at(2026, 10, 24, 15), 'tomorrow at 10', '2026-10-25 10:00'],
    ['across the hour that is left out', at(2026, 3, 29, 1, 30), 'in 2 hours', '2026-03-29 04:30'],
    ['in 24 hours across it', at(2026, 3, 28, 15), 'within 24 hours', '2026-03-29 16:00'],
    ['at an hour that is left out', at(2026, 3, 28, 15), 'tomorrow at 02:30', '2026-03-29 03:30'],
  ])('at the right hour %s', (_name, now, when, due) => {
    expect(said(read(`I'll call you ${when}.`, now)[0])).toBe(due);
  });

  it.each(['America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'])(
    "in the agent's own zone: %s",
    (zone) => {
      const now = at(2026, 11, 25, 15, 0, zone);
      expect(said(read("I'll call you on Thursday at 3pm.", now, zone)[0], zone)).toBe('2026-11-26 15:00');
      expect(said(read("I'll call you tomorrow.", now, zone)[0], zone)).toBe('2026-11-26');
      expect(said(read("I'll call you at 5pm.", now, zone)[0], zone)).toBe('2026-11-25 17:00');
    },
  );

  it('in the zone of the machine, where none is given', () => {
    const text = "I'll call you tomorrow at 10.";
    const [promise] = readPromises(text, commitmentsIn(readText(text)), new Date(2026, 10, 25, 15));
    expect(promise?.due).toEqual({ at: new Date(2026, 10, 26, 10).getTime() });
  });
});

describe('the words of a promise', () => {
  const part = fc.constantFrom(
    "I'll call you",
    'on Thursday',
    'at 3pm',
    'tomorrow',
    'in 2 hours',
    'İstanbul',
    '😀',
    'ß',
    'é',
    '31 February',
    '{name}',
    'und ich rufe Sie morgen an',
    'je vous rappelle demain',
    '25:99',
    '99999999999',
    '.',
    ',',
    '\n\n',
    '“',
  );

  it('are exact places in the text, and never a fault, whatever stands there', () => {
    const texts = fc.oneof(
      fc.array(part, { maxLength: 25 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 4_000_000_000_000 }), (text, now) => {
        const commitments = commitmentsIn(readText(text));
        const promises = readPromises(text, commitments, new Date(now), BERLIN);
        expect(promises.map(({ from, to }) => [from, to])).toEqual(
          commitments.map(({ from, to }) => [from, to]),
        );
        for (const { due, problem, from, to } of promises) {
          expect(text.slice(from, to).trim()).toBe(text.slice(from, to));
          if (due === null) continue;
          expect(problem).toBeUndefined();
          // Never in the past, and never "someday".
          const by =
            'at' in due
              ? due.at
              : instantOf({ ...wallTimeAt(Date.parse(due.day)), hour: 23, minute: 59 }, BERLIN);
          expect(by).toBeGreaterThanOrEqual(now - 86_400_000);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('mean the same wherever they stand in the draft', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Hello Maria,\n\n', 'Grüße 😀. ', 'İ\n\n'),
        fc.constantFrom(...PROMISE_SENTENCES),
        (lead, [text, due]) => {
          const promises = read(lead + text);
          expect(promises.map((promise) => said(promise))).toEqual([due]);
          for (const { from } of promises) expect(from).toBeGreaterThanOrEqual(lead.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
