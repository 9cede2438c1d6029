import { explainIssue } from './explain-issue.ts';
import { isRecord, type PolicyProblem } from './problem.ts';
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
  const large = refuseLarge(text);
  if (large) return large;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return parsePolicy(JSON.parse(body));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return refuse(jsonPlace(body, said), 'the JSON breaks off or is malformed here.', mendJson(body, said));
  }
}

/** A refusal if the document is larger than any policy may be. */
export function refuseLarge(text: string): PolicyResult | undefined {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= POLICY_BYTES_MAX) return undefined;
  const size = (bytes / 1e6).toFixed(1);
  return refuse(
    'the document',
    `it has ${size} MB; a policy may have ${POLICY_SIZE_MAX}.`,
    'Split it into several policies.',
  );
}

/** Engines name the place as an offset or as line and column; some name none, then it is the end. */
function jsonPlace(text: string, said: string): string {
  const named = /line (\d+) column (\d+)/.exec(said);
  if (named) return `line ${named[1]}, column ${named[2]}`;
  const offset = /position (\d+)/.exec(said);
  const before = text.slice(0, offset ? Number(offset[1]) : text.length).split('\n');
  return `line ${before.length}, column ${before.at(-1)!.length + 1}`;
}

function mendJson(text: string, said: string): string {
  if (text.trim() === '') return 'The file is empty; write a policy into it.';
  if (/end of (JSON|data)|unterminated/i.test(said))
    return 'Look for a bracket or quotation mark that is not closed.';
  return 'Look for a missing or spare comma, bracket or quotation mark just before.';
}
