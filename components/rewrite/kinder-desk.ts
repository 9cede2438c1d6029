import type { Finding, Span, TextReading } from '../../lib/engine/types.ts';
import type { RewritePart } from '../../lib/rewrite/rewrite-part.ts';
import type { RewriteContext } from '../../lib/rewrite/types.ts';
import type { KinderDesk } from './kinder-view.ts';

/** What a sentence is looked up and judged by. */
export interface KinderDeps {
  readonly part: RewritePart;
  readonly text: string;
  readonly read: (text: string) => Pick<TextReading, 'sentences'>;
  readonly findings: readonly Finding[];
  readonly check: RewriteContext['check'];
}

/** The longest sentence (UTF-16 units) that a model is asked for: who writes longer ones needs another full stop first. */
const LONGEST = 600;

/** A finding's sentence, and the desk where a kinder one may be asked for. Null where there is no one sentence or no model. */
export async function kinderDesk(
  finding: Finding,
  deps: KinderDeps,
): Promise<(KinderDesk & { readonly sentence: Span }) | null> {
  const { part, text, read, findings, check } = deps;
  const language = part.languageOf(text, finding.from);
  const found = read(text).sentences.find(({ from, to }) => from <= finding.from && finding.to <= to);
  if (!found || found.to - found.from > LONGEST || !(await part.isReady(language))) return null;
  const sentence = { from: found.from, to: found.to };
  const flagged = findings
    .filter(({ from, to }) => sentence.from <= from && to <= sentence.to)
    .map(({ from, to }) => ({ from: from - sentence.from, to: to - sentence.from }));
  const words = text.slice(sentence.from, sentence.to);
  return {
    sentence,
    ask: (signal) => part.sayKinder(words, { language, flagged, check }, signal),
  };
}
