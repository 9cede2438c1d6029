import type { EditorTools } from '../../lib/draft/tools.ts';
import type { DraftEditor } from '../../lib/draft/types.ts';
import type { Finding, RuleSet } from '../../lib/engine/types.ts';
import type { FindFindings } from '../../lib/engine/watch-draft.ts';
import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import type { BarePack } from '../../lib/policy/rule-details.ts';
import type { ReviewWrites, WriteHost } from '../../lib/review/review-writes.ts';
import type { runCommand } from '../../lib/review/run-command.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { CardOpenerDeps } from './card-opener.ts';

/** Rules with all that is known of them. */
export interface WholeRules {
  readonly set: RuleSet;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
}

/**
 * What a frame needs once there may be something to show or to write: what the rules are for and what excuses a
 * match, what draws and writes, and the card.
 */
export interface Kit {
  /** Joins the rules that ship with Amend with what else is said of them, there and by the policies in force. */
  whole(page: PageRules, pack: BarePack): WholeRules;
  /** Finds by whole rules. */
  readonly find: FindFindings;
  readonly tools: EditorTools;
  /** Writes to one draft. */
  openWrites(host: WriteHost): ReviewWrites;
  /** Does what a panel asks of a draft. */
  readonly runCommand: typeof runCommand;
  /** Opens cards over one editor from now on. */
  openCards(deps: CardOpenerDeps): void;
  /** Opens the card of a finding by itself, and calls back once that is mended or ignored. False where there is none. */
  showCard(editor: DraftEditor, finding: Finding, then: () => void): boolean;
}
