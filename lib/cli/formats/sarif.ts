import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allWords } from '../../engine/alternative.ts';
import type { Finding, Severity } from '../../engine/types.ts';
import type { Draft } from '../inputs/draft.ts';
import type { LoadedRule } from '../inputs/load-rules.ts';
import type { Format, FormatContext, Result } from './format.ts';
import { placesIn } from './text-place.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL: Readonly<Record<Severity, string>> = { block: 'error', warn: 'warning', hint: 'note' };

/** SARIF 2.1.0, for code-scanning tools; results are written as they come. */
export function sarif({ rules, version }: FormatContext): Format {
  const indexOf = new Map(rules.map((rule, index) => [rule.id, index]));
  let first = true;
  return {
    head: () => head(rules, version),
    result(result) {
      return sarifResults(result, indexOf)
        .map((entry) => {
          const between = first ? '\n' : ',\n';
          first = false;
          return between + JSON.stringify(entry);
        })
        .join('');
    },
    tail: () => '\n]}]}\n',
  };
}

/** Everything before the results; the brackets of the last list, run and log stay open for them. */
function head(rules: readonly LoadedRule[], version: string): string {
  const tool = { driver: { name: 'Amend', semanticVersion: version, rules: rules.map(describeRule) } };
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool, columnKind: 'utf16CodeUnits', results: [] }],
  };
  return JSON.stringify(log).slice(0, -']}]}'.length);
}

function describeRule(rule: LoadedRule): Record<string, unknown> {
  return {
    id: rule.id,
    name: rule.name ?? rule.id,
    shortDescription: { text: rule.name ?? rule.id },
    fullDescription: { text: rule.why },
    help: {
      text:
        rule.alternatives.length > 0 ? `Write instead: ${allWords(rule.alternatives).join(' / ')}` : rule.why,
    },
    defaultConfiguration: { level: LEVEL[rule.severity] },
    properties: { category: rule.category },
  };
}

function sarifResults({ draft, findings }: Result, indexOf: ReadonlyMap<string, number>): unknown[] {
  const placeOf = placesIn(draft.text);
  return findings.map((finding) => {
    const region = regionOf(draft, finding, placeOf);
    const better = finding.alternatives[0];
    return {
      ruleId: finding.ruleId,
      ruleIndex: indexOf.get(finding.ruleId) ?? -1,
      level: LEVEL[finding.severity],
      message: { text: `"${finding.text}": ${finding.why}${better ? ` Try: ${better}` : ''}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(draft.file) }, region } }],
      properties: { draft: draft.id, from: finding.from, to: finding.to },
    };
  });
}

/** In a file that is the draft: the exact words. In a file of rows: the row, since its text is escaped there. */
function regionOf(
  draft: Draft,
  finding: Finding,
  placeOf: ReturnType<typeof placesIn>,
): Record<string, number> {
  if (draft.row !== undefined) return { startLine: draft.row };
  const start = placeOf(finding.from);
  const end = placeOf(finding.to);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(sep).map(encodeURIComponent).join('/');
}
