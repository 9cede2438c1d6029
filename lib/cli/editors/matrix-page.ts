import type { MatrixCase, MatrixEditor, MatrixRun } from './matrix-run.ts';

const HEAD = `# Editors: what holds in which

Made from a run of \`tests/e2e/editors\` in Chromium and Firefox, on pages built from the editors' own packages, with
the extension as users get it. \`npm test\` fails where this page says something else than was seen; write it anew with
\`node lib/cli/run.mjs editor-matrix.ts --write\`.

✓ holds in both browsers. A number points to a note that says what holds instead, and that is tested in its place.
`;

/** What was seen of one case in one editor. */
interface Seen {
  readonly browser: string;
  readonly case: MatrixCase;
  /** Undefined where the case itself held, null where nothing did. */
  readonly reason: string | undefined | null;
}

/** The page that says which guarantee holds in which editor. */
export function matrixPage(runs: readonly MatrixRun[]): string {
  const [first] = runs;
  if (!first) return HEAD;
  const notes: string[] = [];
  const rows = first.editors.map((editor) => rowOf(editor, runs, notes));
  const columns = columnsOf(first.cases);
  return [
    HEAD,
    tableRow(['Editor', 'Version', ...columns.map(capital)]),
    tableRow(['---', '---', ...columns.map(() => '---')]),
    ...rows,
    '',
    ...notes.map((note, i) => `${i + 1}. ${note}`),
    ...(notes.length > 0 ? [''] : []),
    '## What each column promises',
    '',
    ...columns.flatMap((column) => promisesOf(column, first.cases)),
  ].join('\n');
}

const columnsOf = (cases: readonly MatrixCase[]) => [...new Set(cases.map(({ guarantee }) => guarantee))];

const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function rowOf(editor: MatrixEditor, runs: readonly MatrixRun[], notes: string[]): string {
  const { cases = [] } = runs[0] ?? {};
  const columns = columnsOf(cases);
  const start = [editor.name, editor.version ?? ''];
  if (editor.unavailable) {
    const mark = `not tried ${numberOf(editor.unavailable, notes)}`;
    return tableRow([...start, ...columns.map(() => mark)]);
  }
  const seen = seenIn(editor, cases, runs);
  const mark = editor.declined ? 'declined' : '✓';
  const cells = columns.map((column) => {
    const own = seen.filter((one) => one.case.guarantee === column);
    return cellOf(mark, own, notes);
  });
  return tableRow([...start, ...cells]);
}

/** Every case in every browser, held or not. */
function seenIn(editor: MatrixEditor, cases: readonly MatrixCase[], runs: readonly MatrixRun[]): Seen[] {
  const browsers = [...new Set(runs.map(({ browser }) => browser))];
  return browsers.flatMap((browser) => {
    const cells = runs.filter((run) => run.browser === browser).flatMap((run) => run.cells);
    return cases.map((one): Seen => {
      const cell = cells.find((each) => each.editor === editor.id && each.case === one.id);
      return { browser, case: one, reason: cell ? cell.reason : null };
    });
  });
}

function cellOf(mark: string, seen: readonly Seen[], notes: string[]): string {
  if (seen.some(({ reason }) => reason === null)) return '✗';
  const declined = seen.filter(({ reason }) => reason);
  const whole = declined.length === seen.length;
  const numbers = new Set(
    declined.map((one) => numberOf(whole ? String(one.reason) : noteOf(one, declined), notes)),
  );
  return [mark, ...numbers].join(' ');
}

/** The reason, with the case it is about, and the browser where it is only one. */
function noteOf({ case: { id }, reason }: Seen, declined: readonly Seen[]): string {
  const browsers = declined
    .filter((one) => one.case.id === id && one.reason === reason)
    .map((one) => one.browser);
  const where = browsers.length === 1 ? `, ${capital(browsers[0] ?? '')}` : '';
  return `*${capital(id)}*${where}: ${reason}`;
}

function numberOf(note: string, notes: string[]): string {
  const said = capital(note);
  if (!notes.includes(said)) notes.push(said);
  return `<sup>${notes.indexOf(said) + 1}</sup>`;
}

function promisesOf(column: string, cases: readonly MatrixCase[]): string[] {
  const own = cases.filter(({ guarantee }) => guarantee === column);
  return [`**${capital(column)}**`, '', ...own.map(({ id, title }) => `- *${capital(id)}*: ${title}`), ''];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
