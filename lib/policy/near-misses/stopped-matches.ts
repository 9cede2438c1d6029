import type { CompiledRules } from '../../engine/compile-rules.ts';
import { type Stop, type TracedMatch, traceCheck } from '../../engine/trace.ts';
import type { Rule, Within } from '../../engine/types.ts';
import type { NearMiss } from './near-miss-types.ts';

const SKIPPED = {
  quote: 'it is quoted',
  thread: 'it belongs to the mail below',
  signature: 'it belongs to the signature',
  code: 'it is code',
  link: 'it is a link',
  placeholder: 'it is a placeholder',
} as const;

const ONLY = {
  opener: 'it does not open its sentence, or is not set off there',
  sentence: 'it is not the whole sentence',
  question: 'its sentence does not end with a question mark',
} as const;

const PLACES: Readonly<Partial<Record<Within, string>>> = {
  match: 'in the same words',
  before: 'just before',
  after: 'just after',
  sentence: 'in the same sentence',
  'next-sentence': 'in the next sentence',
  draft: 'in the same draft',
};

/** Where a pattern of the rule matches a text and a guard, or the place, keeps it quiet. */
export function stoppedMatches(
  rule: Rule,
  compiled: CompiledRules,
  text: string,
  sentence: number,
): NearMiss[] {
  const near = (match: TracedMatch & { readonly stop: Stop }): NearMiss[] => {
    const { from, to, stop } = match;
    const said = say(stop, text);
    if (!said) return [];
    const place = { sentence, from, to, text: match.text };
    return [{ ...place, field: 'phrases', ...said }];
  };
  return traceCheck(compiled, text, { where: rule.where }).flatMap((match) =>
    match.stop ? near({ ...match, stop: match.stop }) : [],
  );
}

type Said = Pick<NearMiss, 'kind' | 'what' | 'mend' | 'at'>;

function say(stop: Stop, text: string): Said | undefined {
  switch (stop.by) {
    case 'skip': {
      const what = `Not flagged, for ${SKIPPED[stop.kind]}.`;
      return {
        kind: 'skip',
        what,
        mend: 'Only what the agent writes is looked at; this is as it should be.',
      };
    }
    case 'only': {
      const what = `Not flagged, for ${ONLY[stop.only]}.`;
      return { kind: 'only', what, mend: `Take "only: ${stop.only}" out if it should count anywhere.` };
    }
    case 'guard':
      return sayGuard(stop, text);
    // One rule alone cannot be in the way of itself, and is tried where it counts.
    case 'where':
    case 'overlap':
      return undefined;
  }
}

function sayGuard({ guard, within, excuse }: Extract<Stop, { by: 'guard' }>, text: string): Said {
  const words = text.slice(excuse.from, excuse.to);
  const field = guard.replace(/\.phrases$/, '');
  const name = /^unless/.test(field) ? `its own "${field}"` : `the guard "${field}"`;
  const mend = /^unless/.test(field)
    ? `Take that phrase out of "${field}" if this should be flagged.`
    : 'Take the guard out of this rule if this should be flagged.';
  return {
    kind: 'guard',
    at: excuse,
    what: `Not flagged, for ${name} finds "${words}" ${PLACES[within] ?? 'around it'}.`,
    mend,
  };
}
