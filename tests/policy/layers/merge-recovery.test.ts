import { describe, expect, it } from 'vitest';
import type { PolicyRecovery } from '../../../lib/policy/recovery/recovery-shape.ts';
import { lay, layersOf } from './lay.ts';

const step = { id: 'call', name: 'Call', purpose: 'Talk.', example: 'May I call you?' };
const model = (id: string, name: string) => ({ id, name, steps: [step] });

/** What both together say of recovery. @param locked what the organisation locks */
function both(above: PolicyRecovery, below: PolicyRecovery, locked: ('recovery' | 'retention')[] = []) {
  const acme = layersOf('organisation', { acme: { recovery: above, locks: { settings: locked } } });
  return lay([...layersOf('team', { care: { recovery: below } }), ...acme]);
}

describe('recovery of a policy below is laid over that of one above', () => {
  it.each<[string, PolicyRecovery, PolicyRecovery, PolicyRecovery]>([
    [
      'models by their ids, its own first',
      { models: [model('four', 'Four'), model('two', 'Two')] },
      { models: [model('one', 'One'), model('two', 'Our two')] },
      { models: [model('one', 'One'), model('two', 'Our two'), model('four', 'Four')] },
    ],
    [
      'complaint types by their ids, need by need',
      { playbooks: [{ id: 'late', name: 'Late', needs: { apology: 'must', empathy: 'should' } }] },
      { playbooks: [{ id: 'late', needs: { empathy: 'must' }, repeat: true }] },
      {
        playbooks: [{ id: 'late', name: 'Late', needs: { apology: 'must', empathy: 'must' }, repeat: true }],
      },
    ],
    [
      'lines: those without an id all stand',
      {
        lines: [
          { step: 'apology', text: 'Sorry.' },
          { id: 'x', step: 'apology', text: 'Theirs.' },
        ],
      },
      {
        lines: [
          { step: 'apology', text: 'So sorry.' },
          { id: 'x', step: 'apology', text: 'Ours.' },
        ],
      },
      {
        lines: [
          { step: 'apology', text: 'So sorry.' },
          { id: 'x', step: 'apology', text: 'Ours.' },
          { step: 'apology', text: 'Sorry.' },
        ],
      },
    ],
    [
      'standards by what they are of',
      {
        standards: [
          { what: 'first-reply', number: 1, unit: 'days' },
          { what: 'call-back', number: 2, unit: 'hours' },
        ],
      },
      { standards: [{ what: 'first-reply', number: 3, unit: 'days' }] },
      {
        standards: [
          { what: 'first-reply', number: 3, unit: 'days' },
          { what: 'call-back', number: 2, unit: 'hours' },
        ],
      },
    ],
    [
      'limits by how bad the case is',
      { limits: { minor: { percent: 5 }, major: { percent: 10 } } },
      { limits: { minor: { percent: 20 } } },
      { limits: { minor: { percent: 20 }, major: { percent: 10 } } },
    ],
    [
      'the rest by its key',
      { defaultModel: 'two', retentionDays: 30 },
      { defaultModel: 'one' },
      { defaultModel: 'one', retentionDays: 30 },
    ],
  ])('%s', (_name, above, below, expected) => {
    const laid = both(above, below);
    expect(laid.recovery).toEqual(expected);
    expect(laid.notes).toEqual([]);
  });

  it('not where it is locked: then all of the one above stands, but for the days', () => {
    const laid = both({ defaultModel: 'two' }, { defaultModel: 'one', retentionDays: 30 }, ['recovery']);
    expect(laid.recovery).toEqual({ defaultModel: 'two', retentionDays: 30 });
    expect(laid.said).toMatch(/^care: The setting "recovery" is locked by "ACME"/);
  });

  it('not the days where those are locked', () => {
    const laid = both({ retentionDays: 90 }, { defaultModel: 'one', retentionDays: 30 }, ['retention']);
    expect(laid.recovery).toEqual({ retentionDays: 90, defaultModel: 'one' });
    expect(laid.said).toMatch(/^care: The setting "retention" is locked by "ACME"/);
  });

  it('a lock that says nothing of it leaves what ships', () => {
    const laid = both({}, { defaultModel: 'one' }, ['recovery']);
    expect(laid.recovery).toBeUndefined();
  });

  it('nothing where nobody speaks of it', () => {
    expect(lay(layersOf('team', { care: { exempt: ['Calm'] } })).recovery).toBeUndefined();
  });
});
