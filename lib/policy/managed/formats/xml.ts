const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // Else a parser takes ends of lines, and tabs in attributes, for blanks.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text as it stands in XML, between tags or in an attribute. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"'\n\r\t]/g, (sign) => ENTITIES[sign] ?? '');
}
