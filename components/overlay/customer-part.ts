import type { PageSite } from '../../lib/draft/types.ts';
import type { Language } from '../../lib/engine/language/language-words.ts';
import type { CustomerCues } from '../../lib/recovery/case-types.ts';
import { isEnglish } from '../../lib/recovery/reply-voice.ts';
import type { LatePart } from './late-part.ts';
import type { RecoveryDeps } from './recovery-part.ts';

/** customer.js, brought for an open panel: nobody else asks what the customer's message gives away. */
export interface CustomerPart {
  /** The openings of the customer's newest messages beside a composer, as the page shows them; empty where none is told. */
  text(site: PageSite | null, composer: HTMLElement): string;
  /** What it gives away. */
  cues(text: string, engine: RecoveryDeps['engine']): CustomerCues;
}

type Deps = Pick<RecoveryDeps, 'site' | 'element' | 'engine' | 'languages' | 'language'>;

/** Reads one composer's customer again and again: thinks only about a message that is not the one before. */
export function followCustomer(
  source: Pick<LatePart<CustomerPart>, 'now'>,
  deps: Deps,
): () => CustomerCues | null {
  const { site, element, engine } = deps;
  let seen = '';
  let cues: CustomerCues | null = null;
  return () => {
    const text = source.now?.text(site(), element) ?? '';
    if (text !== seen) cues = text === '' ? null : (source.now?.cues(text, engine) ?? null);
    seen = text;
    if (cues !== null && cues.language === undefined) cues = withLanguage(cues, languageOf(text, deps));
    return cues;
  };
}

function withLanguage(cues: CustomerCues, language: Language | null): CustomerCues {
  return language === null ? cues : { ...cues, language };
}

/** So much of it tells its language (UTF-16 units). */
const TELLS = 2_000;

/** Null where it does not tell, or what tells is on its way: then it is asked again. */
function languageOf(text: string, { engine, languages, language }: Deps): Language | null {
  const reading = engine.readText(text.slice(-TELLS));
  const here = languages();
  if (here !== null) return here.languageOf(reading);
  if (!engine.mayHoldOther(reading, 0, reading.sentences.length)) return isEnglish(text) ? 'en' : null;
  void language.bring();
  return null;
}
