import { describe, expect, test } from 'vitest';
import { checkLanguages, compileLanguages } from '../../../lib/engine/language/compile-languages.ts';
import { joinAllRules } from '../../../lib/policy/layers/join-all-rules.ts';
import { mergeLayers } from '../../../lib/policy/layers/merge-layers.ts';
import { rulesForPages } from '../../../lib/policy/layers/rules-for-pages.ts';
import { parsePolicy } from '../../../lib/policy/parse-policy.ts';
import { problemLine } from '../../../lib/policy/problem.ts';
import { provePolicy } from '../../../lib/policy/prove-policy.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { shippedPacks } from '../../../lib/policy/shipped-packs.ts';

const RULE = {
  ...{ id: 'ticket', name: 'Ticket', category: 'jargon', severity: 'warn', phrases: ['el tíquet'] },
  ...{ why: 'Habla de la casa.', source: 'La casa.', fit: 'place' },
  alternatives: [
    { text: 'su mensaje', address: 'formal' },
    { text: 'tu mensaje', address: 'informal' },
  ],
  examples: { flag: ['Cerramos el tiquet.'], pass: ['Cerramos su caso.'] },
};
const HEAD = { format: 1, id: 'equipo', name: 'Equipo', revision: 1, language: 'es-MX' };

function policy(more: object): Policy {
  const read = parsePolicy({ ...HEAD, ...more });
  if (!read.ok) throw new Error(read.problems.map(problemLine).join('\n'));
  return read.policy;
}

function findingsIn(own: Policy | null, text: string) {
  const layers = own ? [{ id: 'file', level: 'team' as const, policy: own }] : [];
  const { rules, guards, lists } = joinAllRules(
    rulesForPages(mergeLayers(layers, shippedPacks)),
    shippedPacks,
  );
  return checkLanguages(compileLanguages(rules, { guards, lists }), text);
}
const idsIn = (own: Policy | null, text: string) => findingsIn(own, text).map(({ ruleId }) => ruleId);

const MIXED = "That's not my job, I am sorry.\n\nLo siento, no es mi trabajo.\n\nUsted no tiene el tíquet.";

describe('packs of several languages', () => {
  test('are all in use where no policy says which', () => {
    expect(idsIn(null, MIXED)).toEqual(['notmyjob-job', 'es-not-my-job']);
  });

  test.each(['es', 'spanish'])('are extended by language or id: %s', (name) => {
    const own = policy({ extends: [name], rules: [RULE] });
    expect(provePolicy(own)).toEqual([]);
    expect(idsIn(own, MIXED)).toEqual(['es-not-my-job', 'ticket']);
  });

  test('a policy that only changes rules means those of its own language', () => {
    const own = policy({ changes: [{ rule: 'es-not-my-job', severity: 'hint' }] });
    expect(findingsIn(own, MIXED).find(({ ruleId }) => ruleId === 'es-not-my-job')?.severity).toBe('hint');
  });

  test("a team's own alternatives keep the form of address", () => {
    const own = policy({ rules: [RULE] });
    const instead = (text: string) => findingsIn(own, text)[0]?.alternatives;
    expect(instead('Usted no tiene el tíquet abierto.')).toEqual(['su mensaje']);
    expect(instead('Tú no tienes el tíquet abierto.')).toEqual(['tu mensaje']);
  });

  test('an alternative of no known form is refused with its place', () => {
    const read = parsePolicy({
      ...HEAD,
      rules: [{ ...RULE, alternatives: [{ text: 'x', address: 'vos' }] }],
    });
    expect(read.ok ? [] : read.problems.map(problemLine)).toEqual([
      'rules[0] "ticket" › alternatives[0] › address: "vos" is not one of "formal", "informal". Write one of them.',
    ]);
  });
});

test.each(shippedPacks.slice(1))(
  'the examples of the pack "$id" hold by the words of its language',
  (pack) => {
    expect(provePolicy(pack as unknown as Policy)).toEqual([]);
  },
);
