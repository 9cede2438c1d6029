import { describe, expect, it } from 'vitest';
import {
  emptyChecklist,
  withDraftLevels,
  withFacts,
  withHand,
  withReplied,
} from '../../lib/recovery/checklist-changes.ts';
import { missingMusts } from '../../lib/recovery/missing-musts.ts';
import { openMusts } from '../../lib/recovery/open-musts.ts';
import { modelOf, shippedBook } from '../../lib/recovery/recovery-book.ts';
import type { Checklist, StepEvidence, StepLevel } from '../../lib/recovery/types.ts';

const BOOK = shippedBook;
const MODEL = modelOf(BOOK);
const CASE = emptyChecklist({ site: 'demo', caseId: '1' }, MODEL.id, 1);
const BILL = withFacts(CASE, { type: 'billing-mistake', cause: 'our-system' }, 2);
const musts = (kept: Checklist | null) => openMusts(BOOK, kept).map(({ id }) => id);

describe('what the next reply of a case must have', () => {
  it('is what its playbook calls a must', () => {
    const withType = musts(BILL);
    expect(withType).toEqual(expect.arrayContaining(['apology', 'urgent-reinstatement', 'follow-up']));
    expect(withType).not.toContain('empathy');
  });

  it.each<[string, (kept: Checklist) => Checklist | null, string]>([
    ['nothing is kept of the case', () => null, 'apology'],
    ['the case is closed', (kept) => ({ ...kept, closedAt: 9 }), 'apology'],
    ['the hand ticked it', (kept) => withHand(kept, MODEL, 'apology', { state: 'ticked' }, 3), 'apology'],
    [
      'the hand set it aside',
      (kept) => withHand(kept, MODEL, 'apology', { state: 'skipped', reason: 'not-needed' }, 3),
      'apology',
    ],
    [
      'a reply that went out shows it',
      (kept) => withReplied(withDraftLevels(kept, MODEL, 'r1', { apology: 'weak' }, 3), 'r1', [], 4),
      'apology',
    ],
  ])('leaves a step out where %s', (_, change, step) => {
    expect(musts(BILL)).toContain(step);
    expect(musts(change(BILL))).not.toContain(step);
  });

  it('does not count what another draft shows', () => {
    expect(musts(withDraftLevels(BILL, MODEL, 'r1', { apology: 'strong' }, 3))).toContain('apology');
  });
});

describe('what is missing in a draft', () => {
  const shown = (level: StepLevel): StepEvidence[] => [{ stepId: 'apology', level, evidence: [] }];
  const APOLOGY = { id: 'sorry', name: 'Sorry', signs: ['apology', 'ownership'] };
  it.each<[string, readonly StepEvidence[], boolean]>([
    ['nothing has read it yet', [], false],
    ['it shows none of its signs', shown('absent'), true],
    ['it shows one weakly', shown('weak'), false],
    ['it shows one fully', shown('strong'), false],
  ])('%s', (_, evidence, isMissing) => {
    expect(missingMusts([APOLOGY], evidence)).toEqual(isMissing ? [APOLOGY] : []);
  });
});
