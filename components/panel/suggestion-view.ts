import { i18n } from '#i18n';
import type { CaseFacts, CueReason, CustomerCues } from '../../lib/recovery/case-types.ts';
import { nameIn, severities } from './case-words.ts';

/** More quotes do not make it more likely. */
const SHOWN_WORDS = 3;

/** What the customer's message suggests and the agent has not said yet. */
export interface Suggestion {
  /** The same for the same suggestion: what was dismissed stays away. Holds no words of the message. */
  readonly key: string;
  /** What it sounds like, in a few words. */
  readonly what: string;
  /** It names a kind of complaint, not only how bad it is. */
  readonly isKind: boolean;
  /** The words of the message it rests on. */
  readonly words: readonly string[];
  /** The facts of the case once it is used; what the agent said stays. */
  readonly facts: CaseFacts;
}

/** @param typeName the name of a complaint type; undefined where there is no such type */
export function suggestionOf(
  cues: CustomerCues | null,
  facts: CaseFacts,
  typeName: (id: string) => string | undefined,
): Suggestion | null {
  if (cues === null) return null;
  const type = facts.type === undefined && cues.type !== undefined ? typeName(cues.type) : undefined;
  const severity = facts.severity === undefined ? cues.severity : undefined;
  const again = facts.again === undefined && cues.again === true;
  const parts = [
    ...(type === undefined ? [] : [type]),
    ...(severity === undefined ? [] : [nameIn(severities(), severity).toLowerCase()]),
    ...(again ? [i18n.t('panel.suggest.again')] : []),
  ];
  if (parts.length === 0) return null;
  return {
    key: JSON.stringify([type && cues.type, severity, again]),
    what: parts.join(' · '),
    isKind: type !== undefined,
    words: reasonsFor(cues, { type: type !== undefined, severity: severity !== undefined, again }),
    facts: {
      ...facts,
      ...(type === undefined ? {} : { type: cues.type }),
      ...(severity === undefined ? {} : { severity }),
      ...(again ? { again } : {}),
    },
  };
}

/** The words that gave what is suggested, the kind's before those of how bad it is; none that gave something else. */
function reasonsFor(
  { why = [] }: CustomerCues,
  isSaid: Readonly<Record<CueReason['of'], boolean>>,
): string[] {
  const words = [...new Set(why.filter(({ of }) => isSaid[of]).map((each) => each.words))];
  // One within another says no more.
  const apart = words.filter((part) => !words.some((other) => other !== part && other.includes(part)));
  return apart.slice(0, SHOWN_WORDS);
}
