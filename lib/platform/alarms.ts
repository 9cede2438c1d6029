import type { FollowUp } from '../recovery/case-types.ts';
import { nextTelling, snoozeTimes, toTell, withTold } from '../recovery/follow-up.ts';
import { browser } from './browser.ts';
import { noteCaseTrouble } from './case-trouble.ts';
import { changeFollowUps, setFollowUpDone, snoozeFollowUp, watchFollowUps } from './follow-ups.ts';
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
  let list: readonly FollowUp[] = [];
  let due: readonly FollowUp[] = [];
  const noted = await changeFollowUps((kept) => {
    list = kept;
    due = toTell(kept, now);
    return due.length === 0 ? kept : withTold(kept, new Set(due.map(({ id }) => id)), now);
  });
  if (!noted.ok) {
    due = due.filter(({ id }) => !toldUnkept.has(id));
    for (const { id } of due) toldUnkept.add(id);
  }
  await keepShown(new Set(list.filter((each) => isToldStill(each, now)).map(({ id }) => id)));
  if (due.length > 0 && !(await showDue(due, words, now))) await recordFault('notification-failed', 'alarms');
  await setAlarm(nextTelling(list, now), now);
}

/** What was told of it still holds: neither done nor put off since. */
function isToldStill({ doneAt, snoozedUntil }: FollowUp, now: number): boolean {
  return doneAt === undefined && (snoozedUntil ?? 0) <= now;
}

async function setAlarm(at: number | null, now: number): Promise<void> {
  if (at === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: Math.min(at, now + LOOK_AGAIN_MS) });
}
