import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { readItem, writeItem } from '../../lib/platform/storage.ts';
import { offSwitches } from '../../lib/platform/stored-items.ts';
import {
  EVERYWHERE,
  MOST_SWITCHES,
  nextMorning,
  offAt,
  offKindsAt,
  type Switches,
  stillOff,
  withHostOff,
  withHostOn,
  withKindOff,
  withKindOn,
} from '../../lib/platform/switches.ts';

const NONE: Switches = { hosts: [], kinds: [] };
const HOUR = 3_600_000;
const NOW = new Date(2026, 10, 22, 15, 30).getTime();
const local = (month: number, day: number, hour: number) => new Date(2026, month - 1, day, hour).getTime();

describe('"until tomorrow" is over', () => {
  it.each([
    ['in the afternoon', new Date(2026, 10, 22, 15, 30), local(11, 23, 8)],
    ['in the morning before eight', new Date(2026, 10, 22, 6, 0), local(11, 23, 8)],
    ['at night, which still belongs to the day before', new Date(2026, 10, 23, 1, 15), local(11, 23, 8)],
    ['at the end of a month', new Date(2026, 10, 30, 23, 59), local(12, 1, 8)],
    ['before the clocks change', new Date(2026, 2, 28, 12, 0), local(3, 29, 8)],
  ])('at eight of the morning that comes, said %s', (_name, now, morning) => {
    expect(nextMorning(now.getTime())).toBe(morning);
  });

  it('always within a day and a half, and never at once', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(2000, 0), max: new Date(2100, 0), noInvalidDate: true }),
        (date) => {
          const ahead = nextMorning(date.getTime()) - date.getTime();
          expect(ahead).toBeGreaterThan(2 * HOUR);
          expect(ahead).toBeLessThan(36 * HOUR);
        },
      ),
    );
  });
});

describe('a host', () => {
  const until = NOW + 12 * HOUR;

  it.each([
    ['for good', undefined, NOW + 10_000 * HOUR, true],
    ['until a time, before it', until, until - 1, true],
    ['until a time, at it', until, until, false],
    ['until a time that only a wrong clock can have set', NOW + 49 * HOUR, NOW, false],
  ])('that is off %s', (_name, time, now, isOff) => {
    const off = time === undefined ? { host: 'a.example' } : { host: 'a.example', until: time };
    expect(offAt({ ...NONE, hosts: [off] }, 'a.example', now) !== null).toBe(isOff);
    expect(offAt({ ...NONE, hosts: [off] }, 'b.a.example', now)).toBeNull();
  });

  it('has one switch, the last one, and forgets those of others that have run out', () => {
    const first = withHostOff(
      withHostOff(NONE, { host: 'a', until }, NOW),
      { host: 'b', until: NOW + HOUR },
      NOW,
    );
    const later = withHostOff(first, { host: 'a' }, NOW + 2 * HOUR);
    expect(later.hosts).toEqual([{ host: 'a' }]);
    expect(withHostOn(later, 'a', NOW).hosts).toEqual([]);
  });

  it('counts as it was while nothing has run out, so that nothing is written', () => {
    const switches = withHostOff(NONE, { host: 'a', until }, NOW);
    expect(stillOff(switches, NOW)).toBe(switches);
    expect(stillOff(switches, until).hosts).toEqual([]);
  });
});

describe('a kind of editor', () => {
  const here = withKindOff(NONE, { host: 'a', kind: 'quill' });

  it('is off on its host alone', () => {
    expect(offKindsAt(here, 'a')).toEqual([{ host: 'a', kind: 'quill' }]);
    expect(offKindsAt(here, 'b')).toEqual([]);
  });

  it('that is off everywhere is so once, and on again everywhere', () => {
    const everywhere = withKindOff(here, { host: EVERYWHERE, kind: 'quill' });
    expect(everywhere.kinds).toEqual([{ host: EVERYWHERE, kind: 'quill' }]);
    expect(withKindOff(everywhere, { host: 'a', kind: 'quill' })).toBe(everywhere);
    expect(offKindsAt(everywhere, 'b')).toHaveLength(1);
    expect(withKindOn(everywhere, { host: 'b', kind: 'quill' }).kinds).toEqual([]);
  });

  it('on again leaves the others as they are', () => {
    const two = withKindOff(here, { host: 'a', kind: 'tiptap' });
    expect(withKindOn(two, { host: 'a', kind: 'quill' }).kinds).toEqual([{ host: 'a', kind: 'tiptap' }]);
  });
});

describe('the stored switches', () => {
  const read = async (stored: unknown) => {
    await browser.storage.local.set({ 'off-hosts': stored });
    return readItem(offSwitches);
  };

  it.each<[string, unknown, Switches, 'good' | 'corrupt']>([
    [
      'today',
      { version: 2, value: { hosts: [{ host: 'a', until: 5 }], kinds: [] } },
      { hosts: [{ host: 'a', until: 5 }], kinds: [] },
      'good',
    ],
    [
      'version 1, a list of hosts',
      { version: 1, value: ['a.example', 'b.example'] },
      { hosts: [{ host: 'a.example' }, { host: 'b.example' }], kinds: [] },
      'good',
    ],
    ['version 1 with nothing off', { version: 1, value: [] }, NONE, 'good'],
    ['version 1 with something else in it', { version: 1, value: ['a', 7] }, NONE, 'corrupt'],
    ['version 1 that is no list', { version: 1, value: { hosts: 'a' } }, NONE, 'corrupt'],
    [
      'a time that is none',
      { version: 2, value: { hosts: [{ host: 'a', until: 'soon' }], kinds: [] } },
      NONE,
      'corrupt',
    ],
    [
      'a kind that is none',
      { version: 2, value: { hosts: [], kinds: [{ host: 'a', kind: 'Quill <b>' }] } },
      NONE,
      'corrupt',
    ],
    ['a later version', { version: 3, value: NONE }, NONE, 'corrupt'],
    ['garbage', 'garbage', NONE, 'corrupt'],
  ])('of %s are read or give way to none', async (_name, stored, value, state) => {
    expect(await read(stored)).toEqual({ value, state });
  });

  it('of version 1 beyond the limit keep the newest', async () => {
    const hosts = Array.from({ length: MOST_SWITCHES + 1 }, (_, at) => `${at}.example`);
    const { value, state } = await read({ version: 1, value: hosts });
    expect([state, value.hosts.length, value.hosts[0]?.host]).toEqual(['good', MOST_SWITCHES, '1.example']);
  });

  it('beyond the limit are refused, and what was kept stays', async () => {
    const full = {
      hosts: Array.from({ length: MOST_SWITCHES }, (_, at) => ({ host: `${at}.example` })),
      kinds: [],
    };
    expect((await writeItem(offSwitches, full)).ok).toBe(true);
    const more = withHostOff(full, { host: 'more.example' }, NOW);
    expect(await writeItem(offSwitches, more)).toEqual({ ok: false, error: 'invalid' });
    expect((await readItem(offSwitches)).value).toEqual(full);
  });
});
