import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runOnce } from '../../components/overlay/single-run.ts';
import { countWrite } from '../../components/overlay/write-counts.ts';
import { browser } from '../../lib/platform/browser.ts';
import { noteDraftLevels } from '../../lib/platform/checklists.ts';
import { newSubscription } from '../../lib/platform/policy/begin-subscription.ts';
import { subscriptionItem } from '../../lib/platform/policy/kept-subscriptions.ts';
import { importPolicy } from '../../lib/platform/policy-source.ts';
import { recordFault } from '../../lib/platform/report.ts';
import { turnKindOff, turnOff } from '../../lib/platform/site-switches.ts';
import { writeItem } from '../../lib/platform/storage.ts';
import { troubleshootingReport } from '../../lib/platform/troubleshooting.ts';
import { extension, resetFakeExtension } from '../support/fake-extension.ts';

const world = globalThis as unknown as Record<symbol | string, unknown>;
const LEFT = ['composer', 'kit', 'promises', 'hold', 'customer', 'tone', 'writes'].map((name) =>
  Symbol.for(`amend ${name}`),
);

beforeEach(() => extension.origins.add('https://*.zendesk.com/*'));
afterEach(() => {
  for (const key of LEFT) delete world[key];
});

const tabAt = async (url: string) => (await browser.tabs.create({ url })).id as number;

describe('the report', () => {
  it('names versions, counts and faults', async () => {
    await recordFault('type-error', 'composer:1:2', 0);
    await turnOff('https://acme.zendesk.com/', Date.now() + 3_600_000);
    await turnOff('https://b.zendesk.com/');
    await turnKindOff('acme.zendesk.com', 'quill');
    await browser.permissions.request({ origins: ['https://desk.example/*'] });
    const lines = (await troubleshootingReport()).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Amend 0.0.0',
        'System: linux, x86-64',
        expect.stringMatching(/^Policy: English service wording, shipped, revision \d+, \d+ rules$/),
        expect.stringMatching(/^Sites: 1 of \d+ shipped addresses allowed, 1 added$/),
        'Switched off: 2 site(s), 1 of them until a time; 1 kind(s) of editors',
        '  1970-01-01T00:00:00.000Z  type-error at composer:1:2, 1 time(s)',
      ]),
    );
  });

  it('of an installed policy tells no name: that is its author’s own text', async () => {
    const rule = {
      id: 'per-my-last',
      name: 'Per my last',
      category: 'blame',
      severity: 'warn',
      phrases: ['per my last email'],
      why: 'It tells the customer off.',
      alternatives: ['as I wrote before'],
      source: 'Our team.',
      examples: { flag: ['Per my last email, it is blue.'], pass: ['My last email told you so.'] },
    };
    const policy = {
      format: 1,
      id: 'acme',
      name: 'Acme VIP desk',
      revision: 4,
      language: 'en',
      rules: [rule],
    };
    expect(await importPolicy(JSON.stringify(policy), 'acme.json')).toMatchObject({ kind: 'installed' });
    const report = await troubleshootingReport();
    expect(report).toContain(
      '\nPolicies: 1 installed, 1 rules run, 0 wish(es) not granted\n  by file, of team level, revision 4, not signed\n',
    );
    expect(report).not.toMatch(/acme/i);
  });

  it('of a subscription tells how it stands, and not where it comes from', async () => {
    const subscription = newSubscription({
      id: 's-1',
      address: 'https://policies.acme.example/wording.json',
      level: 'team',
      expected: null,
      now: 0,
      by: { agent: false, managed: true },
    });
    const problem = { kind: 'wrong-key', at: 1_000, what: 'acme', mend: 'acme' } as const;
    await writeItem(subscriptionItem('s-1'), { ...subscription, name: 'Acme', failures: 2, problem });
    const report = await troubleshootingReport();
    expect(report).toContain(
      'Managed subscription, last good never, next look 1970-01-01T00:00:00.000Z, 2 failure(s), wrong-key at 1970-01-01T00:00:01.000Z',
    );
    expect(report).not.toMatch(/acme/i);
  });

  it('names what cannot be read, and no case of it', async () => {
    await browser.storage.local.set({
      'off-hosts': 'garbage',
      'corrupt:policy': 1,
      'corrupt:checklist:demo/7': 1,
    });
    const report = await troubleshootingReport();
    expect(report).toContain('Unreadable items: off-hosts, corrupt:policy, 1 checklist(s)');
    expect(report).not.toContain('demo/7');
  });

  it('of a tab names its product, the editors in use, and in each frame what of Amend is there and what came of writes', async () => {
    const tabId = await tabAt('https://acme.zendesk.com/agent/tickets/7');
    runOnce(() => true);
    for (const part of ['kit', 'promises', 'hold', 'customer', 'tone'])
      world[Symbol.for(`amend ${part}`)] = {};
    countWrite('ckeditor5', 'done');
    countWrite('ckeditor5', 'done');
    countWrite('ckeditor5', 'unsupported');
    const report = await troubleshootingReport({ tabId, editorKinds: ['ckeditor5'] });
    expect(report).toContain(
      [
        'This tab: zendesk, granted, on',
        'Editors in use: ckeditor5',
        '  Frame 1: composer, card, customer, tone, promises, hold; written in ckeditor5: 2 done, 1 unsupported',
      ].join('\n'),
    );
  });

  it.each([
    ['off for good', () => turnOff('https://acme.zendesk.com')],
    ['off until a time', () => turnOff('https://acme.zendesk.com', Date.now() + 1_000_000)],
    ['on, but off in quill', () => turnKindOff('acme.zendesk.com', 'quill')],
  ])('says that Amend is %s there', async (state, arrange) => {
    const tabId = await tabAt('https://acme.zendesk.com/');
    await arrange();
    const report = await troubleshootingReport({ tabId, editorKinds: [] });
    expect(report).toContain(`This tab: zendesk, granted, ${state}\n`);
    expect(report).toContain('  Frame 1: nothing of Amend');
  });

  it.each([
    ['of a site that nobody allowed', 'https://bank.example/', 'This tab: no known site, askable, on'],
    ['whose address is not told', undefined, 'This tab: address not told, never, on'],
  ])('of a tab %s says no more than that', async (_name, url, line) => {
    extension.injectionFails = true;
    const tab = await browser.tabs.create(url === undefined ? {} : { url });
    const report = await troubleshootingReport({ tabId: tab.id as number, editorKinds: [] });
    expect(report).toContain(line);
    expect(report).toContain('  Frames: out of reach');
  });

  it('of a tab that has gone is still written', async () => {
    vi.spyOn(browser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 9.'));
    extension.injectionFails = true;
    expect(await troubleshootingReport({ tabId: 9, editorKinds: [] })).toContain('address not told');
  });
});

