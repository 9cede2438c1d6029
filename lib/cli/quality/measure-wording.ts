import type { Severity } from '../../engine/types.ts';
import { hasAny, isRight, type JudgedRow } from './judge-rows.ts';
import { type Share, share } from './shares.ts';

/** The severities that are measured together. */
export const LEVELS = {
  block: ['block'],
  warn: ['warn'],
  'block+warn': ['block', 'warn'],
  hint: ['hint'],
  any: ['block', 'warn', 'hint'],
} as const satisfies Record<string, readonly Severity[]>;

export type Level = keyof typeof LEVELS;

export interface LevelFigures {
  readonly level: Level;
  /** Of the sentences flagged so, those that are offence or soft. */
  readonly right: Share;
  /** Of the offences, those flagged so. */
  readonly offences: Share;
  /** Of the soft ones, those flagged so. */
  readonly soft: Share;
  /** Of both together, those flagged so (recall). */
  readonly found: Share;
  /** Of the random fine sentences, those flagged so. */
  readonly fineFlagged: Share;
  /** Findings in a thousand random fine sentences. */
  readonly falsePerThousand: number | undefined;
}

export interface CategoryFigures {
  readonly category: string;
  /** Of the offence and soft sentences that readers put here, those with any flag at all. */
  readonly found: Share;
  /** The same, of offences only. */
  readonly offences: Share;
  /** Of the sentences that a rule of this category flags, those that are offence or soft. */
  readonly right: Share;
}

export interface WordingFigures {
  readonly rows: { readonly offence: number; readonly soft: number; readonly fine: number };
  readonly randomFine: number;
  readonly levels: readonly LevelFigures[];
  readonly categories: readonly CategoryFigures[];
}

/** All figures on wording. */
export function measureWording(judged: readonly JudgedRow[]): WordingFigures {
  const count = (verdict: string) => judged.filter(({ row }) => row.verdict === verdict).length;
  return {
    rows: { offence: count('offence'), soft: count('soft'), fine: count('fine') },
    randomFine: randomFine(judged).length,
    levels: (Object.keys(LEVELS) as Level[]).map((level) => measureLevel(judged, level)),
    categories: categoriesOf(judged).map((category) => measureCategory(judged, category)),
  };
}

function measureLevel(judged: readonly JudgedRow[], level: Level): LevelFigures {
  const severities: readonly Severity[] = LEVELS[level];
  const flagged = (row: JudgedRow) => hasAny(row, severities);
  const fine = randomFine(judged);
  const findings = fine.flatMap((row) => row.findings).filter((one) => severities.includes(one.severity));
  return {
    level,
    right: shareOf(judged.filter(flagged), isRight),
    offences: shareOf(ofVerdict(judged, 'offence'), flagged),
    soft: shareOf(ofVerdict(judged, 'soft'), flagged),
    found: shareOf(judged.filter(isRight), flagged),
    fineFlagged: shareOf(fine, flagged),
    falsePerThousand: fine.length === 0 ? undefined : (findings.length * 1000) / fine.length,
  };
}

function measureCategory(judged: readonly JudgedRow[], category: string): CategoryFigures {
  const labelled = judged.filter(({ row }) => row.category === category);
  const flagged = judged.filter(({ findings }) => findings.some((finding) => finding.category === category));
  const isFlagged = (row: JudgedRow) => row.findings.length > 0;
  return {
    category,
    found: shareOf(labelled, isFlagged),
    offences: shareOf(ofVerdict(labelled, 'offence'), isFlagged),
    right: shareOf(flagged, isRight),
  };
}

function categoriesOf(judged: readonly JudgedRow[]): string[] {
  const named = judged.flatMap(({ row, findings }) => [
    ...(row.category === null ? [] : [row.category]),
    ...findings.map(({ category }) => category),
  ]);
  return [...new Set(named)].sort();
}

function randomFine(judged: readonly JudgedRow[]): JudgedRow[] {
  return ofVerdict(judged, 'fine').filter(({ row }) => row.sample === 'random');
}

function ofVerdict(judged: readonly JudgedRow[], verdict: string): JudgedRow[] {
  return judged.filter(({ row }) => row.verdict === verdict);
}

function shareOf(rows: readonly JudgedRow[], holds: (row: JudgedRow) => boolean): Share {
  return share(rows.filter(holds).length, rows.length);
}
