import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BookNames, namedIn, type ReplyWords, writingIn } from '../../lib/recovery/book-words.ts';
import { KNOWN_SLOTS, slotsIn } from '../../lib/recovery/line-slots.ts';
import { linesFor } from '../../lib/recovery/lines.ts';
import { overlayBook } from '../../lib/recovery/overlay-book.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';

const FOLDER = 'assets/recovery';
const GESTURE = 'the gesture';

function languagesOf(kind: 'words' | 'reply'): string[] {
  const found = readdirSync(FOLDER).map((name) => new RegExp(`^${kind}\\.(\\w+)\\.json$`).exec(name)?.[1]);
  return found.filter((language) => language !== undefined).sort();
}

const read = (name: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8'));

/** Every text of a file by its path, as "types › billing-mistake › name". */
function textsIn(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (typeof value === 'string') return new Map([[path.join(' › '), value]]);
  const entries = Object.entries((value ?? {}) as object);
  return new Map(entries.flatMap(([key, each]) => [...textsIn(each, [...path, key])]));
}

const byId = <Thing extends { readonly id: string }, Value>(
  things: readonly Thing[],
  say: (thing: Thing) => Value,
) => Object.fromEntries(things.map((thing) => [thing.id, say(thing)]));

const { models, lenses, playbooks, lines, lineWords } = shippedBook;

const NAMES: BookNames = {
  models: byId(models, ({ name, about = '', steps }) => ({
    ...{ name, about },
    steps: byId(steps, ({ name: step, purpose }) => ({ name: step, purpose })),
  })),
  lenses: byId(lenses, ({ name, about, needs }) => ({
    ...{ name, about },
    needs: byId(needs, (need) => ({ name: need.name, about: need.about })),
  })),
  types: byId(playbooks, ({ name, about, reinstatements, gestures }) => ({
    ...{ name, about, reinstatements },
    gestures: byId(gestures, (gesture) => gesture.name),
  })),
};

const slots = Object.fromEntries([...Object.keys(KNOWN_SLOTS), GESTURE].map((name) => [name, name]));

const REPLY: ReplyWords = {
  slots,
  touchpoints: lineWords.touchpoints,
  lines: Object.fromEntries(lines.map(({ id = '', text }) => [id, text])),
  examples: byId(models, ({ steps }) => byId(steps, ({ example }) => example)),
  types: byId(playbooks, ({ words, gestures }) => ({
    words,
    gestures: Object.fromEntries(gestures.flatMap((one) => (one.words ? [[one.id, one.words]] : []))),
  })),
};

describe.each(languagesOf('words'))('the names of recoveries in %s', (language) => {
  test('are there for each id that ships, and for no other', () => {
    const said = textsIn(read(`words.${language}`));
    const wanted = textsIn(NAMES);
    expect({
      missing: [...wanted.keys()].filter((path) => !said.get(path)?.trim()),
      left: [...said.keys()].filter((path) => !wanted.has(path)),
    }).toEqual({ missing: [], left: [] });
  });
});

describe.each(languagesOf('reply'))('what is written into replies in %s', (language) => {
  const reply = read(`reply.${language}`) as ReplyWords;
  const said = textsIn(reply);
  const wanted = textsIn(REPLY);

  test('is there for each id that ships, and for no other', () => {
    expect({
      missing: [...wanted.keys()].filter((path) => !said.get(path)?.trim()),
      left: [...said.keys()].filter((path) => !wanted.has(path)),
    }).toEqual({ missing: [], left: [] });
  });

  test('leaves open as many slots as in English, those that Amend fills by their names there', () => {
    const known = (text: string, names: (slot: string) => string) =>
      slotsIn(text)
        .filter((slot) => Object.hasOwn(slots, slot) || own.has(slot))
        .map(names)
        .sort();
    const own = new Map(Object.entries(reply.slots).map(([english, name]) => [name, english]));
    const wrong = [...wanted].filter(([path, english]) => {
      const text = said.get(path) ?? english;
      const same =
        String(known(text, (slot) => own.get(slot) ?? slot)) === String(known(english, (slot) => slot));
      return !path.startsWith('slots') && !(same && slotsIn(text).length === slotsIn(english).length);
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

test('in English words the book is as it ships', () => {
  expect(namedIn(writingIn(shippedBook, REPLY), NAMES)).toEqual({
    ...shippedBook,
    lineWords: { ...lineWords, slots },
  });
});

describe('a book in another language', () => {
  const german = namedIn(shippedBook, {
    models: { 'recovery-5': { name: 'Fünf Schritte', steps: { apology: { name: 'Entschuldigung' } } } },
    lenses: {},
    types: { 'billing-mistake': { name: 'Falsche Rechnung' } },
  });
  const writing = writingIn(german, {
    slots: { 'what went wrong': 'was schiefging', 'what was promised': 'was versprochen war' },
    touchpoints: { billing: 'Ihre Rechnung' },
    lines: { 'apology-1': 'Es tut mir leid, dass {was schiefging}.' },
    examples: {},
    types: { 'billing-mistake': { words: { event: 'Ihre Rechnung falsch war' } } },
  });
  const step = { id: 'apology', example: 'x' };

  test('has its names, and the English ones where none was given', () => {
    const [model] = german.models;
    expect([model?.name, model?.steps[0]?.name, model?.steps[1]?.name]).toEqual([
      'Fünf Schritte',
      'Entschuldigung',
      'Urgent reinstatement',
    ]);
  });

  test('a policy says what it says in its own words', () => {
    const team = { playbooks: [{ id: 'billing-mistake', name: 'Double charge' }] };
    const name = (id: string) => overlayBook(team, german).playbooks.find((type) => type.id === id)?.name;
    expect([name('billing-mistake'), name('late-delivery')]).toEqual(['Double charge', 'Delay in delivery']);
  });

  test('fills what is known into its lines', () => {
    const facts = { type: 'billing-mistake', cause: 'third-party' } as const;
    const own = { ...writing, lines: writing.lines.map(({ wording: _, ...line }) => line) };
    expect(linesFor(own, step, facts)[0]?.text).toBe('Es tut mir leid, dass Ihre Rechnung falsch war.');
  });

  test('names what stays open in its own language, and offers no line of another', () => {
    const [line, ...others] = linesFor(writing, step, {});
    expect(line).toMatchObject({
      text: 'Es tut mir leid, dass {was schiefging}.',
      open: ['was schiefging'],
    });
    expect(others).toEqual([]);
  });
});
