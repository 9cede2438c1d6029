/** SHOULD ONLY BE IMPORTED IN TESTS. States of the check page, for the component tests and the gallery. */
import type { CheckActions, CheckView, MacrosView } from '../../components/check/check-view.ts';
import type { RichText } from '../../components/check/rich-text.ts';
import type { OwnPage } from '../../components/overlay/own-page.ts';
import type { MacroRow } from '../../lib/macros/macro-types.ts';
import type { OpenNotes } from '../../lib/macros/open-text.ts';
import { shippedBook } from '../../lib/recovery/recovery-book.ts';
import { BAD, FULL } from './panel-scenes.ts';

/** Fields that nobody looks after. */
const stillPage: OwnPage = {
  use: () => undefined,
  open: () => ({ run: async () => null, dispose: () => undefined }) as never,
};

const NOTES: OpenNotes = {
  encoding: { encoding: 'utf-8', hasMark: false, otherLines: 0 },
  isPlainOnly: false,
};
const OTHER_LINES = { ...NOTES, encoding: { ...NOTES.encoding, otherLines: 12 } };

const EMPTY: CheckView = {
  ...{ page: stillPage, content: '', turn: 0, source: null, isEmpty: true, hasBefore: false },
  ...{ reading: null, macros: null, busy: null, trouble: null, done: null },
};

const BAD_TEXT =
  "Hi Maria,\n\nThat's not my job. Please calm down. We'll get back to you ASAP, and we apologize for any inconvenience.";
const RICH: RichText = [
  { tag: 'p', children: ['Hi ', { tag: 'b', children: ['Maria'] }, ','] },
  {
    tag: 'ul',
    children: [
      { tag: 'li', children: ['the right size left by express today'] },
      { tag: 'li', children: [{ tag: 'a', href: 'https://a.example/track', children: ['track it here'] }] },
    ],
  },
];
const kept = { book: shippedBook, tone: null };

const row = (nth: number, name: string, excerpt: string, over: Partial<MacroRow> = {}): MacroRow => ({
  ...{ nth, name, line: nth + 2, excerpt, isEdited: false, block: 0, warn: 0, hint: 0, fixable: 0 },
  ...over,
});
const ROWS = [
  row(0, 'Late delivery', "Hi {{name}}, that's not my job. Please calm down, your parcel is on its way…", {
    ...{ block: 2, warn: 1, fixable: 2 },
  }),
  row(1, 'Thanks', 'Thank you for writing. The new one is packed and you get its number within the hour.'),
  row(2, 'Refund', 'I have booked the refund today; it reaches your account by Friday.', { isEdited: true }),
  row(3, 'תודה', 'שלום {{name}}, תודה שכתבת לנו. ההחזר בדרך אליך.', { hint: 1 }),
  ...Array.from({ length: 300 }, (_, nth) => row(nth + 4, '', `Text number ${nth + 5} of this table.`)),
];
const MACROS: MacrosView = {
  ...{ name: 'macros-2026.csv', rows: ROWS, notes: NOTES, open: null, plan: null, undoable: 0 },
  table: {
    ...{ delimiter: ';', header: true, columns: ['id', 'title', 'body'], column: 2, formulas: 3 },
    notes: [{ kind: 'columns', count: 2, lines: [12, 40] }],
  },
};
const change = (nth: number, words: string, instead: string) => ({
  ...{ nth, words, instead, before: 'Hi {{name}}, ' },
  after: ', your parcel is on its way and reaches you',
});

/** Every state there is to see, by name. */
export const checkScenes: Readonly<Record<string, CheckView>> = {
  empty: EMPTY,
  bad: { ...EMPTY, content: BAD_TEXT, isEmpty: false, reading: { ...kept, draft: BAD } },
  formatted: {
    ...{ ...EMPTY, content: RICH, isEmpty: false, hasBefore: true, done: 'copied-formatted' },
    reading: { ...kept, draft: FULL },
    source: { name: 'answer.html', notes: OTHER_LINES },
  },
  reading: {
    ...EMPTY,
    busy: { what: 'reading', done: 12_400, total: 48_000, isStopping: false, canStop: true },
  },
  refused: {
    ...EMPTY,
    trouble: { kind: 'open', name: 'macros.json', trouble: { kind: 'json' } },
  },
  selection: { ...EMPTY, trouble: { kind: 'selection-refused' } },
  macros: { ...EMPTY, macros: { ...MACROS, notes: OTHER_LINES } },
  macro: {
    ...{ ...EMPTY, reading: { ...kept, draft: BAD }, done: 'applied' },
    macros: {
      ...{ ...MACROS, undoable: 214 },
      open: { nth: 0, text: BAD_TEXT, isHtml: true, isTooLong: false },
    },
  },
  parts: { ...EMPTY, macros: { ...MACROS, name: '', table: null } },
  changes: {
    ...EMPTY,
    macros: {
      ...MACROS,
      plan: {
        ...{ count: 214, macros: 120 },
        changes: [
          change(0, "that's not my job", 'let me find the right person for you'),
          change(0, 'Please calm down', 'I can see how frustrating this is'),
          change(4, 'just', ''),
        ],
      },
    },
  },
};

/** Actions that do nothing. */
export const idleCheck: CheckActions = Object.fromEntries(
  (
    [
      ...(['jump', 'fix', 'fixAll', 'ignore', 'insert', 'openFile', 'openText'] as const),
      ...(['openFormatted', 'onField', 'onText', 'onState', 'copy', 'clear', 'bringBack', 'stop'] as const),
      ...(['dismiss', 'openMacro', 'closeMacro', 'chooseColumn', 'setHeader', 'planAll'] as const),
      ...(['applyAll', 'dropPlan', 'undoAll', 'save', 'copyAll', 'closeMacros'] as const),
    ] satisfies (keyof CheckActions)[]
  ).map((name) => [name, () => undefined]),
) as unknown as CheckActions;
