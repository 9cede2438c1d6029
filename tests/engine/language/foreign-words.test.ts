import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check.ts';
import { compileRules } from '../../../lib/engine/compile-rules.ts';
import { wordsOfLanguage } from '../../../lib/engine/language/words-of.ts';
import { buildRule } from '../build-rule.ts';

/** The words of `text` that a rule with this phrase flags in a language. */
function flagged(language: string, phrase: string, text: string): string[] {
  const words = wordsOfLanguage(language);
  const { compiled, problems } = compileRules([buildRule({ phrases: [phrase] })], { words });
  expect(problems).toEqual([]);
  return check(compiled, text).map((finding) => finding.text);
}

describe('a phrase is met however its words are typed', () => {
  test.each([
    ['es', 'no lo sé', 'Pues no lo se.', 'no lo se'],
    ['es', 'número de teléfono', 'Su NUMERO DE TELEFONO, por favor', 'NUMERO DE TELEFONO'],
    ['es', 'mañana', 'Llame manana.', 'manana'],
    ['es', 'qué quiere que haga', '¿Qué quiere que haga?', 'Qué quiere que haga'],
    ['es', 'no es mi (trabajo|problema)', 'Eso no es mi problema', 'no es mi problema'],
    ['es', 'porque', 'xq no leyo', 'xq'],
    ['pt', 'não sei', 'Nao sei.', 'Nao sei'],
    ['pt', 'não sei', 'Olha, ñ sei, n sei', 'n sei'],
    ['pt', 'você não leu', 'vc n leu o e-mail', 'vc n leu'],
    ['fr', "je n'en sais rien", 'Je n’en sais rien.', 'Je n’en sais rien'],
    ['fr', "je n'en sais rien", 'je nen sais rien', 'je nen sais rien'],
    ['fr', "c'est pas mon problème", 'Cest pas mon probleme', 'Cest pas mon probleme'],
    ['fr', "c'est pas mon problème", 'c est pas mon problème', 'c est pas mon problème'],
    ['fr', "c'est pas mon problème", 'c pas mon pb', 'c pas mon pb'],
    ['fr', "j'ai pas le temps", 'jai pas le temps', 'jai pas le temps'],
    ['fr', 'cœur', 'coeur', 'coeur'],
    ['de', 'das weiß ich nicht', 'das weiss ich nicht', 'das weiss ich nicht'],
    ['de', 'für Sie', 'fuer Sie', 'fuer Sie'],
    ['de', 'müssen Sie', 'mussen Sie', 'mussen Sie'],
    ['de', 'geht es nicht', 'So gehts nicht', 'gehts nicht'],
    ['de', 'geht es nicht', "So geht's nicht", "geht's nicht"],
  ])('%s: %j in %j', (language, phrase, text, words) => {
    expect(flagged(language, phrase, text)).toContain(words);
  });

  test.each([
    ['de', 'Sie hätten', 'Sie hatten recht'],
    ['de', 'könnte', 'Das konnte ich klären'],
    ['es', 'no lo sé', 'La respuesta fue «no lo sé».'],
    ['fr', "ce n'est pas mon problème", 'Vous écrivez : « ce n’est pas mon problème ».'],
    ['de', 'nicht mein Problem', 'Sie schrieben „nicht mein Problem“ dazu.'],
    ['de', 'nicht mein Problem', 'Sie schrieben »nicht mein Problem« dazu.'],
  ])('%s: %j is not in %j', (language, phrase, text) => {
    expect(flagged(language, phrase, text)).toEqual([]);
  });

  test('the exact form of a word heeds its accents', () => {
    expect(flagged('es', '"está"', 'esta')).toEqual([]);
    expect(flagged('es', '"está"', 'está')).toEqual(['está']);
  });

  test('rules that slept until their words came find the same', () => {
    const rules = [buildRule({ phrases: ["c'est (pas|plus) mon problème", 'je sais pas'] })];
    const words = wordsOfLanguage('fr');
    const texts = ['Cest pas mon probleme', 'chais pas', 'Je sais pas', 'c plus mon pb', 'Bonjour'];
    const { compiled } = compileRules(rules, { words });
    const { compiled: sleeping } = compileRules(rules, { words, areProven: true });
    for (const text of texts) expect(check(sleeping, text)).toEqual(check(compiled, text));
  });
});

