import { portugueseWords } from '../../../lib/engine/language/words/portuguese.ts';
import { portuguesePack } from '../../../lib/policy/packs/portuguese.ts';
import type { WholePack } from '../../../lib/policy/rule-details.ts';
import { portugueseCues } from '../../../lib/recovery/cues/portuguese.ts';
import type { LanguageData } from '../language-part.ts';

/** What checks Portuguese paragraphs. */
export const portuguese: LanguageData = {
  pack: portuguesePack as WholePack,
  words: portugueseWords,
  cues: portugueseCues,
};
