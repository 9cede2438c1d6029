import { check } from '../../engine/check.ts';
import type { CompiledRules } from '../../engine/compile-rules.ts';
import { createChecker } from '../../engine/create-checker.ts';
import type { KeystrokeRow } from './bench-result.ts';
import { type Effort, median, medianRatio, sampleTogether, type Task } from './measure.ts';
import { noWork } from './measure-checks.ts';
import { compile, type NamedRules } from './rule-sets.ts';
import { flat, sampleText } from './sample-text.ts';

const TYPED = ' You should just wait, and I will ring you when it is done. ';
const REPLY_LENGTH = 2000;

/** A draft and where in it someone types. */
export interface Typing {
  readonly characters: number;
  readonly where: KeystrokeRow['where'];
}

/** One more key in each of these drafts, in turns with the full check of a usual reply by the same rules. */
export async function measureKeystrokes(
  named: NamedRules,
  typings: readonly Typing[],
  effort: Effort,
): Promise<KeystrokeRow[]> {
  const compiled = compile(named, 'page');
  const reply = sampleText(REPLY_LENGTH);
  const rows: KeystrokeRow[] = [];
  for (const typing of typings) {
    const drafts = draftsOf(typing);
    const [keys, replies] = (await sampleTogether(
      [typist(compiled, drafts), () => check(compiled, reply)],
      effort,
    )) as [number[], number[]];
    rows.push({
      rules: named.name,
      ruleCount: named.rules.length,
      ...typing,
      keyMicros: median(keys),
      replyMicros: median(replies),
      ratio: medianRatio(keys, replies),
      charactersRead: charactersRead(compiled, drafts),
    });
  }
  return rows;
}

/** The draft after each key: a sentence typed in, key by key. */
export function draftsOf({ characters, where }: Typing): string[] {
  const text = sampleText(characters);
  const at = where === 'end' ? characters : characters >> 1;
  return Array.from(TYPED, (_, keys) => flat(text.slice(0, at) + TYPED.slice(0, keys + 1) + text.slice(at)));
}

function typist(compiled: CompiledRules, drafts: readonly string[]): Task {
  const checker = createChecker(compiled);
  return typing(drafts, (draft) => checker.check(draft));
}

/** Types the sentence and takes it back again, one key each time it is called. */
export function typing<Draft>(drafts: readonly Draft[], look: (draft: Draft) => unknown): Task {
  let at = 0;
  let step = 1;
  look(drafts[0]!);
  return () => {
    if (at + step < 0 || at + step >= drafts.length) step = -step;
    at += step;
    return look(drafts[at]!);
  };
}

/** Characters that one key has read anew, on average of the sentence. */
function charactersRead(compiled: CompiledRules, drafts: readonly string[]): number {
  const checker = createChecker(compiled);
  const [first, ...later] = drafts;
  checker.check(first!);
  const work = noWork();
  for (const draft of later) checker.check(draft, { work });
  return work.characters / later.length;
}
