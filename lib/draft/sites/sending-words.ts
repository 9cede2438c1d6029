import words from '../../../assets/words/sending.json' with { type: 'json' };
import { namesOf } from '../field-names.ts';

declare const document: never;
declare const window: never;

/** What a control may do with a draft, as far as its name says. */
type Deed = 'send' | 'later' | 'discard' | 'close';
type WordList = `${Deed}${'' | 'AtEnd'}`;
type Language = Readonly<Partial<Record<WordList, readonly string[]>>>;

const { $comment: _about, ...byLanguage } = words;
const languages: readonly Language[] = Object.values(byLanguage);

const SEND = named('send');
const LATER = named('later');
const DISCARD = named('discard');
const TIME = /\d[:.h]\d|\d\s?(?:[ap]m|uhr|[時点點])/i;
/** Named so and no more, a control takes a composer away and sends nothing: "Close as resolved" may. */
const CLOSE = new RegExp(`^(?:${listed('close', String)})$`, 'iu');

/** Whether a name is that of what sends. */
export function saysSend(name: string): boolean {
  return SEND.test(name);
}

/** Whether a name is that of what sends at another time. */
export function saysLater(name: string): boolean {
  return LATER.test(name);
}

/** Whether a name says a time of day, as the items of "Send later" do. */
export function saysTime(name: string): boolean {
  return TIME.test(name);
}

/** Whether a name is that of what throws a draft away, or takes the composer away and sends nothing. */
export function saysDiscard(name: string): boolean {
  return DISCARD.test(name) || CLOSE.test(name);
}

/** All by which people know a control: what is said of it, and what is written on it. */
export function controlNames(control: Element, attributes: readonly string[]): readonly string[] {
  return [...namesOf(control, attributes), control.textContent?.trim() ?? ''];
}

function named(deed: Deed): RegExp {
  const begins = `^\\W*(?:${listed(deed, whole)})`;
  const ends = listed(`${deed}AtEnd`, (word) => `${word}\\W*$`);
  return new RegExp(ends === '' ? begins : `${begins}|(?<!\\p{L})(?:${ends})`, 'iu');
}

function listed(list: WordList, spell: (word: string) => string): string {
  return languages
    .flatMap((language) => language[list] ?? [])
    .map(spell)
    .join('|');
}

/** Scripts that part words by spaces end one where no letter follows. */
function whole(word: string): string {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]$/u.test(word) ? `${word}(?!\\p{L})` : word;
}
