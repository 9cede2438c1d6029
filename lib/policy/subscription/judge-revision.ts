import { isSameValue } from '../same-value.ts';
import type { Policy } from '../schema.ts';
import type { EnvelopeReading, Fingerprint, Refusal } from '../signing/signing-types.ts';

/** What is known of a policy from before: from the revision in use, or at first from the link alone. */
export interface KeptRevision {
  /** The key it must be signed with; null where nobody named one and it was unsigned so far. */
  readonly fingerprint: Fingerprint | null;
  /** Keys that have handed over and speak for the policy no more. */
  readonly former?: readonly Fingerprint[] | undefined;
  /** null where no revision is kept yet and only the link's key is known. */
  readonly policyId: string | null;
  /** 0 where none is kept. */
  readonly revision: number;
  /** The address from which it comes, where that is another than the one that was opened. */
  readonly from?: string | undefined;
  /** It was in use until the agent ended the subscription. */
  readonly hasEnded?: boolean | undefined;
  /** The revision in use itself, to tell whether another one bears its number. */
  readonly policy?: Policy | undefined;
}

/** Whether a revision may take the place of the one in use. */
export type Judgement =
  | {
      readonly ok: true;
      /** The key to hold to from now on; null for an unsigned policy. */
      readonly fingerprint: Fingerprint | null;
      /** Keys that this one proved to have taken over from; never to be taken again. */
      readonly former: readonly Fingerprint[];
      /** False where it is the revision in use. */
      readonly isNew: boolean;
      /** Past its last day, though it goes on. */
      readonly isPastItsDay: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly what: string; readonly mend: string };

/**
 * Judges a downloaded revision. Pure: what is kept and what day it is, is told.
 * @param policy what `parsePolicy` made of the reading's text
 * @param today e.g. `2026-01-31`, in the agent's own time
 * @param needsSignature the organisation takes no unsigned policy
 */
export function judgeRevision(
  kept: KeptRevision | null,
  reading: EnvelopeReading,
  policy: Policy,
  today: string,
  needsSignature: boolean,
): Judgement {
  if (reading.kind === 'broken')
    return { ok: false, refusal: reading.refusal, what: reading.what, mend: reading.mend };
  const trust = judgeKey(kept, reading, needsSignature);
  if (!trust.ok) return trust;
  const isNew = kept === null || policy.revision > kept.revision;
  const refused = judgeNumber(kept, policy) ?? judgeDay(policy, today);
  return refused ?? { ...trust, isNew, isPastItsDay: standingOn(policy, today) === 'past' };
}

/** How a policy stands on a day: it holds, it is past its day and goes on, or it is past its day and stops. */
export function standingOn(
  { expires, whenExpired }: Pick<Policy, 'expires' | 'whenExpired'>,
  today: string,
): 'holds' | 'past' | 'stopped' {
  if (expires === undefined || today <= expires) return 'holds';
  return whenExpired === 'refuse' ? 'stopped' : 'past';
}

type Trust = Pick<Extract<Judgement, { ok: true }>, 'ok' | 'fingerprint' | 'former'>;
type Refused = Extract<Judgement, { ok: false }>;

function judgeKey(
  kept: KeptRevision | null,
  reading: Exclude<EnvelopeReading, { kind: 'broken' }>,
  needsSignature: boolean,
): Trust | Refused {
  const pinned = kept?.fingerprint ?? null;
  if (reading.kind === 'unsigned') {
    if (pinned !== null)
      return refuse(
        'unsigned',
        'it is not signed, though it must be.',
        kept?.hasEnded ? ASK_OR_FORGET : ASK_TO_SIGN,
      );
    if (needsSignature)
      return refuse('unsigned', 'it is not signed; your organisation takes signed ones only.', ASK_TO_SIGN);
    return { ok: true, fingerprint: null, former: [] };
  }
  const { fingerprint, heirOf } = reading;
  if (kept?.former?.includes(fingerprint))
    return refuse('wrong-key', 'it is signed with a key that was replaced by another.', ASK_FOR_PRESENT_KEY);
  if (pinned === null || pinned === fingerprint || heirOf.includes(pinned))
    return { ok: true, fingerprint, former: heirOf };
  return refuse('wrong-key', 'it is signed with another key than the one you trust.', ASK_ABOUT_KEY);
}

const ASK_TO_SIGN = 'Ask whoever publishes it to sign it with the key you trust.';
const ASK_OR_FORGET =
  'Ask whoever publishes it to sign it with the key that you trusted. If you know why it is not signed, have ended subscriptions forgotten: in the settings, under Privacy.';
const ASK_FOR_PRESENT_KEY =
  'Ask whoever publishes it to sign it with their present key: a replaced one may be in wrong hands.';
const ASK_ABOUT_KEY =
  'Ask whoever publishes it, by another way than this address, whether they changed their key. If they did, subscribe again with their new link.';

function judgeNumber(kept: KeptRevision | null, policy: Policy): Refused | undefined {
  if (kept === null || kept.policyId === null) return undefined;
  // What ended says nothing of another policy that stands at its address now.
  if (policy.id !== kept.policyId && kept.hasEnded) return undefined;
  if (policy.id !== kept.policyId)
    return refuse(
      'other-policy',
      `it is the policy "${policy.id}", not "${kept.policyId}".`,
      'Ask whoever publishes it to put the right file at this address.',
    );
  if (policy.revision < kept.revision && kept.hasEnded)
    return refuse(
      'rollback',
      `it is revision ${policy.revision}; you had revision ${kept.revision} when you ended your subscription.`,
      'If you know why it is older, have ended subscriptions forgotten: in the settings, under Privacy.',
    );
  if (policy.revision < kept.revision && kept.from !== undefined)
    return refuse(
      'rollback',
      `it is revision ${policy.revision}; you have revision ${kept.revision} of this policy from ${kept.from}.`,
      'Keep the one that you have, or ask whoever publishes it which address is the right one.',
    );
  if (policy.revision < kept.revision)
    return refuse(
      'rollback',
      `it is revision ${policy.revision}; you have revision ${kept.revision}.`,
      'Whoever publishes it can go back to older wording under a new, higher revision.',
    );
  if (policy.revision > kept.revision || !differs(kept.policy, policy)) return undefined;
  return refuse(
    'rollback',
    `it says something else than the revision ${kept.revision} that you have.`,
    'Whoever publishes it has to give changes a new, higher revision.',
  );
}

function differs(before: Policy | undefined, after: Policy): boolean {
  return before !== undefined && !isSameValue(before, after);
}

function judgeDay(policy: Policy, today: string): Refused | undefined {
  if (standingOn(policy, today) !== 'stopped') return undefined;
  return refuse(
    'expired',
    `it held until ${policy.expires}, and says that it must not be used after.`,
    'Ask whoever publishes it for a new revision.',
  );
}

function refuse(refusal: Refusal, what: string, mend: string): Refused {
  return { ok: false, refusal, what, mend };
}
