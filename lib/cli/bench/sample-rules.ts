import type { Rule } from '../../engine/types.ts';
import { sequence } from './sequence.ts';

const STARTS =
  'you should|you must|you need to|we are unable to|we cannot|I am not|it is not|there is no|that is|please be|as I said|you failed to|your mistake|our policy|calm|the system|nothing I can|you have to|just|obviously'.split(
    '|',
  );
const WORDS =
  'order refund parcel label address account password message link courier depot bank plan basket colour size technician replacement answer history warehouse restart patience evening morning box label policy rule fault problem reason mistake delay department job team colleague system screen invoice card price offer contract notice window question'.split(
    ' ',
  );
const VERBS =
  'check read wait send pay call accept ignore understand follow give take change return cancel refund close open reset explain'.split(
    ' ',
  );
const SEVERITIES = ['block', 'warn', 'hint'] as const;

/** `count` rules in the shapes that leads write: plain, choice, optional word, gap, inflection, and `unless`. */
export function sampleRules(count: number): Rule[] {
  const random = sequence(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const object = () => pick(WORDS) + (random() < 0.7 ? ` ${codeWord(Math.floor(random() * 4000))}` : '');
    const phrases = [
      `${pick(STARTS)} ${pick(VERBS)} the ${object()}`,
      `${pick(STARTS)} [really] ${pick(VERBS)} (your|this) ${object()}`,
      random() < 0.5
        ? `~${pick(VERBS)} [..3] ${object()}`
        : `${pick(WORDS)} ${pick(WORDS)} isn't ${object()}`,
    ];
    const rule: Rule = {
      id: `sample-${index}`,
      category: 'sample',
      severity: pick(SEVERITIES),
      phrases,
      why: 'A reason to read.',
      alternatives: ['let me look into it', 'here is what I can do'],
    };
    return index % 4 === 0 ? { ...rule, unless: [`${phrases[0]} again`] } : rule;
  });
}

// Words no draft holds, as most of a large policy's words are: names of products, places, teams.
function codeWord(n: number): string {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ke', 'li', 'mo', 'nu'];
  return String(n)
    .split('')
    .map((digit) => syllables[Number(digit)])
    .join('');
}
