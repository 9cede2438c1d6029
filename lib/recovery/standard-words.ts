import type { CaseSeverity, Channel } from './case-types.ts';
import type { StandardUnit, StandardWhat } from './standard.ts';

// How a lead says in plain English what a standard is about. Each list is looked through from its top.

/** What is to be done; the one that stands first in the sentence is meant. */
export const WHAT_WORDS: readonly (readonly [StandardWhat, RegExp])[] = [
  [
    'call-back',
    /\b(call(s|ed|ing)?[- ]?backs?|(ring|phone)(ing|s|ed)? (them |customers? |the customer )?back|call(ing|s|ed)? (them|customers?|the customer|people) back|return(ing|s|ed)?\b.{0,30}\bcalls?|promised calls?)\b/i,
  ],
  ['follow-up', /\b(follow(s|ed|ing)?[- ]?ups?|check(s|ing)? (back|in)|second message)\b/i],
  [
    'first-reply',
    /\b(first (human )?(reply|response|answer|contact|message)|repl(y|ies|ied|ying)|respon(d|ds|ded|ding|se|ses)|answer(s|ed|ing)?|acknowledg(e|es|ed|ing|e?ment))\b/i,
  ],
  ['order', /\b(orders?|order (filled|shipped)|(fill|dispatch|ship)(s|ed|ing|es|ped|ping)?)\b/i],
  [
    'reinstatement',
    /\b(reinstat\w*|put(s|ting)? (it |things )?right|fix(es|ed|ing)?|repair(s|ed|ing)?|replac\w+|refund\w*|restor\w+|resol(ve|ves|ved|ving|ution)|solv\w+|solution|mend(s|ed|ing)?|work-?around|stop-?gap)\b/i,
  ],
];

export const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['email', /\b(e-?mails?|mail|inbox)\b/i],
  ['chat', /\b(live[- ])?(chats?|messenger|messaging|whatsapp)\b/i],
  ['social', /\b(social( media)?|tweets?|twitter|facebook|instagram|public (posts?|reviews?))\b/i],
  ['phone', /\b(tele)?phone\b/i],
];

export const SEVERITY_WORDS: readonly (readonly [CaseSeverity, RegExp])[] = [
  ['critical', /\b(critical|urgent|severe|emergenc(y|ies))\b/i],
  ['major', /\b(major|serious|high[- ]priority)\b/i],
  ['minor', /\b(minor|small|low[- ]priority)\b/i],
];

/** Promises that nobody can measure. */
export const VAGUE =
  /\b(a\.?s\.?a\.?p\b\.?|as (soon|fast|quickly) as (possible|we can)|quick(ly)?|soon(er|est)?|fast(er)?|prompt(ly)?|immediate(ly)?|instant(ly)?|at once|right away|straight ?away|short(ly)?|timely|in (good|due) (time|course)|without (undue )?delay|speedy|speedily|swift(ly)?|rapid(ly)?|reasonable|(a )?(few|couple of|several|some) \w+|a while)/i;

/** What only says that a time is the latest. */
export const AT_MOST =
  /\b(no|not) (later|longer|more) than\b|\bat (the )?(latest|most)\b|\b(up to|less than|a maximum of|or (less|sooner|earlier|faster))\b/gi;

/** Words that change nothing of what a standard says. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a after agent agents back all always an and any anyone are arrival arrive arrives as at be been before begin begins
  begun being by case cases come comes contact contacts customer customer's customers deal done each every everybody
  everyone everything failure first for from get gets give given gives go goes going got has have human in incoming
  inquiries inquiry enquiries enquiry is issue issues it it's its last latest made make makes max maximum message
  messages must of on our out over people per person placed post posts problem problems promised query queries question
  questions receipt received receive receives report reported reports request requests sent send sends
  shall should since start started starting starts taken team that the their them then these they things this those
  ticket tickets time times to us we we'll were what when which who whole will with within write writes written you
  your possible target goal under below inside was were processed completed closed ended paid leave leaves left money
  complaint complaints warehouse`
    .trim()
    .split(/\s+/),
);

const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'.split(
    '|',
  );
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'.split('|');

/** A number in digits or in words, as a pattern without groups. */
export const NUMBER = `(?:\\d+(?:[.,]\\d+)*|half (?:an?|of an?)|an?|(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.join('|')}|a hundred|one hundred)`;

/** What such a number is; not a number where it is none. */
export function numberOf(said: string): number {
  const word = said.toLowerCase();
  if (/^\d/.test(word)) return Number(word.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
  if (word.startsWith('half')) return 0.5;
  if (word.endsWith('hundred')) return 100;
  if (word === 'a' || word === 'an') return 1;
  const [first = '', second] = word.split(/[- ]/);
  const tens = TENS.indexOf(first);
  if (tens < 0) return SMALL.indexOf(first) < 0 ? Number.NaN : SMALL.indexOf(first) + 1;
  return (tens + 2) * 10 + (second === undefined ? 0 : SMALL.indexOf(second) + 1);
}

/** A unit as it is written, with what it counts and how many of it. */
export interface UnitWord {
  readonly pattern: string;
  readonly unit: StandardUnit;
  readonly times: number;
}

const WORKING = '(?:working|business|office|opening|service)[- ]';

/** Longer ones first, so that "working days" is not read as days. */
export const UNIT_WORDS: readonly UnitWord[] = [
  { pattern: `${WORKING}(?:hours?|hrs?)`, unit: 'working-hours', times: 1 },
  { pattern: `(?:${WORKING}days?|week ?days?)`, unit: 'working-days', times: 1 },
  { pattern: `${WORKING}weeks?`, unit: 'working-days', times: 5 },
  { pattern: 'seconds?|secs?', unit: 'minutes', times: 1 / 60 },
  { pattern: 'minutes?|mins?', unit: 'minutes', times: 1 },
  { pattern: 'hours?|hrs?|h', unit: 'hours', times: 1 },
  { pattern: 'days?', unit: 'days', times: 1 },
  { pattern: 'weeks?', unit: 'days', times: 7 },
  { pattern: 'fortnights?', unit: 'days', times: 14 },
];

/** Times that are said without a number. */
export const DAY_WORDS: readonly (readonly [RegExp, number, StandardUnit])[] = [
  [/\b(?:the )?same (?:working|business) day\b/i, 0, 'working-days'],
  [/\b(?:end of (?:the )?(?:working|business) day|close of business)\b/i, 0, 'working-days'],
  [/\b(?:the )?(?:next|following) (?:working|business) day\b/i, 1, 'working-days'],
  [/\b(?:the )?same day\b|\bend of (?:the )?day\b/i, 0, 'days'],
  [/\b(?:the )?(?:next|following) day\b/i, 1, 'days'],
];
