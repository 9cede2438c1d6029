const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ["'", "'"],
];
/** What models put before an answer: "Here is a kinder version:". */
const PREAMBLE = /^(?:sure|of course|certainly|here(?:'s| is| are))[^:\n]{0,80}:\s*/iu;

/** A model's answer as the sentence alone: without what leads to it, quotation marks round it, blanks at its ends. */
export function cleanAnswer(answer: string): string {
  const bare = answer.normalize('NFC').trim().replace(PREAMBLE, '').trim();
  const quoted = QUOTES.find(
    ([open, close]) => bare.length > 2 && bare.startsWith(open) && bare.endsWith(close),
  );
  const inside = quoted ? bare.slice(1, -1) : bare;
  const [, close] = quoted ?? [];
  return close !== undefined && inside.includes(close) ? bare : inside.trim();
}
