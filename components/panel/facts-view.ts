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
