import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { phraseGroups } from '../../lib/recovery/cue-groups.ts';
import { type StepCues, stepCuesSchema } from '../../lib/recovery/cue-schema.ts';
import { englishCues } from '../../lib/recovery/english-cues.ts';
import { FURTHER_SIGNS, SIGN_IDS } from '../../lib/recovery/sign-ids.ts';

const read = (name: string): StepCues =>
  stepCuesSchema.parse(
    JSON.parse(readFileSync(new URL(`../../assets/recovery/${name}`, import.meta.url), 'utf8')),
  );
const [steps, signs] = [read('cues.en.json'), read('signs.en.json')];
const namesOf = ({ groups, verbs }: StepCues) => [...Object.keys(groups), ...Object.keys(verbs)];

describe('the cues of the further signs', () => {
  it('stand in the order of the signs, after the five steps', () => {
    expect(signs.steps.map(({ id }) => id)).toEqual(FURTHER_SIGNS);
    expect(englishCues.steps.map(({ id }) => id)).toEqual([...SIGN_IDS]);
  });

  it('are in the language of the steps, and take none of their names for another list', () => {
    expect(signs.locale).toBe(steps.locale);
    expect(namesOf(signs).filter((name) => namesOf(steps).includes(name))).toEqual([]);
  });

  it('use every group and every list of verbs they hold', () => {
    const used = JSON.stringify(signs.steps);
    expect(namesOf(signs).filter((name) => !new RegExp(`[" |]${name}(-ed|-ing)?[" |]`).test(used))).toEqual(
      [],
    );
  });

  it('say no phrase twice in one group', () => {
    for (const { id, phrases } of phraseGroups(signs))
      expect([id, phrases.length]).toEqual([id, new Set(phrases).size]);
  });

  it('weigh no more than 10,500 bytes in a page', () => {
    expect(gzipSync(JSON.stringify(signs), { level: 9 }).length).toBeLessThanOrEqual(10_500);
  });
});
