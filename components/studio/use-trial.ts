import { useEffect, useState } from 'preact/hooks';
import type { PatternPreview } from '../../lib/policy/near-misses/near-miss-types.ts';
import type { RuleDraft } from './rule-draft.ts';
import type { SentenceTrial, TrySentences } from './studio-view.ts';

/** Long enough for the next key of who types fast, short enough to seem at once, in ms. */
const PAUSE_MS = 60;

interface Tried {
  readonly sentences: readonly string[];
  readonly preview: PatternPreview;
}

/** The sentences as they fare under the rule as it is now; the last answer stands until the next one is there. */
export function useTrial(trySentences: TrySentences, rule: RuleDraft, sentences: readonly string[]) {
  const [tried, setTried] = useState<Tried | null>(null);
  // Says all of the rule and the sentences: another text is another question.
  const key = JSON.stringify([rule, sentences]);
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      void trySentences(rule, sentences, leaving.signal).then((preview) => {
        if (preview && !leaving.signal.aborted) setTried({ sentences, preview });
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [key, trySentences]);
  return {
    problems: tried?.preview.problems ?? [],
    /** Null until it was tried. */
    of: (sentence: string) => trialOf(tried, sentence),
  };
}

function trialOf(tried: Tried | null, sentence: string): SentenceTrial | null {
  const at = tried?.sentences.indexOf(sentence) ?? -1;
  if (tried === null || at < 0) return null;
  const { findings, nearMisses } = tried.preview;
  return {
    findings: findings.filter((each) => each.sentence === at),
    near: nearMisses.filter((each) => each.sentence === at),
  };
}
