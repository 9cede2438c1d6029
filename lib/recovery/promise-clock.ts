import { asWords, MIDNIGHT, NOON, NUMBER, NUMBERS, ZONES } from './promise-time-words.ts';

/** A time of day in a text. */
export interface ClockMention {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly minute: number;
  /** The half of the day is said or plain: "pm", "15", "09:00". Else it may be either. */
  readonly isPlain: boolean;
  /** Its minutes are said too: "9:00". */
  readonly isExact?: boolean | undefined;
  /** IANA name of a zone named beside it. */
  readonly zone?: string | undefined;
  /** No clock shows it. */
  readonly isImpossible: boolean;
}

/** What leads to a bare number that is an hour. */
const AT =
  "at|by|before|around|about|till|until|from|after|um|gegen|bis|vor|ab|nach|antes de las?|sobre las?|hacia las?|a las?|las|a la|vers|avant|d'ici|a|antes das|ate as|as|pelas|por volta das|entre";
/** What may follow a bare hour; anything else would be what is counted. */
const AFTER_HOUR =
  '$|[,.;:!)?]|[–-]|(?:on|tomorrow|today|tonight|your|my|our|and|to|or|in|sharp|at|the|this|next|mon|tue|wed|thu|fri|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morgen|heute|am|und|bis|spatestens|bei|an|zuruck|de|du|da|del|demain|manana|amanha|hoy|hoje|y|et|e|en|em|o|com|con|avec|with|i|we|ich|wir|je|nous|werde|werden|rufe|rufen|melde|melden|le|les|te|vou|vamos|voy|lhe|cet|est|pt|utc|gmt)(?![a-z])';

const MERIDIEM = '(a\\.?m\\.?|p\\.?m\\.?)';

const MARKED = new RegExp(`(?<![\\d.,:/$€£])(\\d{1,2})(?:[:.](\\d\\d))?\\s?${MERIDIEM}(?![a-z])`, 'gi');
const COLON =
  /(?<![\d.,:/$€£])(\d{1,2}):(\d\d)(?::\d\d)?(?:\s?(?:uhr|h|hrs?|horas|heures))?(?![\d:€%]|\.\d)/gi;
