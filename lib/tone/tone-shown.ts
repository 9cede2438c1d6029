import type { Span } from '../engine/types.ts';
import type { PlacesShown, PointShown, SuggestionShown, ToneShown } from './shown-types.ts';
import type { TonePoint, ToneReport, ToneSuggestion } from './types.ts';

/** More than fits into a line, in UTF-16 units. */
const MOST_LINE = 60;
/** So many places are shown of one thing; the number of all is said. */
const MOST_PLACES = 4;
/** A sentence that is longer than this (UTF-16 units) is no change to be offered: it is a text without full stops. */
const MOST_CHANGE = 1_000;

/** Cuts a report of a text down to what is drawn of it. */
export function toneShown(whole: string, report: ToneReport): ToneShown {
  const { language, profile, unread, partly, suggestion, readTo } = report;
  const text = readTo === null ? whole : whole.slice(0, readTo);
  const { words, wordsPerSentence, level, limits, ...rest } = report.readability;
  const dimensions = Object.entries(report.dimensions).map(([name, each]) => [
    name,
    { level: each.level, ...pointsShown(text, each.points) },
  ]);
  return {
    ...{ language, profile, unread, partly },
    dimensions: Object.fromEntries(dimensions),
    readability: {
      ...{ words, wordsPerSentence, level, limits },
      longSentences: placesShown(text, rest.longSentences),
      walls: placesShown(text, rest.walls),
      jargon: rest.jargon.map(({ id, means, instead, ...place }) => ({
        ...{ id, means, instead },
        ...placesShown(text, [place]),
      })),
    },
    suggestion: suggestion && suggestionShown(text, suggestion),
    isCut: readTo !== null,
  };
}

/** What moves a dimension, each feature once, the heaviest first: what raises it, and what lowers it. */
function pointsShown(text: string, points: readonly TonePoint[]) {
  const lines = [...Map.groupBy(points, ({ id }) => id)].map(([id, all]) => ({
    effect: all.reduce((sum, { effect }) => sum + effect, 0),
    point: { id, ...placesShown(text, all) } satisfies PointShown,
  }));
  lines.sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
  return {
    raises: lines.filter(({ effect }) => effect > 0).map(({ point }) => point),
    lowers: lines.filter(({ effect }) => effect < 0).map(({ point }) => point),
  };
}

function placesShown(text: string, places: readonly Span[]): PlacesShown {
  // What rests on the whole reply has no words of its own to show.
  const own = places.filter(({ from, to }) => from > 0 || to < text.length);
  return {
    count: places.length,
    places: own
      .slice(0, MOST_PLACES)
      .map(({ from, to }) => ({ from, to, words: wordsAt(text, { from, to }) })),
  };
}

function suggestionShown(text: string, suggestion: ToneSuggestion): SuggestionShown | null {
  const { gain: _gain, ...shown } = suggestion;
  return shown.text.length > MOST_CHANGE ? null : { ...shown, old: wordsAt(text, shown) };
}

/** The words of a place in one line, cut at the end of a word where that is near. */
function wordsAt(text: string, { from, to }: Span): string {
  const words = text
    .slice(from, Math.min(to, from + 2 * MOST_LINE))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= MOST_LINE && to - from <= 2 * MOST_LINE) return words;
  return `${words.slice(0, MOST_LINE).replace(/\s+\S*$/, '')}…`;
}
