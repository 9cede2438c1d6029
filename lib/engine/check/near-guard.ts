import type { CompiledGuard } from '../compile/compiled-rules.ts';
import { countWords } from '../text/count-words.ts';
import type { TextReading } from '../types.ts';
import type { Candidate } from './candidate.ts';
import type { GuardPlaces } from './guard-places.ts';

/**
 * Whether a guard's phrase stands where the guard looks for it. `before` asks for one that begins before the match and
 * ends in it or at most `words` words before it; `after` is the same the other way round.
 */
export function isExcused(
  guard: CompiledGuard,
  match: Candidate,
  places: GuardPlaces,
  reading: TextReading,
): boolean {
  switch (guard.within) {
    case 'match':
      return places.overlaps(match);
    case 'around':
      return places.furthestEnd(match.from + 1) >= match.to;
    case 'sentence':
      return places.isIn(match.sentence);
    case 'next-sentence':
      return places.isIn(match.sentence + 1);
    case 'before':
      return isBefore(guard, match, places, reading);
    case 'after':
      return isAfter(guard, match, places, reading);
    default:
      return true;
  }
}

function isBefore(
  { words }: CompiledGuard,
  match: Candidate,
  places: GuardPlaces,
  reading: TextReading,
): boolean {
  const end = places.furthestEnd(match.from);
  if (end <= reading.sentences[match.sentence]!.from) return false;
  return countWords(reading, end, match.from) <= words;
}

function isAfter(
  { words }: CompiledGuard,
  match: Candidate,
  places: GuardPlaces,
  reading: TextReading,
): boolean {
  const start = places.firstStart(match.to);
  if (start >= reading.sentences[match.sentence]!.to) return false;
  return countWords(reading, match.to, start) <= words;
}
