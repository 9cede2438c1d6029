// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { leaveDrafts } from '../../components/overlay/leave-drafts.ts';
import { browser } from '../../lib/platform/browser.ts';
import { draftsIn } from '../../lib/platform/drafts-in.ts';
import { updateItem } from '../../lib/platform/storage.ts';
import { badgeCounts } from '../../lib/platform/stored-items.ts';
import { type TabDrafts, watchTabDrafts } from '../../lib/platform/tab-drafts.ts';
import { NO_RECOVERY } from '../../lib/review/draft-recovery.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import { extension } from '../support/fake-extension.ts';
import { finding } from '../support/findings.ts';

const TEXT = "That's not my job. I will call you {day and time}.";

const state = (over: Partial<ReviewState> = {}): ReviewState => ({
  ...{ draftId: 'a', replyId: 'a.1', revision: 1, editorKind: 'quill', siteName: 'Zendesk' },
  ...{ caseRef: { site: 'zendesk:acme', id: '7' }, where: 'public', text: TEXT, skipped: [] },
  findings: [finding({ from: 0, text: "That's not my job", severity: 'block' })],
  ...{ ignored: 0, ...NO_RECOVERY, slots: [{ from: 35, to: 49 }], emptiedBy: null },
  steps: [{ stepId: 'follow-up', level: 'weak', evidence: [{ from: 19, to: 34 }] }],
  ...over,
});

// A browser's own, or none: happy-dom has null.
Object.defineProperty(navigator, 'locks', { value: undefined });

let states: readonly ReviewState[];
beforeEach(() => {
  states = [];
  leaveDrafts(() => states);
});
afterEach(() => document.body.replaceChildren());

describe('the drafts of a tab', () => {
  it('are told in states and counts, without a word of them', async () => {
    states = [state()];
    const drafts = await draftsIn(1);
    expect(drafts).toEqual([
      {
        ...{ editorKind: 'quill', siteName: 'Zendesk', isNote: false, isEmpty: false, isStopped: false },
        ...{ findings: { block: 1, warn: 0, hint: 0 }, slots: 1 },
        caseRef: { site: 'zendesk:acme', id: '7' },
        steps: [{ stepId: 'follow-up', level: 'weak' }],
      },
    ]);
    expect(JSON.stringify(drafts)).not.toMatch(/job|call you|day and time/);
  });

  it('come with the newest first, that of the frame with the caret before others', async () => {
    const frames: { isFocused: boolean; drafts: object[] }[] = [];
    const run = async ({ func }: { func: () => never }) => {
      for (const [isHere, kinds] of [
        [false, ['textarea']],
        [true, ['quill', 'lexical']],
      ] as const) {
        const field = document.body.appendChild(document.createElement(isHere ? 'textarea' : 'iframe'));
        field.focus();
        states = kinds.map((editorKind) => state({ editorKind }));
        frames.push(func());
      }
      return frames.map((result) => ({ result }));
    };
    Object.assign(browser, { scripting: { ...browser.scripting, executeScript: run } });
    expect((await draftsIn(1)).map(({ editorKind }) => editorKind)).toEqual(['lexical', 'quill', 'textarea']);
  });

  it('are none where the browser does not let us, and where a frame answers anything else', async () => {
    extension.injectionFails = true;
    expect(await draftsIn(1)).toEqual([]);
    extension.injectionFails = false;
    states = [state({ editorKind: 7 as never })];
    expect(await draftsIn(1)).toEqual([]);
  });

  it('are counted by a function that needs nothing around it', async () => {
    states = [state()];
    const run = async ({ func }: { func: () => unknown }) => [
      { result: new Function(`return (${func})()`)() },
    ];
    Object.assign(browser, { scripting: { ...browser.scripting, executeScript: run } });
    expect(await draftsIn(1)).toHaveLength(1);
  });
});

describe('who watches them', () => {
  it('hears of each change of their number of findings, and opens no connection and sends no message', async () => {
    extension.origins.add('https://*.zendesk.com/*');
    await browser.tabs.create({ url: 'https://acme.zendesk.com/agent/tickets/7', active: true });
    const connect = vi.fn();
    Object.assign(browser.tabs, { connect });
    const views: TabDrafts[] = [];
    const stop = new AbortController();
    watchTabDrafts({ signal: stop.signal, onView: (view) => void views.push(view) });
    await vi.waitFor(() => expect(views.at(-1)?.site.kind).toBe('no-composer'));
    expect(views.at(-1)?.drafts).toEqual([]);
    states = [state()];
    await updateItem(badgeCounts, () => ({ 1: { 0: 1 } }));
    await vi.waitFor(() => expect(views.at(-1)?.drafts).toHaveLength(1));
    expect(connect).not.toHaveBeenCalled();
    expect(extension.sentToTabs).toEqual([]);
    stop.abort();
  });
});
