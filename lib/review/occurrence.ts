import type { Finding } from '../engine/types.ts';

const SENTENCE_END = /[.!?\n]/;

/** The sentence round a finding, roughly: enough to tell one place of a draft from another. */
function sentenceAround(text: string, finding: Finding): string {
  let from = finding.from;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = finding.to;
  while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to += 1;
  return text.slice(from, to).trim();
}

/** A 53-bit fingerprint, so that what is remembered is never the draft's own words. */
function fingerprint(words: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < words.length; i += 1) {
    const unit = words.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x85ebca6b) ^ (high >>> 13);
  }
  return (high >>> 0).toString(36) + (low >>> 0).toString(36);
}

/**
 * One key per finding, in their order: rule, words, sentence, and which of several equal places it is. Typing
 * elsewhere in the draft does not change a key.
 */
export function occurrenceKeys(text: string, findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = fingerprint(`${finding.ruleId}\n${finding.text}\n${sentenceAround(text, finding)}`);
    const nth = seen.get(place) ?? 0;
    seen.set(place, nth + 1);
    return `${place}:${nth}`;
  });
}
