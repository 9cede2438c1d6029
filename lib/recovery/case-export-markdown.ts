import type { CaseRow } from './case-list.ts';
import type { CaseFacts, Due, Need, PromiseKind } from './case-types.ts';
import { isDone, stepState } from './checklist.ts';
import type { StepState } from './types.ts';

/** What the note says, in the agent's language; times in their zone. */
export interface NoteWords {
  title(row: CaseRow): string;
  steps(): string;
  promises(): string;
  /** How a step stands, as "covered by a reply" or "skipped: not needed". */
  state(state: StepState): string;
  need(need: Need): string;
  /** A fact with its name, as "Severity: major"; empty where it is not worth a line. */
  fact(name: keyof CaseFacts, row: CaseRow): string;
  promise(kind: PromiseKind): string;
  due(due: Due): string;
  done(): string;
  opened(): string;
  replied(): string;
  closed(): string;
  time(at: number): string;
}

/** One case as Markdown, to be pasted into an internal note. States, times and choices; no words of a draft. */
export function caseAsMarkdown(row: CaseRow, words: NoteWords): string {
  const parts = [
    [`## ${plain(words.title(row))}`],
    factLines(row, words),
    row.kept === null ? [] : [`### ${plain(words.steps())}`, ...stepLines(row, words)],
    row.followUps.length === 0 ? [] : [`### ${plain(words.promises())}`, ...promiseLines(row, words)],
  ];
  const texts = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

const FACTS = ['type', 'severity', 'again', 'cause', 'touchpoint', 'channel', 'receivedAt'] as const;

function factLines(row: CaseRow, words: NoteWords): string[] {
  const { kept } = row;
  if (kept === null) return [];
  const said = FACTS.filter((name) => kept.facts[name] !== undefined).map((name) => words.fact(name, row));
  const moments: (readonly [string, number | undefined])[] = [
    [words.opened(), kept.openedAt],
    [words.replied(), kept.repliedAt],
    [words.closed(), kept.closedAt],
  ];
  const dated = moments.flatMap(([name, at]) => (at === undefined ? [] : [`${name}: ${words.time(at)}`]));
  return [...said.filter((line) => line !== ''), ...dated].map((line) => `- ${plain(line)}`);
}

function stepLines({ kept, model, needs }: CaseRow, words: NoteWords): string[] {
  return model.steps.map((step) => {
    const state = stepState(kept, step);
    const need = Object.hasOwn(needs, step.id) ? needs[step.id] : undefined;
    const name = need === undefined ? step.name : `${step.name} (${words.need(need)})`;
    const isTouched = state.hand !== undefined || state.level !== 'absent' || state.earlier !== undefined;
    const when = isTouched ? `, ${words.time(state.at)}` : '';
    return `- [${isDone(state) ? 'x' : ' '}] ${plain(`${name}: ${words.state(state)}${when}`)}`;
  });
}

function promiseLines({ followUps }: CaseRow, words: NoteWords): string[] {
  return followUps.map(({ kind, due, doneAt }) => {
    const kept = doneAt === undefined ? '' : ` (${words.done()}, ${words.time(doneAt)})`;
    return `- [${doneAt === undefined ? ' ' : 'x'}] ${plain(`${words.promise(kind)}, ${words.due(due)}${kept}`)}`;
  });
}

/** As text and nothing else, on one line: names of steps come from a policy, the case's id from a page's address. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
