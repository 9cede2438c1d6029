import type { EditorTools } from '../../lib/draft/tools.ts';
import type { TextTable } from '../../lib/policy/rule-texts.ts';
import type { CardOpenerDeps } from './card-opener.ts';

/**
 * What a frame needs once there is something to show or to write: what people read of the rules, what draws and
 * writes, and the card.
 */
export interface Kit {
  /** Of the rules that ship with Amend, in their order; those of an installed policy bring theirs along. */
  readonly texts: TextTable;
  readonly tools: EditorTools;
  /** Opens cards over one editor from now on. */
  openCards(deps: CardOpenerDeps): void;
}
