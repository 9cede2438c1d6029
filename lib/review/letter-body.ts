/** Where the body of a letter may stand, in UTF-16 units. */
export interface LetterBody {
  /** After the greeting; 0 where there is none. */
  readonly from: number;
  /** Where the line of the sign-off begins; the text's end where there is none. */
  readonly to: number;
}

const NAMES = String.raw`(?:[^\S\n]+(?:(?:mrs?|ms|dr|prof|\p{L})\.|[\p{L}\p{M}'’{}-]+))`;
const end = (words: string, marks: string) =>
  String.raw`(?:${words})(?:[^\S\n]*[${marks}])?(?<names>${NAMES}{0,4})[^\S\n]*[${marks}]?[^\S\n]*$`;

/** "Hello Priya," at the top: a line of its own, or parted from the rest by a comma. */
const GREETING = new RegExp(
  String.raw`^\s*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening|day)|greetings|hallo|guten (?:morgen|tag|abend)|liebe[rs]?|sehr geehrte[rs]?|moin|servus|bonjour|hola|buongiorno)${NAMES}{0,4}[^\S\n]*(?:[,!:](?=\s|$)|(?=\n|$))`,
  'iu',
);

/** "Kind regards, Robin" on a line of its own, with a name or without; and the mark above a signature. */
const SIGN_OFF = new RegExp(
  String.raw`^[^\S\n]*(?:--[^\S\n]*$|${end(
    '(?:with )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes|greetings)|regards|best|all the best|' +
      '(?:yours )?(?:sincerely|faithfully|truly)|sincerely yours|yours|take care|cheers|viele grüße|' +
      '(?:mit )?(?:freundliche[nm]?|beste[nm]?|herzliche[nm]?|liebe[nm]?|schöne[nm]?) gr(?:üßen?|uß)|lg|mfg|vg|' +
      'cordialement|saludos|cordiali saluti',
    ',.!',
  )})`,
  'gimu',
);
/** What may begin a letter too, and so ends one only under other words. */
const THANKS = new RegExp(
  String.raw`^[^\S\n]*${end('(?:many |with )?thanks(?: again| in advance)?|thank you(?: again)?|vielen dank|danke', ',.!')}`,
  'gimu',
);

/** Tells greeting and sign-off from what stands between them; where one is not told, the text's own end. */
export function letterBody(text: string): LetterBody {
  const from = GREETING.exec(text)?.[0].length ?? 0;
  const begun = from + (/\S/.exec(text.slice(from))?.index ?? 0);
  const ends = [...linesOf(SIGN_OFF, text, from), ...linesOf(THANKS, text, Math.max(begun, 1))];
  return { from, to: Math.min(text.length, ...ends) };
}

/** Where such lines begin, from an offset on: what follows the words is a name. */
function linesOf(expression: RegExp, text: string, from: number): number[] {
  return Array.from(text.matchAll(expression))
    .filter(({ groups }) => !/(?:^|\s)\p{Ll}/u.test(groups?.names ?? ''))
    .flatMap(({ index }) => (index >= from ? [index] : []));
}
