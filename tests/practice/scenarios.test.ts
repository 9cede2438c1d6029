import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLanguages, compileLanguages } from '../../lib/engine/language/compile-languages.ts';
import { readText } from '../../lib/engine/read-text.ts';
import { joinAllRules } from '../../lib/policy/layers/join-all-rules.ts';
import { mergeLayers } from '../../lib/policy/layers/merge-layers.ts';
import { rulesForPages } from '../../lib/policy/layers/rules-for-pages.ts';
import { shippedPacks } from '../../lib/policy/shipped-packs.ts';
import { practiceFile } from '../../lib/practice/scenario-shape.ts';
import { commitmentsIn } from '../../lib/recovery/commitments.ts';
import { detectFiveSteps } from '../../lib/recovery/detect-steps.ts';
import { readPromises } from '../../lib/recovery/promise-reader.ts';
import { readTone } from '../../lib/tone/read-tone.ts';

const FOLDER = new URL('../../assets/practice/', import.meta.url);
const fileOf = (name: string) => practiceFile.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));
const names = readdirSync(FOLDER).sort();
const english = fileOf('en.json');
const { rules, guards, lists } = joinAllRules(rulesForPages(mergeLayers([], shippedPacks)), shippedPacks);
const packs = compileLanguages(rules, { guards, lists, areProven: true });

describe.each(names)('%s', (name) => {
  it('is what it says it is, with the cases of the English file', () => {
    const file = fileOf(name);
    expect(`${file.language}.json`).toBe(name);
    const kept = ({ id, channel, at, holds }: (typeof file.scenarios)[number]) => ({
      id,
      channel,
      at,
      steps: holds.map(({ step }) => step),
    });
    expect(file.scenarios.map(kept)).toEqual(english.scenarios.map(kept));
  });
});

it('there are a dozen', () => expect(english.scenarios.length).toBeGreaterThanOrEqual(12));

type Scenario = (typeof english.scenarios)[number];
const files = names.map(fileOf);
const answers = files.flatMap(({ language, scenarios }) =>
  scenarios.map((scenario) => [language, scenario.id, scenario] as const),
);
/** Where the step of a note does not show in full, or in other words than those the note is about. */
function hiddenSteps(language: string | undefined, { holds, answer: { text, notes } }: Scenario): string[] {
  const steps = new Map(detectFiveSteps(readText(text), language).map((step) => [step.stepId, step]));
  return holds.flatMap(({ step }) => {
    const { level = 'absent', evidence = [] } = steps.get(step) ?? {};
    if (level !== 'strong') return [`${step}: ${level}`];
    const words = notes.find((note) => note.step === step)?.words ?? '';
    const [from, to] = [text.indexOf(words), text.indexOf(words) + words.length];
    return evidence.some((span) => span.from < to && span.to > from) ? [] : [`${step}: not in “${words}”`];
  });
}

/** A page tells the language by the words; other places are told it. */
const readAs = (language: string) =>
  [
    ['told by its words', undefined],
    ['known', language],
  ] as const;

describe.each(answers)('the model answer in "%s" of %s', (language, _id, scenario) => {
  const { text } = scenario.answer;

  it.each(readAs(language))('has nothing to change, its language %s', (_how, known) => {
    const found = checkLanguages(packs, text, { language: known });
    expect(found.map(({ ruleId, text: words }) => `${ruleId}: ${words}`)).toEqual([]);
  });

  it.each(readAs(language))('shows each step in the words of its note, its language %s', (_how, known) => {
    expect(hiddenSteps(known, scenario)).toEqual([]);
  });

  it('promises by a time that is still to come when it is written', () => {
    const promises = readPromises(text, commitmentsIn(readText(text)), new Date(scenario.at));
    const said = promises.map(({ from, to, problem }) => [text.slice(from, to), problem]);
    expect(said.filter(([, problem]) => problem !== undefined)).toEqual([]);
    expect(
      promises.some(({ due }) => due !== null),
      'a time by which the customer hears again',
    ).toBe(true);
  });

  it('sounds good in every dimension that is read', () => {
    const { dimensions } = readTone(text, { profile: scenario.channel, language });
    const levels = Object.entries(dimensions).map(([name, { level }]) => `${name}: ${level}`);
    expect(levels.filter((line) => !line.endsWith('good'))).toEqual([]);
  });
});

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
