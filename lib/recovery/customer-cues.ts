import type { CaseSeverity, CueKind, CustomerCues } from './case-types.ts';
import type { CompilePhrases } from './compile-cues.ts';
import { CustomerMessage } from './customer-message.ts';
import {
  type CustomerPhrases,
  compileCustomerPhrases,
  customerPhrases,
  type PhraseHit,
  type ReadText,
} from './customer-phrases.ts';

/** Reads what a customer's message gives away. Never throws. */
export type CustomerReader = (text: string) => CustomerCues;

/** Nobody needs more than the opening (UTF-16 units) of a message to know what it is about. */
const READ = 8000;
/** Of the words that give something away, so many characters are shown. */
const WORDS_MOST = 80;

/** Three marks and more in a row, or as many words in capitals; "USB HDMI SATA" holds no word that is said aloud. */
const LOUD =
  /(?=[!?]*!)[!?]{3,}|[!?]{5,}|(?<!\p{L})(?=[\p{Lu} ,]*\p{Lu}{3}[AEIOUY]\p{Lu}|[\p{Lu} ,]*[AEIOUY]\p{Lu}{3})\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){2,}(?!\p{L})/gu;

/** Types that no other outweighs: somebody was hurt, exposed or humiliated, or says that it was their own doing. */
const FIRST = ['safety', 'privacy', 'discrimination', 'own-slip'];
/** What only a clear act of ours, or a threat, makes of a case, whatever it is about. */
const GRAVE: readonly CueKind[] = ['safety', 'legal-threat', 'public-threat'];

/**
 * Compiles the English phrases that ship with Amend. What comes back suggests the complaint type, the severity and
 * whether it is a repeat, each only where the message says so: a guess is left out. `compile` and `read` are the
 * engine's own.
 */
export function englishCustomerCues(compile: CompilePhrases, read: ReadText): CustomerReader {
  const phrases = compileCustomerPhrases(customerPhrases, compile);
  return (text) => cuesOf(new CustomerMessage(read(text.slice(0, READ)), phrases), customerPhrases);
}

function cuesOf(message: CustomerMessage, phrases: CustomerPhrases): CustomerCues {
  const found = new Map<CueKind, PhraseHit>();
  for (const kind of Object.keys(phrases.cues) as CueKind[]) {
    const hit = hitOf(message, kind);
    if (hit) found.set(kind, hit);
  }
  const cues = [...found].map(([kind, hit]) => ({ kind, words: message.words(hit).slice(0, WORDS_MOST) }));
  // "All sorted now, thank you": what went wrong is told, and over.
  if (message.has('fine') && !found.has('anger') && !GRAVE.some((kind) => found.has(kind)))
    return { cues: [] };
  const type = typeOf(message, phrases, found);
  const severity = severityOf(message, found, type);
  const again = isAgain(message);
  return { ...(type && { type }), ...(severity && { severity }), ...(again && { again }), cues };
}

/** The first words that give this away. */
function hitOf(message: CustomerMessage, kind: CueKind): PhraseHit | undefined {
  const hits = message.hits(`cue:${kind}`).filter((hit) => !message.isDenied(hit));
  switch (kind) {
    case 'anger':
      return hits[0] ?? loudOf(message);
    case 'safety':
      return hits.find((hit) => !message.isSupposed(hit) && !message.isAsked(hit));
    case 'vulnerable':
      return hits.find((hit) => !message.isSupposed(hit));
    default:
      return hits[0];
  }
}

/** Shouting, but not for joy. */
function loudOf(message: CustomerMessage): PhraseHit | undefined {
  return message.find(LOUD).find((hit) => !message.isBeside(hit, 'joy'));
}

function typeOf(
  message: CustomerMessage,
  { types, lesser }: CustomerPhrases,
  found: ReadonlyMap<CueKind, PhraseHit>,
): string | undefined {
  if (found.has('safety')) return 'safety';
  const said = (ids: readonly string[]) => ids.filter((id) => saysType(message, id));
  const clear = said(Object.keys(types));
  const first = clear.find((id) => FIRST.includes(id));
  return (
    first ??
    theOne(message, clear) ??
    (clear.length === 0 ? theOne(message, said(Object.keys(lesser))) : undefined)
  );
}

function saysType(message: CustomerMessage, id: string): boolean {
  return message.hits(`type:${id}`).some((hit) => !message.isSupposed(hit));
}

/** The only one, or the one that more of the message is about. */
function theOne(message: CustomerMessage, ids: readonly string[]): string | undefined {
  const sentencesOf = (id: string) =>
    new Set(message.hits(`type:${id}`).map(({ sentence }) => sentence)).size;
  const [most, next] = ids
    .map((id) => ({ id, count: sentencesOf(id) }))
    .toSorted((a, b) => b.count - a.count);
  return most && (next === undefined || most.count > next.count) ? most.id : undefined;
}

/** Money, effort, emotion and repeats; nothing where nobody says that something went wrong. */
function severityOf(
  message: CustomerMessage,
  found: ReadonlyMap<CueKind, PhraseHit>,
  type: string | undefined,
): CaseSeverity | undefined {
  const isFailure = (type !== undefined && type !== 'own-slip') || message.has('trouble');
  if (GRAVE.some((kind) => found.has(kind)) || type === 'privacy' || type === 'discrimination')
    return 'critical';
  if (found.has('vulnerable') && isFailure) return 'critical';
  if (isThirdContact(message)) return 'critical';
  const isPressing = ['deadline', 'leaving'].some((kind) => found.has(kind as CueKind)) && isFailure;
  const hasLost = message.has('loss') && isFailure;
  // Some write in capitals always.
  const isAngry = found.has('anger') && (isFailure || message.hits('cue:anger').length > 0);
  if (isAngry || found.has('repeat-contact') || isPressing || hasLost) return 'major';
  return message.has('small') ? 'minor' : undefined;
}

/** The third time that they write, and not the third charge. */
function isThirdContact(message: CustomerMessage): boolean {
  return message
    .hits('cue:repeat-contact')
    .some((hit) => message.isBeside(hit, 'third') && message.isBeside(hit, 'contacting'));
}

/** It went wrong before: "the second outage", "broken again". Writing again about the same is none. */
function isAgain(message: CustomerMessage): boolean {
  return message
    .hits('cue:repeat-contact')
    .some(
      (hit) => !message.isBeside(hit, 'contacting') && !message.isDenied(hit) && !message.isSupposed(hit),
    );
}
