import { describe, expect, test } from 'vitest';
import { languagesOf } from '../../../lib/engine/language/language-reader.ts';
import { mayHoldOther } from '../../../lib/engine/language/may-hold-other.ts';
import { readText } from '../../../lib/engine/read-text.ts';

/** Short texts of our own, as agents write them; each a draft by itself. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Hello Maria,',
    'Hi there!',
    "That's not my job.",
    'Calm down.',
    'No idea.',
    'Thanks for waiting.',
    'Your parcel is late.',
    'You should have read the terms.',
    'I am sorry about the delay.',
    "It's your own fault",
    'Please call back tomorrow.',
    'We cannot do that',
    'As I said before',
    'Not possible',
    'Kind regards',
    'The order 4711 was sent to José Núñez in São Paulo.',
    'Ask the people at Müller & Söhne GmbH.',
    'I have sent the résumé back to you.',
    'dont know',
    "can't help you there",
    'What do you want me to do about it?',
    'Never heard of it.',
  ],
  es: [
    'Hola, María:',
    'Buenos días',
    'No es mi trabajo.',
    'No lo sé.',
    'no lo se',
    'Cálmese.',
    'Tranquilícese, por favor.',
    'Es culpa suya.',
    'Tiene que esperar.',
    'Ni idea',
    'Es la política de la empresa.',
    '¿Qué quiere que haga?',
    'Llame mañana',
    'Le pido disculpas por el retraso.',
    'Gracias por su paciencia.',
    'Eso es imposible.',
    'Ya se lo dije.',
    'Usted no leyó las condiciones',
    'No podemos hacer nada',
    'Su pedido va con retraso',
    'Un saludo cordial',
    'Debería haber leído el contrato.',
  ],
  fr: [
    'Bonjour Madame,',
    "Ce n'est pas mon travail.",
    "C'est pas mon problème",
    'Je ne sais pas.',
    'jsais pas',
    'Calmez-vous.',
    "C'est votre faute.",
    'Il faut attendre.',
    'Aucune idée.',
    "C'est la politique de la maison.",
    'Vous auriez dû lire les conditions.',
    "Que voulez-vous que j'y fasse ?",
    'Rappelez demain',
    'Je suis désolé du retard.',
    'Merci de votre patience.',
    "C'est impossible.",
    'Je vous l’ai déjà dit.',
    'Nous ne pouvons rien faire',
    'Votre colis est en retard',
    'Cordialement',
    'Pas possible chez nous',
    'Tu dois patienter.',
  ],
  de: [
    'Guten Tag Frau Weber,',
    'Das ist nicht meine Aufgabe.',
    'Keine Ahnung.',
    'Beruhigen Sie sich.',
    'Das ist Ihre Schuld.',
    'Sie müssen warten.',
    'Weiß ich nicht',
    'weiss ich nicht',
    'Das ist unsere Richtlinie.',
    'Sie hätten die Bedingungen lesen müssen.',
    'Was soll ich da machen?',
    'Rufen Sie morgen an',
    'Es tut mir leid, dass es so lange dauert.',
    'Vielen Dank für Ihre Geduld.',
    'Das geht nicht.',
    'Ich habe es Ihnen schon gesagt.',
    'Wir können nichts tun',
    'Ihr Paket verspätet sich',
    'Mit freundlichen Grüßen',
    'Dafür bin ich nicht zuständig.',
    'Warte bitte kurz',
    'Nicht mein Problem',
  ],
  pt: [
    'Olá, Maria,',
    'Bom dia',
    'Não é o meu trabalho.',
    'Não sei.',
    'nao sei',
    'Acalme-se.',
    'A culpa é sua.',
    'Tem que esperar.',
    'Não faço ideia',
    'É a política da empresa.',
    'Você deveria ter lido as condições.',
    'O que quer que eu faça?',
    'Ligue amanhã',
    'Peço desculpa pelo atraso.',
    'Obrigado pela paciência.',
    'Isso é impossível.',
    'Eu já disse isso.',
    'Não podemos fazer nada',
    'O seu pedido está atrasado',
    'Atenciosamente',
    'vc nao leu o contrato',
    'O senhor precisa aguardar.',
  ],
};

const wrong = Object.entries(SHORT).flatMap(([language, texts]) =>
  texts.flatMap((text) => {
    // What says nothing is checked as English.
    const [found = 'en'] = languagesOf(readText(text));
    return found === language ? [] : [`${language} ${text} → ${found}`];
  }),
);
const all = Object.values(SHORT).flat().length;

test('short texts are told apart: at least 96 in 100', () => {
  expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.04);
});

test('of English hardly any is taken for another language', () => {
  expect(wrong.filter((row) => row.startsWith('en '))).toEqual([]);
});

describe('a draft is told paragraph by paragraph', () => {
  test.each<[string, string, (string | undefined)[]]>([
    [
      'English, then German',
      'Hello Maria,\n\nthanks for writing.\n\nDas ist nicht meine Aufgabe.',
      ['en', 'en', 'de'],
    ],
    [
      'a short one is as those around it',
      'Hola, buenos días.\n\nSí.\n\nNo lo sabemos todavía.',
      ['es', 'es', 'es'],
    ],
    ['a name is as those around it', 'Vielen Dank für Ihre Nachricht.\n\nAnna', ['de', 'de']],
    ['a product is as those around it', 'Gracias por su mensaje.\n\nDropbox Business Plus', ['es', 'es']],
    ['No.', 'No.\n\nNo podemos hacerlo.', ['es', 'es']],
    ['OK', 'Merci pour votre message.\n\nOK', ['fr', 'fr']],
    ['figures', '12345', [undefined]],
    ['nothing', '', []],
    [
      'quoted lines do not count',
      'I see your point.\n> Das ist nicht meine Aufgabe, und das wissen Sie auch.',
      ['en'],
    ],
    ['nor what is quoted', 'El cliente escribió: "I want my money back right now, please".', ['es']],
    [
      'Italian is not checked',
      'Buongiorno, non possiamo rimborsare il suo ordine, ci dispiace molto.',
      [undefined],
    ],
    ['Dutch is not checked', 'Wij kunnen uw bestelling helaas niet vinden, het spijt ons.', [undefined]],
    ['Greek is not known', 'Δεν είναι δική μου δουλειά.', [undefined]],
  ])('%s', (_what, text, languages) => {
    expect(languagesOf(readText(text))).toEqual(languages);
  });
});

describe('the quick look', () => {
  const looks = (text: string) => {
    const reading = readText(text);
    return mayHoldOther(reading, 0, reading.sentences.length);
  };
  test.each([
    'Hi Maria,\n\nI am sorry for the delay. Your parcel left us on Friday and should be with you soon.',
    'Hi José, thanks for your message.',
    'No, that is not possible.',
    'We moved to Los Angeles. Your order is at the depot in Las Vegas.',
    '',
  ])('passes over %j', (text) => {
    expect(looks(text)).toBe(false);
  });

  test('sees nearly all that is not English', () => {
    const passed = Object.entries(SHORT)
      .filter(([language]) => language !== 'en')
      .flatMap(([, texts]) => texts.filter((text) => !looks(text)));
    expect(passed).toEqual([]);
  });
});

test('any number of paragraphs that say nothing are as the one that does', () => {
  const reading = readText(`12345\n\nHola, buenos días.\n\n${'12345\n\n'.repeat(50_000)}`);
  expect(new Set(languagesOf(reading))).toEqual(new Set(['es']));
});
