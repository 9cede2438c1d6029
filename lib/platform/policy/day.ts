/** The day in the agent's own time, e.g. `2026-01-31`. @param now ms since the epoch */
export function dayOf(now: number): string {
  const date = new Date(now);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first moment after that day, in the agent's own time, ms since the epoch. @param day e.g. `2026-01-31` */
export function endOfDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + 1).getTime();
}
