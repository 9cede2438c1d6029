import type { ReadyLine } from './lines.ts';

/** What is known of a case that a line may say. */
export interface SlotWords {
  readonly promised?: string | undefined;
  readonly expected?: string | undefined;
  readonly got?: string | undefined;
  /** "your invoice" */
  readonly about?: string | undefined;
  /** "we charged you twice" */
  readonly wrong?: string | undefined;
  /** "you had to pay twice" */
  readonly cost?: string | undefined;
  /** "the refund has reached you" */
  readonly check?: string | undefined;
}

/** Slots by the name that stands in lines, so that one left open reads as what belongs there. */
export const KNOWN_SLOTS: Readonly<Record<string, keyof SlotWords>> = {
  'what was promised': 'promised',
  'what they expected': 'expected',
  'what they got': 'got',
  'what it is about': 'about',
  'what went wrong': 'wrong',
  'what it cost them': 'cost',
  'what should work by then': 'check',
};

/** Slots that only the agent's notes fill. */
export const NOTE_SLOTS: ReadonlySet<string> = new Set([
  'what was promised',
  'what they expected',
  'what they got',
]);

const SLOT = /\{([^{}\n]{1,80})\}/g;
const NOTE_MOST = 160;
/** Words that are written large only where a sentence begins with them: a name stays as it is. */
const OPENER =
  /^(?:A|An|The|My|Our|Your|His|Her|Their|That|This|These|Those|No|Not|To|By|On|In|At|For|With|Within|Until|You|We|He|She|It|They|There|Nobody|Everything|Nothing|Something|Somebody|Some|All|Both|Only|Just|Still|One|Two|Three|Four|Five|Six|Half|Free|Full|New|Next|Same|Right|Wrong|Another|Express|Delivery|Refund|Replacement|Repair|Answer|Reply|Report|Call|Visit|Parcel|Box|Order|Invoice|Charge|Credit)(?=[ ,-]|$)/;

/** The names of the slots in a text, each once, in their order. */
export function slotsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(SLOT)].map(([, name]) => name!))];
}

/** What slots are filled with, and what they are called in another language than English, by their English names. */
export interface Filling extends SlotWords {
  readonly names?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Fills the slots that are known; the others stay as visible placeholders. What fills one may have slots of its own. */
export function fillLine(text: string, sign: string, { names = {}, ...words }: Filling): ReadyLine {
  const filled = filledOnce(filledOnce(text, words), words);
  const shown = filled.replace(SLOT, (slot, name: string) => (names[name] ? `{${names[name]}}` : slot));
  return { text: shown, open: slotsIn(shown), sign };
}

function filledOnce(text: string, words: SlotWords): string {
  return text.replace(SLOT, (slot, name: string) => {
    const known = Object.hasOwn(KNOWN_SLOTS, name) ? KNOWN_SLOTS[name] : undefined;
    return (known && words[known]) ?? slot;
  });
}

/** A note as a part of a sentence: one line, no end mark, and no slot. Undefined where nothing is left. */
export function asPart(note: string | undefined): string | undefined {
  const bare = note?.replace(/[{}]/g, '').replace(/\s+/g, ' ').trim().slice(0, NOTE_MOST) ?? '';
  const part = bare.replace(/[\s.!?;:,]+$/, '').replace(OPENER, lower);
  return part === '' ? undefined : part;
}

function lower(word: string): string {
  return word.toLowerCase();
}
