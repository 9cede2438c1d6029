const INPUTS = 'textarea, input, select, button';

/**
 * Brings a field into view and gives it the focus, opening the fold it stands in.
 * @param field as notes name it, e.g. `phrases[1]`; the line it names is selected where the field holds one a line
 */
export function focusField(box: HTMLElement, field: string): void {
  const names = [field, field.replace(/[[.].*$/, '')];
  const place = names
    .map((name) => box.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`))
    .find((found) => found !== null);
  if (place === undefined) return;
  const fold = place.closest('details');
  if (fold) fold.open = true;
  const input = place.querySelector<HTMLElement>(INPUTS) ?? place;
  input.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
  const line = /^\w+\[(\d+)\]$/.exec(field)?.[1];
  if (line !== undefined && input instanceof HTMLTextAreaElement) selectLine(input, Number(line));
}

/** Selects one line of a field; the empty ones do not count. */
function selectLine(field: HTMLTextAreaElement, nth: number): void {
  let from = 0;
  let left = nth;
  for (const line of field.value.split('\n')) {
    if (line.trim() !== '' && left-- === 0) {
      field.setSelectionRange(from, from + line.length);
      return;
    }
    from += line.length + 1;
  }
}
