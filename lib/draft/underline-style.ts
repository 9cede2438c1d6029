import type { Severity } from '../engine/types.ts';

/** The registry names of the CSS Custom Highlight path; part of the accessibility contract. */
export const HIGHLIGHT_NAMES = {
  block: 'amend-block',
  warn: 'amend-warn',
  hint: 'amend-hint',
  active: 'amend-active',
} as const;

export type Mark = Severity | 'active';

/**
 * Shape carries the meaning, colour only helps. Each colour has a luminance of about 0.2, which gives at
 * least 3:1 on white, on the greys and yellows of note composers, and on dark ones up to #2b2b2b at once:
 * a highlight cannot ask what it is painted on.
 */
const LINES: Record<Severity, string> = {
  block: 'underline solid 2px #e0393e',
  warn: 'underline wavy 1.5px #b86e00',
  hint: 'underline dotted 2px #2f7de1',
};

const ACTIVE = 'background-color: rgb(128 128 128 / 22%);';

/** The rules for the marks, under the selector that `select` gives each. What is printed is the page's alone. */
export function underlineCss(select: (mark: Mark) => string): string {
  const marks = Object.entries(LINES) as [Severity, string][];
  const lines = marks.map(
    ([mark, line]) =>
      `${select(mark)} { text-decoration: ${line}; text-decoration-skip-ink: none; text-underline-offset: 2px; }`,
  );
  const forced = marks.map(([mark]) => `${select(mark)} { text-decoration-color: CanvasText; }`);
  const rules = [
    ...lines,
    `${select('active')} { ${ACTIVE} }`,
    `@media (forced-colors: active) { ${forced.join(' ')} }`,
  ];
  return `@media not print { ${rules.join('\n')} }`;
}
