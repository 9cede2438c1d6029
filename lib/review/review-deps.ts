import type { CaseRef, DraftEditor } from '../draft/types.ts';
import type { Audience, Finding } from '../engine/types.ts';
import type { RecoverySource } from './draft-recovery.ts';
import type { Ignored } from './ignored.ts';
import type { ReviewWrites, WriteHost } from './review-writes.ts';
import type { Schedule } from './schedule.ts';
import type { ReviewState } from './types.ts';

/** All that a session does to the world goes through here. */
export interface ReviewDeps {
  readonly draftId: string;
  readonly editor: DraftEditor;
  /** May answer later; an answer for a text that has changed since is dropped. */
  readonly check: (text: string, where: Audience) => readonly Finding[] | Promise<readonly Finding[]>;
  readonly recovery: RecoverySource;
  /** Null while what writes is not there. */
  readonly writes: (host: WriteHost) => ReviewWrites | null;
  /** Read anew at every check: one composer serves several cases in a single-page helpdesk. */
  readonly caseRef: () => CaseRef | null;
  readonly where: () => Audience;
  readonly siteName: string;
  readonly publish: (state: ReviewState) => void;
  readonly schedule: Schedule;
  readonly ignored: Ignored;
  /** Told once, when the session gives up; the page never hears of it. */
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
}
