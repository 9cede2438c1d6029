import { i18n } from '#i18n';
import type { RewriteProblem } from '../../lib/rewrite/types.ts';

const WITH_WORDS = {
  lost: 'rewrite.refused.lost',
  added: 'rewrite.refused.added',
  flagged: 'rewrite.refused.flagged',
} as const;

/** Why what the model wrote is not offered: the first reason is enough. */
export function refusalText([first]: readonly RewriteProblem[]): string {
  const kind = first?.kind;
  if (kind === 'lost' || kind === 'added' || kind === 'flagged')
    return i18n.t(WITH_WORDS[kind], { words: first?.words ?? '' });
  return i18n.t(kind === 'same' || kind === 'empty' ? 'rewrite.refused.nothing' : 'rewrite.refused.shape');
}
