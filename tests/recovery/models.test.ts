import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { phraseGroups } from '../../lib/recovery/cue-groups.ts';
import { stepCuesSchema } from '../../lib/recovery/cue-schema.ts';
import { detectFiveSteps } from '../../lib/recovery/detect-steps.ts';
import { parseRecoveryModel, recoveryModelsSchema } from '../../lib/recovery/model-schema.ts';
import { bundledModels, defaultModel, findModel } from '../../lib/recovery/models.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/recovery/${name}`, import.meta.url), 'utf8'));
const cues = stepCuesSchema.parse(read('cues.en.json'));

describe('the bundled models', () => {
  it('fit their schema', () => {
    expect(recoveryModelsSchema.parse(read('models.json')).models).toEqual(bundledModels);
  });

  it('begin with the five recovery steps, in order', () => {
    expect(bundledModels[0]).toBe(defaultModel);
    expect(defaultModel.steps.map((step) => step.id)).toEqual([
      'apology',
      'urgent-reinstatement',
      'empathy',
      'symbolic-atonement',
      'follow-up',
    ]);
    expect(findModel('none')).toBeUndefined();
  });
});

describe('a line that the panel offers', () => {
  // One click must never promise what only the agent can know.
  it.each(defaultModel.steps)(
    'leaves the facts of "$name" to the agent, and ticks nothing fully before',
    (step) => {
      expect(step.example).toMatch(/\{[^{}]+\}/);
      const levels = detectFiveSteps(readText(step.example)).map(({ level }) => level);
      expect(levels).not.toContain('strong');
    },
  );
});

describe('a model from outside', () => {
  const step = { id: 'listen', name: 'Listen', purpose: 'Hear it all.', example: 'I have read all of it.' };
  const model = { id: 'own', name: 'Own', steps: [step] };

  it('is taken when it fits', () => {
    expect(parseRecoveryModel(model)).toEqual(model);
  });

  it.each([
    ['two steps of one id', { ...model, steps: [step, step] }, /same id/],
    ['no step', { ...model, steps: [] }, /steps/],
    ['an unknown key', { ...model, colour: 'red' }, /colour/],
    ['an id with spaces', { ...model, id: 'my own' }, /small letters/],
    ['an empty name', { ...model, name: ' ' }, /name/],
  ])('is refused: %s', (_name, value, message) => {
    expect(() => parseRecoveryModel(value)).toThrow(message);
  });
});

describe('the English cues', () => {
  it('cover exactly the steps of the default model, in order', () => {
    expect(cues.steps.map((step) => step.id)).toEqual(defaultModel.steps.map((step) => step.id));
  });

  it('use every group and every list of verbs they hold', () => {
    const used = JSON.stringify(cues.steps);
    const names = [...Object.keys(cues.groups), ...Object.keys(cues.verbs)];
    expect(names.filter((name) => !new RegExp(`[" |]${name}[" |]`).test(used))).toEqual([]);
  });

  it('say no phrase twice in one group', () => {
    for (const { id, phrases } of phraseGroups(cues))
      expect([id, phrases.length]).toEqual([id, new Set(phrases).size]);
  });

  it('weigh no more than 7,500 bytes in a page', () => {
    expect(gzipSync(JSON.stringify(cues), { level: 9 }).length).toBeLessThanOrEqual(7_500);
  });
});

describe('cues that do not fit', () => {
  it.each([
    [
      'a cancel of no shape',
      { ...cues, steps: [{ ...cues.steps[0]!, drop: ['behind but'] }] },
      /not a cancel/,
    ],
    [
      'a path without a gap',
      { ...cues, steps: [{ ...cues.steps[0]!, strong: ['sorry owned'] }] },
      /not a path/,
    ],
    [
      'a path that ends in a gap',
      { ...cues, steps: [{ ...cues.steps[0]!, strong: ['sorry ..3'] }] },
      /not a path/,
    ],
  ])('are refused: %s', (_name, value, message) => {
    expect(() => stepCuesSchema.parse(value)).toThrow(message);
  });
});
