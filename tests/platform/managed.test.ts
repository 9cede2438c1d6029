import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readManaged, watchManaged } from '../../lib/platform/managed.ts';
import { managedProblems } from '../../lib/platform/managed-problems.ts';
import { NOT_MANAGED } from '../../lib/policy/managed/managed-shape.ts';
import { parseManaged } from '../../lib/policy/managed/parse-managed.ts';

const managed = fakeBrowser.storage.managed;

/** What the browser answers. */
function answers(get: () => Promise<Record<string, unknown>>) {
  vi.spyOn(managed, 'get').mockImplementation(get as never);
}

describe('what the browser tells of its management', () => {
  it('is taken as it is told', async () => {
    answers(async () => ({ ownRules: false }));
    expect(await readManaged()).toMatchObject({ settings: { ownRules: false }, problems: [] });
  });

  it.each([
    ['Chrome answers with nothing', async () => ({})],
    [
      'Firefox says that there is no such thing',
      () => Promise.reject(new Error('Managed storage manifest not found')),
    ],
  ])('is nothing where %s', async (_name, get) => {
    answers(get);
    expect(await readManaged()).toEqual(NOT_MANAGED);
  });

  it('counts as unread, not as nothing, where the browser fails', async () => {
    answers(() => Promise.reject(new Error('An unexpected error occurred')));
    expect(await readManaged()).toEqual({ ...NOT_MANAGED, unread: true });
  });
});

describe('a change while the browser runs', () => {
  const changed = (area: string) =>
    (fakeBrowser.storage.onChanged as unknown as { trigger(...args: unknown[]): Promise<unknown> }).trigger(
      {},
      area,
    );
  const onChange = vi.fn();
  beforeEach(() => onChange.mockClear());

  it('is told, with all that is managed by then', async () => {
    answers(async () => ({ retentionDays: 14 }));
    watchManaged(onChange, new AbortController().signal);
    await changed('local');
    expect(onChange).not.toHaveBeenCalled();
    await changed('managed');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange.mock.lastCall?.[0]).toMatchObject({ settings: { retentionDays: 14 } });
  });

  it('is no longer told after the watch has ended', async () => {
    const life = new AbortController();
    watchManaged(onChange, life.signal);
    life.abort();
    await changed('managed');
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('what an administrator has to mend', () => {
  const placesOf = async (raw: object) =>
    (await managedProblems(parseManaged(raw))).map(({ where }) => where);

  it('is nothing where all is right', async () => {
    expect(await placesOf({ sitesOff: ['gmail', 'localhost', 'gmial.example.com'], ownRules: true })).toEqual(
      [],
    );
  });

  it('holds fields, products that there are none of, and the policy written there', async () => {
    const raw = { ownRules: 'no', sitesOff: ['gmial'], policy: 'format: 1\nid: house\nrulez: []' };
    const places = await placesOf(raw);
    expect(places.slice(0, 2)).toEqual(['ownRules', 'sitesOff']);
    expect(places).toContain('policy › the document');
  });
});