it('no host, path, case, word of a page or odd count ever gets into the report, whatever they are', async () => {
  const canary = fc.stringMatching(/^[a-z]{6}$/).map((word) => `zq${word}qz`);
  await fc.assert(
    fc.asyncProperty(canary, fc.boolean(), async (word, known) => {
      resetFakeExtension();
      extension.origins.add('https://*.zendesk.com/*');
      const host = known ? `${word}.zendesk.com` : `${word}.example`;
      const tabId = await tabAt(`https://${host}/agent/tickets/${word}?q=${word}#${word}`);
      await browser.permissions.request({ origins: [`https://${host}/*`] });
      await turnOff(`https://${host}/`);
      await turnKindOff(host, 'quill');
      await noteDraftLevels({ site: word, caseId: word }, undefined, word, { apology: 'strong' }, 1);
      await browser.storage.local.set({ [`corrupt:checklist:${word}`]: word, 'off-hosts': word });
      runOnce(() => true, Object.assign(globalThis, { title: word }));
      world[Symbol.for('amend writes')] = {
        [word.toUpperCase()]: { done: 1 },
        quill: { done: word, stale: 2, [word]: 3 },
        [`${word} ${word}`]: word,
      };
      const report = await troubleshootingReport({ tabId, editorKinds: ['quill', `Dear ${word}`] });
      expect(report.toLowerCase()).not.toContain(word);
      expect(report).toContain('written in quill: 2 stale');
    }),
    { numRuns: 40 },
  );
});
