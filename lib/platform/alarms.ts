import type { FollowUp } from '../recovery/case-types.ts';
import { followUpState, nextTelling, snoozeTimes, toTell, withTold } from '../recovery/follow-up.ts';
import { browser } from './browser.ts';
import { noteCaseTrouble } from './case-trouble.ts';
import {
  changeFollowUps,
  readFollowUps,
  setFollowUpDone,
  snoozeFollowUp,
  watchFollowUps,
} from './follow-ups.ts';
import { type FollowUpWords, keepShown, onNotice, showDue } from './notifications.ts';
import { openCases } from './own-pages.ts';
import { recordFault } from './report.ts';

const ALARM = 'follow-ups';

/**
 * The longest the worker sleeps while a promise is open. An alarm is set for an instant; clocks are put right and
 * zones are crossed without telling anybody, so it is worked out anew before long.
 */
const LOOK_AGAIN_MS = 30 * 60_000;

/**
 * Tells the agent when a promise is due, across restarts, sleep and time zones. Call it in the worker's first turn:
 * it looks at once, since what fell due while the browser was closed is due now, and sets the alarm anew, which not
 * every browser keeps.
 */
export function tellFollowUps(words: FollowUpWords): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look(words);
  });
  onNotice(openCases, (id, button) => {
    const now = Date.now();
    const pressed =
      button === 'done' ? setFollowUpDone(id, true, now) : snoozeFollowUp(id, snoozeTimes(now).hour);
    void pressed.then(({ error }) => noteCaseTrouble(error));
  });
  watchFollowUps(() => look(words), new AbortController().signal);
  // Both start the worker, and starting it looks; a listener that is missing would leave it asleep.
  browser.runtime.onStartup.addListener(() => look(words));
  browser.runtime.onInstalled.addListener(() => look(words));
  look(words);
}

let looking: Promise<void> = Promise.resolve();

/** One look after the other, so that none tells what another is just telling. */
function look(words: FollowUpWords): void {
  looking = looking.then(() => lookOnce(words)).catch(() => recordFault('follow-ups-failed', 'alarms'));
}

/** Where the store takes nothing, told is remembered here as long as the worker runs. */
const toldUnkept = new Set<string>();

async function lookOnce(words: FollowUpWords): Promise<void> {
  const now = Date.now();
  const list = await readFollowUps();
  if (list === null) return setAlarm(now + LOOK_AGAIN_MS, now);
  await takeAway(list, now).catch(() => recordFault('notification-kept', 'alarms'));
  const isTold = await tell(toTell(list, now), words, now);
  const next = nextTelling(list, now);
  await setAlarm(isTold ? next : Math.min(next ?? Infinity, now + LOOK_AGAIN_MS), now);
}

/**
 * Tells what is due. Noted only after it is shown: told twice, a notice takes its own place; noted but not shown, it
 * would be silent for good. False where the browser would not show it.
 */
async function tell(due: readonly FollowUp[], words: FollowUpWords, now: number): Promise<boolean> {
  const untold = due.filter(({ id }) => !toldUnkept.has(id));
  if (untold.length > 0 && !(await showDue(untold, words, now))) {
    await recordFault('notification-failed', 'alarms');
    return false;
  }
  if (due.length === 0) return true;
  const ids = new Set(due.map(({ id }) => id));
  const noted = await changeFollowUps((kept) => withTold(kept, ids, now));
  for (const id of ids) {
    if (noted.ok) toldUnkept.delete(id);
    else toldUnkept.add(id);
  }
  return true;
}

/** Takes away the notices of what is done, put off or gone. */
function takeAway(list: readonly FollowUp[], now: number): Promise<void> {
  const open = list.filter(({ doneAt, snoozedUntil }) => doneAt === undefined && (snoozedUntil ?? 0) <= now);
  const isAnyDue = open.some((each) => followUpState(each, now) !== 'waiting');
  return keepShown(new Set(open.map(({ id }) => id)), isAnyDue);
}

async function setAlarm(at: number | null, now: number): Promise<void> {
  if (at === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.min(at, now + LOOK_AGAIN_MS) });
}
