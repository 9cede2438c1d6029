import { describe, expect, test } from 'vitest';
import { allWords } from '../../lib/engine/alternative.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { testExamples } from '../../lib/policy/prove-policy.ts';
import { packIn } from './language-pack.ts';
import { PORTUGUESE_CLEAN, PORTUGUESE_FLAGGED } from './portuguese-wordings.ts';
import { SPANISH_CLEAN, SPANISH_FLAGGED } from './spanish-wordings.ts';

/** The ten don'ts in the order of their list, and the rule that answers each. */
const CONCEPTS = [
  ['dont-know', 'No lo sé.', 'Não sei.'],
  ['no', 'No.', 'Não.'],
  ['not-my-job', 'Eso no es mi trabajo.', 'Isso não é minha função.'],
  ['company-stinks', 'Tiene razón, esto es un desastre.', 'Você tem razão, isso é uma porcaria.'],
  ['not-my-fault', 'No es culpa mía.', 'Não é minha culpa.'],
  ['manager', 'Tiene que hablar con mi jefe.', 'Você precisa falar com meu gerente.'],
  ['want-it-when', '¿Que lo quiere para cuándo?', 'Você quer isso para quando?'],
  ['calm-down', 'Cálmese.', 'Acalme-se.'],
  ['busy', 'Ahora estoy ocupado.', 'Estou ocupado agora.'],
  ['call-later', 'Llámeme más tarde.', 'Ligue mais tarde.'],
] as const;

/** A don't as it is said to somebody, and what is offered first: in the form of address that the draft uses. */
const FORMS: Readonly<Record<'es' | 'pt', readonly (readonly [text: string, better: string])[]>> = {
  es: [
    ['No lo sé.', 'Lo averiguo y le digo'],
    ['Hola, ¿qué tal tu pedido? No lo sé.', 'Lo averiguo y te digo'],
    ['Llámame más tarde.', 'Yo te llamo'],
    ['Llámeme más tarde.', 'Yo le llamo'],
  ],
  pt: [
    ['Ligue mais tarde.', 'Eu lhe ligo'],
    ['Você pode ligar mais tarde.', 'Eu ligo para você'],
    ['O senhor precisa ligar mais tarde.', 'Eu lhe ligo'],
  ],
};

/** A draft, and what it says after one click on the first alternative: never the contrary, nothing left behind. */
const ONE_CLICK: Readonly<Record<'es' | 'pt', readonly (readonly [draft: string, after: string])[]>> = {
  es: [
    ['No puedo hacer nada por usted.', 'Voy a ver qué otra opción hay.'],
    ['No puedo devolverle el dinero.', 'Siento no poder devolverle el dinero.'],
    ['No te puedo reembolsar el billete.', 'Siento no poder devolverte el billete.'],
    ['No es posible cambiar la fecha.', 'Siento que no sea posible cambiar la fecha.'],
    ['No se puede hacer nada.', 'Voy a ver qué otra opción hay.'],
    ['Imposible.', 'Siento que no sea posible.'],
    ['Llame a otro número.', 'Se lo paso ahora al equipo que lo lleva.'],
    ['Usted tiene que calmarse.', 'Lo siento.'],
    ['Cálmate, no es para tanto.', 'Lo siento.'],
    ['Por favor, tenga paciencia.', 'Lo siento.'],
    ['No podemos cambiar el pedido hoy.', 'Siento no poder cambiar el pedido hoy.'],
    ['Tengo doce clientes esperando.', 'Enseguida estoy con usted.'],
  ],
  pt: [
    ['Não posso fazer nada por você.', 'Vou ver que outra opção existe.'],
    ['Não posso devolver o dinheiro.', 'Lamento não poder devolver o dinheiro.'],
    ['Não é possível alterar a data.', 'Lamento que não seja possível alterar a data.'],
    ['Não tem como reembolsar.', 'Lamento que não seja possível reembolsar.'],
    ['Procure outro setor.', 'Já passo isso para a equipe que cuida do assunto.'],
    ['Ligue para outro número.', 'Já passo isso para a equipe que cuida do assunto.'],
    ['Você precisa se acalmar.', 'Sinto muito.'],
    ['Acalme-se, não é para tanto.', 'Sinto muito.'],
    ['Por favor, tenha paciência.', 'Sinto muito.'],
    ['Não podemos trocar o pedido hoje.', 'Lamento não poder trocar o pedido hoje.'],
    ['O senhor vai ter que esperar a sua vez.', 'Já lhe dou atenção.'],
    ['Quem cuida disso é o financeiro.', 'Já passo isso para a equipe que cuida do assunto.'],
  ],
};

