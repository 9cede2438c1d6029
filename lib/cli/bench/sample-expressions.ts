import type { Rule } from '../../engine/types.ts';
import { sequence } from './sequence.ts';

const THINGS =
  'order refund parcel label address account password message link courier depot bank plan basket colour size technician replacement answer history'.split(
    ' ',
  );
const VERBS = 'check read wait send pay call accept ignore understand follow give take change return'.split(
  ' ',
);

/** What leads write as expressions: numbers and codes, spellings, two words some way apart, endings. */
const SHAPES: readonly ((thing: string, verb: string, nth: number) => string)[] = [
  (thing) => `\\b${thing}s? (?:within|in) \\d+ (?:days|weeks)\\b`,
  (thing, verb) => `\\byou (?:really )?should have ${verb}\\w* .{0,40}\\b${thing}`,
  (_thing, _verb, nth) => `#${nth}\\d{4,}`,
  (thing) => `\\b(?:as|per) (?:our|my) (?:last|previous) ${thing}\\b`,
  (thing, verb) => `\\b${thing}\\b[^,.]{0,30}\\b(?:never|not) ${verb}`,
];

/** `count` rules of one regular expression each. */
export function sampleExpressions(count: number): Rule[] {
  const random = sequence(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, nth) => ({
    id: `expression-${nth}`,
    category: 'sample',
    severity: 'warn',
    phrases: [`/${SHAPES[nth % SHAPES.length]!(pick(THINGS), pick(VERBS), nth)}/`],
    why: 'A reason to read.',
    alternatives: ['let me look into it'],
  }));
}