const HOURS = /(?<![\d.,:/$€£])(\d{1,2})(?:\.(\d\d))?\s?(?:uhr|o'clock)(?:\s(\d\d)(?!\d))?(?![a-z])/gi;
const FRENCH = /(?<![\d.,:/$€£])(\d{1,2})\s?h\s?(\d\d)?(?![\da-z])/gi;
const SAID = new RegExp(
  `(?<![a-z0-9])(?:${AT})\\s+(${NUMBER})(?:\\s(?:horas|heures|hs))?(?=\\s*(?:${AFTER_HOUR}))`,
  'gi',
);
const RANGE = new RegExp(
  `(?<![a-z0-9])(?:between|from|zwischen|von|entre|de)(?: las| as)? ${NUMBER} (?:and|to|until|till|und|bis|y|et|e|a)(?: las| as)? (${NUMBER})(?=\\s*(?:${AFTER_HOUR}))`,
  'gi',
);
const HALF = new RegExp(
  `(?<![a-z0-9])(?:at |by |um |gegen |bis |vor )?(half past|quarter past|quarter to|halb|viertel nach|viertel vor) (${NUMBER})(?![a-z0-9])`,
  'gi',
);
const AND_HALF = new RegExp(
  `(?<![a-z0-9])(?:a las?|las|a la) (${NUMBER}) y (media|cuarto)(?![a-z0-9])`,
  'gi',
);

/** "At 3.30", "um 15.30": after these words it is no date. */
const DOTTED = new RegExp(
  `(?<![a-z0-9])(?:at|around|about|um|gegen|sobre las?|hacia las?|a las?|las|vers|as|pelas)\\s+(?:[01]?\\d|2[0-4])\\.[0-5]\\d(?=\\s*(?:${AFTER_HOUR}))(?!\\.\\d)`,
  'gi',
);
/** "By 15.30": a date too may follow these, but none has such a month. */
const DOTTED_BY = new RegExp(
  `(?<![a-z0-9])(?:${AT})\\s+(?:[01]?\\d|2[0-4])\\.(?:00|1[3-9]|[2-5]\\d)(?=\\s*(?:${AFTER_HOUR}))(?!\\.\\d)`,
  'gi',
);

/** A folded text with a colon in each time of day that is written with a dot; nothing moves. */
export function withColons(folded: string): string {
  return [DOTTED, DOTTED_BY].reduce(
    (text, pattern) => text.replace(pattern, (words) => words.replace('.', ':')),
    folded,
  );
}

/** Minutes after the hour that a part of it says; of the hour before where they are less than none. */
const PARTS: Readonly<Record<string, number>> = {
  'half past': 30,
  'quarter past': 15,
  'quarter to': -15,
  halb: -30,
  'viertel nach': 15,
  'viertel vor': -15,
  media: 30,
  cuarto: 15,
};

/** The times of day in a folded text, in order and apart. `original` is it unfolded: zones stand in capitals. */
export function clocksIn(folded: string, original: string): ClockMention[] {
  const found: ClockMention[] = [];
  const add = (
    match: RegExpMatchArray,
    time: Omit<ClockMention, 'from' | 'to' | 'isImpossible' | 'zone'>,
  ) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (found.some((other) => other.from < to && other.to > from)) return;
    const zone = /^\s?\(?([A-Z]{2,4})(?![A-Za-z])/.exec(original.slice(to))?.[1];
    const { hour, minute } = time;
    found.push({
      ...time,
      from,
      to,
      zone: zone === undefined ? undefined : ZONES[zone],
      isImpossible: hour > 24 || minute > 59 || (hour === 24 && minute > 0),
    });
  };
  for (const match of folded.matchAll(MARKED)) add(match, marked(match));
  for (const match of folded.matchAll(HALF)) add(match, part(match[2], match[1]));
  for (const match of folded.matchAll(AND_HALF)) add(match, part(match[1], match[2]));
  for (const pattern of [COLON, HOURS, FRENCH])
    for (const match of folded.matchAll(pattern)) {
      const digits = match[1] ?? '';
      const hour = Number(digits);
      add(match, {
        hour,
        minute: Number(match[2] ?? match[3] ?? 0),
        isPlain: hour > 12 || digits.startsWith('0'),
        isExact: pattern === COLON,
      });
    }
  for (const match of folded.matchAll(asWords(NOON))) add(match, { hour: 12, minute: 0, isPlain: true });
  for (const match of folded.matchAll(asWords(MIDNIGHT))) add(match, { hour: 24, minute: 0, isPlain: true });
  for (const match of [...folded.matchAll(RANGE), ...folded.matchAll(SAID)]) {
    const hour = numberOf(match[1]);
    if (hour > 0 && hour <= 24) add(match, { hour, minute: 0, isPlain: hour > 12 });
  }
  return found.sort((one, other) => one.from - other.from);
}

/** What a number word or figures say. */
export function numberOf(words: string | undefined): number {
  const known = NUMBERS[(words ?? '').toLowerCase()];
  return known ?? Number(words);
}

function marked(match: RegExpMatchArray) {
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  const isPm = /^p/i.test(match[3] ?? '');
  // "15 pm" is said by many; "15 am" by nobody.
  if (hour > 12) return { hour: isPm && hour < 24 ? hour : 99, minute, isPlain: true };
  return { hour: (hour % 12) + (isPm ? 12 : 0), minute, isPlain: true };
}

function part(hourWords: string | undefined, partWords: string | undefined) {
  const minutes = PARTS[(partWords ?? '').toLowerCase()] ?? 0;
  const hour = numberOf(hourWords);
  return minutes < 0
    ? { hour: hour - 1, minute: 60 + minutes, isPlain: hour > 13 }
    : { hour, minute: minutes, isPlain: hour > 12 };
}
