import type { EditorTools } from '../../lib/draft/tools.ts';
import type { FindFindings } from '../../lib/engine/watch-draft.ts';
import type { PackDetails } from '../../lib/policy/rule-details.ts';
import type { ReviewWrites, WriteHost } from '../../lib/review/review-writes.ts';
import type { runCommand } from '../../lib/review/run-command.ts';
import type { CardOpenerDeps } from './card-opener.ts';

/**
 * What a frame needs once there may be something to show or to write: what the rules are for and what excuses a
 * match, what draws and writes, and the card.
 */
export interface Kit {
  /** Of the rules that ship with Amend; those of an installed policy are whole. */
  readonly details: PackDetails;
  /** Finds by whole rules. */
  readonly find: FindFindings;
  readonly tools: EditorTools;
  /** Writes to one draft. */
  openWrites(host: WriteHost): ReviewWrites;
  /** Does what a panel asks of a draft. */
  readonly runCommand: typeof runCommand;
  /** Opens cards over one editor from now on. */
  openCards(deps: CardOpenerDeps): void;
}
