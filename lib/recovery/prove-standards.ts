import { nearestWord } from '../policy/nearest-word.ts';
import { type PolicyProblem, placeOf } from '../policy/problem.ts';
import type { PolicyRecovery } from '../policy/recovery/recovery-shape.ts';
import { standardOf } from './overlay-book.ts';
import type { Standard } from './standard.ts';
import { readStandard } from './standard-reader.ts';

const PATH = ['recovery', 'standards'];

/** What keeps the standards of a policy from being measured. */
export function proveStandards(root: unknown, { standards = [] }: PolicyRecovery): PolicyProblem[] {
  const unread = standards.flatMap((entry, at) => {
    const where = placeOf(root, [...PATH, at]);
    if (typeof entry !== 'string') return proveNumber(where, entry);
    const reading = readStandard(entry);
    return reading.ok
      ? []
      : [{ where, what: `"${entry}" is no standard: ${reading.what}`, mend: reading.mend }];
  });
  return [
    ...unread,
    ...proveTwins(
      root,
      standards.map((entry) => standardOf(entry)[0]),
    ),
  ];
}

/** No days are the end of the same one; no hours are no time. */
function proveNumber(where: string, { number, unit }: Pick<Standard, 'number' | 'unit'>): PolicyProblem[] {
  if (number > 0 || unit === 'days' || unit === 'working-days') return [];
  return [
    { where, what: 'it leaves no time at all.', mend: 'Write 1 or more; 0 is only for days: the same day.' },
  ];
}

/** Of two that hold for the same cases nobody knows which counts; only follow-ups come more than once. */
function proveTwins(root: unknown, standards: readonly (Standard | undefined)[]): PolicyProblem[] {
  const keys = standards.map((one) => one && one.what !== 'follow-up' && scopeOf(one));
  return keys.flatMap((key, at) => {
    const before = key ? keys.indexOf(key) : at;
    if (before === at) return [];
    const what = `it holds for the same cases as standards[${before}].`;
    return [
      { where: placeOf(root, [...PATH, at]), what, mend: 'Keep one, or name a channel or a severity.' },
    ];
  });
}

function scopeOf({ what, channel, severity }: Standard): string {
  return [what, channel, severity].join(' ');
}

/** What keeps working hours from being told. */
export function proveWorkingHours(root: unknown, { workingHours }: PolicyRecovery): PolicyProblem[] {
  if (workingHours === undefined) return [];
  const { from, to, zone } = workingHours;
  const at = (key: string) => placeOf(root, ['recovery', 'workingHours', key]);
  const empty =
    from === to || from === '24:00'
      ? [
          {
            where: at(from === to ? 'to' : 'from'),
            what: 'nobody works in these hours.',
            mend: 'Write when work begins and when it ends; for all day "00:00" and "24:00".',
          },
        ]
      : [];
  return [...empty, ...(zone === undefined || isZone(zone) ? [] : [sayZone(at('zone'), zone)])];
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

function sayZone(where: string, zone: string): PolicyProblem {
  const near = nearestWord(zone, Intl.supportedValuesOf('timeZone'));
  const mend = near ? `Did you mean "${near}"?` : 'Write an area and a city, e.g. "Europe/Berlin".';
  return { where, what: `there is no time zone "${zone}".`, mend };
}
