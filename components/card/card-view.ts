import type { Finding } from '../../lib/engine/types.ts';
import type { RuleProvenance } from '../../lib/policy/layers/layer-types.ts';
import type { IgnoreScope } from '../../lib/review/types.ts';
import type { KinderDesk } from '../rewrite/kinder-view.ts';

/** Where a rule comes from, for "More" and the card's foot. */
export interface RuleOrigin {
  /** What the rule is called. */
  readonly name: string;
  /** Whose it is and who locked it, where that is known. */
  readonly from: RuleProvenance | undefined;
  /** What the advice rests on, where the policy says so. */
  readonly source?: string | undefined;
  /** It is for internal notes alone. */
  readonly onlyNotes?: boolean;
}

/**
 * `replace`: buttons write; `writing`: a write is under way; `stale`: the words had changed, nothing was
 * written, and all that is left of the card is its announcement; `copy`: this editor takes no changes, so buttons copy; `spoiled`: nor would it be
 * as it was, and buttons copy; `copied`: as `copy`, and the words are on
 * the clipboard; `not-copied`: the browser refused the clipboard.
 */
export type CardMode = 'replace' | 'writing' | 'stale' | 'copy' | 'spoiled' | 'copied' | 'not-copied';

export interface CardActions {
  readonly onChoose: (alternative: number) => void;
  readonly onIgnore: (scope: IgnoreScope) => void;
  /** Escape: close and give the caret back. */
  readonly onClose: () => void;
}

export interface FindingCardProps extends CardActions {
  readonly finding: Finding;
  readonly origin: RuleOrigin | null;
  readonly mode: CardMode;
  /** A link stands in the words and goes with them. */
  readonly losesLink?: boolean;
  /** The model on this machine that may be asked for a kinder sentence; null or absent where there is none. */
  readonly kinder?: KinderDesk | null;
  /** The agent takes what it wrote. */
  readonly onKinder?: (text: string) => void;
  /** Opened by keyboard: the first button takes the focus. */
  readonly focusFirst: boolean;
  /** The text is of no case: nothing can be ignored in one. */
  readonly isLoose?: boolean | undefined;
}
