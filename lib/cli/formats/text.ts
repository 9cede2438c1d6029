import { styleText } from 'node:util';
import type { Finding, Severity } from '../../engine/types.ts';
import type { Draft } from '../inputs/draft.ts';
import type { Format, FormatContext } from './format.ts';
import { type Place, placesIn } from './text-place.ts';

type Style = Parameters<typeof styleText>[0];

const COLOUR = { block: 'red', warn: 'yellow', hint: 'cyan' } as const;
const ORDER: readonly Severity[] = ['block', 'warn', 'hint'];

/** For people: each finding with its place, words, reason and first alternative, and a sum at the end. */
export function text({ colour }: FormatContext): Format {
  const counts: Record<Severity, number> = { block: 0, warn: 0, hint: 0 };
  let drafts = 0;
  // Whether there are colours was decided by the caller; styleText must not decide again by another stream.
  const paint = (style: Style, words: string) =>
    colour ? styleText(style, words, { validateStream: false }) : words;
  return {
    head: () => '',
    result({ draft, findings }) {
      drafts++;
      const placeOf = placesIn(draft.text);
      for (const { severity } of findings) counts[severity]++;
      return findings.map((finding) => block(draft, finding, placeOf(finding.from), paint)).join('');
    },
    tail: () => sum(counts, drafts),
  };
}

function block(
  draft: Draft,
  finding: Finding,
  place: Place,
  paint: (style: Style, words: string) => string,
): string {
  const severity = paint([COLOUR[finding.severity], 'bold'], finding.severity);
  const words = paint('underline', oneLine(finding.text));
  const lines = [
    `${paint('bold', where(draft, place))}  ${severity}  ${words}  ${paint('dim', finding.ruleId)}`,
  ];
  lines.push(`  Why: ${oneLine(finding.why)}`);
  const better = finding.alternatives[0];
  if (better !== undefined) lines.push(`  Try: ${paint('green', oneLine(better))}`);
  return `${lines.join('\n')}\n\n`;
}

function where({ file, id, row }: Draft, { line, column }: Place): string {
  if (row === undefined) return `${file}:${line}:${column}`;
  return `${file}:${row} (${oneLine(String(id))}) ${line}:${column}`;
}

/** Drafts and policies come from outside: no line break or terminal control may reach the terminal. */
function oneLine(words: string): string {
  return words.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

function sum(counts: Record<Severity, number>, drafts: number): string {
  const all = ORDER.reduce((total, severity) => total + counts[severity], 0);
  const among = `in ${drafts} ${drafts === 1 ? 'draft' : 'drafts'}`;
  if (all === 0) return `No findings ${among}.\n`;
  const parts = ORDER.filter((severity) => counts[severity] > 0).map((name) => `${counts[name]} ${name}`);
  return `${all} ${all === 1 ? 'finding' : 'findings'} (${parts.join(', ')}) ${among}.\n`;
}
