import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import { phraseGroups } from '../../lib/recovery/cue-groups.ts';
import { stepCuesSchema } from '../../lib/recovery/cue-schema.ts';
import { detectSteps } from '../../lib/recovery/detect-steps.ts';
import { signsOf } from '../../lib/recovery/model-levels.ts';
import {
  parseRecoveryModel,
  recoveryModelSchema,
  recoveryModelsSchema,
} from '../../lib/recovery/model-schema.ts';
import { bundledModels, defaultModel, findModel } from '../../lib/recovery/models.ts';
import { SIGN_IDS, STEP_SIGNS } from '../../lib/recovery/sign-ids.ts';

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
      'fed-back',
    ]);
    expect(findModel('none')).toBeUndefined();
  });

  it('are seven, and each says when to choose it', () => {
    expect(bundledModels.map(({ id }) => id)).toEqual([
      'recovery-5',
      'difficult-6',
      'four-moves',
      'own-apologise-resolve-prevent',
      'heard',
      'latte',
      'last',
    ]);
    expect(bundledModels.filter(({ about }) => !about)).toEqual([]);
  });

  it.each(bundledModels)('$name: a sign shows each step, but the last, which only a hand ticks', (model) => {
    expect(
      model.steps
        .slice(0, -1)
        .flatMap(signsOf)
        .filter((id) => !SIGN_IDS.has(id)),
    ).toEqual([]);
    expect(model.steps.map(({ internal = false }) => internal).lastIndexOf(false)).toBe(
      model.steps.length - 2,
    );
    expect(model.steps.at(-1)).toMatchObject({ id: 'fed-back', internal: true });
  });
});

describe('a line that the panel offers', () => {
  // One click must never promise what only the agent can know.
  it.each(bundledModels.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, model: id }))))(
    'leaves the facts of "$name" in $model to the agent, and ticks nothing fully before',
    (step) => {
      expect(step.example).toMatch(/\{[^{}]+\}/);
      const levels = detectSteps(readText(step.example)).map(({ level }) => level);
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

  it('keeps its own order, signs and inside steps', () => {
    const whole = {
      ...model,
      about: 'When we were late.',
      steps: [
        { ...step, shownBy: ['follow-up', 'apology'] },
        { ...step, id: 'log', internal: true },
      ],
    };
    expect(parseRecoveryModel(whole)).toEqual(whole);
  });

  it.each([
    ['two steps of one id', { ...model, steps: [step, step] }, /same id/],
    ['no step', { ...model, steps: [] }, /steps/],
    ['an unknown key', { ...model, colour: 'red' }, /colour/],
    ['an id with spaces', { ...model, id: 'my own' }, /small letters/],
    ['an empty name', { ...model, name: ' ' }, /name/],
    ['a sign named twice', { ...model, steps: [{ ...step, shownBy: ['money', 'money'] }] }, /named twice/],
    ['no sign', { ...model, steps: [{ ...step, shownBy: [] }] }, /shownBy/],
    [
      'an inside step that a draft is to show',
      { ...model, steps: [{ ...step, internal: true, shownBy: ['money'] }] },
      /only ticked by hand/,
    ],
  ])('is refused: %s', (_name, value, message) => {
    expect(() => parseRecoveryModel(value)).toThrow(message);
  });
});

describe('a model whose step names an unknown sign', () => {
  const issuesOf = (sign: string) => {
    const step = { id: 'sorry', name: 'Sorry', purpose: 'Says it.', example: 'Sorry.', shownBy: [sign] };
    return recoveryModelSchema.safeParse({ id: 'own', name: 'Own', steps: [step] }).error?.issues;
  };

  it.each([
    ['apolgy', /^Did you mean "apology"\?$/],
    ['weather', /^Known are apology, urgent-reinstatement, .*, money\.$/],
  ])('is refused with the place, and what was meant or may stand there: %s', (sign, mend) => {
    expect(issuesOf(sign)).toMatchObject([
      {
        path: ['steps', 0, 'shownBy', 0],
        message: `there is no sign "${sign}".`,
        params: { mend: expect.stringMatching(mend) },
      },
    ]);
  });
});

describe('the English cues', () => {
  it('cover exactly the steps of the default model, in order', () => {
    expect(cues.steps.map((step) => step.id)).toEqual(STEP_SIGNS);
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

  it('weigh no more than 18,500 bytes in a page', () => {
    expect(gzipSync(JSON.stringify(cues), { level: 9 }).length).toBeLessThanOrEqual(18_500);
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
