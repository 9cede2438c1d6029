import { describe, expect, it } from 'vitest';
import { insertionOf, insertionPoint } from '../../lib/review/insertion-point.ts';

/** `|` is the caret, `^` where the line goes in; `^` alone means that they are one. */
const ROWS: readonly (readonly [string, string])[] = [
  ['an empty draft', '^'],
  ['the end of a sentence', 'Dear Ana. ^'],
  ['right after the full stop', 'Dear Ana.^ Bye'],
  ['an empty line', 'Dear Ana,\n\n^\n\nBye'],
  ['a colon', 'What we did:^'],
  ['the middle of a sentence', 'We will| send it today.^ Bye'],
  ['the middle of a word', 'We wi|ll send it!^'],
  ['a sentence whose end is quoted', 'He said "so| it is."^ Bye'],
  ['a line without an end', 'Kind reg|ards^\nAna'],
  ['the last words without an end', 'I am on| it^'],
  ['a number with a point in it', 'It costs| 3.50 euros.^ Bye'],
];

describe('a line of its own', () => {
  it.each(ROWS)('goes in where it parts no sentence: %s', (_title, row) => {
    const text = row.replace(/[|^]/g, '');
    const caret = row.includes('|') ? row.indexOf('|') : row.indexOf('^');
    expect(insertionPoint(text, caret)).toBe(row.replace('|', '').indexOf('^'));
  });

  it('goes to the end where the caret is elsewhere', () => {
    expect(insertionPoint('Dear Ana. Bye', null)).toBe(13);
  });
});

/** `|` is the caret. What the draft reads like once "LINE." is in. */
const LETTERS: readonly (readonly [title: string, draft: string, after: string])[] = [
  [
    'a caret behind the name',
    'Hello Priya,\nKind regards, Robin|',
    'Hello Priya,\n\nLINE.\n\nKind regards, Robin',
  ],
  ['an empty line', 'Hi,\n\n\n\nBest,\nRobin|', 'Hi,\n\nLINE.\n\nBest,\nRobin'],
  ['two empty lines', 'Hi,\n\n\nBest,\nRobin|', 'Hi,\n\nLINE.\n\nBest,\nRobin'],
  ['a sign-off alone', '|Kind regards\nRobin', 'LINE.\n\nKind regards\nRobin'],
  ['a signature alone', '\n\n-- \nRobin, Harbour Supplies|', 'LINE.\n\n-- \nRobin, Harbour Supplies'],
  ['words above it', 'I looked.\n\nThanks,\nRobin|', 'I looked.\n\nLINE.\n\nThanks,\nRobin'],
  ['another language', 'Hallo Mara,\n\nViele Grüße\nRobin|', 'Hallo Mara,\n\nLINE.\n\nViele Grüße\nRobin'],
  ['no caret', 'Hello,\n\nCheers, Robin', 'Hello,\n\nLINE.\n\nCheers, Robin'],
  ['a caret before the greeting', '|Hello Priya,\n\nI looked.', 'Hello Priya,\n\nLINE.\n\nI looked.'],
  ['a caret in the greeting', 'Hel|lo Priya,\n\nI looked.', 'Hello Priya,\n\nLINE.\n\nI looked.'],
  ['a greeting in the same line', '|Hi Maria, we looked.', 'Hi Maria, LINE. we looked.'],
  ['a greeting alone', 'Hello Priya,|', 'Hello Priya, LINE.'],
  ['between the two', 'Hi.\n\nI looked.|\n\nBest, Robin', 'Hi.\n\nI looked. LINE.\n\nBest, Robin'],
  ['thanks in the text', 'Thank you for this.\nI looked.|', 'Thank you for this.\nI looked. LINE.'],
  ['thanks that open a letter', 'Thanks Maria,\n\nI looked.|', 'Thanks Maria,\n\nI looked. LINE.'],
  ['a sentence that begins like it', 'Best of all is this.|', 'Best of all is this. LINE.'],
];

describe('a line never stands before the greeting nor behind the sign-off', () => {
  it.each(LETTERS)('%s', (_title, row, after) => {
    const caret = row.indexOf('|');
    const draft = row.replace('|', '');
    const selection = caret < 0 ? null : { from: caret, to: caret };
    const { span, text } = insertionOf('LINE.', draft, selection);
    expect(draft.slice(0, span.from) + text + draft.slice(span.to)).toBe(after);
  });

  it('parts it by one line break where paragraphs are blocks', () => {
    const draft = 'Hello Priya,\n\nKind regards,\nRobin';
    const { span, text } = insertionOf('LINE.', draft, null, true);
    expect([span.from, text]).toEqual([12, '\nLINE.']);
  });

  it('comes without line breaks too, for an editor that takes none', () => {
    const draft = 'Hello Priya,\nKind regards';
    expect(insertionOf('LINE.', draft, null).plain).toBe(' LINE.');
    expect(insertionOf('LINE.', 'I looked.', null).plain).toBeUndefined();
  });
});
