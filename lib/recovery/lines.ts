import type * as z from 'zod';
import type { lineShape } from '../policy/recovery/line-shape.ts';
import type { CaseFacts, CaseNotes, Touchpoint } from './case-types.ts';
import { asPart, type Filling, fillLine, NOTE_SLOTS, slotsIn } from './line-slots.ts';
import { signsOf } from './model-levels.ts';
import { type CasePlan, planFor } from './playbook.ts';
import { plannedGestures } from './playbook-steps.ts';
import type { RecoveryBook } from './recovery-book.ts';
import type { RecoveryStep } from './types.ts';

/** A line that an agent may put into a reply; see `lineShape`. */
export type Line = Readonly<z.infer<typeof lineShape>>;

/** What lines call things, in their language. */
export interface LineWords {
  readonly touchpoints: Readonly<Partial<Record<Touchpoint, string>>>;
  /** What slots are called that Amend can fill, by their English names; in English as they are. */
  readonly slots?: Readonly<Record<string, string | undefined>>;
}

/** A line with its slots filled as far as the case tells. */
export interface ReadyLine {
  readonly text: string;
  /** Slots that only the agent can fill, each once, without braces, as they stand in the text: "day and time". */
  readonly open: readonly string[];
  /** The sign or step that it covers. */
  readonly sign: string;
}

type LineStep = Pick<RecoveryStep, 'id' | 'shownBy' | 'internal' | 'example'>;

/**
 * Lines to insert for a step of any model: those made for the type first, then those with fewer slots left open.
 * Where the book has none, the step's own example. None for a step that stays inside the house.
 */
export function linesFor(
  book: RecoveryBook,
  step: LineStep,
  facts: CaseFacts,
  notes: CaseNotes = {},
): readonly ReadyLine[] {
  if (step.internal) return [];
  const plan = planFor(book, facts, { steps: [{ ...step, name: '', purpose: '' }] });
  const words = wordsOf(book, plan, facts, notes);
  const lines = fittingLines(book.lines, step, plan);
  const ready = lines.flatMap((line) => fillEach(line, plan, words));
  if (ready.length === 0) return [fillLine(step.example, step.id, words)];
  return withoutTwins(ready.sort((one, other) => one.rank - other.rank).map(({ ready: line }) => line));
}

function fittingLines(lines: readonly Line[], step: LineStep, plan: CasePlan): readonly Line[] {
  const ids = [step.id, ...signsOf({ ...step, name: '', purpose: '' })];
  // Who slipped themselves are thanked, not told that we are sorry.
  const wanted = plan.apology === 'thanks' ? ids.map((id) => (id === 'apology' ? 'thanks' : id)) : ids;
  return lines.filter((line) => wanted.includes(line.step) && fits(line, plan));
}

function fits(line: Line, { playbook, cause, apology, steps }: CasePlan): boolean {
  const { types, not, causes, wording, off, lead } = line;
  const type = playbook?.id;
  if (off || (lead !== undefined && lead !== (steps[0]?.lead ?? false))) return false;
  if (types && !(type !== undefined && types.includes(type))) return false;
  if (type !== undefined && not?.includes(type)) return false;
  if (causes && !causes.includes(cause)) return false;
  return !wording || wording.includes(apology);
}

interface Ranked {
  readonly ready: ReadyLine;
  readonly rank: number;
}

const GESTURE = '{the gesture}';

/** One line for each gesture that the agent may give, where it speaks of one; else one line. */
function fillEach(line: Line, plan: CasePlan, words: Filling): Ranked[] {
  const texts = line.text.includes(GESTURE) ? withGestures(line.text, plan) : [line.text];
  return texts.map((text) => {
    const ready = fillLine(text, line.step, words);
    return { ready, rank: rankOf(line, ready, words.names) + (text === line.text ? 0 : OF_A_GESTURE) };
  });
}

// The smaller the earlier; what is left open parts those that are alike.
const OF_THE_TYPE = -200;
const OF_A_GESTURE = -200;
const OF_THE_NOTES = -100;
const WITHOUT_ITS_NOTES = 100;

function rankOf({ types, text }: Line, { open }: ReadyLine, names: Filling['names'] = {}): number {
  const notes = slotsIn(text).flatMap((slot) => (NOTE_SLOTS.has(slot) ? [names[slot] ?? slot] : []));
  const isNoted = notes.length > 0 && !notes.some((slot) => open.includes(slot));
  const byNotes = notes.length === 0 ? 0 : isNoted ? OF_THE_NOTES : WITHOUT_ITS_NOTES;
  return (types ? OF_THE_TYPE : 0) + byNotes + open.length;
}

function withGestures(text: string, { playbook, limit }: CasePlan): string[] {
  return plannedGestures(playbook, limit).flatMap(({ allowed, words }) =>
    allowed && words ? [text.replaceAll(GESTURE, () => words)] : [],
  );
}

function wordsOf(
  { lineWords }: RecoveryBook,
  { playbook, apology }: CasePlan,
  { touchpoint }: CaseFacts,
  notes: CaseNotes,
): Filling {
  const type = playbook?.words;
  return {
    promised: asPart(notes.promised),
    expected: asPart(notes.expected),
    got: asPart(notes.got),
    about: (touchpoint && lineWords.touchpoints[touchpoint]) ?? type?.thing,
    wrong: apology === 'own' ? (type?.failure ?? type?.event) : (type?.event ?? type?.failure),
    cost: type?.effect,
    check: type?.check,
    names: lineWords.slots,
  };
}

function withoutTwins(lines: readonly ReadyLine[]): readonly ReadyLine[] {
  return lines.filter(({ text }, at) => lines.findIndex((other) => other.text === text) === at);
}
