/** Groups that other dialects have and RE2 has not, by how they open; the longer opening first. */
const GROUPS: readonly (readonly [opening: string, message: string])[] = [
  [
    '(?=',
    'A look-ahead "(?=…)" is not in RE2. Write what must follow as a part of the expression, or match without it.',
  ],
  [
    '(?!',
    'A look-ahead "(?!…)" is not in RE2. Put what must not follow into "unless", or into "unlessNear" with within: after.',
  ],
  ['(?<=', 'A look-behind "(?<=…)" is not in RE2. Write what must stand before as a part of the expression.'],
  [
    '(?<!',
    'A look-behind "(?<!…)" is not in RE2. Put what must not stand before into "unless", or into "unlessNear" with within: before.',
  ],
  [
    '(?P=',
    'A back-reference "(?P=…)" is not in RE2. Write the repeated words out, or put what must not match into "unless".',
  ],
  ['(?P>', 'An expression that calls itself is not in RE2. Write the part out as often as it may stand.'],
  ['(?&', 'An expression that calls itself is not in RE2. Write the part out as often as it may stand.'],
  ['(?R', 'An expression that calls itself is not in RE2. Write the part out as often as it may stand.'],
  ['(?>', 'A group "(?>…)" is not in RE2, which never goes back anyway. Write "(?:…)".'],
  ['(?|', 'A group "(?|…)" is not in RE2. Write "(?:…|…)".'],
  ['(?(', 'A condition "(?(…)…)" is not in RE2. Write both ways out: "(?:this|that)".'],
  ['(?#', 'A comment "(?#…)" is not in RE2. Take it out; "why" and "source" are the places for it.'],
  ["(?'", `A name in quotes is not in RE2. Write "(?P<name>…)", or "(?:…)" since names are not used here.`],
];

const BACK_REFERENCE =
  'A back-reference is not in RE2. Write the repeated words out, or put what must not match into "unless".';

/** Letters that mean something after a backslash in other dialects and nothing in RE2. */
const ESCAPES: Readonly<Record<string, string>> = {
  g: BACK_REFERENCE,
  k: BACK_REFERENCE,
  Z: '"\\Z" is not in RE2. Write "$" for the end of the sentence.',
  G: '"\\G" is not in RE2. Take it out.',
  K: '"\\K" is not in RE2. Take it out: all that the expression matches is underlined.',
  h: '"\\h" is not in RE2. Write "[ \\t]".',
  H: '"\\H" is not in RE2. Write "[^ \\t]".',
  N: '"\\N" is not in RE2. Write "[^\\n]".',
  R: '"\\R" is not in RE2. Write "\\n".',
  X: '"\\X" is not in RE2. Write ".".',
  C: '"\\C" would take characters apart. Write ".".',
  u: '"\\u" is not in RE2. Write the character itself, or its number as in "\\x{1F600}".',
  c: '"\\c" is not in RE2. Write the number of the character as in "\\x{0D}".',
  e: '"\\e" is not in RE2. Write "\\x{1B}".',
};

/** What is said of a group that opens at this offset; undefined where nothing is wrong with it. */
export function refusedGroup(source: string, at: number): string | undefined {
  return GROUPS.find(([opening]) => source.startsWith(opening, at))?.[1];
}

/** What is said of an escaped letter or digit that RE2 does not know. */
export function refusedEscape(char: string): string {
  if (char >= '1' && char <= '9') return BACK_REFERENCE;
  return (
    ESCAPES[char] ??
    `"\\${char}" means nothing in RE2. Write "${char}" for the character, without the backslash.`
  );
}
