import { type HistoryEntry, withEntries } from './case-history.ts';
import type { CaseRef } from './case-key.ts';
import type { CaseFacts, Due, PromiseKind } from './case-types.ts';
import { furthest, handOf, repliesLevel, signOf, stepState } from './checklist.ts';
import { asSent, knowsReply, turnedTo } from './reply-levels.ts';
import { SIGN_IDS } from './sign-ids.ts';
import type { Checklist, HandSaid, RecoveryModel, SignState, StepLevel } from './types.ts';

// Every change of a case: pure, with `now` in ms since the epoch as the clock then stands, which may be earlier than
// what is kept. Each answers the same object when nothing changed, so that a caller can skip the write.

const KNOWN: ReadonlySet<string> = new Set(SIGN_IDS);

/** A case of which nothing is known yet. */
export function emptyChecklist(ref: CaseRef, modelId: string, now: number): Checklist {
  return {
    site: ref.site,
    caseId: ref.caseId,
    modelId,
    signs: {},
    hands: {},
    facts: {},
    history: [],
    openedAt: now,
    updatedAt: now,
  };
}

/** The case seen through another model; what is kept of signs and hands stays. */
export function withModel(checklist: Checklist, modelId: string, now: number): Checklist {
  if (checklist.modelId === modelId) return checklist;
  return changed({ ...checklist, modelId }, [{ kind: 'model', at: now, model: modelId }], now);
}

/**
 * The case after the draft of a reply changed: each named sign takes the draft's level. The levels of any other reply
 * are first put aside: they count again once that one is read, and as shown earlier once it is sent. Hand marks stay as
 * they are. Signs that nobody knows are ignored; signs not named keep their level. The next reply to a closed case
 * opens it again. What is told late of a reply that went out adds to what it showed.
 */
export function withDraftLevels(
  checklist: Checklist,
  model: RecoveryModel,
  replyId: string,
  levels: Readonly<Record<string, StepLevel>>,
  now: number,
): Checklist {
  if (checklist.repliedId === replyId) return withSentLevels(checklist, model, levels, now);
  const begun = turnedTo(checklist, replyId, now);
  const moved = Object.entries(levels).filter(
    ([id, level]) => KNOWN.has(id) && (signOf(begun, id)?.level ?? 'absent') !== level,
  );
  if (moved.length === 0 && begun === checklist) return checklist;
  const signs = moved.map(([id, level]): [string, SignState] => [
    id,
    { ...signOf(begun, id), level, at: now },
  ]);
  const next = { ...begun, signs: { ...begun.signs, ...Object.fromEntries(signs) }, replyId };
  const opened = knowsReply(checklist, replyId) || signs.length === 0 ? next : withClosed(next, false, now);
  return changed(opened, movesBetween(checklist, opened, model, now), now);
}

/** The case with what a reply that went out showed, as far as that was not told before. */
function withSentLevels(
  checklist: Checklist,
  model: RecoveryModel,
  levels: Readonly<Record<string, StepLevel>>,
  now: number,
): Checklist {
  const further = Object.entries(levels).flatMap(([id, level]): [string, SignState][] => {
    const before = signOf(checklist, id);
    const earlier = furthest(before?.earlier ?? 'absent', level);
    if (!KNOWN.has(id) || earlier === 'absent' || earlier === before?.earlier) return [];
    return [[id, { level: 'absent', ...before, earlier, at: now }]];
  });
  if (further.length === 0) return checklist;
  const next = { ...checklist, signs: { ...checklist.signs, ...Object.fromEntries(further) } };
  return changed(next, movesBetween(checklist, next, model, now), now);
}

/**
 * The case after the agent ticked a step, took its tick back, skipped it, or (null) left it to the replies again. The
 * same object when the model has no such step.
 */
export function withHand(
  checklist: Checklist,
  model: RecoveryModel,
  stepId: string,
  said: HandSaid | null,
  now: number,
): Checklist {
  const before = handOf(checklist, stepId);
  if (!model.steps.some((step) => step.id === stepId) || isSame(before, said)) return checklist;
  const { [stepId]: _before, ...others } = checklist.hands;
  const hands = said === null ? others : { ...others, [stepId]: { ...trimmed(said), at: now } };
  const { state: hand = 'none', ...why } = said === null ? {} : trimmed(said);
  return changed({ ...checklist, hands }, [{ kind: 'hand', at: now, step: stepId, hand, ...why }], now);
}

/** The case with these facts said, one of them taken back with undefined; those that are not named stay. */
export function withFacts(checklist: Checklist, facts: CaseFacts, now: number): Checklist {
  const next = trimmed({ ...checklist.facts, ...facts });
  const names = Object.keys(facts) as (keyof CaseFacts)[];
  const other = names.filter((name) => checklist.facts[name] !== next[name]);
  if (other.length === 0) return checklist;
  const entries = other.map((fact): HistoryEntry => ({ kind: 'fact', at: now, fact, ...valued(next[fact]) }));
  return changed({ ...checklist, facts: next }, entries, now);
}

/**
 * The case after a reply went out, with what was promised in it: what it showed is kept as shown earlier. Told twice of
 * one reply, it notes it once. A closed case is open again with the next reply, and with one that promises something.
 */
export function withReplied(
  checklist: Checklist,
  replyId: string,
  promises: readonly { readonly kind: PromiseKind; readonly due: Due | null }[],
  now: number,
): Checklist {
  if (checklist.repliedId === replyId) return checklist;
  const promised = promises.map(
    ({ kind, due }): HistoryEntry => ({ kind: 'promised', at: now, promise: kind, due }),
  );
  const isNext = !knowsReply(checklist, replyId) || promises.length > 0;
  const opened = isNext ? withClosed(checklist, false, now) : checklist;
  const shown = asSent(turnedTo(opened, replyId, now));
  // The draft that was read last, in another tab, goes on.
  const back = turnedTo({ ...shown, replyId }, checklist.replyId ?? replyId, now);
  const next = { ...back, repliedAt: now, repliedId: replyId };
  return changed(next, [{ kind: 'replied', at: now }, ...promised], now);
}

/** The case after a promise was kept. */
export function withKept(checklist: Checklist, promise: PromiseKind, now: number): Checklist {
  return changed(checklist, [{ kind: 'kept', at: now, promise }], now);
}

/** The case closed, or open again. */
export function withClosed(checklist: Checklist, closed: boolean, now: number): Checklist {
  if (closed === (checklist.closedAt !== undefined)) return checklist;
  const { closedAt: _before, ...open } = checklist;
  const entry: HistoryEntry = { kind: closed ? 'closed' : 'reopened', at: now };
  return changed(closed ? { ...open, closedAt: now } : open, [entry], now);
}

/** The steps that the replies now take further, or less far, than before. */
function movesBetween(
  before: Checklist,
  after: Checklist,
  model: RecoveryModel,
  now: number,
): HistoryEntry[] {
  return model.steps.flatMap((step) => {
    const level = repliesLevel(stepState(after, step));
    if (level === repliesLevel(stepState(before, step))) return [];
    return [{ kind: 'draft', at: now, step: step.id, level }];
  });
}

function changed(checklist: Checklist, entries: readonly HistoryEntry[], now: number): Checklist {
  const history = withEntries(checklist.history, entries);
  return { ...checklist, history, updatedAt: now };
}

function isSame(before: HandSaid | undefined, said: HandSaid | null): boolean {
  return before?.state === said?.state && before?.reason === said?.reason && before?.to === said?.to;
}

function valued(value: string | number | boolean | undefined) {
  return value === undefined ? {} : { value };
}

/** Without the fields that say nothing. */
function trimmed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}
