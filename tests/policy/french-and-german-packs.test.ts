import { describe, expect, test } from 'vitest';
import { allWords } from '../../lib/engine/alternative.ts';
import type { Finding } from '../../lib/engine/types.ts';
import { auditPolicy } from '../../lib/policy/audit-policy.ts';
import { compilePolicy } from '../../lib/policy/compile-policy.ts';
import { expressionsIn } from '../../lib/policy/expressions/expressions-in.ts';
import { problemLine } from '../../lib/policy/problem.ts';
import { testExamples } from '../../lib/policy/prove-policy.ts';
import { FRENCH_CLEAN, FRENCH_FLAGGED } from './french-wordings.ts';
import { GERMAN_CLEAN, GERMAN_FLAGGED } from './german-wordings.ts';
import { packIn } from './language-pack.ts';

/** The ten don'ts in the order of their list, and the rule that answers each. */
const CONCEPTS = [
  ['dont-know', 'Je ne sais pas.', 'Das weiß ich nicht.'],
  ['no', 'Non.', 'Nein.'],
  ['not-my-job', "Ce n'est pas mon travail.", 'Das ist nicht meine Aufgabe.'],
  ['this-stinks', "Vous avez raison, c'est nul.", 'Sie haben recht, das ist Mist.'],
  ['not-my-fault', "Ce n'est pas ma faute.", 'Das ist nicht meine Schuld.'],
  ['my-manager', 'Il faut parler à mon responsable.', 'Da müssen Sie mit meinem Chef sprechen.'],
  ['want-it-when', 'Vous le voulez pour quand, vous dites ?', 'Bis wann wollen Sie das denn haben?'],
  ['calm-down', 'Calmez-vous.', 'Beruhigen Sie sich.'],
  ['busy', 'Je suis occupé.', 'Ich habe gerade keine Zeit.'],
  ['call-me-back', 'Rappelez-moi.', 'Rufen Sie noch mal an.'],
] as const;

/** A draft, and what it says after one click on the first alternative: never the contrary, nothing left behind. */
const ONE_CLICK: Readonly<Record<'fr' | 'de', readonly (readonly [draft: string, after: string])[]>> = {
  fr: [
    ['Je ne peux pas vous rembourser le billet.', 'Je regrette de ne pas pouvoir vous rembourser le billet.'],
    [
      'je ne peux pas changer le nom sur le billet',
      'Je regrette de ne pas pouvoir changer le nom sur le billet',
    ],
    [
      "Nous ne pouvons pas vous la prolonger, l'offre est finie.",
      "Je regrette de ne pas pouvoir vous la prolonger, l'offre est finie.",
    ],
    [
      "Nous ne faisons pas d'échange.",
      'Je cherche une autre solution pour vous ; je regrette que ce ne soit pas possible.',
    ],
    [
      'Votre demande est refusée.',
      'Je cherche une autre solution pour vous ; je regrette que ce ne soit pas possible.',
    ],
    ['Vous devez vous calmer.', 'Je suis désolé.'],
  ],
  de: [
    [
      'Ich kann Ihnen das Geld nicht erstatten.',
      'Ich suche mit Ihnen nach einem anderen Weg; es tut mir leid, dass das nicht geht.',
    ],
    [
      'Das geht nicht, weil die Frist vorbei ist.',
      'Ich suche mit Ihnen nach einem anderen Weg; es tut mir leid, dass das nicht geht, weil die Frist vorbei ist.',
    ],
    ['Ich kann nichts für Sie tun.', 'Schauen wir, was wir tun können.'],
    ['Sie müssen eine andere Nummer anrufen.', 'Ich verbinde Sie mit der richtigen Stelle.'],
    ['Du musst dich beruhigen.', 'Es tut mir leid.'],
  ],
};

const PACKS = [
  { language: 'fr', flagged: FRENCH_FLAGGED, clean: FRENCH_CLEAN, dont: 1 },
  { language: 'de', flagged: GERMAN_FLAGGED, clean: GERMAN_CLEAN, dont: 2 },
] as const;

describe.each(PACKS)('the pack in "$language"', ({ language, flagged, clean, dont }) => {
  const pack = packIn(language);
  const { findingsIn, problems } = compilePolicy(pack);
  const found = (text: string) => findingsIn(text).map(({ ruleId, text: words }) => `${ruleId}: ${words}`);

  test('compiles whole', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  test('holds no regular expression, so that no page has to bring what looks for them', () => {
    expect(expressionsIn(pack)).toEqual([]);
  });

  test('proves each rule by six and more examples of each kind', () => {
    const outcomes = testExamples(pack);
    expect(outcomes.flatMap(({ problems: own }) => own).map(problemLine)).toEqual([]);
    expect(outcomes.filter(({ flag, pass }) => Math.min(flag, pass) < 6).map(({ ruleId }) => ruleId)).toEqual(
      [],
    );
  });

  test('passes its own audit', () => {
    const toMend = auditPolicy(pack).filter(({ grade }) => grade === 'mend');
    expect(toMend.map(problemLine)).toEqual([]);
  });

  test.each(CONCEPTS.map((row) => [row[0], row[dont]] as const))('answers %s: "%s"', (rule, text) => {
    expect(findingsIn(text).map(({ ruleId }) => ruleId)).toEqual([`${language}-${rule}`]);
  });

  test.each(ONE_CLICK[language])('reads well after one click: "%s"', (draft, after) => {
    const [{ from, to, alternatives }] = findingsIn(draft) as [Finding];
    expect(draft.slice(0, from) + alternatives[0] + draft.slice(to)).toBe(after);
  });

  test('offers nothing that is flagged itself', () => {
    const dirty = pack.rules.flatMap(({ alternatives }) => allWords(alternatives)).flatMap(found);
    expect(dirty).toEqual([]);
  });

  test('says each alternative that addresses somebody in both forms of address', () => {
    const forms = (id: string, form: string) =>
      pack.rules
        .find((rule) => rule.id === id)!
        .alternatives.filter((each) => typeof each !== 'string' && each.address === form).length;
    const uneven = pack.rules.filter(({ id }) => forms(id, 'formal') !== forms(id, 'informal'));
    expect(uneven.map(({ id }) => id)).toEqual([]);
  });

  test.each(flagged)('flags wording it was not given: "%s"', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  test.each(clean)('stays silent where the words are innocent: "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});
