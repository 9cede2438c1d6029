import { describe, expect, it } from 'vitest';
import { NO_RECOVERY } from '../../lib/review/draft-recovery.ts';
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
  findings: [finding({ from: TEXT.indexOf('Calm'), text: 'Calm down' })],
  ignored: 0,
  ...NO_RECOVERY,
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
    expect(panelDraftOf(twice).steps).toMatchObject([{ level: 'strong', words: ['wrong one'] }]);
  });

  it('tells where the sentences of a step stand, as far as they are known', () => {
    const [step] = state.steps;
    const places = [{ from: 42, to: 78 }];
    expect(panelDraftOf({ ...state, steps: [{ ...step!, places }] }).steps[0]!.places).toBe(places);
    expect(panelDraftOf({ ...state, steps: [step!] }).steps[0]!.places).toBe(step!.evidence);
  });

  it('holds the words that bear a hint, that promise something and that still wait, and their like no more', () => {
    const text = 'Sorry, {name}. Sorry. I will call you {day and time}, {name}, by\nFriday. Bye, Bo.';
    const at = (words: string, from = text.indexOf(words)) => ({ from, to: from + words.length });
    const draft = panelDraftOf({
      ...state,
      ...{ text, steps: [], findings: [] },
      hints: [{ id: 'sorry-often', evidence: [at('Sorry'), at('Sorry', 15), at('I will')] }],
      promises: [
        {
          ...at('I will call you {day and time}, {name}, by\nFriday'),
          kind: 'call',
          due: { day: '2026-11-27' },
        },
      ],
      slots: [at('{name}'), at('{day and time}'), at('{name}', 54)],
    });
    expect(draft.hints).toEqual([{ id: 'sorry-often', words: ['Sorry', 'I will'] }]);
    const words = 'I will call you {day and time}, {name}, by Friday';
    expect(draft.promises).toEqual([{ words, kind: 'call', due: { day: '2026-11-27' } }]);
    expect(draft.slots).toEqual(['{name}', '{day and time}']);
    expect(JSON.stringify(draft)).not.toContain('Bye');
  });

  it.each([
    ['', true],
    [' \n', true],
    ['a', false],
  ])('tells of %j whether it is empty: %s', (text, empty) => {
    expect(panelDraftOf({ ...state, text, findings: [], steps: [] }).empty).toBe(empty);
  });
});