describe('an alternative keeps the form of address that the draft uses', () => {
  const offered = (language: string, text: string, phrase: string) => {
    const alternatives = [
      { text: 'formal words', address: 'formal' as const },
      { text: 'informal words', address: 'informal' as const },
      'any words',
    ];
    const rules = [buildRule({ phrases: [phrase], alternatives })];
    const { compiled } = compileRules(rules, { words: wordsOfLanguage(language) });
    return check(compiled, text).map((finding) => finding.alternatives[0]);
  };
  test.each([
    ['es', 'Eso da igual.', 'da igual', 'formal'],
    ['es', 'Le escribo a usted. Eso da igual.', 'da igual', 'formal'],
    ['es', 'Tú puedes escribir. Eso da igual.', 'da igual', 'informal'],
    ['es', 'Podés escribirnos vos. Eso da igual.', 'da igual', 'informal'],
    ['es', 'Tú puedes. Eso da igual, espere usted.\n\nTú puedes.', 'da igual', 'formal'],
    ['es', 'El cliente dijo «tú puedes». Eso da igual.', 'da igual', 'formal'],
    ['fr', 'Pouvez-vous patienter ? Tant pis.', 'tant pis', 'formal'],
    ['fr', 'Tu peux patienter. Tant pis.', 'tant pis', 'informal'],
    // What the first person says too tells nothing of the reader.
    ['fr', 'Je peux et je dois attendre. Tant pis.', 'tant pis', 'formal'],
    ['es', 'Mire estas facturas. Eso da igual.', 'da igual', 'formal'],
    ['fr', "T'as bien lu ? Tant pis.", 'tant pis', 'informal'],
    ['de', 'Da haben Sie Pech. Das geht nicht.', 'geht nicht', 'formal'],
    ['de', 'Hast du das gelesen? Das geht nicht.', 'geht nicht', 'informal'],
    ['de', 'Habt ihr euch beraten? Das geht nicht.', 'geht nicht', 'informal'],
    ['pt', 'O senhor leu? Tanto faz.', 'tanto faz', 'formal'],
    ['pt', 'Você leu? Tanto faz.', 'tanto faz', 'informal'],
    ['pt', 'vc leu? Tanto faz.', 'tanto faz', 'informal'],
    ['en', 'Have you read it? No matter.', 'no matter', 'formal'],
  ])('%s: %j', (language, text, phrase, form) => {
    expect(offered(language, text, phrase).map((words) => words?.toLowerCase())).toEqual([`${form} words`]);
  });

  test('where no form of the draft is offered, the others are', () => {
    const rules = [buildRule({ phrases: ['tant pis'], alternatives: [{ text: 'tu', address: 'informal' }] })];
    const { compiled } = compileRules(rules, { words: wordsOfLanguage('fr') });
    expect(check(compiled, 'Vous dites tant pis.')[0]?.alternatives).toEqual(['tu']);
  });
});

test.each([
  ['de', 'Nun ja, das geht nicht.', 'das geht nicht', 'Sie erhalten Ersatz', 'Sie erhalten Ersatz'],
  ['de', 'Nun ja, das geht nicht.', 'das geht nicht', 'Wir sehen nach', 'wir sehen nach'],
  ['es', '¿Qué quiere?', 'qué quiere', '¿En qué puedo ayudarle?', 'En qué puedo ayudarle'],
  ['es', 'Qué quiere.', 'qué quiere', '¿en qué puedo ayudarle?', '¿En qué puedo ayudarle'],
])('%s: in %j, for %j, %j becomes %j', (language, text, phrase, alternative, words) => {
  const rules = [buildRule({ phrases: [phrase], alternatives: [alternative] })];
  const { compiled } = compileRules(rules, { words: wordsOfLanguage(language) });
  expect(check(compiled, text)[0]?.alternatives).toEqual([words]);
});
