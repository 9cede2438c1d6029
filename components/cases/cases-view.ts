import type { CaseRow } from '../../lib/recovery/case-list.ts';
import type { FollowUpActions } from '../panel/promise-view.ts';

/** One case of the list, with the words that name it. */
export interface CaseShown {
  readonly row: CaseRow;
  /** Name of the product, as "Zendesk"; empty where nobody knows. */
  readonly siteName: string;
  /** It has no number that people know. */
  readonly isUnnamed: boolean;
}

/** What ids stand for, by the policy in use. An id that is not in it any more stands for itself. */
export interface CaseNames {
  readonly types: Readonly<Record<string, string>>;
  readonly models: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
}

/** What went otherwise than meant; nothing was lost by it. */
export type CasesNotice = 'quota' | 'unavailable' | 'copy';

/** What the page of cases shows. */
export interface CasesView {
  readonly cases: readonly CaseShown[];
  readonly names: CaseNames;
  /** More are still being read. */
  readonly reading: boolean;
  /** How many entries could not be read; they are left where they are. */
  readonly unreadable: number;
  /** How many days a case is kept after its last change. */
  readonly retentionDays: number;
  readonly notice: CasesNotice | null;
}

/** All the page can ask for. None throws; what goes wrong comes back as a notice. */
export interface CasesActions extends Omit<FollowUpActions, 'openCases'> {
  close(row: CaseRow, closed: boolean): void;
  remove(row: CaseRow): void;
  removeAll(): void;
  /** True when the text is in the clipboard. */
  copy(text: string): Promise<boolean>;
  exportAs(format: 'csv' | 'json', shown: readonly CaseShown[]): void;
  openSettings(): void;
  dismiss(): void;
}

/** The name that an id stands for. */
export function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
}
