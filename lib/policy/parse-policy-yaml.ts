import { LineCounter, parseDocument } from 'yaml';
import { type PolicyResult, parsePolicy, refuse, refuseLarge } from './parse-policy.ts';

/** Enough for anybody's shared lists; far too few for a document that unfolds into gigabytes. */
const ALIASES_MAX = 50;

const TOO_DEEP = 'brackets nested too deeply';

/** Reads the text of a YAML policy (JSON is YAML as well). Apart, so that the browser need not carry YAML. Never throws. */
export function parsePolicyYaml(text: string): PolicyResult {
  const large = refuseLarge(text);
  if (large) return large;
  try {
    return readYaml(text);
  } catch (error) {
    // The only throwers left are too many aliases and nesting deeper than the stack.
    return refuseBomb(error instanceof ReferenceError ? 'too many aliases' : TOO_DEEP);
  }
}

function readYaml(text: string): PolicyResult {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problem = document.errors[0];
  // The parser reports its own overflow as an error of the text.
  if (problem && /call stack/.test(problem.message)) return refuseBomb(TOO_DEEP);
  if (!problem) return parsePolicy(document.toJS({ maxAliasCount: ALIASES_MAX }));
  const { line, col } = lines.linePos(problem.pos[0]);
  return refuse(
    `line ${line}, column ${col}`,
    `the YAML is malformed: ${problem.message}.`,
    mendYaml(problem.code),
  );
}

function mendYaml(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces.';
  if (code === 'MULTIPLE_DOCS') return 'Keep one document in a file; take out the "---" between them.';
  return 'Look at the indentation and quotation marks there and in the line above.';
}

function refuseBomb(what: string): PolicyResult {
  return refuse('the document', `it cannot be unfolded safely: ${what}.`, 'Write the entries out in full.');
}
