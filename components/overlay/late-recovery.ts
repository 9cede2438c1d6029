import { type RecoverySource, UNREAD } from '../../lib/review/draft-recovery.ts';
import type { LatePart } from './late-part.ts';
import type { RecoveryDeps, RecoveryPart } from './recovery-part.ts';

/** Reads the recovery of a draft once what reads it is there; it is brought with the first words, as an empty draft shows nothing. */
export function lateRecovery(part: LatePart<RecoveryPart>, deps: RecoveryDeps): RecoverySource {
  let desk: RecoverySource | null = null;
  const here = () => {
    desk ??= part.now?.(deps) ?? null;
    return desk ?? UNREAD;
  };
  return {
    read: (text, reply) => {
      if (part.now === null && text.trim() !== '') void part.bring();
      return here().read(text, reply);
    },
    look: () => here().look(),
    hasDeleted: () => here().hasDeleted(),
    left: (leaving) => here().left(leaving),
  };
}
