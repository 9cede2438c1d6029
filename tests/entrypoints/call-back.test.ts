import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runningClock } from '../../components/panel/case-clocks.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { getChecklist, noteFacts, noteHand } from '../../lib/platform/checklists.ts';
import { listFollowUps } from '../../lib/platform/follow-ups.ts';
import { serveBackground } from '../../lib/platform/handlers.ts';
import { commitmentsIn } from '../../lib/recovery/commitments.ts';
import { defaultModel } from '../../lib/recovery/models.ts';
import { planFor } from '../../lib/recovery/playbook.ts';
import { readPromises } from '../../lib/recovery/promise-reader.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { deliver, inFrame } from '../support/fake-extension.ts';

const ref = { site: 'zendesk:acme', caseId: '7' };
const facts = { type: 'wrong-order', severity: 'minor', channel: 'email' } as const;

beforeEach(() => {
  fakeBrowser.reset();
  serveBackground();
});

/** The reply goes out, as its page tells it. */
async function send(replyId: string, text: string): Promise<void> {
  const promises = readPromises(text, commitmentsIn(readText(text)), new Date());
  const told = promises.map(({ kind, due }) => ({ kind, due }));
  expect(await deliver({ kind: 'replied', ...ref, replyId, promises: told }, inFrame(3))).toMatchObject({
    ok: true,
  });
}

async function clock(): Promise<string | undefined> {
  const plan = planFor(shippedBook, facts, defaultModel);
  return runningClock(plan, await getChecklist(ref), shippedBook.workingHours, Date.now())?.name;
}

describe('a call that a reply promised without a time', () => {
  it('has a clock until something is heard, and no reminder: nobody said when', async () => {
    await noteFacts(ref, facts, Date.now());
    await noteHand(ref, defaultModel.id, 'urgent-reinstatement', { state: 'ticked' }, Date.now());
    await send('r.1', "I've sent the right one. I'll give you a call.");
    expect(await clock()).toBe('Call back');
    expect(await listFollowUps()).toEqual([]);
    await send('r.2', 'It is on its way.');
    expect(await clock()).toBe('Next word from you');
  });
});
