import { casual as german } from 'chrono-node/de';
import { casual as english } from 'chrono-node/en';
import { casual as spanish } from 'chrono-node/es';
import { casual as french } from 'chrono-node/fr';
import { casual as portuguese } from 'chrono-node/pt';
import type { Span } from '../engine/types.ts';
import type { WallDay, WallTime } from './promise-zone.ts';

const PARSERS = { en: english, de: german, es: spanish, fr: french, pt: portuguese };

/** A day that is named in a text. */
export interface NamedDay extends Span {
  readonly day: WallDay;
}

/** Words that the parser takes for a day and that promise none. */
const NO_DAY =
  /^(?:now|right now|jetzt|ahora|maintenant|agora|sat|sun|mar|may|second|so|do|mi|ma|di|sex|seg|qua|qui|ter)\.?$/i;

/**
 * The days that a text names in words, in the language's own calendar: "Thursday", "tomorrow", "3 December". Times of
 * day are left alone. `now` is what the wall shows where it is written.
 */
export function namedDays(text: string, locale: string, now: WallTime): NamedDay[] {
  const parser = PARSERS[locale as keyof typeof PARSERS] ?? english;
  // The parser works in the machine's own zone: it is given the wall's time there, and only its calendar is used.
  const reference = new Date(now.year, now.month - 1, now.day, now.hour, now.minute);
  return parser
    .parse(text, reference, { forwardDate: true })
    .flatMap(({ index, text: words, start, end }) => {
      const last = end?.isCertain('day') || end?.isCertain('weekday') ? end : start;
      if (!(last.isCertain('day') || last.isCertain('weekday')) || NO_DAY.test(words.trim())) return [];
      const [year, month, day] = [last.get('year'), last.get('month'), last.get('day')];
      if (year === null || month === null || day === null) return [];
      return [{ from: index, to: index + words.length, day: { year, month, day } }];
    });
}
