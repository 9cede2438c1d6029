import { describe, expect, it, vi } from 'vitest';
import { browser } from '../../lib/platform/browser.ts';
import { secretOfInstall } from '../../lib/platform/install-secret.ts';
import { deleteChecklists } from '../../lib/platform/kept-cases.ts';
import { installSecret } from '../../lib/platform/stored-items.ts';
import { resetFakeExtension } from '../support/fake-extension.ts';

const kept = async () => (await browser.storage.local.get(installSecret.key))[installSecret.key];

describe('the secret of an install', () => {
  it('is made once, whoever asks first, and kept', async () => {
    const [one, other] = await Promise.all([secretOfInstall(), secretOfInstall()]);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect([other, await secretOfInstall()]).toEqual([one, one]);
    expect(await kept()).toEqual({ version: 1, value: one });
  });

  it('is another in another install', async () => {
    const one = await secretOfInstall();
    resetFakeExtension();
    expect(await secretOfInstall()).not.toBe(one);
  });

  it('outlives the checklists, so that what panels show goes on to fit', async () => {
    const one = await secretOfInstall();
    await deleteChecklists();
    expect(await secretOfInstall()).toBe(one);
  });

  it('is a new one where something else stands in its place', async () => {
    await browser.storage.local.set({ [installSecret.key]: { version: 1, value: '' } });
    const one = await secretOfInstall();
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(await secretOfInstall()).toBe(one);
  });

  it('is never missing: one that cannot be kept holds as long as the worker runs', async () => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    const one = await secretOfInstall();
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(await secretOfInstall()).toBe(one);
  });
});
