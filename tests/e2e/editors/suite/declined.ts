import type { BrowserName } from '../../../../lib/cli/browsers/find-browser.ts';
import { FIXES, type Fix, undone } from './cases/undoing.ts';
import type { Seat } from './seat.ts';

/** A guarantee that cannot hold in an editor, and what holds instead; tried like any other. */
export interface Declined {
  readonly editors: readonly string[];
  /** Both, where it is not said. */
  readonly browser?: BrowserName;
  /** The id of the case. */
  readonly case: string;
  /** For the matrix: whose limit it is, and what the agent gets. */
  readonly reason: string;
  run(seat: Seat): Promise<void>;
}

/** In frames, with some to spare. */
const HALF_A_SECOND = 40;
const A_SECOND = 75;

const slowHistory =
  (editors: readonly string[], time: string, frames: number) =>
  (fix: Fix): Declined => ({
    editors,
    case: fix.id,
    reason: `its history takes up what was typed only after ${time}, so a fix made sooner after the last key is taken back together with it; later it is exact.`,
    async run(seat) {
      const before = await seat.draftTypedOn();
      await seat.frames(frames);
      const after = await fix.run(seat, before);
      await seat.frames(frames);
      await undone(seat, before, after, true);
    },
  });

const quillUndo = slowHistory(['quill', 'quill1'], 'a second', A_SECOND);
const slowUndo = slowHistory(['froala', 'jodit', 'suneditor'], 'half a second', HALF_A_SECOND);

const trixUndo = (fix: Fix): Declined => ({
  editors: ['trix'],
  case: fix.id,
  reason: 'Trix hears no key for redo outside macOS, only its button; one Ctrl+Z is exact.',
  async run(seat) {
    const before = await seat.draftTypedOn();
    await undone(seat, before, await fix.run(seat, before), false);
  },
});

/** Everything that is declined, with its reason. */
export const DECLINED: readonly Declined[] = FIXES.flatMap((fix) => [
  quillUndo(fix),
  slowUndo(fix),
  trixUndo(fix),
]);

/** What holds in place of a case in this editor and browser, if it is declined. */
export function declinedIn(editor: string, browser: BrowserName, caseId: string): Declined | undefined {
  const isOf = (one: Declined) => one.editors.includes(editor) && one.case === caseId;
  return DECLINED.find((one) => isOf(one) && (one.browser ?? browser) === browser);
}
