import type { DraftEditor, ReplaceResult } from '../../lib/draft/types.ts';
import type { Finding } from '../../lib/engine/types.ts';
import type { Analysis } from '../../lib/review/analysis.ts';
import type { Review } from '../../lib/review/types.ts';
import type { BringRewrite } from '../../lib/rewrite/rewrite-part.ts';
import { kinderDesk } from '../rewrite/kinder-desk.ts';
import type { KinderDesk } from '../rewrite/kinder-view.ts';
import { counted } from './write-counts.ts';

/** A finding's sentence that may be worded anew. */
export interface Kinder extends KinderDesk {
  /** Puts the new sentence in the place of the old one. */
  use(text: string): Promise<ReplaceResult>;
}

interface KinderForDeps {
  readonly editor: DraftEditor;
  readonly review: Review;
  readonly analysis?: Pick<Analysis, 'check' | 'read'>;
  readonly rewrite?: BringRewrite | null;
}

/** Looks whether the sentence of a finding may be worded anew here. Null where there is no model, or no policy allows it. */
export function kinderFor(finding: Finding, deps: KinderForDeps): (() => Promise<Kinder | null>) | null {
  const { editor, review, analysis, rewrite } = deps;
  if (!rewrite || !analysis) return null;
  return async () => {
    const part = await rewrite();
    if (part === null) return null;
    const { text, findings, where } = review.state();
    const found = await kinderDesk(finding, {
      ...{ part, text, findings, read: analysis.read },
      check: (words) => analysis.check(words, where),
    });
    if (found === null) return null;
    const { sentence, ask } = found;
    const expected = text.slice(sentence.from, sentence.to);
    return { ask, use: (words) => counted(editor.kind, review.rewrite(sentence, expected, words)) };
  };
}
