import { explainIssue } from './explain-issue.ts';
import { isRecord, type PolicyProblem } from './problem.ts';
import { repeatedKey } from './repeated-key.ts';
import { POLICY_BYTES_MAX, POLICY_FORMAT, POLICY_SIZE_MAX, type Policy, policySchema } from './schema.ts';

/** A policy, or everything that keeps a document from being one. */
export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Nobody mends more than this before looking again. */
const ISSUES_MAX = 500;

function sayMore(more: number): PolicyProblem[] {
  if (more <= 0) return [];
  const what = `it has ${more.toLocaleString('en')} more faults.`;
  return [{ where: 'the document', what, mend: 'Mend these first, and look again.' }];
}

/** A refused document with one problem. */
export function refuse(where: string, what: string, mend: string): PolicyResult {
  return { ok: false, problems: [{ where, what, mend }] };
}

/** Reads a parsed document (from JSON, YAML or storage) as a policy. Never throws. */
export function parsePolicy(document: unknown): PolicyResult {
  if (!isRecord(document)) {
    return refuse('the document', 'it is not a policy.', 'Start with "format: 1", "id", "name" and "rules".');
  }
  const format = document.format;
  if (typeof format === 'number' && format > POLICY_FORMAT) {
    return refuse(
      'format',
      `this policy is written in format ${format}; this Amend reads up to ${POLICY_FORMAT}.`,
      'Update Amend, or ask the owner of the policy for one in the older format.',
    );
  }
  const parsed = policySchema.safeParse(document);
  if (parsed.success) return { ok: true, policy: parsed.data };
  const { issues } = parsed.error;
  const problems = issues.slice(0, ISSUES_MAX).flatMap((issue) => explainIssue(document, issue));
  return { ok: false, problems: [...problems, ...sayMore(issues.length - ISSUES_MAX)] };
}

/** Reads the text of a JSON policy. Never throws. */
export function parsePolicyJson(text: string): PolicyResult {
  const unread = refuseUnread(text);
  if (unread) return unread;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    const document: unknown = JSON.parse(body);
    return refuseRepeated(body) ?? parsePolicy(document);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuse(jsonPlace(body, said), 'the JSON breaks off or is malformed here.', mendJson(body, said));
  }
}

/** A refusal if the document is larger than any policy may be, or in an encoding that is not read. */
export function refuseUnread(text: string): PolicyResult | undefined {
  // Text in UTF-16 is UTF-8 as well where nothing but Latin letters are in it: each with a NUL beside it.
  if (text.includes('\0'))
    return refuse(
      'the document',
      'it holds NUL characters, as files in UTF-16 do.',
      'Save it with the encoding UTF-8.',
    );
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= POLICY_BYTES_MAX) return undefined;
  const size = (bytes / 1e6).toFixed(1);
  return refuse(
    'the document',
    `it has ${size} MB; a policy may have ${POLICY_SIZE_MAX}.`,
    'Split it into several policies.',
  );
}

function refuseRepeated(body: string): PolicyResult | undefined {
  const twice = repeatedKey(body);
  if (twice === undefined) return undefined;
  const key = JSON.stringify(twice.key.slice(0, 60));
  return refuse(placeAt(body, twice.at), `the key ${key} stands twice.`, 'Keep one of the two.');
}

function placeAt(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

/** Engines name the place as an offset or as line and column; some name none, then it is the end. */
function jsonPlace(text: string, said: string): string {
  const named = /line (\d+) column (\d+)/.exec(said);
  if (named) return `line ${named[1]}, column ${named[2]}`;
  const offset = /position (\d+)/.exec(said);
  return placeAt(text, offset ? Number(offset[1]) : text.length);
}

function mendJson(text: string, said: string): string {
  if (text.trim() === '') return 'The file is empty; write a policy into it.';
  if (/end of (JSON|data)|unterminated/i.test(said))
    return 'Look for a bracket or quotation mark that is not closed.';
  return 'Look for a missing or spare comma, bracket or quotation mark just before.';
}
