import type { Severity } from '../../lib/engine/types.ts';
import type { PanelActions, PanelSite } from '../panel/panel-view.ts';

/** What the popup says of the tab it was opened on. */
export type PopupView =
  | { readonly kind: 'loading' }
  /** A page we may not see: the browser's own, or one whose address we are not told. */
  | { readonly kind: 'browser-page' }
  | { readonly kind: 'unknown-site'; readonly host: string }
  | { readonly kind: 'off' }
  /** A site of ours with no composer in use yet. */
  | { readonly kind: 'waiting' }
  /** The browser did not tell us about the tab. */
  | { readonly kind: 'failed' }
  | PopupDraft;

/** The composer that was worked on last. */
export interface PopupDraft {
  readonly kind: 'draft';
  /** Its kind of editor, for the switch. */
  readonly editorKind: string;
  readonly isNote: boolean;
  readonly isEmpty: boolean;
  /** A fault of ours ended the checking. */
  readonly isStopped: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many places wait for the agent's own words. */
  readonly slots: number;
  /** The reply is held before sending because of them. */
  readonly areSlotsHeld: boolean;
  /** The names of the steps that the case must have and the reply does not show; it is held because of them. */
  readonly missing: readonly string[];
  /** How many other composers are in use on the page. */
  readonly others: number;
}

export interface PopupProps {
  readonly view: PopupView;
  /** Null where the browser does not tell us the site. */
  readonly site: PanelSite | null;
  /** A policy in force has something its owner or the agent should look at. */
  readonly hasPolicyTrouble: boolean;
  /** The key that opens the panel, as the browser writes it; empty where there is none. */
  readonly panelKeys: string;
  /** What could not be done. */
  readonly refused: 'panel' | 'switch' | null;
  /** ms since the epoch. */
  readonly now: number;
  readonly actions: PopupActions;
}

/** None throws; what goes wrong comes back as `refused`. */
export interface PopupActions
  extends Pick<
    PanelActions,
    'useSite' | 'stopSite' | 'turnOff' | 'turnOn' | 'turnKindOff' | 'turnKindOn' | 'openSettings'
  > {
  openPanel(): void;
  openCheck(): void;
  openPractice(): void;
}
