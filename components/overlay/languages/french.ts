import { frenchWords } from '../../../lib/engine/language/words/french.ts';
import { frenchPack } from '../../../lib/policy/packs/french.ts';
import type { WholePack } from '../../../lib/policy/rule-details.ts';
import { frenchCues } from '../../../lib/recovery/cues/french.ts';
import type { LanguageData } from '../language-part.ts';

/** What checks French paragraphs. */
export const french: LanguageData = { pack: frenchPack as WholePack, words: frenchWords, cues: frenchCues };
