import type { AgentHand, Leaving, Verdict } from '../../lib/review/draft-recovery.ts';
import { type ActsDeps, AgentActs } from './agent-acts.ts';

/** A slow network may take this long (ms) from the press to an empty composer. */
const WITHIN_MS = 10_000;
/** An editor takes words out this soon (ms) after the press that deletes them, however slow the page. */
const DELETED_MS = 1000;

/** What the agent's hand did, and what a question of ours had it do. */
export interface SendingWatch extends AgentHand {
  /** What was pressed is not sent after all: it is held. */
  held(): void;
  /** It is sent on the agent's word: we press for them. */
  sends(): void;
}

/**
 * Follows what the agent does round a composer, and tells by it whether words that left it were sent. A press that
 * sends or discards decides. Where a product's own way to send is not known (a page may call its button what it likes),
 * words that the page took out may have been sent while it stays with their case; a composer that went away with its
 * words was not.
 */
export function watchSending(deps: ActsDeps): SendingWatch {
  const acts = new AgentActs(deps);
  const isRecent = (at: number | undefined, ms: number) => at !== undefined && deps.now() - at <= ms;
  return {
    judge: (leaving, sameCase) => {
      const last = isRecent(acts.last?.at, WITHIN_MS) ? acts.last : null;
      const sending = isRecent(acts.sending?.at, WITHIN_MS) ? acts.sending : null;
      if (sending && (last?.kind === 'send' || (leaving.how === 'emptied' && sameCase)))
        return sending.where === 'public' ? 'sent' : 'unsent';
      return last?.kind !== 'discard' && sameCase && !knowsSending(deps) ? unknown(leaving) : 'unsent';
    },
    hasDeleted: () => acts.last?.kind === 'deletion' && isRecent(acts.last.at, DELETED_MS),
    hasWrittenSince: (at) => acts.last !== null && acts.last.kind === 'writing' && acts.last.at > at,
    held: () => acts.take('discard'),
    sends: () => acts.take('send'),
  };
}

function unknown({ how, where }: Leaving): Verdict {
  return how === 'emptied' && where === 'public' ? 'unsure' : 'unsent';
}

/** Whether the product's file names all ways that it sends in: its button alone is not all where Enter may send too. */
function knowsSending({ site }: ActsDeps): boolean {
  const { button = [], keys = [] } = site()?.send ?? {};
  return button.length > 0 && keys.length > 0;
}
