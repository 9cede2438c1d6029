import { expect, it, vi } from 'vitest';
import { heldBack } from '../../lib/review/held-back.ts';
import { flagging } from '../support/findings.ts';
import { scene } from '../support/review-scene.ts';

const check = flagging('stupid');
const ANALYSIS = { check, holdsAny: (text: string) => check(text).length > 0 };

/** Something that shows findings, which comes when `arrive` is called, or does not. */
function onItsWay() {
  let settle = () => {};
  const showing = {
    now: null as unknown,
    bring: vi.fn(() => new Promise<void>((resolve) => (settle = resolve))),
  };
  const arrive = async (what: unknown = {}) => {
    showing.now = what;
    settle();
    await Promise.resolve();
  };
  return { showing, arrive };
}

const clean = 'Thank you for writing.|';

it('a draft with nothing to mend never brings what shows findings', () => {
  const { showing } = onItsWay();
  const { published } = scene(clean, { check: heldBack(ANALYSIS, showing) });
  expect(published).toHaveLength(1);
  expect(showing.bring).not.toHaveBeenCalled();
});

it('nobody sees a finding before it can be shown, and then everybody does', async () => {
  const { showing, arrive } = onItsWay();
  const { published, shown, underlined } = scene('You stupid|', {
    check: heldBack(ANALYSIS, showing),
  });
  expect([published, shown(), underlined()]).toEqual([[], [], []]);
  await arrive();
  await vi.waitFor(() => expect(shown()).toEqual(['stupid']));
  expect(underlined()).toEqual(['stupid']);
  expect(published.at(-1)?.findings).toHaveLength(1);
});

it('what was found in a text that has changed since is not shown', async () => {
  const { showing, arrive } = onItsWay();
  const { editor, shown, published } = scene('You stupid|', { check: heldBack(ANALYSIS, showing) });
  editor.type(clean);
  await arrive();
  expect(shown()).toEqual([]);
  expect(published.flatMap(({ findings }) => findings)).toEqual([]);
});

it('once it is there, a check answers at once', () => {
  const check = heldBack(ANALYSIS, { now: {}, bring: () => Promise.resolve() });
  expect(check('stupid', 'public')).toHaveLength(1);
});

it('where it could not be had nothing is shown, and the next check asks again', async () => {
  const { showing, arrive } = onItsWay();
  const { review, shown, faults } = scene('You stupid|', { check: heldBack(ANALYSIS, showing) });
  await arrive(null);
  expect(shown()).toEqual([]);
  review.refresh();
  expect(showing.bring).toHaveBeenCalledTimes(2);
  await arrive();
  await vi.waitFor(() => expect(shown()).toEqual(['stupid']));
  expect(faults).toEqual([]);
});
