import { describe, expect, it } from 'vitest';
import { createReporter } from '../../components/overlay/reporter.ts';
import { NO_RECOVERY } from '../../lib/review/draft-recovery.ts';
import { caseStepsOf } from '../../lib/review/steps-report.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import { finding } from '../support/findings.ts';

function state(over: Partial<ReviewState> = {}): ReviewState {
  return {
    draftId: 'd1',
    replyId: 'd1.1',
    revision: 1,
    editorKind: 'textarea',
    caseRef: { site: 'desk', id: '7' },
    siteName: 'Desk',
    where: 'public',
    text: 'I am sorry.',
    findings: [],
    ignored: 0,
    ...NO_RECOVERY,
    steps: [{ stepId: 'apology', level: 'strong', evidence: [{ from: 0, to: 10 }] }],
    emptiedBy: null,
    ...over,
  };
}
const covered = { site: 'desk', caseId: '7', replyId: 'd1.1', levels: { apology: 'strong' } };

describe('what a draft says about its case', () => {
  it.each<[string, Partial<ReviewState>, unknown]>([
    ['its levels, and not a word of it', {}, covered],
    ['nothing without a case', { caseRef: null }, null],
    ['nothing as a note to colleagues', { where: 'note' }, null],
    ['nothing where the words are another case’s, or a fault ended the review', { steps: [] }, null],
    ['nothing before it is begun', { text: ' ', steps: [] }, null],
    ['nothing after it was sent', { text: '', steps: [], emptiedBy: 'page' }, null],
    ['that it is empty when the agent deleted it', { text: '', emptiedBy: 'agent' }, covered],
  ])('is %s', (_title, over, expected) => {
    expect(caseStepsOf(state(over))).toEqual(expected);
  });
});

describe('the news of a frame', () => {
  function link() {
    const sent: unknown[] = [];
    const reporter = createReporter({
      publish: () => undefined,
      ended: (draftId) => sent.push(['ended', draftId]),
      count: (findings) => sent.push(findings),
      steps: ({ levels }) => sent.push(levels),
    });
    return { sent, reporter };
  }

  it('is sent only when it changed', () => {
    const { sent, reporter } = link();
    reporter.publish(state());
    reporter.publish(state({ revision: 2, text: 'I am sorry. So' }));
    expect(sent).toEqual([{ apology: 'strong' }]);
  });

  it('sums the findings of all its drafts, and forgets those of a draft that ended', () => {
    const { sent, reporter } = link();
    const findings = [finding({ from: 0, text: 'I' })];
    reporter.publish(state({ findings, where: 'note' }));
    reporter.publish(state({ findings, where: 'note', draftId: 'd2' }));
    reporter.ended('d1');
    expect(sent).toEqual([1, 2, ['ended', 'd1'], 1]);
  });
});
