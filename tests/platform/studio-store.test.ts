import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { StudioKept } from '../../lib/platform/studio-kept.ts';
import { cutIntoParts, PART_RULES } from '../../lib/platform/studio-parts.ts';
import { StudioStore } from '../../lib/platform/studio-store.ts';
import type { Policy, PolicyRule } from '../../lib/policy/schema.ts';

const rule = (nth: number): PolicyRule => ({
  id: `rule-${nth}`,
  name: `Rule ${nth}`,
  category: 'team-wording',
  severity: 'warn',
  phrases: [`words ${nth}`],
  why: 'Because.',
  alternatives: ['Otherwise'],
  source: 'Us',
  examples: { flag: [`Words ${nth}.`], pass: ['Fine.'] },
});

const rules = (count: number) => Array.from({ length: count }, (_, nth) => rule(nth));

const policy = (count: number): Policy => ({
  format: 1,
  id: 'acme',
  name: 'Acme',
  revision: 3,
  language: 'en',
  extends: ['english'],
  rules: rules(count),
});

const kept = (open: Policy, published: Policy | null = null): StudioKept => ({
  policy: open,
  published,
  drafts: [{ why: 'begun' }],
  edits: [{ key: 'own/rule-1', draft: { why: 'half' } }],
  address: 'https://example.com/a.json',
  signed: null,
});

const partKeys = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('studio-part:'));

beforeEach(() => fakeBrowser.reset());

