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

/** Quill 1's own `history.delay`, in frames and some to spare. */
const A_SECOND = 75;

const quill1Undo = (fix: Fix): Declined => ({
  editors: ['quill1'],
  case: fix.id,
  reason:
    'Quill 1 joins what happens within a second into one undo step, so a fix made by key sooner after the last letter is taken back together with it; later it is exact.',
  async run(seat) {
    const before = await seat.draftTypedOn();
    await seat.frames(A_SECOND);
    await undone(seat, before, await fix.run(seat, before), true);
  },
});

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
export const DECLINED: readonly Declined[] = [
  ...FIXES.map(trixUndo),
  ...FIXES.filter(({ id }) => id === 'after the key').map(quill1Undo),
];

/** What holds in place of a case in this editor and browser, if it is declined. */
export function declinedIn(editor: string, browser: BrowserName, caseId: string): Declined | undefined {
  const isOf = (one: Declined) => one.editors.includes(editor) && one.case === caseId;
  return DECLINED.find((one) => isOf(one) && (one.browser ?? browser) === browser);
}
