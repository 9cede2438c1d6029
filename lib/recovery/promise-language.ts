import type { PromiseKind } from './case-types.ts';

/** How one language promises, as `assets/recovery/promises.json` says it; see `source` for how its phrases are written. */
export interface PromiseLanguage {
  readonly locale: string;
  /** Frequent words: a sentence without any of them is of another language. */
  readonly spoken: string;
  /** What opens a promise: "I'll", "our team will". One of `verbs` has to follow. */
  readonly vows: readonly string[];
  /** A word that may stand between the two, and how many may. */
  readonly gap: string;
  readonly gaps: number;
  readonly verbs: Readonly<Record<PromiseKind, string>>;
  /** Promises in one piece: "you'll hear from us". */
  readonly said: Phrases;
  /** The same, but only with a time: "I call you tomorrow". */
  readonly present: Phrases;
  /** What hands over what was said before, with a time alike: "you'll have it by Friday". */
  readonly handed?: readonly string[];
  /** Verbs that a named colleague has to be promised with, and what looks like a name and is no colleague. */
  readonly nameVerbs?: string;
  readonly notNames?: string;
  /** What makes it a condition, and what looks like one and is none. */
  readonly ifs: string;
  readonly courtesies: string;
  /** What takes it back when it stands before it, or in its clause. */
  readonly cancels: string;
  readonly negations: string;
  /** Words of times gone by. */
  readonly past: string;
  /** What parts one clause from the next, and what opens one that only explains. */
  readonly joins: string;
  readonly opens: string;
  /** Words of a time, and units that are one with a number. */
  readonly times: string;
  readonly units: string;
}

type Phrases = Readonly<Partial<Record<PromiseKind, readonly string[]>>>;

/** In the order in which a verb is tried: "send you an e-mail" is writing, "send" alone is not. */
export const KINDS: readonly PromiseKind[] = ['call', 'write', 'refund', 'deliver', 'check', 'other'];

const [BEFORE, AFTER] = ['(?<![0-9a-zß])', '(?![0-9a-zß])'];
const NUMBER =
  '(?:\\d+|an?|one|two|three|four|five|six|ten|twelve|ein\\w*|zwei|drei|vier|funf|un[ae]?|dos|tres|cuatro|deux|trois|quatre|cinq|um|dois|duas|quatro|next|coming|nachsten|proxim\\w+|prochain\\w+)';

/** A language made ready: regular expressions over folded text. All are global or sticky. */
export interface ReadyLanguage {
  readonly locale: string;
  readonly spoken: RegExp;
  readonly vow: RegExp;
  /** From a vow's end: the gap and the verb, its kind by group. */
  readonly verb: RegExp;
  /** One more verb under the same vow: "and call you". */
  readonly further: RegExp;
  readonly said: readonly (readonly [PromiseKind, RegExp])[];
  readonly present: readonly (readonly [PromiseKind, RegExp])[];
  /** Null where the language takes none. */
  readonly handed: RegExp | null;
  /** From a name's end; null where the language takes none. */
  readonly byName: RegExp | null;
  readonly notNames: RegExp;
  readonly ifs: RegExp;
  readonly courtesies: RegExp;
  readonly cancels: RegExp;
  readonly negations: RegExp | null;
  /** A negation anywhere in the clause counts, as where it follows the verb. */
  readonly negatesAfter: boolean;
  readonly past: RegExp;
  readonly joins: RegExp;
  readonly opens: RegExp;
  readonly times: RegExp;
  /** Whether any form of it stands in a sentence at all. */
  readonly any: RegExp;
}

