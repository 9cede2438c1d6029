import type { FieldWords } from '../../lib/draft/composer-hints.ts';
import type { PageRules } from '../../lib/policy/layers/page-rules.ts';
import { guardOf } from '../../lib/policy/managed/send-guard.ts';
import type { WholePack } from '../../lib/policy/rule-details.ts';
import { createIgnored } from '../../lib/review/ignored.ts';
import type { OtherLanguage } from '../../lib/review/other-languages.ts';
import type { Outcome, ReviewCommand } from '../../lib/review/run-command.ts';
import type { Review, ReviewState } from '../../lib/review/types.ts';
import type { BringRewrite } from '../../lib/rewrite/rewrite-part.ts';
import type { CardSlot } from './card-opener.ts';
import { composerParts } from './composer-parts.ts';
import { openSession } from './composer-session.ts';
import { leavePart } from './late-part.ts';
import { rulesInUse } from './rules-in-use.ts';

export interface OwnPageDeps {
  readonly view: Window;
  /** The rules in force now. */
  readonly rules: PageRules;
  /** The pack that ships, whole: pages of ours do not go without its details. */
  readonly pack: WholePack;
  /** What words sentences anew, where a policy allows it and the browser has a model; null otherwise. */
  readonly rewrite: BringRewrite;
  /** The time by which promises are read, in ms since the epoch; the real one where it is absent. */
  readonly now?: (() => number) | undefined;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/** A field of a page of Amend's own that is looked after as a composer is. */
export interface OwnDraft {
  readonly review: Review;
  /** What the panel may ask of a draft: jump, fix, fix all, ignore, insert. Null for what writes nothing. */
  run(command: OwnCommand): Promise<Outcome | null>;
  dispose(): void;
}

type WithoutDraft<T> = T extends unknown ? Omit<T, 'draftId'> : never;
/** A command to the one draft that it is given to. */
export type OwnCommand = WithoutDraft<ReviewCommand>;

/** Looks after fields of an extension page: the same underlines, card, steps and writing as in a helpdesk. */
export interface OwnPage {
  /** Checks by these rules from now on. */
  use(rules: PageRules): void;
  /** Begins to look after one field, at once and until it is disposed; tells each new state. */
  open(element: HTMLElement, onState: (state: ReviewState) => void): OwnDraft;
}

/** A field of ours is a message, whatever it is called. */
const NO_WORDS: FieldWords = {
  message: /(?!)/,
  other: /(?!)/,
  search: /(?!)/,
  note: /(?!)/,
  notOnlyNote: /(?!)/,
};

const NO_GUARD = guardOf('off');

/** Makes ready what all fields of the page share. No reply is sent from here, so none is held back. */
export function openOwnPage(deps: OwnPageDeps): OwnPage {
  const { view, rules: first, pack, onFault, signal } = deps;
  const world = {};
  const parts = ownParts(world, deps);
  const rules = rulesInUse(
    first,
    pack,
    parts,
    { bring: (language) => bringOwn(language, world), world },
    signal,
  );
  const fields = new Map<string, { readonly review: Review; tell(state: ReviewState): void }>();
  const refresh = () => {
    for (const { review } of fields.values()) review.refresh();
  };
  const slot: CardSlot = { card: null };
  const shared = {
    ...{ view, parts, slot, onFault },
    sites: () => [],
    words: () => NO_WORDS,
    guard: () => NO_GUARD,
    analysis: rules.analysis,
    languages: rules.languages,
    ignored: createIgnored(),
    outerCase: () => null,
    originOf: rules.originOf,
    publish: (state: ReviewState) => fields.get(state.draftId)?.tell(state),
    replied: async () => false,
  };
  for (const part of [parts.steps, parts.expressions]) part.whenThere(refresh, signal);
  rules.whenMore(refresh);
  return {
    use(next) {
      rules.use(next);
      refresh();
    },
    open(element, onState) {
      const { draftId, editor, review, dispose } = openSession(element, shared);
      fields.set(draftId, { review, tell: onState });
      return {
        review,
        run: async (command) => {
          const kit = await parts.kit.bring();
          return kit?.runCommand(review, editor, { ...command, draftId } as ReviewCommand) ?? null;
        },
        dispose() {
          fields.delete(draftId);
          dispose();
          rules.analysis.forget();
        },
      };
    },
  };
}

/** The parts that pages get by the worker; a page of ours loads them itself, and lacks what only a helpdesk needs. */
function ownParts(world: object, { rewrite, now }: Pick<OwnPageDeps, 'rewrite' | 'now'>) {
  const bring: Readonly<Record<string, () => Promise<void>>> = {
    'bring-card': async () =>
      leavePart('kit', (await import('./open-kit.ts')).openKit(always, rewrite, true), world),
    'bring-steps': async () => {
      const { openRecovery } = await import('./recovery-part.ts');
      leavePart('steps', (deps) => openRecovery({ ...deps, now }), world);
    },
    'bring-promises': async () =>
      leavePart('promises', (await import('../../lib/recovery/promise-reader.ts')).readPromises, world),
    'bring-language': async () =>
      leavePart('language', (await import('./language-part.ts')).openLanguages, world),
    'bring-expressions': async () => {
      const { provenExpression } = await import('../../lib/policy/expressions/compile-expression.ts');
      leavePart('expressions', provenExpression, world);
    },
  };
  return composerParts(async (kind) => bring[kind]?.(), world);
}

/** Loads what is known of a language, as the scripts of languages have it. */
async function bringOwn(language: OtherLanguage, world: object): Promise<void> {
  const { languageData } = await import('./language-data.ts');
  leavePart(`language-${language}`, await languageData(language), world);
}

const always = () => true;
