import type { CaseSeverity, CueKind } from './case-types.ts';
import type { CustomerMessage } from './customer-message.ts';
import type { PhraseHit } from './customer-phrases.ts';

/** How bad a message says that it is, and where. */
export interface SaidSeverity {
  readonly severity: CaseSeverity;
  readonly by: readonly PhraseHit[];
}

/** What only a clear act of ours, or a threat, makes of a case, whatever it is about. */
export const GRAVE: readonly CueKind[] = ['safety', 'legal-threat', 'public-threat'];

/** Money, effort, emotion and repeats; nothing where nobody says that something went wrong. */
export function severityIn(
  message: CustomerMessage,
  found: ReadonlyMap<CueKind, PhraseHit>,
  type: string | undefined,
): SaidSeverity | undefined {
  const isFailure = (type !== undefined && type !== 'own-slip') || message.has('trouble');
  const hitsOf = (...kinds: readonly CueKind[]) => kinds.flatMap((kind) => found.get(kind) ?? []);
  const critical = [
    ...hitsOf(...GRAVE),
    ...(isFailure ? hitsOf('vulnerable') : []),
    ...thirdContacts(message),
  ];
  if (critical.length > 0 || type === 'privacy' || type === 'discrimination')
    return { severity: 'critical', by: critical };
  // Some write in capitals always.
  const isAngry = isFailure || message.hits('cue:anger').length > 0;
  const major = [
    ...(isAngry ? hitsOf('anger') : []),
    ...hitsOf('repeat-contact'),
    ...(isFailure ? [...hitsOf('deadline', 'leaving'), ...message.hits('loss').slice(0, 1)] : []),
  ];
  if (major.length > 0) return { severity: 'major', by: major };
  const minor = message.hits('small').slice(0, 1);
  return minor.length > 0 ? { severity: 'minor', by: minor } : undefined;
}

/** The third time that they write, and not the third charge. */
function thirdContacts(message: CustomerMessage): readonly PhraseHit[] {
  return message
    .hits('cue:repeat-contact')
    .filter((hit) => message.isBeside(hit, 'third') && message.isBeside(hit, 'contacting'))
    .slice(0, 1);
}

/** It went wrong before: "the second outage", "broken again". Writing again about the same is none. */
export function againIn(message: CustomerMessage): PhraseHit | undefined {
  return message
    .hits('cue:repeat-contact')
    .find(
      (hit) => !message.isBeside(hit, 'contacting') && !message.isDenied(hit) && !message.isSupposed(hit),
    );
}
