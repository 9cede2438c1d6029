import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sayableTexts } from './support/sayable.ts';

// What lib says in English, the interface says in the agent's language. The English text is the name of a translation.
// After a text of lib changed: `npx vitest run tests/said.test.ts --update`, and translate it.

const FOLDER = 'assets/said';
const languages = readdirSync(FOLDER)
  .map((name) => name.replace('.json', ''))
  .filter((language) => language !== 'en')
  .sort();

/** These end in a description of the schema, which is English; the sentence is whole without. */
const MAY_LEAVE_OUT = new Set(['Add "{1}": {2}']);

/** Each text, with the file that says it first. */
const said: Record<string, string> = {};
for (const [file, all] of Object.entries(sayableTexts())) for (const text of all) said[text] ??= file;
const texts = Object.keys(said);

test('en.json lists every text that lib can say to people, with the file that says it', async () => {
  await expect(`${JSON.stringify(said, null, 2)}\n`).toMatchFileSnapshot(`../${FOLDER}/en.json`);
});

describe.each(languages)('%s', (language) => {
  const translations = JSON.parse(readFileSync(`${FOLDER}/${language}.json`, 'utf8')) as Record<
    string,
    string
  >;

  test('has every text, and none that lib does not say', () => {
    expect({
      missing: texts.filter((text) => !translations[text]?.trim()),
      left: Object.keys(translations).filter((text) => !texts.includes(text)),
    }).toEqual({ missing: [], left: [] });
  });

  test('fills in what the English text fills in, and has no place that nothing fills', () => {
    const wrong = Object.entries(translations).filter(
      ([english, text]) =>
        !MAY_LEAVE_OUT.has(english) && String(placesIn(text)) !== String(placesIn(english)),
    );
    expect(wrong).toEqual([]);
  });

  test('keeps the edges of texts that go on within others', () => {
    const wrong = Object.entries(translations).filter(
      ([english, text]) =>
        /^\s/.test(english) !== /^\s/.test(text) || /\s$/.test(english) !== /\s$/.test(text),
    );
    expect(wrong).toEqual([]);
  });
});

function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{(?:\d|pattern)\}/g))].sort();
}
