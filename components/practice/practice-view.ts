import type { PracticeResult } from '../../lib/practice/practice-result.ts';
import type { Scenario } from '../../lib/practice/scenario-shape.ts';
import type { PanelDraft } from '../../lib/review/panel-draft.ts';
import type { ReviewState } from '../../lib/review/types.ts';
import type { DraftFieldHandle } from '../check/DraftField.tsx';
import type { OwnPage } from '../overlay/own-page.ts';
import type { PanelActions } from '../panel/panel-view.ts';
import type { ToneActions, ToneState } from '../tone/tone-view.ts';

/** One case that is being practised. */
export interface OpenScenario {
  readonly scenario: Scenario;
  /** What the field begins with: what was written here before, as long as the page is open. */
  readonly text: string;
  /** Grows with each text that is put in the field. */
  readonly turn: number;
  /** What stands in the field now. */
  readonly written: string;
  /** What "Start over" took away, as long as it can be had back; null where there is none. */
  readonly taken: string | null;
  /** What Amend sees in it; null until it has looked. */
  readonly draft: PanelDraft | null;
  /** How it sounds. */
  readonly tone: ToneState;
  readonly isModelShown: boolean;
  /** The result was kept as it stands. */
  readonly isKept: boolean;
}

export interface PracticeView {
  /** Null until the rules are read. */
  readonly page: OwnPage | null;
  /** Null until they are read. */
  readonly scenarios: readonly Scenario[] | null;
  /** There are none in the language of the interface: these are in English. */
  readonly isForeign: boolean;
  /** The names of the steps, by id. */
  readonly stepNames: Readonly<Record<string, string>>;
  readonly open: OpenScenario | null;
  /** Newest first. */
  readonly kept: readonly PracticeResult[];
  /** A result could not be kept, or not be deleted. */
  readonly trouble: boolean;
}

/** What the page's controls ask for. None throws; what goes wrong comes back in the view. */
export interface PracticeActions extends Pick<PanelActions, 'jump' | 'fix' | 'fixAll' | 'ignore'> {
  onField(field: DraftFieldHandle | null): void;
  onState(state: ReviewState): void;
  showModel(): void;
  startOver(): void;
  /** What "Start over" took away. */
  bringBack(): void;
  keep(): void;
  /** @param id of a kept result */
  forget(id: string): void;
  forgetAll(): void;
  readonly tone: ToneActions;
}
