import { beforeEach, expect, it, vi } from 'vitest';
import background from '../../entrypoints/background.ts';
import { moveOffers } from '../../entrypoints/sidepanel/bring-over.ts';
import { caseRecord } from '../../entrypoints/sidepanel/case-record.ts';
import { getCaseNotes, setCaseNotes } from '../../lib/platform/case-notes.ts';
import { getChecklist, noteFacts, noteHand, noteModel } from '../../lib/platform/checklists.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { BAD } from '../support/panel-scenes.ts';

const OLD = { site: 'demo', caseId: '1042' };
const NEW = { site: 'demo', caseId: '2000' };
const here = { ...BAD, caseRef: { site: 'demo', id: '2000' } };

beforeEach(() => {
  // Node's global is no event target, as a worker's is.
  vi.stubGlobal('addEventListener', vi.fn());
  background.main();
});

async function offered() {
  const offers = moveOffers(() => {});
  offers.of(BAD);
  await vi.waitFor(() => expect(offers.of(here)).toEqual({ site: 'demo', id: '1042' }));
  return offers;
}

it('what was chosen for the case that a draft was begun in is brought to the one it is in now, once', async () => {
  await noteModel(OLD, 'four-moves', 1);
  await noteFacts(OLD, { type: 'late-delivery', severity: 'major' }, 1);
  await noteHand(OLD, 'recovery-5', 'empathy', { state: 'ticked' }, 1);
  await setCaseNotes(OLD, { got: 'A lamp' });
  const offers = await offered();
  const record = caseRecord(() => {}, new AbortController().signal);
  expect(await offers.bring(here, record, shippedBook.models)).toBe(true);
  expect(await getChecklist(NEW)).toMatchObject({
    modelId: 'four-moves',
    facts: { type: 'late-delivery', severity: 'major' },
    hands: { empathy: { state: 'ticked' } },
  });
  expect(await getCaseNotes(NEW)).toEqual({ got: 'A lamp' });
  expect((await getChecklist(OLD))?.facts, 'nothing is lost there').toMatchObject({ type: 'late-delivery' });
  expect(offers.of(here)).toBeNull();
});

it('what is left behind is not offered again', async () => {
  await noteFacts(OLD, { severity: 'major' }, 1);
  const offers = await offered();
  offers.leave(here);
  expect(offers.of(here)).toBeNull();
  expect(await getChecklist(NEW)).toBeNull();
});

it('nothing is offered where nothing was chosen', async () => {
  const onChange = vi.fn();
  const offers = moveOffers(onChange);
  offers.of(BAD);
  expect(offers.of(here)).toBeNull();
  await getChecklist(OLD);
  expect(offers.of(here)).toBeNull();
});
