/** Whether a pattern is written as `/…/`: a regular expression. */
export function isRegex(source: string): boolean {
  return source.charCodeAt(0) === 47;
}
