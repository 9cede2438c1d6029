import type { PatternFault } from '../pattern/pattern-tree.ts';
import { capitalsMatcher } from './capitals.ts';
import { emojiMatcher } from './emoji.ts';
import type { MarkMatcher } from './mark-matcher.ts';
import { isMarkRun, markRunMatcher } from './mark-run.ts';
import { nameMatcher } from './names.ts';
import { stretchedWordMatcher } from './stretched-word.ts';

/** A way of writing understood, or what is wrong with it. */
export type ParsedMarks = { readonly marks: MarkMatcher } | { readonly fault: PatternFault };

const FORM = /^\{\s*([a-z]+)\s*([^}]*)\}\s*$/u;
const MOST_CAPITALS = 20;
const KNOWN = 'Known are {capitals 3}, {stretched}, {name} and {emoji 🙄 :)}.';

/** Whether a pattern asks how something is written: a run of marks, or a form in braces. */
export function isMarkPattern(source: string): boolean {
  return source.trimStart().startsWith('{') || isMarkRun(source);
}

/** Reads such a pattern. Takes any string; never throws. */
export function parseMarkPattern(source: string): ParsedMarks {
  if (isMarkRun(source)) return { marks: markRunMatcher(source) };
  const form = FORM.exec(source.trimStart());
  if (!form)
    return fault(0, `A pattern that begins with "{" is one form in braces and nothing else. ${KNOWN}`);
  const [, name, rest] = form;
  if (name === 'stretched') return { marks: stretchedWordMatcher };
  if (name === 'name') return { marks: nameMatcher };
  if (name === 'emoji') return { marks: emojiMatcher(rest!.split(/\s+/).filter(Boolean)) };
  if (name === 'capitals') return capitals(rest!.trim());
  return fault(1, `There is no form "{${name}}". ${KNOWN}`);
}

function capitals(count: string): ParsedMarks {
  const words = Number(count);
  if (Number.isInteger(words) && words >= 1 && words <= MOST_CAPITALS && count !== '')
    return { marks: capitalsMatcher(words) };
  return fault(1, `Say how many words in capitals, 1 to ${MOST_CAPITALS}, as in "{capitals 3}".`);
}

function fault(at: number, message: string): ParsedMarks {
  return { fault: { at, message } };
}