/** Makes a language's phrases ready. Throws where one is no regular expression. */
export function readyLanguage(language: PromiseLanguage): ReadyLanguage {
  const { gap, gaps, joins } = language;
  const verbs = KINDS.map((kind) => `(${source(language.verbs[kind])})`).join('|');
  const between = `(?:(?:${source(gap)})\\s+)`;
  const phrases = (table: Phrases) =>
    KINDS.flatMap((kind) => {
      const list = table[kind];
      return list ? [[kind, words(list.join('|'))] as const] : [];
    });
  const byName = language.nameVerbs ? [`(will|is going to) ..4 ${language.nameVerbs}`] : [];
  const forms = [language.said, language.present].flatMap((table) => Object.values(table));
  const handed = language.handed ?? [];
  const opening = [language.vows, byName, handed, ...forms].flat();
  return {
    locale: language.locale,
    spoken: words(language.spoken, 'i'),
    vow: words(language.vows.join('|')),
    verb: new RegExp(`\\s+${between}{0,${gaps}}?(?:${verbs})${AFTER}`, 'iy'),
    further: new RegExp(`(?:,|${BEFORE}(?:${source(joins)}))\\s+${between}{0,4}?(?:${verbs})${AFTER}`, 'ig'),
    said: phrases(language.said),
    present: phrases(language.present),
    handed: handed.length > 0 ? words(handed.join('|')) : null,
    byName: language.nameVerbs
      ? new RegExp(
          `\\s+(?:will|is going to)\\s+${between}{0,4}?(?:${source(language.nameVerbs)})${AFTER}`,
          'iy',
        )
      : null,
    notNames: new RegExp(`^(?:${source(language.notNames ?? 'x')})$`, 'i'),
    ifs: words(language.ifs),
    courtesies: words(language.courtesies),
    cancels: new RegExp(`${BEFORE}(?:${source(language.cancels)})\\s*$`, 'i'),
    negations: language.negations === '' ? null : words(language.negations),
    negatesAfter: language.locale === 'de',
    past: words(language.past),
    joins: words(joins),
    opens: new RegExp(`^\\s*(?:${source(language.opens)})${AFTER}`, 'i'),
    times: timesOf(language),
    any: words(opening.join('|'), 'i'),
  };
}

/** Folds accents and typographic marks, character for character, so that offsets stay as they are. */
export function foldLetters(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replace(/[\u00c0-\u024f\u2019\u02bc\u00b4]/g, (char) =>
    char > '\u0250' || char === '\u00b4' ? "'" : (char.normalize('NFD')[0] ?? char),
  );
}

function words(phrase: string, flags = 'ig'): RegExp {
  return new RegExp(`${BEFORE}(?:${source(phrase)})${AFTER}`, flags);
}

/** A word that may stand between: of no other clause, though figures may hold a mark ("14:30", "3."). */
const ANY = '(?:[^\\s,.;:!?]|[.:,](?=\\d)|(?<=\\d)\\.)+';

/**
 * A phrase of the data as a regular expression's source: a space is any space, ` ..3 ` up to three words between, and
 * the rest is as in regular expressions, written without accents, its groups never captured.
 */
function source(phrase: string): string {
  return phrase
    .replace(/(?<!\\)\((?!\?)/g, '(?:')
    .replace(/\( \.\.(\d+)\)\?|\(\?: \.\.(\d+)\)\?/g, (_, one, other) => `(?:\\s+${ANY}){0,${one ?? other}}?`)
    .replace(/ \.\.(\d+) ?/g, (whole, most) =>
      whole.endsWith(' ') ? `\\s+(?:${ANY}\\s+){0,${most}}?` : `(?:\\s+${ANY}){0,${most}}?`,
    )
    .replace(/^\.\.(\d+) /g, `(?:${ANY}\\s+){0,$1}?`)
    .replace(/ (?=\?)/g, '\\s')
    .replace(/ /g, '\\s+');
}

/** Something like a time: a word of one, a number with a unit, a clock, a date. Not "24/7", no price. */
function timesOf({ times, units }: PromiseLanguage): RegExp {
  const counted = `${NUMBER}[\\s-]+(?:\\S+\\s+)?(?:${source(units)})`;
  const clock = "\\d{1,2}(?::|h)\\d\\d|\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:am|pm|a\\.m|p\\.m|uhr|h|o'clock)";
  const date =
    '\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})|\\d{1,2}\\.\\d{1,2}\\.|(?!24/7)\\d{1,2}/\\d{1,2}|\\d{4}-\\d\\d?-\\d\\d?|\\d{1,2}(?:st|nd|rd|th)';
  return new RegExp(
    `(?<![0-9a-zß$€£.,])(?:${source(times)}|${counted}|${clock}|${date})(?![0-9a-zß€])`,
    'ig',
  );
}
