import { furthest } from './checklist.ts';
import type { Checklist, DraftAside, SignState, StepLevel } from './types.ts';

// Levels belong to the reply that shows them: only one that went out counts as earlier. What a draft in another tab
// shows, or one that a reload cut off, is kept aside under its own name until that one is read again, or sent.

/** The most drafts that are kept aside. */
export const MAX_DRAFTS = 8;

type Levels = DraftAside['levels'];

/** Whether a reply has shown anything of its case before. */
export function knowsReply({ replyId, drafts = [] }: Checklist, asked: string): boolean {
  return replyId === asked || drafts.some((draft) => draft.replyId === asked);
}

/** The case with the levels of another reply as those of the present one. The same object where it is that already. */
export function turnedTo(checklist: Checklist, replyId: string, now: number): Checklist {
  if (checklist.replyId === replyId) return checklist;
  const { drafts = [], ...rest } = checklist;
  const own = drafts.find((draft) => draft.replyId === replyId)?.levels ?? {};
  const shown = levelsNow(checklist);
  // Nothing to put aside, nothing to take up: a reply is noted from its first sign on.
  if (Object.keys(shown).length === 0 && Object.keys(own).length === 0) return checklist;
  // What was kept before replies had names was sent.
  const before = checklist.replyId === undefined ? asSent(checklist).signs : checklist.signs;
  const aside = checklist.replyId === undefined ? [] : [{ replyId: checklist.replyId, levels: shown }];
  const others = [...drafts.filter((draft) => draft.replyId !== replyId), ...aside]
    .filter(({ levels }) => Object.keys(levels).length > 0)
    .slice(-MAX_DRAFTS);
  const signs = withLevels(before, own, now);
  return { ...rest, signs, replyId, ...(others.length > 0 && { drafts: others }) };
}

/** The case with all that the present reply shows as shown by one that went out. */
export function asSent(checklist: Checklist): Checklist {
  const signs = Object.entries(checklist.signs);
  if (signs.every(([, { level }]) => level === 'absent')) return checklist;
  return { ...checklist, signs: Object.fromEntries(signs.map(([id, sign]) => [id, sent(sign)])) };
}

function sent(sign: SignState): SignState {
  const earlier = furthest(sign.earlier ?? 'absent', sign.level);
  return earlier === 'absent' ? sign : { ...sign, level: 'absent', earlier };
}

function levelsNow({ signs }: Checklist): Levels {
  const shown = Object.entries(signs).filter(([, { level }]) => level !== 'absent');
  return Object.fromEntries(shown.map(([id, { level }]): [string, StepLevel] => [id, level]));
}

function withLevels(signs: Checklist['signs'], levels: Levels, now: number): Checklist['signs'] {
  const ids = [...new Set([...Object.keys(signs), ...Object.keys(levels)])];
  return Object.fromEntries(
    ids.map((id): [string, SignState] => {
      const before: SignState = (Object.hasOwn(signs, id) ? signs[id] : undefined) ?? {
        level: 'absent',
        at: now,
      };
      const level = (Object.hasOwn(levels, id) ? levels[id] : undefined) ?? 'absent';
      return [id, level === before.level ? before : { ...before, level, at: now }];
    }),
  );
}
