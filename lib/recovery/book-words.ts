import type { LineWords } from './lines.ts';
import type { Playbook } from './playbook-types.ts';
import type { RecoveryBook } from './recovery-book.ts';

// What ships is English; here its texts are put into another language, each by the id of what it belongs to. What a
// policy says is laid over it afterwards and stays as its owner wrote it.

interface Named {
  readonly name?: string;
  readonly about?: string;
}

type ById<Value> = Readonly<Record<string, Value | undefined>>;

/** What agents read, in the language of the interface: `assets/recovery/words.<language>.json`. */
export interface BookNames {
  readonly models: ById<
    Named & { readonly steps: ById<{ readonly name?: string; readonly purpose?: string }> }
  >;
  readonly lenses: ById<Named & { readonly needs: ById<Named> }>;
  readonly types: ById<
    Named & { readonly reinstatements?: readonly string[]; readonly gestures?: ById<string> }
  >;
}

/** What goes into replies, in the language of the reply: `assets/recovery/reply.<language>.json`. */
export interface ReplyWords {
  /** What slots are called that Amend can fill, by their English name: "what went wrong". */
  readonly slots: ById<string>;
  readonly touchpoints: LineWords['touchpoints'];
  /** By id; a line that is not there is not offered. */
  readonly lines: ById<string>;
  /** By model and step: what the step begins with where no line is there. */
  readonly examples: ById<ById<string>>;
  readonly types: ById<{ readonly words?: Playbook['words']; readonly gestures?: ById<string> }>;
}

/** The book with its names in another language; what has no translation stays as it is. */
export function namedIn(book: RecoveryBook, { models, lenses, types }: BookNames): RecoveryBook {
  return {
    ...book,
    models: book.models.map((model) => ({
      ...renamed(model, models[model.id]),
      steps: model.steps.map((step) => ({ ...step, ...models[model.id]?.steps[step.id] })),
    })),
    lenses: book.lenses.map((lens) => ({
      ...renamed(lens, lenses[lens.id]),
      needs: lens.needs.map((need) => renamed(need, lenses[lens.id]?.needs[need.id])),
    })),
    playbooks: book.playbooks.map((type) => {
      const { reinstatements = type.reinstatements, gestures = {} } = types[type.id] ?? {};
      const named = type.gestures.map((one) => ({ ...one, name: gestures[one.id] ?? one.name }));
      return { ...renamed(type, types[type.id]), reinstatements, gestures: named };
    }),
  };
}

/** The book with what it writes into replies in another language; lines without a translation are left out. */
export function writingIn(book: RecoveryBook, reply: ReplyWords): RecoveryBook {
  const { examples, lines, slots, touchpoints, types } = reply;
  const english = new Map(Object.entries(slots).map(([name, own]) => [`{${own}}`, `{${name}}`]));
  // Slots are known by their English names; in a line that is shown they have their own again.
  const plain = (text: string) => text.replace(/\{[^{}]+\}/g, (slot) => english.get(slot) ?? slot);
  return {
    ...book,
    models: book.models.map((model) => ({
      ...model,
      steps: model.steps.map((step) => ({
        ...step,
        example: plain(examples[model.id]?.[step.id] ?? step.example),
      })),
    })),
    playbooks: book.playbooks.map((type) => {
      const { words = type.words, gestures = {} } = types[type.id] ?? {};
      const written = type.gestures.map((one) => ({ ...one, words: gestures[one.id] ?? one.words }));
      return { ...type, words, gestures: written };
    }),
    lines: book.lines.flatMap((line) => {
      const text = line.id === undefined ? undefined : lines[line.id];
      return text === undefined ? [] : [{ ...line, text: plain(text) }];
    }),
    lineWords: { touchpoints, slots },
  };
}

function renamed<Thing extends { readonly name: string; readonly about?: string | undefined }>(
  thing: Thing,
  said: Named | undefined,
): Thing {
  return { ...thing, name: said?.name ?? thing.name, ...(said?.about && { about: said.about }) };
}