describe('the studio’s policy', () => {
  test('is read as it was kept, with what it is compared with', async () => {
    const open = policy(PART_RULES * 2 + 5);
    const whole = kept(open, { ...open, revision: 2 });
    expect(await new StudioStore().keep(whole)).toBe('saved');
    expect(await new StudioStore().read()).toEqual({ kept: whole, lost: false });
  });

  test('is read as it was kept before it has a rule of its own', async () => {
    await new StudioStore().keep(kept(policy(0)));
    expect((await new StudioStore().read()).kept).toEqual(kept(policy(0)));
  });

  test('shares with the published one what is the same, also after it was read', async () => {
    const open = policy(10);
    await new StudioStore().keep(kept(open, open));
    const { kept: read } = await new StudioStore().read();
    expect(read?.published?.rules[3]).toBe(read?.policy.rules[3]);
    expect(await partKeys()).toHaveLength(1);
  });

  test('is nothing where nothing was kept, or it was forgotten', async () => {
    const store = new StudioStore();
    expect(await store.read()).toEqual({ kept: null, lost: false });
    await store.keep(kept(policy(1)));
    await store.forget();
    expect(await new StudioStore().read()).toEqual({ kept: null, lost: false });
    expect(await partKeys()).toEqual([]);
  });

  test('an edit writes the part it is in, and what no policy holds any more goes', async () => {
    const store = new StudioStore();
    const open = policy(PART_RULES * 5);
    await store.keep(kept(open));
    const before = await partKeys();
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    const changed = { ...open, rules: open.rules.with(PART_RULES + 1, { ...rule(9_999) }) };
    await store.keep(kept(changed));
    const written = set.mock.calls.flatMap(([entries]) => Object.keys(entries as object));
    expect(written.filter((key) => key.startsWith('studio-part:'))).toHaveLength(1);
    const after = await partKeys();
    expect(after).toHaveLength(before.length);
    expect((await new StudioStore().read()).kept?.policy.rules).toEqual(changed.rules);
  });

  test('is not written over what another tab kept, unless that is wanted', async () => {
    const [one, other] = [new StudioStore(), new StudioStore()];
    await one.keep(kept(policy(3)));
    await other.read();
    await other.keep(kept(policy(4)));
    expect(await one.keep(kept(policy(5)))).toBe('other-tab');
    expect((await new StudioStore().read()).kept?.policy.rules).toHaveLength(4);
    expect(await one.keep(kept(policy(5)), true)).toBe('saved');
    expect((await new StudioStore().read()).kept?.policy.rules).toHaveLength(5);
  });

  test('tells other tabs of what is kept, and not the one that kept it', async () => {
    const [one, other] = [new StudioStore(), new StudioStore()];
    const heard = { one: vi.fn(), other: vi.fn() };
    const closing = new AbortController();
    one.watch(heard.one, closing.signal);
    other.watch(heard.other, closing.signal);
    await one.keep(kept(policy(1)));
    expect(heard.one).not.toHaveBeenCalled();
    expect(heard.other).toHaveBeenCalledOnce();
    closing.abort();
  });

  test('with a damaged part says so, and keeps that part when it goes on without', async () => {
    await new StudioStore().keep(kept(policy(PART_RULES + 1)));
    const [first = ''] = await partKeys();
    await fakeBrowser.storage.local.set({ [first]: { version: 1, value: 'damaged' } });
    const store = new StudioStore();
    const { kept: left, lost } = await store.read();
    expect(lost).toBe('corrupt');
    expect([1, PART_RULES]).toContain(left?.policy.rules.length);
    await store.keep(left!);
    expect(await new StudioStore().read()).toEqual({ kept: left, lost: false });
    const aside = await fakeBrowser.storage.local.get(`corrupt:${first}`);
    expect(Object.values(aside)).toEqual([{ version: 1, value: 'damaged' }]);
  });

  test('is not opened without a part that the browser did not tell of, and nothing is written over it', async () => {
    const whole = kept(policy(PART_RULES + 1));
    await new StudioStore().keep(whole);
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local) as (key: unknown) => Promise<Record<string, unknown>>;
    const busy = (key: unknown) =>
      String(key).startsWith('studio-part:') ? Promise.reject(new Error('busy')) : get(key);
    const refuse = vi.spyOn(local, 'get').mockImplementation(busy as typeof local.get);
    expect(await new StudioStore().read()).toEqual({ kept: null, lost: 'unread' });
    refuse.mockRestore();
    expect(await new StudioStore().read()).toEqual({ kept: whole, lost: false });
  });

  test('opens as it was kept before unfinished changes were kept with it', async () => {
    await new StudioStore().keep(kept(policy(1)));
    const stored = (await fakeBrowser.storage.local.get('studio')).studio as { value: { edits?: unknown } };
    delete stored.value.edits;
    await fakeBrowser.storage.local.set({ studio: stored });
    expect(await new StudioStore().read()).toEqual({ kept: { ...kept(policy(1)), edits: [] }, lost: false });
  });

  test('is not lost from sight where the browser cannot write', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('quota'));
    expect(await new StudioStore().keep(kept(policy(1)))).toBe('not-saved');
  });
});

describe('rules in parts', () => {
  let count = 0;
  const name = () => `part-${count++}`;

  test.each([
    ['one more in front', (all: PolicyRule[]) => [rule(-1), ...all], 1],
    ['one more at the end', (all: PolicyRule[]) => [...all, rule(-1)], 1],
    ['one gone', (all: PolicyRule[]) => all.toSpliced(PART_RULES + 7, 1), 1],
    ['nothing else', (all: PolicyRule[]) => [...all], 0],
  ])('%s: what is the same is not written again', (_, change, fresh) => {
    const all = rules(PART_RULES * 4);
    const known = cutIntoParts(all, [], name);
    const parts = cutIntoParts(change(all), known, name);
    expect(parts.flatMap((part) => part.rules)).toEqual(change(all));
    expect(parts.filter((part) => !known.includes(part))).toHaveLength(fresh);
  });

  test('stay few, however often they are cut', () => {
    const all = rules(PART_RULES * 2);
    let known = cutIntoParts(all, [], name);
    let now = all;
    for (let times = 0; times < 60; times++) {
      now = now.toSpliced((times * 37) % now.length, 0, rule(10_000 + times));
      known = cutIntoParts(now, known, name);
    }
    expect(known.flatMap((part) => part.rules)).toEqual(now);
    expect(known.length).toBeLessThan(20);
  });
});
