import { describe, expect, it } from 'vitest';
import { panelDraftOf } from '../../lib/review/panel-draft.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import { finding } from '../support/findings.ts';

const TEXT = 'Dear Ana, the secret is 4431. Calm down.\nI am\u00a0sorry we sent the wrong one. Yours, Bo';

const span = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });

const state: ReviewState = {
  draftId: 'd',
  replyId: 'd.1',
  revision: 3,
  editorKind: 'textarea',
  caseRef: { site: 'demo', id: '1042' },
  siteName: 'Demo helpdesk',
  where: 'public',
  text: TEXT,
  skipped: [],
  findings: [finding({ from: TEXT.indexOf('Calm'), text: 'Calm down' })],
  ignored: 0,
  steps: [
    { stepId: 'apology', level: 'strong', evidence: [span('I am\u00a0sorry'), span('wrong one')] },
    { stepId: 'empathy', level: 'absent', evidence: [] },
  ],
};

describe('what leaves the page for a panel', () => {
  it('holds the flagged words and the evidence, and no other word of the draft', () => {
    const sent = JSON.stringify(panelDraftOf(state));
    for (const word of ['Calm down', 'I am sorry', 'wrong one']) expect(sent).toContain(word);
    for (const word of ['Ana', 'secret', '4431', 'Yours', 'Bo']) expect(sent).not.toContain(word);
  });

  it('says each word of evidence once, in one line', () => {
    const twice = {
      ...state,
      steps: [{ ...state.steps[0]!, evidence: [span('wrong one'), span('wrong one')] }],
    };
    expect(panelDraftOf(twice).steps).toEqual([{ stepId: 'apology', level: 'strong', words: ['wrong one'] }]);
  });

  it.each([
    ['', true],
    [' \n', true],
    ['a', false],
  ])('tells of %j whether it is empty: %s', (text, empty) => {
    expect(panelDraftOf({ ...state, text, findings: [], steps: [] }).empty).toBe(empty);
  });
});
