import { describe, expect, it, vi } from 'vitest';
import { readActiveRules } from '../../lib/platform/active-rules.ts';
import { browser } from '../../lib/platform/browser.ts';
import { type KeptLayer, putLayer } from '../../lib/platform/policy/layers-store.ts';
import { importPolicy, policyStatus, restoreShippedPolicy } from '../../lib/platform/policy-source.ts';
import { readRecoveryBook, watchRecoveryBook } from '../../lib/platform/recovery-source.ts';
import { shippedRules } from '../../lib/platform/shipped-rules.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';

const rule = {
  id: 'per-my-last',
  name: 'Per my last e-mail',
  category: 'blame',
  severity: 'warn',
  phrases: ['per my last email'],
  why: 'It tells the customer off for not reading.',
  alternatives: ['as I wrote before'],
  source: 'Our team.',
  examples: { flag: ['Per my last email, it is blue.'], pass: ['My last email told you so.'] },
};
const recovery = { standards: ['First reply to e-mail within 8 hours'], retentionDays: 30 };
const policy = { format: 1, id: 'team', name: 'Team', revision: 1, language: 'en', rules: [rule], recovery };
const text = (change: object = {}) => JSON.stringify({ ...policy, ...change });

/** Damages what is kept of recovery, as a disk or another program might. */
const damage = () => browser.storage.local.set({ recovery: { version: 1, value: { models: 'none' } } });

describe('the recovery book in use', () => {
  it('is the shipped one at first, and after a restore', async () => {
    expect(await readRecoveryBook()).toBe(shippedBook);
    await importPolicy(text(), 'team.json');
    await restoreShippedPolicy();
    expect(await readRecoveryBook()).toBe(shippedBook);
  });

  it('is overlaid by the policy that was installed, and by that one alone', async () => {
    await importPolicy(text(), 'team.json');
    const book = await readRecoveryBook();
    expect(book.retentionDays).toBe(30);
    expect(book.standards[0]).toMatchObject({ number: 8, unit: 'hours', origin: 'team' });
    await importPolicy(text({ recovery: undefined, revision: 2 }), 'team.json');
    expect(await readRecoveryBook()).toBe(shippedBook);
  });

  it('stays as it is where a policy is refused for what it says of recovery', async () => {
    await importPolicy(text(), 'team.json');
    const result = await importPolicy(text({ recovery: { standards: ['Reply soon'] } }), 'bad.json');
    expect(result).toMatchObject({
      kind: 'refused',
      problems: [{ where: 'recovery › standards[0]', mend: expect.stringContaining('Say how long at most') }],
    });
    expect((await readRecoveryBook()).retentionDays).toBe(30);
  });

  it('is installed together with the rules, or not at all', async () => {
    await importPolicy(text(), 'team.json');
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    await importPolicy(text({ recovery: { retentionDays: 7 } }), 'new.json');
    expect((await readRecoveryBook()).retentionDays).toBe(30);
  });

  it('holds to locks and last days also where what was laid is damaged', async () => {
    const layer = (id: string, level: KeptLayer['level'], more: object): KeptLayer => ({
      ...{ id, level, document: { ...policy, id, ...more }, since: 1, signed: null },
      source: { kind: 'subscription', subscriptionId: id },
    });
    const days = (retentionDays: number) => ({ recovery: { retentionDays } });
    await putLayer(layer('org', 'organisation', { ...days(10), locks: { settings: ['retention'] } }));
    await putLayer(layer('team', 'team', days(1_000)));
    await putLayer(
      layer('past', 'organisation', { ...days(3), expires: '2020-01-31', whenExpired: 'refuse' }),
    );
    expect((await readRecoveryBook()).retentionDays).toBe(10);
    await damage();
    expect((await readRecoveryBook()).retentionDays).toBe(10);
  });

  it('is read from the policy itself where what is kept beside it was damaged', async () => {
    await importPolicy(text(), 'team.json');
    await damage();
    const book = await readRecoveryBook();
    expect(book.retentionDays).toBe(30);
    expect(book.unreadable).toBeUndefined();
  });

  it('is the shipped one where nothing can be read any more, and that is said', async () => {
    await importPolicy(text(), 'team.json');
    await damage();
    await browser.storage.local.set({ policy: { version: 1, value: { document: 'gone' } } });
    expect(await readRecoveryBook()).toEqual({ ...shippedBook, unreadable: true });
  });

  it('may come alone: the rules that ship stay in use, and the policy is known by its name', async () => {
    await importPolicy(text(), 'team.json');
    const result = await importPolicy(text({ rules: undefined, revision: 5 }), 'alone.json', 1000);
    const status = {
      name: 'Team',
      revision: 5,
      rules: (await policyStatus()).rules,
      origin: 'file',
      importedAt: 1000,
      fileName: 'alone.json',
    };
    expect(result).toMatchObject({ kind: 'installed', status });
    expect(await policyStatus()).toMatchObject(status);
    expect(await readActiveRules()).toBe(shippedRules);
    expect((await readRecoveryBook()).retentionDays).toBe(30);
  });

  it('reaches open pages when it changes, until they are closed', async () => {
    const days: number[] = [];
    const stop = new AbortController();
    watchRecoveryBook(({ retentionDays }) => void days.push(retentionDays), stop.signal);
    await importPolicy(text(), 'team.json');
    await vi.waitFor(() => expect(days).toEqual([30]));
    await restoreShippedPolicy();
    await vi.waitFor(() => expect(days).toEqual([30, shippedBook.retentionDays]));
    stop.abort();
    await importPolicy(text(), 'team.json');
    expect((await readRecoveryBook()).retentionDays).toBe(30);
    expect(days).toHaveLength(2);
  });
});
