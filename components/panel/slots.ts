/** A piece of a line: words as they will stand, or a slot that the agent fills in. */
export interface LinePart {
  readonly text: string;
  readonly isSlot: boolean;
}

/** A line cut at its slots, braces included, so that what is still open can be shown as such. */
export function lineParts(line: string): LinePart[] {
  return line
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== '')
    .map((text) => ({ text, isSlot: text.startsWith('{') && text.endsWith('}') }));
}
