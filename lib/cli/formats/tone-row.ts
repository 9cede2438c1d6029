import type { DimensionReport, ToneReport } from '../../tone/types.ts';

/**
 * A tone report as the public contract has it: score, dimensions with what moved them, readability, one suggestion.
 * `unread` names dimensions that are not read in the draft's language.
 */
export function toneRow(report: ToneReport): Record<string, unknown> {
  const { score, language, profile, dimensions, unread, partly, readability, suggestion, readTo } = report;
  const byName = Object.entries(dimensions).map(([name, dimension]) => [name, dimensionRow(dimension)]);
  return {
    score,
    language,
    profile,
    dimensions: Object.fromEntries(byName),
    unread,
    ...(partly.length > 0 ? { partly } : {}),
    readability,
    suggestion,
    ...(readTo === null ? {} : { readTo }),
  };
}

function dimensionRow({ level, score, start, points }: DimensionReport) {
  return { level, score, start, points };
}
