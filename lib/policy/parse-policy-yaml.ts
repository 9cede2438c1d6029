import { readBoundedYaml } from './bounded-yaml.ts';
import { type PolicyResult, parsePolicy, refuse, refuseUnread } from './parse-policy.ts';

/** Enough for anybody's shared lists; far too few for a document that unfolds into gigabytes. */
const ALIASES_MAX = 50;

const TOO_DEEP = 'brackets nested too deeply';

/** Reads the text of a YAML policy (JSON is YAML as well). Apart, so that the browser need not carry YAML. Never throws. */
export function parsePolicyYaml(text: string): PolicyResult {
  const unread = refuseUnread(text);
  if (unread) return unread;
  try {
    return readYaml(text);
  } catch (error) {
    // The only throwers left are too many aliases and nesting deeper than the stack.
    return refuseBomb(error instanceof ReferenceError ? 'too many aliases' : TOO_DEEP);
  }
}

function readYaml(text: string): PolicyResult {
  const reading = readBoundedYaml(text);
  if ('document' in reading) return parsePolicy(reading.document.toJS({ maxAliasCount: ALIASES_MAX }));
  const { at, code, message } = reading.fault;
  if (at === undefined) return refuseBomb(message);
  return refuse(`line ${at.line}, column ${at.col}`, `the YAML is malformed: ${message}.`, mendYaml(code));
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
