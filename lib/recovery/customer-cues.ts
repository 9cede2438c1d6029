import type { CueKind, CueReason, CustomerCues } from './case-types.ts';
import type { CompilePhrases } from './compile-cues.ts';
import { CustomerMessage, MESSAGE_BREAK } from './customer-message.ts';
import {
  type CustomerPhrases,
  compileCustomerPhrases,
  customerPhrases,
  type PhraseHit,
  type ReadText,
} from './customer-phrases.ts';
import { againIn, GRAVE, severityIn } from './customer-severity.ts';

/** Reads what a customer's messages give away, oldest first, parted by MESSAGE_BREAK. Never throws. */
export type CustomerReader = (text: string) => CustomerCues;

/** Nobody needs more than the opening (UTF-16 units) of a message to know what it is about. */
const READ = 8000;
/** It tells whose doing the rest was: a box that the courier threw is broken too. */
const WHO = 'third-party';

/** So many places are shown for a type. */
const TYPE_WORDS = 2;
/** Of the words that give something away, so many characters are shown. */
const WORDS_MOST = 80;

/** Three marks and more in a row, or as many words in capitals; "USB HDMI SATA" holds no word that is said aloud. */
const LOUD =
  /(?=[!?]*!)[!?]{3,}|[!?]{5,}|(?<!\p{L})(?=[\p{Lu} ,]*\p{Lu}{3}[AEIOUY]\p{Lu}|[\p{Lu} ,]*[AEIOUY]\p{Lu}{3})\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,}){2,}(?!\p{L})/gu;

/** Types that no other outweighs: somebody was hurt, exposed or humiliated, or says that it was their own doing. */
const FIRST = ['safety', 'privacy', 'discrimination', 'own-slip'];
/**
 * Compiles the English phrases that ship with Amend. What comes back suggests the complaint type, the severity and
 * whether it is a repeat, each only where the message says so: a guess is left out. `compile` and `read` are the
 * engine's own.
 */
export function englishCustomerCues(compile: CompilePhrases, read: ReadText): CustomerReader {
  const phrases = compileCustomerPhrases(customerPhrases, compile);
  const messageOf = (text: string) => new CustomerMessage(read(text), phrases);
  return (text) => {
    const messages = text.split(MESSAGE_BREAK);
    const newest = (messages.pop() ?? '').slice(0, READ);
    const room = READ - newest.length;
    const before = room > 0 ? messages.join('\n\n').slice(-room) : '';
    const last = messageOf(newest);
    const all = before.trim() === '' ? last : messageOf(`${before}\n\n${newest}`);
    return cuesOf(all, last, customerPhrases);
  };
}

/** @param last the newest of them: what it is about is what all are about, and it alone says that all is well */
function cuesOf(message: CustomerMessage, last: CustomerMessage, phrases: CustomerPhrases): CustomerCues {
  const found = foundIn(message, phrases);
  const cues = [...found].map(([kind, hit]) => ({ kind, words: wordsOf(message, hit) }));
  // "All sorted now, thank you": what went wrong is told, and over.
  if (last.has('fine')) {
    const now = last === message ? found : foundIn(last, phrases);
    if (!now.has('anger') && !GRAVE.some((kind) => now.has(kind))) return { cues: [] };
  }
  const recent = last === message ? undefined : typeOf(last, phrases, foundIn(last, phrases));
  const type = recent ?? typeOf(message, phrases, found);
  const said = severityIn(message, found, type);
  const again = againIn(message);
  const reasons = (of: CueReason['of'], hits: readonly PhraseHit[]) =>
    hits.map((hit) => ({ of, words: wordsOf(message, hit) }));
  const ofType = type === undefined ? [] : typeHits(message, type, found);
  const why = [
    ...reasons('type', ofType),
    // Some kinds are grave in themselves.
    ...reasons('severity', said?.by.length === 0 ? ofType : (said?.by ?? [])),
    ...reasons('again', again ? [again] : []),
  ];
  return {
    ...(type && { type }),
    ...(said && { severity: said.severity }),
    ...(again && { again: true }),
    cues,
    ...(why.length > 0 && { why }),
  };
}

function foundIn(message: CustomerMessage, phrases: CustomerPhrases): ReadonlyMap<CueKind, PhraseHit> {
  const found = new Map<CueKind, PhraseHit>();
  for (const kind of Object.keys(phrases.cues) as CueKind[]) {
    const hit = hitOf(message, kind);
    if (hit) found.set(kind, hit);
  }
  return found;
}

function wordsOf(message: CustomerMessage, hit: PhraseHit): string {
  return message.words(hit).slice(0, WORDS_MOST);
}

/** Where a type is told: the first places, none within another. */
function typeHits(
  message: CustomerMessage,
  type: string,
  found: ReadonlyMap<CueKind, PhraseHit>,
): readonly PhraseHit[] {
  const hits = message.hits(`type:${type}`).filter((hit) => !message.isSupposed(hit));
  const apart = hits.filter((hit, at) => !hits.slice(0, at).some((other) => hit.from < other.to));
  const safety = type === 'safety' ? found.get('safety') : undefined;
  return [...(safety ? [safety] : []), ...apart].slice(0, TYPE_WORDS);
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

/** The only one, or the one that more of the message is about; of two alike, whose doing it was. */
function theOne(message: CustomerMessage, ids: readonly string[]): string | undefined {
  const sentencesOf = (id: string) =>
    new Set(message.hits(`type:${id}`).map(({ sentence }) => sentence)).size;
  const counted = ids.map((id) => ({ id, count: sentencesOf(id) }));
  const most = Math.max(...counted.map(({ count }) => count));
  const tied = counted.filter(({ count }) => count === most);
  return tied.length === 1 ? tied[0]?.id : tied.find(({ id }) => id === WHO)?.id;
}
