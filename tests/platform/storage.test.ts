import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { z } from '../../lib/platform/schema.ts';
import {
  readItem,
  removeItem,
  type StoredItem,
  updateItem,
  watchItem,
  writeItem,
  writeItems,
} from '../../lib/platform/storage.ts';

const list: StoredItem<readonly string[]> = {
  key: 'list',
  area: 'local',
  version: 3,
  shape: z.array(z.string()),
  fallback: [],
  migrations: {
    1: (value) => (value as string).split(','),
    2: (value) => (value as string[]).map((word) => word.trim()),
  },
};
const other: StoredItem<number | null> = {
  key: 'other',
  area: 'local',
  version: 1,
  shape: z.nullable(z.number()),
  fallback: null,
};
const put = (value: unknown) => browser.storage.local.set({ list: value });
const raw = async (key: string) => (await browser.storage.local.get(key))[key];

describe('reading', () => {
  it.each([
    ['nothing', undefined, { value: [], state: 'fresh' }],
    ['a good value', { version: 3, value: ['a'] }, { value: ['a'], state: 'good' }],
    ['version 1, lifted twice', { version: 1, value: 'a, b' }, { value: ['a', 'b'], state: 'good' }],
    ['version 2, lifted once', { version: 2, value: [' a '] }, { value: ['a'], state: 'good' }],
    ['a later Amend', { version: 4, value: ['a'] }, { value: [], state: 'corrupt' }],
    ['a bare value', ['a'], { value: [], state: 'corrupt' }],
    ['a wrong type', { version: 3, value: [1] }, { value: [], state: 'corrupt' }],
    ['a migration that throws', { version: 1, value: 7 }, { value: [], state: 'corrupt' }],
    ['a version below one', { version: 0, value: [] }, { value: [], state: 'corrupt' }],
    ['a text', 'garbage', { value: [], state: 'corrupt' }],
  ])('gives a value of the item for %s', async (_name, stored, reading) => {
    if (stored !== undefined) await put(stored);
    expect(await readItem(list)).toEqual(reading);
  });

  it('leaves a corrupt value where it is', async () => {
    await put('garbage');
    await readItem(list);
    expect(await raw('list')).toBe('garbage');
  });

  it('gives the fallback when the browser has no storage for us', async () => {
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await readItem(list)).toEqual({ value: [], state: 'unread' });
  });
});

describe('writing', () => {
  it('keeps a corrupt value aside before it is replaced', async () => {
    await put('garbage');
    await writeItem(list, ['new']);
    expect(await raw('list')).toEqual({ version: 3, value: ['new'] });
    expect(await raw('corrupt:list')).toBe('garbage');
  });

  it('leaves a corrupt value where it is as long as nothing changes', async () => {
    await put('garbage');
    const set = vi.spyOn(browser.storage.local, 'set');
    expect(await updateItem(list, (now) => now)).toEqual({ ok: true, value: [] });
    expect(set).not.toHaveBeenCalled();
    await put('garbage');
    await writeItem(list, list.fallback);
    expect(await raw('list')).toEqual({ version: 3, value: [] });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['an update', () => updateItem(list, (now) => [...now, 'new'])],
    ['a write', () => writeItem(list, ['new'])],
    ['a write of several', () => writeItems([[list, ['new']]])],
    ['a removal with a question', () => removeItem(list, () => true)],
  ])('%s touches nothing that could not be read just now', async (_name, write) => {
    await writeItem(list, ['old']);
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('IO error'));
    expect(await write()).toEqual({ ok: false, error: 'unavailable' });
    expect(await browser.storage.local.get(null)).toEqual({ list: { version: 3, value: ['old'] } });
  });

  it('loses none of a hundred updates at the same moment', async () => {
    const words = Array.from({ length: 100 }, (_, index) => `w${index}`);
    await Promise.all(words.map((word) => updateItem(list, (now) => [...now, word])));
    expect((await readItem(list)).value.toSorted()).toEqual(words.toSorted());
  });

  it('does not write what did not change', async () => {
    await writeItem(list, ['a']);
    const set = vi.spyOn(browser.storage.local, 'set');
    await updateItem(list, (now) => now);
    expect(set).not.toHaveBeenCalled();
  });

  it.each([
    ['QuotaExceededError', 'QUOTA_BYTES quota exceeded', 'quota'],
    ['Error', 'Resource::kQuotaBytes quota exceeded', 'quota'],
    ['Error', 'IO error: No space left on device', 'quota'],
    ['Error', 'An unexpected error occurred', 'unavailable'],
  ])('answers %s "%s" with %s and keeps the old value', async (name, message, error) => {
    await writeItem(list, ['old']);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(Object.assign(new Error(message), { name }));
    expect(await writeItem(list, ['new'])).toEqual({ ok: false, error });
    expect((await readItem(list)).value).toEqual(['old']);
  });

  it('goes on after a write that failed', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await Promise.all([writeItem(list, ['lost']), writeItem(list, ['kept'])]);
    expect((await readItem(list)).value).toEqual(['kept']);
  });

  it('refuses a value that is not one of the item', async () => {
    expect(await writeItem(list, [7] as never)).toEqual({ ok: false, error: 'invalid' });
  });

  it('writes several items in one go, or none of them', async () => {
    expect(
      (
        await writeItems([
          [list, ['a']],
          [other, 1],
        ])
      ).ok,
    ).toBe(true);
    expect(
      await writeItems([
        [list, ['b']],
        [other, 'x'],
      ]),
    ).toEqual({ ok: false, error: 'invalid' });
    expect((await readItem(list)).value).toEqual(['a']);
  });
});

describe('watching', () => {
  it('gives parsed values, the fallback for corrupt or removed ones, and stops with its signal', async () => {
    const seen: unknown[] = [];
    const stop = new AbortController();
    watchItem(list, (value) => seen.push(value), stop.signal);
    await writeItem(list, ['a']);
    await put('garbage');
    await browser.storage.local.remove('list');
    await writeItem(other, 1);
    stop.abort();
    await writeItem(list, ['b']);
    expect(seen).toEqual([['a'], [], []]);
  });
});
