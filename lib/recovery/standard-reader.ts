import { STANDARD_MOST } from '../policy/recovery/standard-shape.ts';
import type { Standard, StandardUnit } from './standard.ts';
import {
  AT_MOST,
  CHANNEL_WORDS,
  DAY_WORDS,
  FILLERS,
  NUMBER,
  numberOf,
  SEVERITY_WORDS,
  UNIT_WORDS,
  type UnitWord,
  VAGUE,
  WHAT_WORDS,
} from './standard-words.ts';

/** Why a sentence is no standard. */
export type StandardFault =
  | 'no-subject'
  | 'unknown'
  | 'two-scopes'
  | 'vague'
  | 'no-time'
  | 'no-unit'
  | 'range'
  | 'two-times'
  | 'share'
  | 'too-small'
  | 'too-large';

/** A standard, or what keeps a sentence from being one and how to mend it. */
export type StandardReading =
  | { readonly ok: true; readonly standard: Standard }
  | { readonly ok: false; readonly fault: StandardFault; readonly what: string; readonly mend: string };

interface Measure {
  readonly number: number;
  readonly unit: StandardUnit;
}

/** No sentence of a lead is longer; more is not looked at. */
const READ_MOST = 500;

const EXAMPLE = 'e.g. "First reply to e-mail within 24 hours"';
const UNITS = 'minutes, hours, days, working hours or working days';

/**
 * Reads a standard that a lead typed as a plain English sentence, e.g. "First reply to e-mail within 24 hours".
 * One without a number and a unit is refused: nobody can tell whether it was kept. Never throws.
 */
export function readStandard(text: string): StandardReading {
  const sentence = text.slice(0, READ_MOST).replace(/\s+/g, ' ').trim();
  const what = firstOf(WHAT_WORDS, sentence);
  if (what === undefined)
    return refuse(
      'no-subject',
      'it does not say what is to be done.',
      `Name it: first reply, call back, order, follow-up, or what is put right, ${EXAMPLE}.`,
    );
  const measure = readMeasure(sentence);
  if ('fault' in measure) return measure;
  const refusal = refuseUnread(sentence) ?? refuseScopes(sentence);
  if (refusal) return refusal;
  const channel = what === 'call-back' ? undefined : firstOf(CHANNEL_WORDS, sentence);
  const severity = firstOf(SEVERITY_WORDS, sentence);
  return {
    ok: true,
    standard: {
      what,
      ...(channel && { channel }),
      ...(severity && { severity }),
      ...measure,
      origin: 'team',
    },
  };
}

type Refusal = Exclude<StandardReading, { ok: true }>;

function refuse(fault: StandardFault, what: string, mend: string): Refusal {
  return { ok: false, fault, what, mend };
}

/** Of the words that stand in a sentence, what the first of them mean; of two at one place, the longer. */
function firstOf<T>(words: readonly (readonly [T, RegExp])[], sentence: string): T | undefined {
  let best: { readonly meaning: T; readonly at: number; readonly length: number } | undefined;
  for (const [meaning, pattern] of words) {
    const hit = pattern.exec(sentence);
    if (!hit) continue;
    const isFirst = !best || hit.index < best.at || (hit.index === best.at && hit[0].length > best.length);
    if (isFirst) best = { meaning, at: hit.index, length: hit[0].length };
  }
  return best?.meaning;
}

/** A word that nothing is made of would be read over: "to fax", "minus 3 hours", "never". */
function refuseUnread(sentence: string): Refusal | undefined {
  const known = [AT_MOST, TIME, VAGUE, ...DAY_WORDS.map(([days]) => days)];
  for (const list of [WHAT_WORDS, CHANNEL_WORDS, SEVERITY_WORDS])
    known.push(...list.map(([, words]) => words));
  const rest = known.reduce((left, words) => left.replace(new RegExp(words, 'gi'), ' '), sentence);
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];
  const unread = words.find((word) => !FILLERS.has(word.toLowerCase().replace('’', "'")));
  if (unread === undefined) return undefined;
  return refuse(
    'unknown',
    `"${unread}" is not understood.`,
    'Leave it out; a standard may name a channel (e-mail, chat, phone, social media) and a severity (minor, major, critical).',
  );
}

