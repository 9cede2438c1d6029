import { describe, expect, test } from 'vitest';
import { isKeptNowhereElse } from '../../../entrypoints/options/studio/replace-open.ts';
import { newState, type StudioState } from '../../../entrypoints/options/studio/studio-state.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { openPolicy } from '../../../lib/policy/studio/working-policy.ts';
import { ACME, NOT_OUR_POLICY } from '../../support/studio-scenes.ts';

const state = (policy: Policy, published: Policy | null, more: Partial<StudioState> = {}): StudioState => ({
  ...newState('rules'),
  working: openPolicy(policy, published),
  ...more,
});

const NEW: Policy = { ...ACME, rules: [], changes: undefined };
const CHANGED: Policy = { ...ACME, name: 'Other' };
const BEGUN = { draft: NOT_OUR_POLICY, problems: [], settled: null, isOpen: true };
const saved = { ...newState('rules').publish, saved: { file: 'a.json', isSigned: false } };

describe('a file that would take the place of what is open waits for a yes', () => {
  test.each([
    ['what is open was just begun', state(NEW, null), false],
    ['it has rules and was never published', state(ACME, null), true],
    ['it is what was published', state(ACME, structuredClone(ACME)), false],
    ['it was changed since', state(CHANGED, ACME), true],
    ['it was changed since, and saved as a file', state(CHANGED, ACME, { publish: saved }), false],
    ['a rule in it is not finished', state(ACME, ACME, { writing: new Map([['new:1', BEGUN]]) }), true],
    ['nothing is open', { ...newState('rules') }, false],
  ])('%s', (_, open, waits) => {
    expect(isKeptNowhereElse(open)).toBe(waits);
  });
});
