import { describe, expect, it } from 'vitest';
import { CaseRows, countStates, listed } from '../../lib/recovery/case-list.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import {
  emptyChecklist,
  withClosed,
  withDraftLevels,
  withFacts,
  withHand,
  withReplied,
} from '../../lib/recovery/checklist-changes.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../lib/recovery/types.ts';
import { MODEL, NOW, stepIds } from './case-arbitraries.ts';

const HOUR = 3_600_000;
const SITE = 'zendesk:acme';
const rows = () => new CaseRows(shippedBook, (site) => (site.startsWith('zendesk') ? 'Zendesk' : 'Gmail'));
const begun = (caseId: string, at = NOW) => emptyChecklist({ site: SITE, caseId }, MODEL.id, at);
const promise = (more: Partial<FollowUp> = {}): FollowUp => ({
  id: `p${more.caseId ?? ''}`,
  site: SITE,
  caseId: '1',
  kind: 'call',
  due: { at: NOW + 2 * HOUR },
  madeAt: NOW - HOUR,
  ...more,
});
const rowOf = (kept: Checklist, ...followUps: FollowUp[]) => rows().row(kept, kept, followUps, NOW);
const all = (list: Checklist) =>
  stepIds.reduce((kept, id) => withHand(kept, MODEL, id, { state: 'ticked' }, NOW), list);

describe('a row', () => {
  it('counts the steps that are done of those that are asked for', () => {
    const list = withDraftLevels(begun('1'), MODEL, 'r', { apology: 'strong', empathy: 'weak' }, NOW);
    const skipped = withHand(
      list,
      MODEL,
      'symbolic-atonement',
      { state: 'skipped', reason: 'not-mine' },
      NOW,
    );
    // Neither the skipped one counts, nor the one that stays in the house while nobody asks for it.
    expect(rowOf(skipped)).toMatchObject({ done: 1, all: stepIds.length - 2, mustsOpen: 0 });
  });

  it('counts the musts that its playbook asks for and nobody has done or skipped', () => {
    const list = withFacts(begun('1'), { type: shippedBook.playbooks[0]!.id, severity: 'critical' }, NOW);
    const { mustsOpen, type } = rowOf(list);
    expect(type).toBe(shippedBook.playbooks[0]!.name);
    expect(mustsOpen).toBeGreaterThan(0);
    expect(rowOf(all(list)).mustsOpen).toBe(0);
  });

  it('is the same object while nothing of it changed', () => {
    const table = rows();
    const list = begun('1');
    const once = table.row(list, list, [], NOW);
    table.forget(once.key);
    expect(table.row(list, list, [], NOW), 'a deleted case is not kept').not.toBe(once);
    const first = table.row(list, list, [promise()], NOW);
    expect(table.row(list, list, [promise()], NOW)).not.toBe(first);
    const kept = promise();
    const second = table.row(list, list, [kept], NOW);
    expect(table.row(list, list, [kept], NOW + 1)).toBe(second);
    expect(table.row(list, list, [kept], NOW + 3 * HOUR)).not.toBe(second);
  });
});

describe('a case is', () => {
  const sent = (list: Checklist) => withReplied(list, 'r', [], NOW);
  it.each([
    ['open while a step is', sent(begun('1')), [], 'open'],
    ['open while a draft that covers all was not sent', all(begun('1')), [], 'open'],
    ['done once all was sent', sent(all(begun('1'))), [], 'done'],
    ['open while a promise is', sent(all(begun('1'))), [promise()], 'open'],
    ['done once the promise was kept', sent(all(begun('1'))), [promise({ doneAt: NOW })], 'done'],
    ['done when it was closed', withClosed(begun('1'), true, NOW), [], 'done'],
    ['due when a promise is', begun('1'), [promise({ due: { at: NOW } })], 'due'],
    [
      'due when a promise is late, even closed',
      withClosed(begun('1'), true, NOW),
      [promise({ due: { at: 1 } })],
      'due',
    ],
    [
      'open when what is due was put off',
      begun('1'),
      [promise({ due: { at: NOW }, snoozedUntil: NOW + HOUR })],
      'open',
    ],
  ] as const)('%s', (_name, kept, followUps, state) => {
    expect(rowOf(kept, ...followUps).state).toBe(state);
  });

  it('due next at the first of its open promises', () => {
    const followUps = [
      promise({ id: 'a', due: { at: NOW + 5 * HOUR } }),
      promise({ id: 'b', due: { at: NOW + 3 * HOUR } }),
      promise({ id: 'c', due: { at: NOW + HOUR }, doneAt: NOW }),
    ];
    expect(rowOf(begun('1'), ...followUps).nextDue).toBe(NOW + 3 * HOUR);
    expect(rowOf(begun('1')).nextDue).toBeNull();
  });

  it('listed with its promise alone when nothing else is kept of it any more', () => {
    const row = rows().row(
      { site: SITE, caseId: '9' },
      null,
      [promise({ caseId: '9', due: { at: NOW } })],
      NOW,
    );
    expect(row).toMatchObject({ kept: null, state: 'due', done: 0, all: 0, updatedAt: NOW - HOUR });
  });
});

describe('the list', () => {
  const table = rows();
  const add = (kept: Checklist, ...followUps: FollowUp[]) => table.row(kept, kept, followUps, NOW);
  const list = [
    add(withClosed(begun('closed'), true, NOW + 9)),
    add(begun('old', NOW - HOUR)),
    add(begun('new', NOW)),
    add(begun('promised', NOW - 9 * HOUR), promise()),
    add(begun('due', NOW - 9 * HOUR), promise({ due: { at: NOW } })),
    add(begun('late', NOW - 9 * HOUR), promise({ due: { at: NOW - HOUR } })),
  ];
  const ids = (search: string, filter: Parameters<typeof listed>[2] = 'all') =>
    listed(list, search, filter).map(({ caseId }) => caseId);

  it('has what is due first on top, then what is open, then what is done', () => {
    expect(ids('')).toEqual(['late', 'due', 'promised', 'new', 'old', 'closed']);
  });

  it('is filtered, and counted', () => {
    expect(ids('', 'due')).toEqual(['late', 'due']);
    expect(ids('', 'open')).toEqual(['promised', 'new', 'old']);
    expect(ids('', 'done')).toEqual(['closed']);
    expect(countStates(list)).toEqual({ all: 6, open: 3, due: 2, done: 1 });
  });

  it.each([
    ['an id', 'OLD', ['old']],
    ['the name of the product', 'zendesk', ['late', 'due', 'promised', 'new', 'old', 'closed']],
    ['all words at once, in any order', 'late  zendesk', ['late']],
    ['accents or not', 'zéndèsk new', ['new']],
    ['nothing that is there', 'gmail', []],
  ])('is searched by %s', (_name, search, found) => {
    expect(ids(search)).toEqual(found);
  });

  it('is searched by the complaint type', () => {
    const { id, name } = shippedBook.playbooks[1]!;
    const typed = add(withFacts(begun('typed'), { type: id }, NOW));
    expect(listed([...list, typed], name, 'all')).toEqual([typed]);
  });
});
