import type { CaseRef, DraftText, EditorKind } from '../draft/types.ts';
import type { Audience, Finding } from '../engine/types.ts';
import type { StepEvidence } from '../recovery/types.ts';

/** What one editing session shows at this moment. Lives in the page's content script. */
export interface ReviewState {
  /** Stable while the editor lives; tells several composers of one page apart. */
  readonly draftId: string;
  /** Grows with every publication; an older one is never shown over a newer. */
  readonly revision: number;
  readonly editorKind: EditorKind;
  readonly caseRef: CaseRef | null;
  readonly siteName: string;
  readonly where: Audience;
  readonly text: string;
  readonly skipped: DraftText['skipped'];
  /** What is shown: ignored ones are not among them. */
  readonly findings: readonly Finding[];
  readonly ignored: number;
  readonly steps: readonly StepEvidence[];
}
