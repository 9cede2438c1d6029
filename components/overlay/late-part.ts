import type { RegexCompiler } from '../../lib/engine/regex/compile-regex.ts';
import type { PromiseReader } from '../../lib/recovery/promise-types.ts';
import type { RewritePart } from '../../lib/rewrite/rewrite-part.ts';
import type { HoldPart } from '../hold/hold-part.ts';
import type { CustomerPart } from './customer-part.ts';
import type { Kit } from './kit.ts';
import type { LanguageData, LanguagePart } from './language-part.ts';
import type { RecoveryPart } from './recovery-part.ts';
import type { TonePart } from './tone-part.ts';

/** The parts of a composer that are scripts of their own, brought into its frame when they are needed. */
export interface LateParts {
  /** card.js, with the first words that may be a finding: most drafts with nothing to mend never pay for it. */
  readonly kit: Kit;
  /** steps.js, with the first words or an open panel: an empty draft takes no step. */
  readonly steps: RecoveryPart;
  /** customer.js, with an open panel. */
  readonly customer: CustomerPart;
  /** tone.js, with an open panel. */
  readonly tone: TonePart;
  /** expressions.js, with the first words under a policy that holds a regular expression. */
  readonly expressions: RegexCompiler;
  /** promises.js, with the first words that promise something. */
  readonly promises: PromiseReader;
  /** language.js, with the first words that may not be English. */
  readonly language: LanguagePart;
  /** language-es.js and so on, with the first paragraph that is in that language. */
  readonly 'language-es': LanguageData;
  readonly 'language-fr': LanguageData;
  readonly 'language-de': LanguageData;
  readonly 'language-pt': LanguageData;
  /** hold.js, with the first slot that waits for the agent's own words. */
  readonly hold: HoldPart;
  /** rewrite.js, with the first card in a browser that has a model of its own, where a policy allows it. */
  readonly rewrite: RewritePart;
}

type PartName = keyof LateParts;

/** One such part, as the composer has it. */
export interface LatePart<T> {
  /** Null until it is there. */
  readonly now: T | null;
  /** Brings it; null when it could not be had, and then the next call asks again. */
  bring(): Promise<T | null>;
  /** Calls back once, as soon as it is there, unless the signal has aborted by then. */
  whenThere(then: (part: T) => void, signal: AbortSignal): void;
}

type World = Record<symbol, unknown>;

const keyOf = (name: PartName) => Symbol.for(`amend ${name}`);

/** For the part's own script: leaves it where the composer of the same frame looks for it. */
export function leavePart<N extends PartName>(name: N, part: LateParts[N], world: object = globalThis): void {
  (world as World)[keyOf(name)] = part;
}

/** For composer.js. `fetch` asks for the part's script to be run in this frame. */
export function latePart<N extends PartName>(
  name: N,
  fetch: () => Promise<unknown>,
  world: object = globalThis,
): LatePart<LateParts[N]> {
  type Part = LateParts[N];
  const place = world as World;
  const key = keyOf(name);
  const waiting = new Set<(part: Part) => void>();
  let coming: Promise<Part | null> | null = null;
  // One that an older copy of Amend left behind would not fit: its rules are of another pack.
  place[key] = undefined;

  const arrived = () => {
    coming = null;
    const part = source.now;
    if (part === null) return null;
    for (const then of waiting) then(part);
    waiting.clear();
    return part;
  };
  const source: LatePart<Part> = {
    get now() {
      return (place[key] as Part | undefined) ?? null;
    },
    bring() {
      if (source.now !== null) return Promise.resolve(source.now);
      coming ??= fetch()
        .catch(() => {})
        .then(arrived);
      return coming;
    },
    whenThere(then, signal) {
      if (source.now !== null) return then(source.now);
      waiting.add(then);
      signal.addEventListener('abort', () => waiting.delete(then), { once: true });
    },
  };
  return source;
}