/** A draft with two don'ts in a row, and what it says after one click on the second: the first keeps its words. */
const SECOND: Readonly<Record<'es' | 'pt', readonly (readonly [draft: string, after: string])[]>> = {
  es: [
    [
      'No podemos ayudarle con eso, tiene que llamar a otro departamento.',
      'No podemos ayudarle con eso, se lo paso ahora al equipo que lo lleva.',
    ],
    [
      'No puedo ayudarle con eso, no es mi área.',
      'No puedo ayudarle con eso, le pongo con quien puede ayudarle.',
    ],
  ],
  pt: [
    [
      'Não podemos ajudar com isso, tem que ligar para outro setor.',
      'Não podemos ajudar com isso, já passo isso para a equipe que cuida do assunto.',
    ],
  ],
};

/** What good service says instead. */
const DOS = {
  es: [
    'Voy a averiguarlo.',
    'Lo que sí puedo hacer es cambiarlo.',
    'Quien puede ayudarle es Ana.',
    'Entiendo su frustración.',
    'Veamos qué podemos hacer.',
    'Yo puedo ayudarle.',
    'Haré todo lo posible.',
    'Lo siento.',
    'Enseguida estoy con usted.',
    'Yo le llamo.',
  ],
  pt: [
    'Vou verificar.',
    'O que posso fazer é trocar.',
    'Quem pode ajudar é a Ana.',
    'Entendo a sua frustração.',
    'Vamos ver o que podemos fazer.',
    'Eu posso ajudar.',
    'Farei o meu melhor.',
    'Peço desculpa.',
    'Só um momento e já atendo.',
    'Eu ligo para você.',
  ],
} as const;

const PACKS = [
  { language: 'es', flagged: SPANISH_FLAGGED, clean: SPANISH_CLEAN, dont: 1 },
  { language: 'pt', flagged: PORTUGUESE_FLAGGED, clean: PORTUGUESE_CLEAN, dont: 2 },
] as const;

describe.each(PACKS)('the pack in "$language"', ({ language, flagged, clean, dont }) => {
  const pack = packIn(language);
  const { findingsIn, problems } = compilePolicy(pack);
  const found = (text: string) => findingsIn(text).map(({ ruleId, text: words }) => `${ruleId}: ${words}`);

  test('compiles whole', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  test('proves each rule by six and more examples of each kind', () => {
    const outcomes = testExamples(pack);
    expect(outcomes.flatMap(({ problems: own }) => own).map(problemLine)).toEqual([]);
    const few = outcomes.filter(({ flag, pass }) => Math.min(flag, pass) < 6);
    expect(few.map(({ ruleId }) => ruleId)).toEqual([]);
  });

  test('passes its own audit', () => {
    const toMend = auditPolicy(pack).filter(({ grade }) => grade === 'mend');
    expect(toMend.map(problemLine)).toEqual([]);
  });

  test.each(CONCEPTS.map((row) => [row[0], row[dont]] as const))('answers %s: "%s"', (rule, text) => {
    expect(findingsIn(text).map(({ ruleId }) => ruleId)).toEqual([`${language}-${rule}`]);
  });

  test('offers nothing that is flagged itself', () => {
    expect(pack.rules.flatMap(({ alternatives }) => allWords(alternatives)).flatMap(found)).toEqual([]);
  });

  test.each(FORMS[language])('keeps the form of address of "%s"', (text, better) => {
    expect(findingsIn(text)[0]?.alternatives[0]).toBe(better);
  });

  test.each(ONE_CLICK[language])('reads well after one click: "%s"', (draft, after) => {
    const [{ from, to, alternatives }] = findingsIn(draft) as [Finding];
    expect(draft.slice(0, from) + alternatives[0] + draft.slice(to)).toBe(after);
  });

  test.each(SECOND[language])('leaves the words before it whole: "%s"', (draft, after) => {
    const [, { from, to, alternatives }] = findingsIn(draft) as [Finding, Finding];
    expect(draft.slice(0, from) + alternatives[0] + draft.slice(to)).toBe(after);
  });

  test.each(DOS[language])('never flags what is said instead: "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(flagged)('flags wording it was not given: "%s"', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  test.each(clean)('stays silent where the words are innocent: "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});
