import { describe, expect, it } from 'vitest';
import type { StepLevel } from '../../lib/recovery/types.ts';
import { caseStepsOf } from '../../lib/review/steps-report.ts';
import { fakeEditor } from '../support/fake-editor.ts';
import { deskReading } from '../support/fake-recovery.ts';
import { flagging } from '../support/findings.ts';
import { scene } from '../support/review-scene.ts';

const WHOLE = "I am sorry. You never asked.\n\nThat's stupid.\n\nBye";
const TOP = 'I am sorry. You never asked.';
const END = "That's stupid.\n\nBye";

/** A session over an editor that can show a part of its draft; "sorry" covers its one step. */
function longDraft() {
  const editor = fakeEditor(`${WHOLE}|`);
  let isWhole = true;
  const read = editor.read.bind(editor);
  editor.read = () => ({ ...read(), skipped: isWhole ? [] : [{ kind: 'unseen', count: 1 }] });
  const level = (text: string): StepLevel => (text.includes('sorry') ? 'strong' : 'absent');
  const levels: ReturnType<typeof caseStepsOf>[] = [];
  let caseId = '1';
  const made = scene(
    '',
    {
      check: flagging('never', 'stupid'),
      recovery: deskReading({
        steps: (text) => {
          const from = text.indexOf('sorry');
          return [
            { stepId: 'apology', level: level(text), evidence: from < 0 ? [] : [{ from, to: from + 5 }] },
          ];
        },
      }),
      caseRef: () => ({ site: 'desk', id: caseId }),
      publish: (state) => levels.push(caseStepsOf(state)),
    },
    editor,
  );
  /** What is drawn from now on. */
  const show = (text: string, whole: boolean) => {
    isWhole = whole;
    editor.type(`${text}|`);
    made.clock.pass(1000);
  };
  const turnTo = (id: string) => {
    caseId = id;
    made.review.refresh();
  };
  return { ...made, show, turnTo, levels };
}

describe('a draft of which only a part is in view', () => {
  it('has its findings in view, and those out of view again when they are back', () => {
    const { show, shown, underlined } = longDraft();
    show(END, false);
    expect(shown()).toEqual(['stupid']);
    expect(underlined()).toEqual(['stupid']);
    show(WHOLE, true);
    expect(shown()).toEqual(['never', 'stupid']);
  });

  it('loses no step that words out of view cover, and none of the present words is taken for those', () => {
    const { show, review, levels } = longDraft();
    show(END, false);
    expect(review.state().steps).toEqual([{ stepId: 'apology', level: 'strong', evidence: [] }]);
    expect(levels.map((report) => report?.levels.apology)).not.toContain('absent');
    show(WHOLE.replace('I am sorry. ', ''), true);
    expect(review.state().steps[0]?.level).toBe('absent');
  });

  it('is not taken for sent where the lines in view are empty, but is when all of it was taken out', () => {
    const { show, review } = longDraft();
    const { replyId } = review.state();
    show('', false);
    expect(review.state()).toMatchObject({ emptiedBy: null, replyId });
    show(END, false);
    show('', true);
    expect(review.state().emptiedBy).toBe('page');
    expect(review.state().replyId).not.toBe(replyId);
  });

  it('covers no step of the next case by what was seen in the last', () => {
    const { show, review, turnTo } = longDraft();
    show(END, false);
    turnTo('2');
    show('', true);
    show('Dear Ana', false);
    expect(review.state().steps[0]?.level).toBe('absent');
  });

  it('keeps a place ignored that went out of view and came back, and hides no other place for it', () => {
    const { show, shown, review } = longDraft();
    show(TOP, false);
    review.ignore(review.state().findings[0]!, 'here');
    expect(shown()).toEqual([]);
    show('He is sorry. They never asked.', false);
    expect(shown()).toEqual(['never']);
    show(WHOLE, true);
    expect(shown()).toEqual(['stupid']);
  });

  it('takes no line at its end while the caret is elsewhere, as that is not the end of the draft', async () => {
    const { show, review, editor } = longDraft();
    show(TOP, false);
    editor.selection = () => null;
    expect(await review.insert('I will call you.')).toBe('unsupported');
    expect(editor.edits).toEqual([]);
  });
});
