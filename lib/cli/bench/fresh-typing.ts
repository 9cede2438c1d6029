/**
 * Types into a long draft, then opens and closes many short ones, and prints as JSON what memory they held and what
 * is left of it. Started by measure-memory.ts with the count of sample rules (0: the pack that ships) and how many
 * keys and drafts.
 */
import { type Checker, createChecker } from '../../engine/create-checker.ts';
import { liveBytes } from './live-bytes.ts';
import { draftsOf } from './measure-keystrokes.ts';
import type { FreshTyping } from './measure-memory.ts';
import { byCount, compile } from './rule-sets.ts';
import { sampleText } from './sample-text.ts';

const [count, edits, drafts] = process.argv.slice(2);
const compiled = compile(byCount(count), 'page');
const keys = draftsOf({ characters: 20_000, where: 'middle' });
const reply = sampleText(2000);

// A tenth of it first: patterns that waited are read then, and what is kept of words is kept once for all drafts.
type(createChecker(compiled), Number(edits) / 10);
open(reply, Number(drafts) / 10);

const before = liveBytes();
let long: Checker | undefined = createChecker(compiled);
type(long, Number(edits));
const heldBytes = liveBytes() - before;
long = undefined;
open(reply, Number(drafts));
const cost: FreshTyping = { heldBytes, leftBytes: liveBytes() - before };
process.stdout.write(JSON.stringify(cost));
// Asked after the last look at the heap, so that the compiled rules are in it.
if (!compiled.rules.length) process.exitCode = 1;

function type(checker: Checker, times: number): void {
  for (let nth = 0; nth < times; nth++) checker.check(keys[nth % keys.length]!);
}

function open(text: string, times: number): void {
  for (let nth = 0; nth < times; nth++) createChecker(compiled).check(text);
}
