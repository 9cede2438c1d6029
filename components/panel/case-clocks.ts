import { i18n } from '#i18n';
import { repliesLevel, stepState } from '../../lib/recovery/checklist.ts';
import { clockOf } from '../../lib/recovery/clock.ts';
import type { CasePlan } from '../../lib/recovery/playbook.ts';
import type { Standard, StandardWhat } from '../../lib/recovery/standard.ts';
import type { Checklist } from '../../lib/recovery/types.ts';
import type { WorkingHours } from '../../lib/recovery/working-time.ts';
import { type ClockShown, clockHolds } from './clock-view.ts';

/** A clock that runs on the case on show. */
export interface RunningClock extends ClockShown {
  readonly what: StandardWhat;
  /** How long what is shown of it holds, in ms. */
  readonly holds: number;
}

/**
 * What runs on the case, the first to run out first: what it waits for was not done yet. None while the agent said
 * nothing of the case, and none once it is closed. @param now ms since the epoch
 */
export function runningClocks(
  plan: CasePlan,
  kept: Checklist | null,
  hours: WorkingHours,
  now: number,
): readonly RunningClock[] {
  if (kept === null || kept.closedAt !== undefined || Object.keys(kept.facts).length === 0) return [];
  const running = waitingFor(plan, kept).flatMap(([what, standards, from]) =>
    standards.map((standard) => ({
      what,
      ...shown(standard, from, hours, now),
      // Nobody said how bad it is: a running outage must not look as if it had a day.
      name:
        plan.severity === undefined ? i18n.t('panel.clock.ifMinor', { name: nameOf(what) }) : nameOf(what),
    })),
  );
  // Hours that never come have no end.
  return running.filter(({ due }) => Number.isFinite(due)).sort((one, other) => one.due - other.due);
}

/** The one of them to show on top: the first reply, then the first to run out. */
export function runningClock(...given: Parameters<typeof runningClocks>): RunningClock | null {
  const clocks = runningClocks(...given);
  return clocks.find(({ what }) => what === 'first-reply') ?? clocks[0] ?? null;
}

type Waiting = readonly [what: StandardWhat, standards: readonly Standard[], from: number];

/** What is still to be done, and since when it counts. */
function waitingFor({ clocks }: CasePlan, kept: Checklist): Waiting[] {
  const began = kept.facts.receivedAt ?? kept.openedAt;
  const { repliedAt } = kept;
  const mending: Waiting[] = isPutRight(kept)
    ? []
    : [
        ['reinstatement', clocks.reinstatement, began],
        ['order', clocks.order, began],
      ];
  if (repliedAt === undefined) return [['first-reply', clocks.firstReply, began], ...mending];
  const call = openCall(kept);
  return [
    ...mending,
    ...(call === undefined ? [] : [['call-back', clocks.callBack, call] as const]),
    ['follow-up', clocks.followUp, repliedAt],
  ];
}

/** Whether a reply said that it is put right. */
function isPutRight(kept: Checklist): boolean {
  const step = { id: 'urgent-reinstatement', name: '', purpose: '', example: '' };
  const state = stepState(kept, step);
  return state.hand === 'ticked' || repliesLevel(state) === 'strong';
}

/** When a call was promised for which no time was named, and since which nothing was heard. */
function openCall({ history }: Checklist): number | undefined {
  const at = history.findLastIndex(
    (each) => each.kind === 'promised' && each.promise === 'call' && each.due === null,
  );
  const later = history.slice(at + 1);
  return at < 0 || later.some(({ kind }) => kind === 'kept' || kind === 'replied')
    ? undefined
    : history[at]?.at;
}

function shown(
  standard: Standard,
  from: number,
  hours: WorkingHours,
  now: number,
): Omit<RunningClock, 'name' | 'what'> {
  const { due, state, next } = clockOf(standard, from, now, hours);
  const holds = Math.min(clockHolds(due, now), ...(next === null ? [] : [next - now]));
  return { due, state: state === 'met' ? 'ok' : state, holds: Math.max(1, holds) };
}

function nameOf(what: StandardWhat): string {
  switch (what) {
    case 'first-reply':
      return i18n.t('panel.clock.firstReply');
    case 'reinstatement':
      return i18n.t('panel.clock.reinstatement');
    case 'order':
      return i18n.t('panel.clock.order');
    case 'call-back':
      return i18n.t('panel.clock.callBack');
    case 'follow-up':
      return i18n.t('panel.clock.followUp');
  }
}
