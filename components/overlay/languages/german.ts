import { germanWords } from '../../../lib/engine/language/words/german.ts';
import { germanPack } from '../../../lib/policy/packs/german.ts';
import type { WholePack } from '../../../lib/policy/rule-details.ts';
import { germanCues } from '../../../lib/recovery/cues/german.ts';
import type { LanguageData } from '../language-part.ts';

/** What checks German paragraphs. */
export const german: LanguageData = { pack: germanPack as WholePack, words: germanWords, cues: germanCues };
