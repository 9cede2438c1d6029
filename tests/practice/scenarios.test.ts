import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../lib/engine/check.ts';
import { compileRules } from '../../lib/engine/compile-rules.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { shippedPack } from '../../lib/platform/shipped-rules.ts';
import { practiceFile } from '../../lib/practice/scenario-shape.ts';
import { detectFiveSteps } from '../../lib/recovery/detect-steps.ts';
import { readTone } from '../../lib/tone/read-tone.ts';

const FOLDER = new URL('../../assets/practice/', import.meta.url);
const fileOf = (name: string) => practiceFile.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
const names = readdirSync(FOLDER).sort();
const english = fileOf('en.json');
const { rules, guards = {}, lists = {} } = shippedPack;
const { compiled } = compileRules(rules, { guards, lists, areProven: true });

describe.each(names)('%s', (name) => {
  it('is what it says it is, with the cases of the English file', () => {
    const file = fileOf(name);
    expect(`${file.language}.json`).toBe(name);
    const kept = ({ id, channel, holds }: (typeof file.scenarios)[number]) => ({
      id,
      channel,
      steps: holds.map(({ step }) => step),
    });
    expect(file.scenarios.map(kept)).toEqual(english.scenarios.map(kept));
  });
});

it('there are a dozen', () => expect(english.scenarios.length).toBeGreaterThanOrEqual(12));

describe.each(english.scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the model answer of %s',
  (_id, { channel, holds, answer: { text, notes } }) => {
    const steps = new Map(detectFiveSteps(readText(text)).map((step) => [step.stepId, step]));

    it('has nothing to change', () => {
      expect(check(compiled, text).map(({ ruleId, text: words }) => `${ruleId}: ${words}`)).toEqual([]);
    });

    it.each(holds.map(({ step }) => step))(
      'shows %s in full, in the words that its note is about',
      (step) => {
        const found = steps.get(step);
        expect(found?.level).toBe('strong');
        const words = notes.find((note) => note.step === step)?.words ?? '';
        const [from, to] = [text.indexOf(words), text.indexOf(words) + words.length];
        expect(found?.evidence.some((span) => span.from < to && span.to > from)).toBe(true);
      },
    );

    it('sounds good in every dimension that is read', () => {
      const { dimensions } = readTone(text, { profile: channel, language: 'en' });
      const levels = Object.entries(dimensions).map(([name, { level }]) => `${name}: ${level}`);
      expect(levels.filter((line) => !line.endsWith('good'))).toEqual([]);
    });
  },
);

describe('a file of cases', () => {
  const broken = (change: (file: typeof english) => void) => {
    const file = structuredClone(english);
    change(file);
    const parsed = practiceFile.safeParse(file);
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };
  const first = (file: typeof english) => file.scenarios[0] as (typeof file.scenarios)[number];

  it.each([
    [
      'words of a note that the answer does not hold',
      (file: typeof english) => {
        first(file).answer.text = 'Something else.';
      },
      /does not hold/,
    ],
    [
      'a step without its note',
      (file: typeof english) => {
        first(file).answer.notes.pop();
      },
      /Say once why/,
    ],
    [
      'a note on a step that nobody asks for',
      (file: typeof english) => {
        first(file).holds.pop();
      },
      /No one asks for/,
    ],
    [
      'two cases of one id',
      (file: typeof english) => {
        file.scenarios.push(structuredClone(first(file)));
      },
      /one id/,
    ],
  ])('with %s is refused', (_name, change, message) => {
    expect(broken(change).join('\n')).toMatch(message);
  });
});
