import type { ToneReport, ToneSuggestion } from '../../tone/types.ts';
import { oneLine } from '../commands/terminal.ts';

/** How a draft sounds, in a few lines for people: each dimension in a word with what moved it most. */
export function toneText(report: ToneReport, draft: string): string {
  const { dimensions, unread, readability, suggestion } = report;
  const lines = Object.entries(dimensions).map(([name, { level, points }]) => {
    const [most] = points.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect));
    const by = most ? ` (${most.effect > 0 ? 'raised' : 'lowered'} most by ${most.id})` : '';
    return `    ${name.padEnd(12)}${level}${by}`;
  });
  return [
    '  Tone:',
    ...lines,
    ...(unread.length > 0 ? [`    not read (${whyUnread(report)}): ${unread.join(', ')}`] : []),
    `    reading     ${readingLine(report)}`,
    ...readability.jargon.map(
      ({ from, to, means }) => `    "${oneLine(draft.slice(from, to))}" means ${means}`,
    ),
    ...(suggestion ? [`    Try: ${suggestionLine(suggestion, draft)}`] : []),
    '',
  ].join('\n');
}

function whyUnread({ language, readability }: ToneReport): string {
  return readability.words === 0 ? 'no words' : `its language is ${language}`;
}

function readingLine({ readability, profile }: ToneReport): string {
  const { level, wordsPerSentence, longSentences, walls } = readability;
  const parts = [
    ...(level === null ? [] : [level]),
    `${wordsPerSentence} words a sentence`,
    ...(longSentences.length > 0 ? [`${longSentences.length} too long for ${profile}`] : []),
    ...(walls.length > 0 ? [`${walls.length} walls of text`] : []),
  ];
  return parts.join(', ');
}

function suggestionLine({ from, to, text, dimension, before, after }: ToneSuggestion, draft: string): string {
  const what =
    from === to
      ? `add "${oneLine(text.trim())}"`
      : `"${oneLine(text.trim())}" for "${oneLine(draft.slice(from, to))}"`;
  return `${what} (${dimension}: ${before} to ${after})`;
}
