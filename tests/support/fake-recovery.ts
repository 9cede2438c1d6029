/** SHOULD ONLY BE IMPORTED IN TESTS. */
import { readText } from '../../lib/engine/read-text.ts';
import type { RecoveryReading } from '../../lib/recovery/recovery-reader.ts';
import type { StepEvidence } from '../../lib/recovery/types.ts';
import type { RecoverySource } from '../../lib/review/draft-recovery.ts';
import { RecoveryDesk, type RecoveryDeskDeps } from '../../lib/review/recovery-desk.ts';
import { type FakeClock, fakeClock } from './fake-clock.ts';

/** A desk that finds these things in every text, or what they say of it. */
export function deskReading(
  found: Partial<{ readonly [K in keyof RecoveryReading]: (text: string) => RecoveryReading[K] }>,
  over: Partial<RecoveryDeskDeps> = {},
  clock: FakeClock = fakeClock(),
): RecoverySource {
  const steps = (text: string): StepEvidence[] => [...(found.steps?.(text) ?? [])];
  return new RecoveryDesk({
    reader: {
      steps: ({ text }) => steps(text),
      read: ({ text }) => ({
        steps: steps(text),
        hints: found.hints?.(text) ?? [],
        commitments: found.commitments?.(text) ?? [],
      }),
    },
    readDraft: readText,
    readText,
    dates: { now: null, bring: () => Promise.resolve(null) },
    customer: () => null,
    tone: () => null,
    voice: () => null,
    isChat: () => false,
    hand: {
      judge: ({ how }) => (how === 'emptied' ? 'sent' : 'unsent'),
      hasDeleted: () => false,
      hasWrittenSince: () => false,
    },
    caseRef: () => null,
    where: () => 'public',
    shown: () => '',
    replied: () => Promise.resolve(true),
    onSlots: () => undefined,
    schedule: clock,
    now: () => 0,
    onChange: () => undefined,
    onFault: () => undefined,
    signal: new AbortController().signal,
    ...over,
  });
}
