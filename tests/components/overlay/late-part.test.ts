import { expect, it, vi } from 'vitest';
import type { Kit } from '../../../components/overlay/kit.ts';
import { latePart, leavePart } from '../../../components/overlay/late-part.ts';
import { wholeRules } from '../../../components/overlay/rule-origins.ts';
import { EDITOR_TOOLS } from '../../../lib/draft/editor-tools.ts';
import { findFindings } from '../../../lib/engine/check/find-findings.ts';
import { ReviewWrites } from '../../../lib/review/review-writes.ts';
import { runCommand } from '../../../lib/review/run-command.ts';

const KIT: Kit = {
  whole: wholeRules({ rules: [] }),
  tools: EDITOR_TOOLS,
  find: findFindings,
  openWrites: (host) => new ReviewWrites(host),
  runCommand,
  openCards: () => undefined,
  showCard: () => false,
};

/** A frame whose kit comes with the given try. */
function frame(comesAt = 1) {
  const world = {};
  const fetch = vi.fn(async () => {
    if (fetch.mock.calls.length < comesAt) throw new Error('the worker is gone');
    leavePart('kit', KIT, world);
  });
  return { world, fetch, kits: latePart('kit', fetch, world) };
}

it('is brought once, however many ask', async () => {
  const { kits, fetch } = frame();
  expect(kits.now).toBeNull();
  expect(await Promise.all([kits.bring(), kits.bring()])).toEqual([KIT, KIT]);
  expect(await kits.bring()).toBe(KIT);
  expect(fetch).toHaveBeenCalledTimes(1);
});

it('could not be had: nothing is there, and the next call asks again', async () => {
  const { kits } = frame(2);
  expect(await kits.bring()).toBeNull();
  expect(await kits.bring()).toBe(KIT);
});

it('is told to everyone who waits, once, and at once to whoever comes later', async () => {
  const { kits } = frame();
  const [early, late] = [vi.fn(), vi.fn()];
  const { signal } = new AbortController();
  kits.whenThere(early, signal);
  expect(early).not.toHaveBeenCalled();
  await kits.bring();
  kits.whenThere(late, signal);
  expect([early.mock.calls, late.mock.calls]).toEqual([[[KIT]], [[KIT]]]);
});

it('is told to nobody whose composer has gone', async () => {
  const { kits } = frame();
  const gone = vi.fn();
  const life = new AbortController();
  kits.whenThere(gone, life.signal);
  life.abort();
  await kits.bring();
  expect(gone).not.toHaveBeenCalled();
});

it('is not taken from a copy of Amend that an update left behind: its rules are of another pack', () => {
  const world = {};
  leavePart('kit', KIT, world);
  expect(latePart('kit', () => Promise.resolve(), world).now).toBeNull();
});

it('is one of several, and none stands in the place of another', async () => {
  const world = {};
  const steps = latePart('steps', () => Promise.resolve(), world);
  leavePart('kit', KIT, world);
  expect(await steps.bring()).toBeNull();
});
