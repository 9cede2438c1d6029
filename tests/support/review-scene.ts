/** SHOULD ONLY BE IMPORTED IN TESTS. */
import { UNREAD } from '../../lib/review/draft-recovery.ts';
import { createIgnored } from '../../lib/review/ignored.ts';
import type { ReviewDeps } from '../../lib/review/review-deps.ts';
import { ReviewWrites } from '../../lib/review/review-writes.ts';
import { createReview } from '../../lib/review/session.ts';
import type { Review, ReviewState } from '../../lib/review/types.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';
import { type FakeEditor, fakeEditor } from './fake-editor.ts';
import { flagging } from './findings.ts';

export interface Scene {
  readonly editor: FakeEditor;
  readonly clock: FakeClock;
  readonly review: Review;
  readonly published: ReviewState[];
  readonly faults: unknown[];
  readonly stop: () => void;
  /** The words shown now. */
  shown(): readonly string[];
  /** The words underlined now. */
  underlined(): readonly string[];
}

/** A session over a fake editor that holds `field`, checking for 'stupid' and 'never', one frame in. */
export function scene(field: string, over: Partial<ReviewDeps> = {}, editor = fakeEditor(field)): Scene {
  const clock = fakeClock();
  const published: ReviewState[] = [];
  const faults: unknown[] = [];
  const controller = new AbortController();
  const review = createReview({
    draftId: 'd1',
    editor,
    check: flagging('stupid', 'never'),
    recovery: UNREAD,
    writes: (host) => new ReviewWrites(host),
    caseRef: () => ({ site: 'desk', id: '1' }),
    where: () => 'public',
    siteName: 'Desk',
    publish: (state) => published.push(state),
    schedule: clock,
    ignored: createIgnored(),
    onFault: (error) => faults.push(error),
    signal: controller.signal,
    ...over,
  });
  clock.tick();
  return {
    editor,
    clock,
    review,
    published,
    faults,
    stop: () => controller.abort(),
    shown: () => review.state().findings.map((finding) => finding.text),
    underlined: () => editor.underlines.map(({ from, to }) => editor.read().text.slice(from, to)),
  };
}
