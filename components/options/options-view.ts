/** Where the policy in use comes from. */
export type PolicyOrigin = 'shipped' | 'file' | 'managed';

export interface PolicyInfo {
  readonly name: string;
  readonly revision: string;
  readonly origin: PolicyOrigin;
  readonly rules: number;
  /** ms since the epoch; null where nobody said. */
  readonly since: number | null;
}

/** A place in a policy file that must be mended before it can be installed. */
export interface FileProblem {
  readonly where: string;
  readonly what: string;
  readonly mend: string;
}

export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'imported'; readonly name: string }
  | { readonly kind: 'restored' }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly FileProblem[] };

export interface KnownSiteRow {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

export interface AddedSiteRow {
  readonly origin: string;
  readonly host: string;
}

export interface ShortcutRow {
  readonly name: string;
  /** As the browser writes them, e.g. `Alt+A`; empty where none is set. */
  readonly keys: string;
}

export interface OptionsView {
  readonly policy: PolicyInfo;
  readonly importing: ImportState;
  readonly sites: readonly KnownSiteRow[];
  readonly added: readonly AddedSiteRow[];
  /** Hosts on which the agent turned Amend off. */
  readonly off: readonly string[];
  /** How many checklists are kept. */
  readonly checklists: number;
  readonly shortcuts: readonly ShortcutRow[];
  /** Ready to copy; holds no draft text and no addresses. */
  readonly report: string;
  /** Something asked for did not work; nothing was changed by it. */
  readonly failed: boolean;
}

export interface OptionsActions {
  importFile(file: File): void;
  restorePolicy(): void;
  turnOn(host: string): void;
  stopSite(origin: string): void;
  deleteChecklists(): void;
  changeShortcuts(): void;
  /** Rejects where the browser does not let us write to the clipboard. */
  copyReport(): Promise<void>;
  dismissFailure(): void;
}
