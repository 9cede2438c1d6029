import english from '../../assets/tone/jargon.en.json' with { type: 'json' };
import { compilePhrases, findPhrases, type PhraseSet } from '../engine/phrase-set.ts';
import type { TextReading } from '../engine/types.ts';
import type { JargonUse } from './types.ts';

interface JargonEntry {
  readonly id: string;
  readonly phrases: readonly string[];
  readonly means: string;
  readonly instead?: string;
}

const ENTRIES = new Map<string, JargonEntry>(english.words.map((entry) => [entry.id, entry]));

let compiled: PhraseSet | undefined;

/** Words of the trade in a reply, each with what it means; the first place of each. */
export function findJargon(reading: TextReading): JargonUse[] {
  compiled ??= compilePhrases(english.words).set;
  const seen = new Set<string>();
  const uses: JargonUse[] = [];
  for (const { id, from, to } of findPhrases(compiled, reading)) {
    const last = uses.at(-1);
    if (seen.has(id) || (last && from < last.to)) continue;
    seen.add(id);
    const { means, instead = null } = ENTRIES.get(id)!;
    uses.push({ id, from, to, means, instead });
  }
  return uses;
}
