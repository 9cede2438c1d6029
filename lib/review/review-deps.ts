import type { CaseRef, DraftEditor, SkippedPart } from '../draft/types.ts';
import type { Audience, Finding } from '../engine/types.ts';
import type { StepEvidence } from '../recovery/types.ts';
import type { Ignored } from './ignored.ts';
import type { Schedule } from './schedule.ts';
import type { ReviewState } from './types.ts';

/** All that a session does to the world goes through here. */
export interface ReviewDeps {
  readonly draftId: string;
  readonly editor: DraftEditor;
  /** May answer later; an answer for a text that has changed since is dropped. */
  readonly check: (text: string, where: Audience) => readonly Finding[] | Promise<readonly Finding[]>;
  readonly steps: (text: string) => readonly StepEvidence[];
  /** What of the text is passed over; what is not in it at all is the editor's to tell. */
  readonly skipped: (text: string) => readonly SkippedPart[];
  /** Read anew at every check: one composer serves several cases in a single-page helpdesk. */
  readonly caseRef: () => CaseRef | null;
  readonly where: () => Audience;
  readonly siteName: string;
  readonly publish: (state: ReviewState) => void;
  readonly schedule: Schedule;
  readonly ignored: Ignored;
  /** Whether the agent deleted something by key since this was last asked. */
  readonly deletedByAgent: () => boolean;
  /** Told once, when the session gives up; the page never hears of it. */
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
}
