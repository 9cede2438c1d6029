import type { Span } from '../engine/types.ts';
import type {
  JargonUse,
  Readability,
  ToneDimension,
  ToneLevel,
  ToneProfile,
  ToneReport,
  ToneSuggestion,
} from './types.ts';

/** A stretch of the text with the first of its words, in one line. */
export interface WordsShown extends Span {
  readonly words: string;
}

/** The first of the places that something rests on; none where it rests on the whole reply. */
export interface PlacesShown {
  readonly places: readonly WordsShown[];
  /** How many there are in all. */
  readonly count: number;
}

/** All places of one feature in a dimension, as one line. */
export interface PointShown extends PlacesShown {
  readonly id: string;
}

/** A dimension as it is drawn: what raises it and what lowers it, the heaviest first. */
export interface DimensionShown {
  readonly level: ToneLevel;
  readonly raises: readonly PointShown[];
  readonly lowers: readonly PointShown[];
}

/** A word of the trade, where it stands first. */
export interface JargonShown extends PlacesShown, Pick<JargonUse, 'id' | 'means' | 'instead'> {}

/** How easily it reads, as it is drawn. */
export interface ReadabilityShown
  extends Pick<Readability, 'words' | 'wordsPerSentence' | 'level' | 'limits'> {
  readonly longSentences: PlacesShown;
  readonly walls: PlacesShown;
  readonly jargon: readonly JargonShown[];
}

/** The one change that would help most, with the words that it would take away. */
export interface SuggestionShown extends Omit<ToneSuggestion, 'gain'> {
  readonly old: string;
}

/** What is drawn of a report: levels, counts, and of the text the words that they rest on, each cut to a line. */
export interface ToneShown extends Pick<ToneReport, 'language' | 'profile' | 'unread' | 'partly'> {
  readonly dimensions: Readonly<Partial<Record<ToneDimension, DimensionShown>>>;
  readonly readability: ReadabilityShown;
  readonly suggestion: SuggestionShown | null;
  /** Only the first part of a very long text was read. */
  readonly isCut: boolean;
}

/** How a text sounds, read as each kind of reply. */
export type TonesShown = Readonly<Record<ToneProfile, ToneShown>>;
