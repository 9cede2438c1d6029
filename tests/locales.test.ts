import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { interfaceFiles, literalsIn, shownTexts } from './support/interface-source.ts';
import { LOCALES, messagesOf } from './support/locales.ts';

const english = await messagesOf('en');
const others = LOCALES.filter((locale) => locale !== 'en');

/** Plurals that are shown of none at all as well: languages that count nothing as one have a form for it. */
const MAY_BE_NONE = [
  'backtest.replies',
  'cases.found',
  'options.policy.inAll',
  'options.policy.rules',
  'studio.list.found',
];

/** The toolbar's badge has room for four letters; stores take so many of a name and a description. */
const ROOM = { 'app.offBadge': 4, 'app.name': 45, 'app.description': 132 } as const;

/** Names and signs that are the same in every language, and what people type as it stands. */
const SAME_EVERYWHERE = new Set(['Amend', 'JSON', 'YAML', 'ID', '€']);

/** Here they are written, for all others. */
const LOCALE = 'components/words/locale.ts';

const files = interfaceFiles();

const asked = [...new Set(files.flatMap(([, tree]) => literalsIn(tree)))];
const keys = [...english.keys()];
const sections = new Set(keys.map((key) => key.split('.')[0]));

/** Keys with a part that is filled in, as "panel.notice.*Hint". */
const made = asked.filter((text) => /^(?:[a-z]\w*|\*)\.[\w.*]+$/.test(text) && text.includes('*'));

/** Whether a key is one of those; a part is one name between dots. */
function isMadeAs(text: string, key: string): boolean {
  return new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '\\w+')}$`).test(key);
}

describe('English', () => {
  test('has no text that nothing asks for', () => {
    const exact = new Set(asked.map((text) => text.replace(/^__MSG_(\w+)__$/, '$1').replaceAll('_', '.')));
    const unused = keys.filter((key) => !exact.has(key) && !made.some((text) => isMadeAs(text, key)));
    expect(unused).toEqual([]);
  });

  // Whole keys are checked by their types, at every build.
  test('is asked for by keys that are there, whatever is filled into them', () => {
    const ours = made.filter((text) => sections.has(text.split('.')[0]!));
    expect(ours.filter((text) => !keys.some((key) => isMadeAs(text, key)))).toEqual([]);
  });

  test('leaves dates, numbers and lists to the locale of the interface', () => {
    const OWN = /toLocale(?:Date|Time)?String\(|new Intl\.|\.join\('(?:, | and | or )'\)/;
    const wrong = files.filter(([path]) => /^(?:components|entrypoints)/.test(path) && path !== LOCALE);
    expect(wrong.map(([path]) => path).filter((path) => OWN.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('is nowhere written into the interface itself', () => {
    const written = files.flatMap(([path, tree]) =>
      shownTexts(tree)
        .filter((text) => /\p{L}{2}/u.test(text) && !SAME_EVERYWHERE.has(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(written).toEqual([]);
  });
});

describe.each(others)('%s', async (locale) => {
  const messages = await messagesOf(locale);
  const language = locale.replace('_', '-');
  const both = [...messages].filter(([key]) => english.has(key));

  test('has every text of English, and no other', () => {
    expect({
      missing: [...english.keys()].filter((key) => !messages.has(key)),
      left: [...messages.keys()].filter((key) => !english.has(key)),
    }).toEqual({ missing: [], left: [] });
  });

  test('is there in words, by its own name', () => {
    expect(
      [...messages].filter(([, forms]) => Object.values(forms).some((text) => text.trim() === '')),
    ).toEqual([]);
    expect(messages.get('app.language')?.n).toBe(language);
  });

  test('fills in what English fills in', () => {
    const wrong = both.filter(([key, forms]) => {
      const wanted = String(placesIn(english.get(key)!.n!));
      const given = Object.entries(forms).map(([form, text]) => [form, placesIn(text)] as const);
      return given.some(([form, places]) =>
        form === 'n' ? String(places) !== wanted : !isPart(places, wanted),
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('counts as its language counts', () => {
    const rules = new Intl.PluralRules(language);
    const wrong = both.filter(([key, forms]) => {
      const wanted = Object.keys(english.get(key)!).length > 1 ? ['1', 'n'] : ['n'];
      // Where nothing is counted as one thing is, its form is not that of many.
      if (rules.select(0) === 'one' && MAY_BE_NONE.includes(key)) wanted.unshift('0');
      const given = Object.keys(forms).sort();
      return !(
        wanted.every((form) => given.includes(form)) && given.every((form) => ['0', '1', 'n'].includes(form))
      );
    });
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  test('keeps to the house: no straight quotes, no shouting, no bar where plurals have theirs, no more than there is room for', () => {
    const texts = [...messages].flatMap(([key, forms]) =>
      Object.values(forms).map((text) => [key, text] as const),
    );
    expect(texts.filter(([, text]) => /["!¡]/.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => text.includes(' | '))).toEqual([]);
    const long = Object.entries(ROOM).filter(([key, most]) => (messages.get(key)?.n ?? '').length > most);
    expect(long).toEqual([]);
  });
});

test('plurals that may be of none are plurals', () => {
  expect(MAY_BE_NONE.filter((key) => Object.keys(english.get(key) ?? {}).length < 2)).toEqual([]);
});

function placesIn(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}|\$\d/g))].sort();
}

function isPart(places: readonly string[], wanted: string): boolean {
  return places.every((place) => wanted.split(',').includes(place));
}
