import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASE_COLUMNS, casesAsJson, exportCases } from '../../lib/recovery/case-export.ts';
import { casesAsCsv } from '../../lib/recovery/case-export-csv.ts';
import { caseAsMarkdown, type NoteWords } from '../../lib/recovery/case-export-markdown.ts';
import { caseExportShape } from '../../lib/recovery/case-export-schema.ts';
import { type CaseRow, CaseRows } from '../../lib/recovery/case-list.ts';
import type { FollowUp } from '../../lib/recovery/case-types.ts';
import {
  emptyChecklist,
  withDraftLevels,
  withFacts,
  withHand,
  withReplied,
} from '../../lib/recovery/checklist-changes.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../lib/recovery/types.ts';
import { anyChecklist, MODEL, NOW } from './case-arbitraries.ts';

const TYPE = shippedBook.playbooks[0]!;
const rowOf = (kept: Checklist, followUps: readonly FollowUp[] = []) =>
  new CaseRows(shippedBook, () => 'Zendesk').row(kept, kept, followUps, NOW);
const exported = (...rows: CaseRow[]) => exportCases(rows, () => 'Zendesk', NOW);
const named = (caseId: string) => rowOf(emptyChecklist({ site: 'zendesk:acme', caseId }, MODEL.id, NOW));

const kept = [
  (list: Checklist) => withFacts(list, { type: TYPE.id, severity: 'major', receivedAt: NOW }, NOW),
  (list: Checklist) => withDraftLevels(list, MODEL, 'r', { apology: 'strong', empathy: 'weak' }, NOW + 1000),
  (list: Checklist) =>
    withHand(
      list,
      MODEL,
      'symbolic-atonement',
      { state: 'skipped', reason: 'customer-declined' },
      NOW + 2000,
    ),
  (list: Checklist) => withReplied(list, 'r', [{ kind: 'call', due: { day: '2026-06-04' } }], NOW + 3000),
].reduce(
  (list, change) => change(list),
  emptyChecklist({ site: 'zendesk:acme', caseId: '42' }, MODEL.id, NOW),
);
const promises: FollowUp[] = [
  { id: 'a', site: 'zendesk:acme', caseId: '42', kind: 'call', due: { day: '2026-06-04' }, madeAt: NOW },
  {
    id: 'b',
    site: 'zendesk:acme',
    caseId: '42',
    kind: 'write',
    due: { at: NOW },
    madeAt: NOW,
    doneAt: NOW + 5000,
  },
];
const row = rowOf(kept, promises);

describe('JSON', () => {
  it('holds a case as its schema says, with steps, facts, promises and history', () => {
    const file = JSON.parse(casesAsJson(exported(row)));
    expect(caseExportShape.safeParse(file).success).toBe(true);
    expect(file).toMatchObject({
      format: 'amend-cases',
      version: 1,
      cases: [
        {
          caseId: '42',
          product: 'Zendesk',
          facts: { type: TYPE.id, severity: 'major', receivedAt: '2026-06-01T00:00:00.000Z' },
          promises: [
            { kind: 'call', due: '2026-06-04' },
            { kind: 'write', due: '2026-06-01T00:00:00.000Z', doneAt: '2026-06-01T00:00:05.000Z' },
          ],
          repliedAt: '2026-06-01T00:00:03.000Z',
        },
      ],
    });
    const [one] = file.cases;
    expect(one.steps.find(({ id }: { id: string }) => id === 'symbolic-atonement')).toMatchObject({
      state: 'skipped',
      reason: 'customer-declined',
      at: '2026-06-01T00:00:02.000Z',
    });
    expect(one.history.at(-1)).toMatchObject({ kind: 'promised', at: '2026-06-01T00:00:03.000Z' });
  });

  it('of any case keeps to its schema', () => {
    fc.assert(
      fc.property(anyChecklist, (list) => {
        expect(caseExportShape.safeParse(JSON.parse(casesAsJson(exported(rowOf(list)))))).toMatchObject({
          success: true,
        });
      }),
    );
  });
});

describe('CSV', () => {
  const read = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

  it('has one line for each case under fixed columns', () => {
    const lines = read(casesAsCsv(exported(row, named('43'))));
    expect(Object.keys(lines[0]!)).toEqual([...CASE_COLUMNS]);
    expect(lines.map(({ case_id }) => case_id)).toEqual(['42', '43']);
    expect(lines[0]).toMatchObject({
      severity: 'major',
      promises_open: '1',
      next_due: expect.stringMatching(/^2026-06-04/),
    });
    expect(lines[0]!.steps).toContain('symbolic-atonement:skipped:customer-declined');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'])('lets %j run as no formula', (id) => {
    const [line] = read(casesAsCsv(exported(named(id))));
    expect(line!.case_id).toBe(`'${id}`);
  });

  it('brings any other id through whole', () => {
    const anyId = fc.string({
      minLength: 1,
      unit: fc.constantFrom('a', '"', ',', ';', '\n', 'ü', '\u{1f600}'),
    });
    fc.assert(
      fc.property(anyId, (id) => {
        expect(read(casesAsCsv(exported(named(id))))[0]!.case_id).toBe(id);
      }),
    );
  });

  it('of no case has its columns all the same', () => {
    expect(casesAsCsv(exported()).trim().split('\r\n')).toHaveLength(1);
  });
});

describe('Markdown', () => {
  const words: NoteWords = {
    title: ({ caseId }) => `Ticket ${caseId}`,
    steps: () => 'Steps',
    promises: () => 'Promises',
    state: ({ hand, reason, level }) => [hand ?? level, reason].filter(Boolean).join(' '),
    need: (need) => need,
    fact: (name, { kept: list }) => `${name}: ${list?.facts[name]}`,
    promise: (kind) => kind,
    due: (due) => ('day' in due ? due.day : words.time(due.at)),
    done: () => 'kept',
    opened: () => 'Opened',
    replied: () => 'Replied',
    closed: () => 'Closed',
    time: (at) => new Date(at).toISOString().slice(11, 19),
  };
  const lines = (one: CaseRow) => caseAsMarkdown(one, words).split('\n');

  it('tells steps with states and times, what was skipped and why, facts and promises', () => {
    const text = lines(row);
    const apology = text.find((line) => line.includes('Apology'));
    expect(text[0]).toBe('## Ticket 42');
    expect(text).toContain('- severity: major');
    expect(text).toContain('- Replied: 00:00:03');
    expect(apology).toMatch(/^- \[x\] Apology \(must\): absent, 00:00:0\d$/);
    expect(
      text.some(
        (line) =>
          line.startsWith('- [ ] Symbolic atonement') && line.includes('skipped customer-declined, 00:00:02'),
      ),
    ).toBe(true);
    expect(text).toContain('- [ ] call, 2026-06-04');
    expect(text).toContain('- [x] write, 00:00:00 (kept, 00:00:05)');
  });

  it('leaves out what was not said, and times of what nobody touched', () => {
    const text = lines(named('7'));
    expect(text.filter((line) => /^- \[/.test(line)).every((line) => line.endsWith('absent'))).toBe(true);
    expect(text.join()).not.toMatch(/undefined|Promises|Closed/);
  });

  it.each(['# Title', '[x](javascript:alert)', '<img src=x>', '`code`', 'a\n\n# b', '| a | b |'])(
    'takes %j for text and nothing else',
    (id) => {
      const [title, ...rest] = lines(named(id));
      expect(title).not.toMatch(/(?<!\\)[[\]<>`|]|^## Ticket (?<!\\)#/);
      expect(rest.some((line) => line.startsWith('# '))).toBe(false);
    },
  );
});
