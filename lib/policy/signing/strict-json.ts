const BLANK = /[ \t\r\n]/g;

/**
 * Reads JSON whose strings hold neither blanks nor escapes, as an envelope's do, and only if it says each thing
 * once: of two members with one name a reader might take either. Nothing for anything else.
 */
export function parseStrict(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text.replace(BLANK, '') ? value : undefined;
  } catch {
    return undefined;
  }
}
