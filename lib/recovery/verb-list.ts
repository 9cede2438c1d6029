/** A form of a verb that makes a difference to a cue: "we will refund", "we refunded", "we are refunding". */
export type VerbForm = 'base' | 'past' | 'ing';

const ENDINGS: Readonly<Record<VerbForm, string>> = { base: '', past: '-ed', ing: '-ing' };

/** The group of a list's verbs in one form: `mend`, `mend-ed`, `mend-ing`. */
export function formGroup(list: string, form: VerbForm): string {
  return list + ENDINGS[form];
}

/** The groups of all forms of a list's verbs. */
export function formGroups(list: string): readonly string[] {
  return Object.values(ENDINGS).map((ending) => list + ending);
}

/** Verbs by their base form. The engine finds them in any form; which one it is, their ending tells. */
export class VerbList {
  private readonly bases = new Set<string>();
  /** Those whose past is like their base. */
  private readonly unchanging = new Set<string>();
  readonly phrases: readonly string[];

  /** `list`: parted by spaces; `put=` is put in the past too, `(re)send` is send, resend and re-send. */
  constructor(list: string) {
    this.phrases = list.split(' ').flatMap((entry) => this.add(entry));
  }

  /** The forms that the words of a match can be; none for "refunds". */
  formsOf(words: string): readonly VerbForm[] {
    const word = words.toLowerCase().replace(/^re\W+/, '');
    if (this.bases.has(word)) return this.unchanging.has(word) ? ['base', 'past'] : ['base'];
    if (word.endsWith('s')) return [];
    return [word.endsWith('ing') ? 'ing' : 'past'];
  }

  private add(entry: string): readonly string[] {
    const again = entry.startsWith('(re)');
    const base = entry.replace(/^\(re\)|=$/g, '');
    this.bases.add(base);
    if (entry.endsWith('=')) this.unchanging.add(base);
    if (again) this.bases.add(`re${base}`);
    return again ? [`~${base}`, `~re${base}`, `re ~${base}`] : [`~${base}`];
  }
}