function refuseScopes(sentence: string): Refusal | undefined {
  const isSaid = ([, words]: readonly [unknown, RegExp]) => words.test(sentence);
  if (CHANNEL_WORDS.filter(isSaid).length < 2 && SEVERITY_WORDS.filter(isSaid).length < 2) return undefined;
  return refuse('two-scopes', 'it names more than one channel or severity.', 'Write one standard for each.');
}

const UNIT = UNIT_WORDS.map(({ pattern }) => pattern).join('|');
const RANGE = new RegExp(`${NUMBER}(?: ?– ?| to | or |(?<=\\d) ?- ?(?=\\d))${NUMBER} ?-?(?:${UNIT})\\b`, 'i');
const TIME = new RegExp(`(?<![\\w.,-])(${NUMBER}) ?-?(${UNIT})\\b`, 'gi');
const SHARE = /\d ?(%|per ?cent\b)/i;

function readMeasure(sentence: string): Measure | Refusal {
  if (SHARE.test(sentence))
    return refuse(
      'share',
      'it speaks of a share of the cases.',
      'A clock runs on each case: leave the share out.',
    );
  if (RANGE.test(sentence))
    return refuse('range', 'it names a range.', 'Keep the longer time: that is the one which is promised.');
  const times = timesIn(sentence);
  if (times.length > 1)
    return refuse('two-times', 'it names more than one time.', 'Write one standard for each.');
  const [time] = times;
  return time === undefined ? refuseTimeless(sentence) : checked(time);
}

function timesIn(sentence: string): Measure[] {
  const named = [...sentence.matchAll(TIME)].map(([, number = '', unit = '']) => {
    const word = unitOf(unit);
    return { number: numberOf(number) * word.times, unit: word.unit };
  });
  if (named.length > 0) return named;
  const days = DAY_WORDS.find(([pattern]) => pattern.test(sentence));
  return days ? [{ number: days[1], unit: days[2] }] : [];
}

function unitOf(said: string): UnitWord {
  return UNIT_WORDS.find(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'i').test(said))!;
}

/** Whole numbers only; half an hour is thirty minutes. */
function checked({ number, unit }: Measure): Measure | Refusal {
  if (Number.isInteger(number)) return sized({ number, unit });
  const minutes = number * 60;
  if (unit === 'hours' && Number.isInteger(minutes)) return sized({ number: minutes, unit: 'minutes' });
  if (number > 0 && number < 1 && unit === 'minutes')
    return refuse('too-small', 'it is less than a minute.', 'Write one minute or more.');
  return refuse('too-small', 'it is no whole number.', 'Write it in a smaller unit, without a fraction.');
}

function sized(measure: Measure): Measure | Refusal {
  const isDays = measure.unit === 'days' || measure.unit === 'working-days';
  if (measure.number > STANDARD_MOST)
    return refuse('too-large', `${measure.number} is too much.`, `Write ${STANDARD_MOST} or less.`);
  if (measure.number < 1 && !isDays)
    return refuse('too-small', 'it leaves no time at all.', 'Write one minute or more.');
  return measure;
}

function refuseTimeless(sentence: string): Refusal {
  const vague = VAGUE.exec(sentence)?.[0];
  if (vague !== undefined)
    return refuse(
      'vague',
      `"${vague}" has no number and no unit: nobody can tell whether it was kept.`,
      `Say how long at most, in ${UNITS}, ${EXAMPLE}.`,
    );
  if (new RegExp(`\\b${NUMBER}\\b`, 'i').test(sentence.replace(/\ban?\b/gi, '')))
    return refuse(
      'no-unit',
      'its number has no unit that can be counted.',
      `Write it in ${UNITS}, ${EXAMPLE}.`,
    );
  return refuse('no-time', 'it does not say by when.', `Add a number and a unit, ${EXAMPLE}.`);
}
