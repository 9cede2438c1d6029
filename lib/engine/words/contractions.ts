/** A way to read a contraction: the words it stands for. */
export type Expansion = readonly string[];

// Which stems take which ending: "he're" is no word, and its bare form "here" is one.
const THIRD = 'he she it that this there here what who where how when why';
const SUFFIXES: readonly (readonly [string, readonly string[], string])[] = [
  ["'s", ['is', 'has'], THIRD],
  ["'d", ['would', 'had'], `i you we they ${THIRD}`],
  ["'ll", ['will'], `i you we they ${THIRD}`],
  ["'ve", ['have'], 'i you we they who would could should might must'],
  ["'re", ['are'], 'you we they there what who where how'],
  ["'m", ['am'], 'i'],
];
const AUXILIARIES =
  'is are was were do does did has have had would could should must need might ought dare may'.split(' ');
const IRREGULAR: readonly (readonly [string, readonly Expansion[]])[] = [
  ["can't", [['can', 'not']]],
  ["won't", [['will', 'not']]],
  ["shan't", [['shall', 'not']]],
  [
    "ain't",
    [
      ['is', 'not'],
      ['are', 'not'],
      ['am', 'not'],
      ['has', 'not'],
      ['have', 'not'],
    ],
  ],
  ["let's", [['let', 'us']]],
  ["y'all", [['you', 'all']]],
  ["ma'am", []],
  ["o'clock", []],
];
const WITHOUT_APOSTROPHE: readonly (readonly [string, Expansion])[] = [
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
  ['gotta', ['got', 'to']],
  ['gimme', ['give', 'me']],
  ['lemme', ['let', 'me']],
  ['dunno', ['do', 'not', 'know']],
];

/**
 * Forms that are words of their own once the apostrophe is lost. "Well look into it" opens a sentence as "we'll";
 * inside one ("works well") it hardly ever does, so there they are taken as the words they are. "its" and "lets"
 * are not among them: where a phrase wants "it is" or "let us", the possessive or the verb cannot stand.
 */
const OWN_WORDS = new Set('were well ill id shell hell wed shed whore hed'.split(' '));

/** Meanings of the contractions that are known by name. */
export interface KnownContraction {
  readonly expansions: readonly Expansion[];
  /** Read so only at a sentence's opening. */
  readonly openerOnly: boolean;
}

/** Every contraction known by name, with and without its apostrophe. */
export const KNOWN_CONTRACTIONS: ReadonlyMap<string, KnownContraction> = collectKnown();

function collectKnown(): Map<string, KnownContraction> {
  const known = new Map<string, KnownContraction>();
  const add = (form: string, expansions: readonly Expansion[]): void => {
    known.set(form, { expansions, openerOnly: false });
    const bare = form.replace("'", '');
    if (expansions.length > 0) known.set(bare, { expansions, openerOnly: OWN_WORDS.has(bare) });
  };
  for (const [suffix, words, stems] of SUFFIXES) {
    for (const stem of stems.split(' ')) {
      add(
        stem + suffix,
        words.map((word) => [stem, word]),
      );
    }
  }
  for (const stem of AUXILIARIES) add(`${stem}n't`, [[stem, 'not']]);
  for (const [form, expansions] of IRREGULAR) add(form, expansions);
  for (const [form, words] of WITHOUT_APOSTROPHE) known.set(form, { expansions: [words], openerOnly: false });
  return known;
}

const STEM_AND_SUFFIX = /^(.+?)(n't|'s|'d|'ll|'ve|'re|'m)$/;

/** Ways to read any word with an apostrophe that is not known by name: "driver's", "someone'll", "she'd've". */
export function expandByRule(word: string, depth = 0): Expansion[] {
  const parts = STEM_AND_SUFFIX.exec(word);
  if (!parts || depth > 2) return [];
  const stem = parts[1]!;
  const endings =
    parts[2] === "n't" ? ['not'] : (SUFFIXES.find(([suffix]) => suffix === parts[2])?.[1] ?? []);
  const known = KNOWN_CONTRACTIONS.get(stem);
  const stems: Expansion[] = [[stem]];
  if (known && stem.includes("'")) stems.push(...known.expansions);
  else if (stem.includes("'")) stems.push(...expandByRule(stem, depth + 1));
  return stems.flatMap((words) => endings.map((ending) => [...words, ending]));
}

/** How a pattern's word is met in texts: the sequences of plain words it stands for, itself included. */
export function expandPatternWord(word: string): Expansion[] {
  const known = KNOWN_CONTRACTIONS.get(word);
  if (!known) return word.includes("'") ? [[word], ...expandByRule(word)] : [[word]];
  if (known.expansions.length === 0) return [[word]];
  // "were" in a pattern means itself; "its" may be meant either way; "that's" and "dont" are wholly their expansions.
  if (known.openerOnly) return [[word]];
  if (word === 'its' || word === 'lets') return [[word], ...known.expansions];
  return [...known.expansions];
}

/** The first of the words that a contraction known by name stands for: "is" of "isn't", "will" of "won't". */
export function firstHalf(word: string): string | undefined {
  return KNOWN_CONTRACTIONS.get(word)?.expansions[0]?.[0];
}
