import type { NamedGuards, NamedLists, Rule } from '../engine/types.ts';
import type { PagePack } from '../policy/layers/page-rules.ts';
import { isRecord, isText } from './shape.ts';

// Stored rules were parsed when they were installed. This is the second look, at every composer's start: all that the
// engine compiles has the right kind, so that a damaged store ends in the shipped rules and not in a throw. By hand,
// since a schema takes ten times as long over 20,000 rules.

const SEVERITIES = ['block', 'warn', 'hint'];
const PLACES = ['match', 'around', 'before', 'after', 'sentence', 'next-sentence', 'draft'];

/** Whether a stored value is a rule that the engine can compile. */
export function looksLikeRule(value: unknown): value is Rule {
  return (
    isRecord(value) &&
    [value.id, value.why, value.category].every(isText) &&
    SEVERITIES.includes(value.severity as string) &&
    areTexts(value.phrases) &&
    areAlternatives(value.alternatives) &&
    [value.unless, value.guards].every((list) => list === undefined || areTexts(list)) &&
    (value.unlessNear === undefined || areNearGuards(value.unlessNear)) &&
    (value.off === undefined || typeof value.off === 'boolean') &&
    [value.fit, value.only, value.where, value.language].every((word) => word === undefined || isText(word))
  );
}

/** Whether a stored value says of a pack what is different in it. */
export function looksLikePack(value: unknown): value is PagePack {
  return (
    isRecord(value) &&
    isText(value.id) &&
    areTexts(value.exempt) &&
    isRecord(value.changes) &&
    Object.values(value.changes).every(looksLikeChange)
  );
}

function looksLikeChange(value: unknown): boolean {
  return (
    isRecord(value) &&
    (value.severity === undefined || SEVERITIES.includes(value.severity as string)) &&
    (value.why === undefined || isText(value.why)) &&
    (value.alternatives === undefined || areAlternatives(value.alternatives)) &&
    (value.exempt === undefined || areTexts(value.exempt))
  );
}

/** Whether a stored value is a table of guards that the engine can compile. */
export function looksLikeGuards(value: unknown): value is NamedGuards {
  return (
    isRecord(value) && Object.values(value).every((guard) => isRecord(guard) && areNearGuards(guard.near))
  );
}

/** Whether a stored value is a table of lists that patterns can name. */
export function looksLikeLists(value: unknown): value is NamedLists {
  return isRecord(value) && Object.values(value).every(areTexts);
}

function areNearGuards(value: unknown): boolean {
  return Array.isArray(value) && value.every(isNearGuard);
}

function isNearGuard(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value.phrases)) return false;
  const { within, words } = value;
  return PLACES.includes(within as string) && (words === undefined || typeof words === 'number');
}

function areAlternatives(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => isText(isRecord(one) ? one.text : one));
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}
