import type * as z from 'zod';
import { nearestWord } from './nearest-word.ts';
import { isRecord, type PolicyProblem, placeOf } from './problem.ts';
import { descriptionAt, knownKeysAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;
type Said = Pick<PolicyProblem, 'what' | 'mend'>;

/** How to write what stands at a key; shown when the format of a value is wrong. */
const WRITE: Readonly<Record<string, string>> = {
  id: 'Use lower-case letters, digits and single hyphens, e.g. "not-my-job".',
  category: 'Use lower-case letters, digits and single hyphens, e.g. "refusal".',
  guard: 'Use lower-case letters, digits and single hyphens, e.g. "good-news".',
  language: 'Use a language tag, e.g. "en" or "pt-BR".',
  defaultModel: 'Use lower-case letters, digits and single hyphens, e.g. "recovery-5".',
  step: 'Use lower-case letters, digits and single hyphens, e.g. "follow-up".',
  currency: 'Use three capital letters, e.g. "EUR".',
  from: 'Write hours and minutes, e.g. "09:00".',
  to: 'Write hours and minutes, e.g. "17:30".',
  issued: 'Write the day as year-month-day, e.g. "2026-01-31".',
  expires: 'Write the day as year-month-day, e.g. "2026-12-31".',
  rule: 'Write the id of a rule: lower-case letters, digits and single hyphens, e.g. "not-my-job".',
  of: 'Write the id of a pack or policy: lower-case letters, digits and single hyphens, e.g. "english".',
  extends: 'Write the id of a pack, e.g. "english".',
  categories: 'Write the name of a family of rules, e.g. "refusal".',
  rules: 'Write the id of a rule, e.g. "not-my-job", or "*" for every rule.',
  off: 'Write the name of a product in small letters, e.g. "gmail", or a host, e.g. "desk.example".',
  on: 'Write the name of a product in small letters, e.g. "gmail", or a host, e.g. "desk.example".',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a group of keys and values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** Zod's issues about `root` in words, one or more for each. */
export function explainIssue(root: unknown, issue: Issue): PolicyProblem[] {
  if (issue.code === 'unrecognized_keys') return explainKeys(root, issue.path, issue.keys);
  if (issue.code === 'invalid_union') return explainUnion(root, issue);
  return [{ where: placeOf(root, issue.path), ...say(root, issue) }];
}

/** With more unknown keys than this in one place it is another kind of document, and none of them is a slip. */
const KEYS_MAX = 50;

function explainKeys(root: unknown, path: readonly PropertyKey[], keys: readonly string[]): PolicyProblem[] {
  const said = keys.slice(0, KEYS_MAX).map((key) => explainKey(root, path, key));
  if (keys.length <= KEYS_MAX) return said;
  const what = `there are ${(keys.length - KEYS_MAX).toLocaleString('en')} more keys that are unknown here.`;
  return [...said, { where: placeOf(root, path), what, mend: 'Look whether this is a policy at all.' }];
}

function explainKey(root: unknown, path: readonly PropertyKey[], key: string): PolicyProblem {
  const known = knownKeysAt(path);
  const near = nearestWord(key, known);
  const mend = near ? `Did you mean "${near}"?` : `Take it out; known here are ${known.join(', ')}.`;
  return { where: placeOf(root, path), what: `there is no key "${key.slice(0, 60)}".`, mend };
}

/** Of the ways to write a value, the one that whoever wrote it had in mind. */
function explainUnion(root: unknown, issue: z.core.$ZodIssueInvalidUnion): PolicyProblem[] {
  const [inKeys = [], inWords = []] = issue.errors;
  const meant = isRecord(valueAt(root, issue.path)) ? inKeys : inWords;
  return meant.flatMap((inner) => explainIssue(root, { ...inner, path: [...issue.path, ...inner.path] }));
}

function say(root: unknown, issue: Issue): Said {
  const value = valueAt(root, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? sayMissing(issue) : sayType(issue.expected, value);
    case 'invalid_value':
      return value === undefined ? sayMissing(issue) : sayChoice(issue.values, value);
    case 'too_small':
      return sayTooSmall(issue);
    case 'too_big':
      return {
        what: issue.origin === 'string' ? 'it is too long.' : 'it is too large.',
        mend: sayLimit(issue),
      };
    case 'invalid_format':
      return { what: `${show(value)} is not written as it should be.`, mend: writeAt(issue.path) };
    case 'invalid_key':
      return { what: 'the name is not written as it should be.', mend: WRITE.guard! };
    case 'custom':
      return { what: issue.message, mend: String(issue.params?.mend ?? 'Take it out.') };
    default:
      return { what: issue.message, mend: 'Look it up in the policy schema: amend policy schema.' };
  }
}

function sayMissing(issue: Issue): Said {
  const key = String(issue.path.at(-1) ?? '');
  const about = descriptionAt(issue.path);
  return { what: 'it is missing.', mend: about ? `Add "${key}": ${about}` : `Add "${key}".` };
}

function sayType(expected: string, value: unknown): Said {
  const wanted = KINDS[expected] ?? expected;
  const isBare = expected === 'string' && typeof value !== 'object';
  const mend = isBare ? `Write ${wanted}. Put it in quotation marks.` : `Write ${wanted}.`;
  return { what: `${show(value)} stands where ${wanted} belongs.`, mend };
}

function sayChoice(values: readonly unknown[], value: unknown): Said {
  const words = values.map(String);
  const isQuoted =
    typeof value === 'string' && values.some((one) => typeof one === 'number' && `${one}` === value);
  if (isQuoted) return { what: `${show(value)} is a text.`, mend: `Write ${value} without quotation marks.` };
  const near = typeof value === 'string' ? nearestWord(value, words) : undefined;
  const list = values
    .map((word) => (typeof word === 'string' ? JSON.stringify(word) : String(word)))
    .join(', ');
  return {
    what: `${show(value)} is not one of ${list}.`,
    mend: near ? `Did you mean "${near}"?` : `Write one of them.`,
  };
}

function sayTooSmall(issue: z.core.$ZodIssueTooSmall): Said {
  if (issue.origin === 'array') return { what: 'the list is empty.', mend: 'Write at least one.' };
  if (issue.origin === 'string')
    return { what: 'the text is empty.', mend: 'Write it, or take the key out.' };
  return { what: 'the number is too small.', mend: `Write ${issue.minimum} or more.` };
}

function sayLimit(issue: z.core.$ZodIssueTooBig): string {
  if (issue.origin === 'string') return `Keep it within ${issue.maximum} characters.`;
  if (issue.origin === 'array') return `Keep it within ${issue.maximum} entries.`;
  return `Write ${issue.maximum} or less.`;
}

/** An entry of a list is written as its list says. */
function writeAt(path: readonly PropertyKey[]): string {
  return (
    WRITE[String(path.findLast((key) => typeof key !== 'number'))] ??
    'Look it up in the policy schema: amend policy schema.'
  );
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (!isRecord(value) && !Array.isArray(value)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function show(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a group of keys and values';
  return value === null ? 'nothing (null)' : String(value);
}
