import type { Finding, Severity } from '../../engine/types.ts';
import { oneLine, type Paint, painter } from '../commands/terminal.ts';
import type { Draft } from '../inputs/draft.ts';
import { excerptOf } from './excerpt.ts';
import type { Format, FormatContext } from './format.ts';
import { type Place, placesIn } from './text-place.ts';
import { toneText } from './tone-text.ts';

const COLOUR = { block: 'red', warn: 'yellow', hint: 'cyan' } as const;
const ORDER: readonly Severity[] = ['block', 'warn', 'hint'];

/** For people: each finding with its place, words amid their line, reason and first alternative, and a sum at the end. */
export function text({ colour, toneOf }: FormatContext): Format {
  const counts: Record<Severity, number> = { block: 0, warn: 0, hint: 0 };
  let drafts = 0;
  const paint = painter(colour);
  return {
    head: () => '',
    result({ draft, findings }) {
      drafts++;
      const placeOf = placesIn(draft.text);
      for (const { severity } of findings) counts[severity]++;
      const said = findings
        .map((finding) => [
          headLine(draft, finding, placeOf(finding.from), paint),
          ...excerptLines(draft, finding, colour, paint),
          ...adviceLines(finding, paint),
          '\n',
        ])
        .map((lines) => lines.join('\n'))
        .join('');
      return toneOf
        ? `${said}${paint('bold', nameOf(draft))}\n${toneText(toneOf(draft), draft.text)}\n`
        : said;
    },
    tail: () => sum(counts, drafts),
  };
}

function headLine(draft: Draft, finding: Finding, place: Place, paint: Paint): string {
  const severity = paint([COLOUR[finding.severity], 'bold'], finding.severity);
  const words = oneLine(finding.text);
  return `${paint('bold', where(draft, place))}  ${severity}  ${words}  ${paint('dim', finding.ruleId)}`;
}

/** The words where they stand: underlined where the terminal can, else with carets below. */
function excerptLines({ text: draft }: Draft, finding: Finding, colour: boolean, paint: Paint): string[] {
  const { before, words, after, indent, width } = excerptOf(draft, finding);
  const line = `  ${before}${paint([COLOUR[finding.severity], 'underline'], words)}${after}`;
  return colour ? [line] : [line, `  ${' '.repeat(indent)}${'^'.repeat(width)}`];
}

function adviceLines({ why, alternatives: [better] }: Finding, paint: Paint): string[] {
  const reason = `  Why: ${oneLine(why)}`;
  return better === undefined ? [reason] : [reason, `  Try: ${paint('green', oneLine(better))}`];
}

function nameOf({ file, id, row }: Draft): string {
  return row === undefined ? file : `${file}:${row} (${oneLine(String(id))})`;
}

function where({ file, id, row }: Draft, { line, column }: Place): string {
  if (row === undefined) return `${file}:${line}:${column}`;
  return `${file}:${row} (${oneLine(String(id))}) ${line}:${column}`;
}

function sum(counts: Record<Severity, number>, drafts: number): string {
  const all = ORDER.reduce((total, severity) => total + counts[severity], 0);
  const among = `in ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`;
  if (all === 0) return `No findings ${among}.\n`;
  const parts = ORDER.filter((severity) => counts[severity] > 0).map((name) => `${counts[name]} ${name}`);
  return `${all} ${all === 1 ? 'finding' : 'findings'} (${parts.join(', ')}) ${among}.\n`;
}
