import type { CaseFacts } from '../../lib/recovery/case-types.ts';

/** One fact of a case set, or taken back with undefined; the others stay. */
export function withFact<K extends keyof CaseFacts>(
  facts: CaseFacts,
  key: K,
  value: CaseFacts[K],
): CaseFacts {
  const { [key]: _before, ...rest } = facts;
  return value === undefined ? (rest as CaseFacts) : { ...rest, [key]: value };
}

/** A moment as a field of type datetime-local wants it, by the clock on the wall. @param at ms since the epoch */
export function localMoment(at: number): string {
  const date = new Date(at);
  const [month, day, hour, minute] = [
    date.getMonth() + 1,
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
  ].map((part) => String(part).padStart(2, '0'));
  return `${String(date.getFullYear()).padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** What such a field says, in ms since the epoch; undefined while it is empty, or for a time that has not come. */
export function momentOf(value: string, now: number): number | undefined {
  const at = new Date(value).getTime();
  return Number.isNaN(at) || at > now || at < 0 ? undefined : at;
}
