import english from '../../assets/tone/suggestions.en.json' with { type: 'json' };
import { compilePhrases, findPhrases, type PhraseSet } from '../engine/phrase-set.ts';
import type { Sentence, Span, TextReading } from '../engine/types.ts';
import { firstAfter } from './at-offset.ts';
import type { FeatureHit } from './feature-list.ts';
import { middleBreak, middleTurn } from './split.ts';
import type { Readability } from './types.ts';

/** One change to a draft: `text` in place of what stands from `from` to `to`. */
export interface Change extends Span {
  readonly id: string;
  readonly text: string;
}

type Kind =
  | 'ask'
  | 'drop'
  | 'swap'
  | 'marks'
  | 'lower'
  | 'sentence'
  | 'jargon'
  | 'split-sentence'
  | 'split-paragraph'
  | 'start'
  | 'end';

interface Recipe {
  readonly id: string;
  readonly kind: Kind;
  readonly text?: string;
}

/** Where a change is asked for, and in what. */
interface Place {
  readonly hit: FeatureHit;
  readonly reading: TextReading;
  readonly sentence: Sentence;
  readonly readability: Readability;
  readonly recipe: Recipe;
}

const RECIPES = new Map<string, Recipe>(
  (english.changes as readonly Recipe[]).map((recipe) => [recipe.id, recipe]),
);

const MAKERS: Readonly<Record<Kind, (place: Place) => Omit<Change, 'id'> | null>> = {
  ask,
  drop,
  swap: ({ hit, recipe }) => ({ ...spanOf(hit), text: recipe.text! }),
  marks: ({ hit, reading }) => ({ ...spanOf(hit), text: wordsOf(reading, hit).includes('?') ? '?' : '.' }),
  lower: ({ hit, reading }) => ({ ...spanOf(hit), text: wordsOf(reading, hit).toLowerCase() }),
  sentence: ({ sentence, recipe }) => ({ ...spanOf(sentence), text: recipe.text! }),
  jargon: ({ hit, readability }) => {
    const instead = readability.jargon.find(({ from }) => from === hit.from)?.instead;
    return instead ? { ...spanOf(hit), text: instead } : null;
  },
  'split-sentence': ({ reading, sentence }) => middleTurn(reading.text, sentence),
  'split-paragraph': ({ reading, hit }) => middleBreak(reading, hit),
  start,
  end: ({ reading, recipe }) => atEnd(reading, recipe.text!),
};

/** Regret, understanding and facts: a sentence that has one of these is never replaced by another. */
const WORTH: ReadonlySet<string> = new Set([
  'apology',
  'empathy',
  'our-mistake',
  'thanks-waiting',
  'dated',
  'figure',
]);

/**
 * The change that would take a feature out of a draft, or put in what it lacks; null where none can be told.
 * @param hits all that was found in the draft, by place
 */
export function changeFor(
  hit: FeatureHit,
  hits: readonly FeatureHit[],
  reading: TextReading,
  readability: Readability,
): Change | null {
  const recipe = RECIPES.get(hit.id);
  const sentence = firstAfter(reading.sentences, hit.from) ?? reading.sentences.at(-1);
  if (!recipe || !sentence) return null;
  if (recipe.kind === 'sentence' && !mayGo(sentence, hits, readability)) return null;
  const made = MAKERS[recipe.kind]({ hit, reading, sentence, readability, recipe });
  return made && { id: hit.id, ...made };
}

/** A long sentence says more than what is to be taken out of it. */
function mayGo({ from, to }: Span, hits: readonly FeatureHit[], { longSentences }: Readability): boolean {
  if (longSentences.some((each) => each.from === from)) return false;
  return !hits.some((hit) => WORTH.has(hit.id) && hit.from >= from && hit.from < to);
}

/** Whether a feature has a change at all. */
export function hasChange({ id }: FeatureHit): boolean {
  return RECIPES.has(id);
}

/** What "could you please" says already. */
const PLEAS = /^(?:(?:please|kindly|pls|plz|just)\b[,\s]*)+/i;

/** "Please send the photo." becomes "Could you please send the photo?", if the sentence begins with what presses. */
function ask({ hit, sentence, reading, recipe }: Place): Omit<Change, 'id'> | null {
  if (hit.from !== sentence.from) return null;
  const verb = recipe.id === 'command' ? hit.from : hit.to;
  const said = reading.text.slice(verb, sentence.to).trim().replace(PLEAS, '');
  if (/^(do not|don['’]t|never|always|just)\b/i.test(said) || said.includes('\n')) return null;
  const rest = lowerFirst(said).replace(/[.!?]+$/, '');
  if (rest === '') return null;
  return { ...spanOf(sentence), text: english.ask.replace('{rest}', () => rest) };
}

/** Takes words out, with the comma and the space after them; the next word opens the sentence then. */
function drop({ hit, sentence, reading }: Place): Omit<Change, 'id'> | null {
  const { text } = reading;
  const gap = /^[,\s]*/.exec(text.slice(hit.to, sentence.to))![0].length;
  const next = hit.to + gap;
  if (next >= sentence.to || /^[.!?]/.test(text.slice(next))) return null;
  if (hit.from !== sentence.from) return { from: hit.from, to: next, text: '' };
  return { from: hit.from, to: next + 1, text: text.charAt(next).toUpperCase() };
}

let waiting: PhraseSet | undefined;

/** After the line of greeting, where there is one. */
function start({ reading, recipe, hit }: Place): Omit<Change, 'id'> {
  const { text } = reading;
  waiting ??= compilePhrases([{ id: 'waiting', phrases: english.thanksForWaiting.when }]).set;
  const isWaiting = hit.id === 'cold-start' && findPhrases(waiting, reading).length > 0;
  const line = isWaiting ? english.thanksForWaiting.text : recipe.text!;
  const greeting =
    /^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day))\b[^\n.!?]{0,60}?(?:[,.!]|(?=\n))\s*/i;
  const at = greeting.exec(text)?.[0].length ?? reading.sentences[0]!.from;
  return { from: at, to: at, text: `${line} ` };
}

/** Where the agent's own words end: before the closing line and what is quoted below. */
function atEnd({ text, sentences }: TextReading, line: string): Omit<Change, 'id'> {
  const closing =
    /\n[^\S\n]*(?:(?:(?:kind|best|warm|many)[^\S\n]+)?(?:regards|wishes)|thanks|cheers|yours|sincerely|best)\b[^\n]{0,40}(?:\n|$)/i;
  const { to } = sentences.at(-1)!;
  const at = closing.exec(text.slice(0, to))?.index ?? to;
  const before = text.slice(0, at).trimEnd();
  return {
    from: before.length,
    to: before.length,
    text: /[.!?:)}]$/.test(before) ? ` ${line}` : `. ${line}`,
  };
}

function wordsOf({ text }: TextReading, { from, to }: Span): string {
  return text.slice(from, to);
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}

/** "Send" to "send"; "I" and "USB" stay. */
function lowerFirst(words: string): string {
  return /^(?:I\b|[A-Z]{2})/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
