import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { detectSteps } from '../../lib/recovery/detect-steps.ts';
import { modelLevels, signsOf } from '../../lib/recovery/model-levels.ts';
import { defaultModel, findModel } from '../../lib/recovery/models.ts';
import type { RecoveryStep, StepLevel } from '../../lib/recovery/types.ts';

const step = (id: string, more: Partial<RecoveryStep> = {}): RecoveryStep => ({
  id,
  name: id,
  purpose: 'Why.',
  example: 'So.',
  ...more,
});
const found = (stepId: string, level: StepLevel) => ({ stepId, level, words: [`${stepId} words`] });

describe('the signs that show a step', () => {
  it.each([
    ['its own id where none are named', step('apology'), ['apology']],
    ['those that are named', step('amends', { shownBy: ['money', 'thanks'] }), ['money', 'thanks']],
    ['none where it stays inside the house', step('fed-back', { internal: true }), []],
  ])('are %s', (_name, given, signs) => {
    expect(signsOf(given)).toEqual(signs);
  });
});

describe('a model held against what a draft shows', () => {
  const model = { steps: [step('apology'), step('amends', { shownBy: ['urgent-reinstatement', 'money'] })] };

  it.each<[StepLevel, StepLevel, StepLevel, string[]]>([
    ['absent', 'absent', 'absent', []],
    ['weak', 'absent', 'weak', ['urgent-reinstatement']],
    ['weak', 'strong', 'strong', ['money']],
    ['strong', 'strong', 'strong', ['urgent-reinstatement', 'money']],
  ])('takes the furthest of its signs: %s and %s is %s', (one, other, level, by) => {
    const signs = [found('urgent-reinstatement', one), found('money', other), found('thanks', 'strong')];
    const amends = modelLevels(model, signs).get('amends');
    expect(amends?.level).toBe(level);
    expect(amends?.evidence.map(({ stepId }) => stepId)).toEqual(by);
  });

  it('gives the evidence as it came, with whatever the caller knows of it', () => {
    const sorry = found('apology', 'strong');
    expect(modelLevels(model, [sorry]).get('apology')?.evidence[0]).toBe(sorry);
  });

  it('takes levels by the id of the sign as well, and those not named for absent', () => {
    const levels = modelLevels(model, { money: 'weak', ['toString' as string]: 'strong' });
    expect([...levels].map(([id, { level }]) => [id, level])).toEqual([
      ['apology', 'absent'],
      ['amends', 'weak'],
    ]);
  });

  it('knows every step of the model and no other, in its order; inside ones stay absent', () => {
    const levels = modelLevels(defaultModel, [found('apology', 'strong'), found('fed-back', 'strong')]);
    expect([...levels.keys()]).toEqual(defaultModel.steps.map(({ id }) => id));
    expect(levels.get('fed-back')).toEqual({ level: 'absent', evidence: [] });
  });

  it('reads a real draft by any model', () => {
    const draft = "I'm sorry we sent you the wrong blender. I've sent the right one by courier today.";
    const levels = modelLevels(findModel('last')!, detectSteps(readText(draft)));
    expect(levels.get('apologise')?.level).toBe('strong');
    expect(levels.get('solve')?.level).toBe('strong');
    expect(levels.get('thank')?.level).toBe('absent');
  });
});
