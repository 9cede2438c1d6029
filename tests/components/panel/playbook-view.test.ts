import { describe, expect, test } from 'vitest';
import { hintLines } from '../../../components/panel/hint-view.ts';
import { needDots } from '../../../components/panel/need-view.ts';
import { firstText, inHand, isUsualLimit, limitText } from '../../../components/panel/playbook-view.ts';
import { stepViews } from '../../../components/panel/step-view.ts';
import { bundledLenses } from '../../../lib/recovery/lenses.ts';
import { bundledModels, defaultModel } from '../../../lib/recovery/models.ts';
import { overlayBook } from '../../../lib/recovery/overlay-book.ts';
import { planFor } from '../../../lib/recovery/playbook.ts';
import { shippedBook } from '../../../lib/recovery/recovery-book.ts';
import type { Checklist } from '../../../lib/recovery/types.ts';
import { BEGUN, caseWith } from '../../support/case-scenes.ts';
import { review } from '../../support/panel-scenes.ts';

describe('what the agent has in hand', () => {
  test('is parted by what they may give and what a lead has to say yes to', () => {
    const minor = inHand(planFor(shippedBook, { type: 'late-delivery', severity: 'minor' }, defaultModel));
    const critical = inHand(
      planFor(shippedBook, { type: 'late-delivery', severity: 'critical' }, defaultModel),
    );
    expect(minor.reinstatements.length).toBeGreaterThan(0);
    expect(minor.free).toContain('Thanks for waiting');
    expect(critical.byLead).toContain('Shipping back');
    expect(critical.free).not.toContain('Shipping back');
  });

  test.each(bundledModels)('names nothing twice by the model $name', (model) => {
    const { reinstatements, free, byLead } = inHand(planFor(shippedBook, { type: 'billing-mistake' }, model));
    for (const all of [reinstatements, [...free, ...byLead]]) expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['no limit', undefined, undefined],
    ['a lead decides', { lead: true, percent: 5 }, undefined],
    ['only kinds are limited', { kinds: ['words' as const] }, undefined],
    ['a share', { percent: 5 }, 'Your limit: up to 5 % of what they paid.'],
    ['money', { amount: 20, currency: 'EUR' }, 'Your limit: up to €20.'],
    ['both', { percent: 5, amount: 20 }, 'Your limit: up to 5 % of what they paid, up to 20.'],
  ])('its limit in words: %s', (_, limit, words) => {
    expect(limitText(limit)?.replace(/\.00/, '')).toBe(words);
  });
});

test('a limit that came with Amend gives nobody leave to promise money', () => {
  const { limit } = planFor(shippedBook, { severity: 'major' }, defaultModel);
  expect(isUsualLimit(limit)).toBe(true);
  expect(limitText(limit, true)).toMatch(/^Usual: up to 20 % .* ask before you promise money\.$/);
  const own = overlayBook({ limits: { major: { percent: 10 } } });
  expect(isUsualLimit(planFor(own, { severity: 'major' }, defaultModel).limit)).toBe(false);
  expect(isUsualLimit(planFor(own, { severity: 'minor' }, defaultModel).limit)).toBe(true);
});

test.each([
  ['human-slip', 'What weighs most here: apology, empathy.'],
  ['our-system', 'What weighs most here: urgent reinstatement, symbolic atonement.'],
  ['unknown', undefined],
] as const)('with the cause %s it says what weighs most', (cause, words) => {
  const plan = planFor(shippedBook, { type: 'bad-quality', cause }, defaultModel);
  expect(firstText(plan, defaultModel)).toBe(words);
});

test('at most two hints are shown, each with the first words it rests on', () => {
  const lines = hintLines([
    { id: 'sorry-often', words: ['Sorry', 'sorry'] },
    { id: 'apology-only', words: [] },
    { id: 'selling', words: ['our offer'] },
  ]);
  expect(lines.map(({ id, words }) => [id, words])).toEqual([
    ['sorry-often', 'Sorry'],
    ['apology-only', undefined],
  ]);
});

test('a hint is silent about what an earlier reply has done', () => {
  const kept = caseWith({}, { replyId: 'draft-1.0', repliedAt: 1, repliedId: 'draft-1.0' } as object);
  const views = stepViews(defaultModel, review('Hello.'), {
    ...kept,
    signs: { apology: { level: 'absent', earlier: 'strong', at: 1 } },
  } as Checklist);
  const hints = [
    { id: 'token-only', words: [] },
    { id: 'selling', words: [] },
  ] as const;
  expect(hintLines(hints, views).map(({ id }) => id)).toEqual(['selling']);
  expect(hintLines(hints).map(({ id }) => id)).toEqual(['token-only', 'selling']);
});

describe('the needs of a customer', () => {
  test('are met as far as the furthest of their signs, with its words', () => {
    const dots = needDots(bundledLenses[0]!, BEGUN);
    expect(dots.map(({ id, level }) => [id, level])).toContainEqual(['friendliness', 'strong']);
    expect(dots.find(({ id }) => id === 'understanding')).toMatchObject({
      level: 'weak',
      words: ['you had to write twice'],
    });
  });

  test('are not met by a note to colleagues', () => {
    const dots = needDots(bundledLenses[0]!, { ...BEGUN, where: 'note' });
    expect(dots.every(({ level }) => level === 'absent')).toBe(true);
  });
});
