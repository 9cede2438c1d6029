import { spanishWords } from '../../../lib/engine/language/words/spanish.ts';
import { spanishPack } from '../../../lib/policy/packs/spanish.ts';
import type { WholePack } from '../../../lib/policy/rule-details.ts';
import { spanishCues } from '../../../lib/recovery/cues/spanish.ts';
import type { LanguageData } from '../language-part.ts';

/** What checks Spanish paragraphs. */
export const spanish: LanguageData = {
  pack: spanishPack as WholePack,
  words: spanishWords,
  cues: spanishCues,
};
