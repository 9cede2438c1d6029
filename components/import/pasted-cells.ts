const ROWS_MAX = 20_000;

/**
 * The cells that a spreadsheet put on the clipboard, or its text where there is no table. The HTML is read as a document
 * that runs and loads nothing.
 */
export function pastedCells(html: string, text: string): string[][] | string {
  if (!/<t[rdh]\b/i.test(html)) return text;
  const rows = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('tr')].slice(
    0,
    ROWS_MAX,
  );
  const cells = rows.map((row) => [...row.querySelectorAll('td, th')].map(textOf));
  return cells.some((row) => row.length > 0) ? cells : text;
}

function textOf(cell: Element): string {
  for (const line of cell.querySelectorAll('br')) line.replaceWith('\n');
  return (cell.textContent ?? '').replace(/[^\S\n]+/g, ' ').trim();
}
