const MARKS = /[\u0300-\u036f'’]/g;
const JOINED: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** A word in lower case without accents and apostrophes: "n'êtes" is "netes", as it is typed in a hurry. */
export function foldAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[œæß]/g, (letter) => JOINED[letter]!);
}

/** Reads lines of "short = meant, also meant" into what is short for what, folded. */
export function shortWords(
  lines: string,
  fold: (word: string) => string,
): ReadonlyMap<string, readonly (readonly string[])[]> {
  const rows = lines.split('\n').filter((line) => line.includes('='));
  return new Map(
    rows.map((line) => {
      const [short = '', meant = ''] = line.split('=');
      const ways = meant.split(',').map((way) => way.trim().split(' ').map(fold));
      return [fold(short.trim()), ways] as const;
    }),
  );
}
