import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../lib/engine/read-text.ts';
import type { PromiseKind } from '../../lib/recovery/case-types.ts';
import { commitmentsIn, followCommitments } from '../../lib/recovery/commitments.ts';

const found = (text: string) => commitmentsIn(readText(text));
/** As "call*" where a time stands in it. */
const kinds = (text: string) => found(text).map(({ kind, timed }) => kind + (timed ? '*' : ''));

type Marked = PromiseKind | `${PromiseKind}*`;

const PROMISES: readonly [string, ...Marked[]][] = [
  ["I'll call you on Thursday at 3 pm.", 'call*'],
  ['I will personally ring you back tomorrow morning.', 'call*'],
  ['We’ll give you a call by Friday.', 'call*'],
  ['On Monday at 9 I will phone you.', 'call*'],
  ['I promise to call you before noon.', 'call*'],
  ["We're going to call you within 24 hours.", 'call*'],
  ["I'll get back to you.", 'write'],
  ["I'll get back to you within two working days.", 'write*'],
  ["I'll let you know as soon as I hear more.", 'write'],
  ["We'll keep you posted.", 'write'],
  ["You'll hear from me by the end of the day.", 'write*'],
  ['You will have an answer from us on Wednesday.', 'write*'],
  ["I'll send you an email with the label today.", 'write*'],
  ["I'll send a replacement out tomorrow.", 'deliver*'],
  ['We will ship the missing part on 3 December.', 'deliver*'],
  ["I'll refund the delivery fee today.", 'refund*'],
  ["I'll look into this.", 'check'],
  ["I'll check with the depot and call you back by 5pm.", 'call*'],
  ["I'll refund the fee today and call you on Thursday.", 'refund*', 'call*'],
  ["I'll look into it, and I'll call you by 5pm.", 'call*'],
  ["I'll send a replacement, and I'll call you on Thursday.", 'deliver', 'call*'],
  ['My colleague Tom from billing will call you tomorrow at 10.', 'call*'],
  ['Our warehouse team will dispatch it on Monday.', 'deliver*'],
  ['Maria will call you on Tuesday at 11.', 'call*'],
  ['Someone from our billing team will contact you by Friday.', 'write*'],
  ["I'll fix this by Friday.", 'other*'],
  ['Let me check with the team and get back to you tomorrow.', 'write*'],
  ['I call you back tomorrow at 10.', 'call*'],
  ["I'll call you at 3pm if that works for you.", 'call*'],
  ["I'll check if the parcel was scanned by 5pm.", 'check*'],
  ["I'll call you tomorrow at 10, is that OK?", 'call*'],
  ['Let me know if you need anything and I will call you tomorrow.', 'call*'],
  ["I'll call you tomorrow, and if anything comes up before then, write to me.", 'call*'],
  ['Your refund will be issued within 3 days.', 'refund*'],
  ['Sorry, I could not reach you today, so I will call again tomorrow at 9.', 'call*'],
  ["I'll call you no later than Friday.", 'call*'],
  [
    'I will write at 12:15 with where we are, and you will have the full report by Friday.',
    'write*',
    'write*',
  ],
  ["I'm sending the set again, so you will have it by Friday noon.", 'deliver*'],
  ["I'll send a replacement today, and you'll have it by Friday.", 'deliver*', 'deliver*'],
  ["I'll write the summary, and you'll have it by Friday.", 'write*'],
  ["I'll send it today and you'll have it soon.", 'deliver*'],
  ['You will have it within 24 hours.', 'deliver*'],
  ["You'll get your parcel on Tuesday.", 'deliver*'],
  ['You will receive the new label by noon.', 'write*'],
  ["I'll make sure you have it by Friday.", 'other*'],
  ['Sie erhalten die Rückzahlung innerhalb von 24 Stunden.', 'refund*'],
  ['Bis Freitag erhalten Sie das Ersatzgerät.', 'deliver*'],
  ['Ich schicke das Set noch einmal, Sie bekommen es am Freitag.', 'deliver*'],
  ['Sie erhalten morgen eine E-Mail mit dem Etikett.', 'write*'],
  ['Ich rufe Sie morgen um 10 Uhr an.', 'call*'],
  ['Ich werde Sie am Donnerstag um 15 Uhr zurückrufen.', 'call*'],
  ['Morgen um 10 rufe ich Sie an.', 'call*'],
  ['Ich melde mich bis Freitag bei Ihnen.', 'write*'],
  ['Ich melde mich bei Ihnen.', 'write'],
  ['Wir melden uns innerhalb von 24 Stunden.', 'write*'],
  ['Sie hören bis morgen Abend von mir.', 'write*'],
  ['Wir werden Ihnen den Betrag bis Montag erstatten.', 'refund*'],
  ['Ich schicke Ihnen heute noch einen Ersatz.', 'deliver*'],
  ['Ich prüfe das bis heute Nachmittag.', 'check*'],
  ['Meine Kollegin Frau Weber wird Sie am Montag anrufen.', 'call*'],
  ['Ich melde mich spätestens am Freitag, nicht später als 12 Uhr.', 'write*'],
  ['Le llamaré mañana a las 10.', 'call*'],
  ['Voy a llamarle el jueves a las 15:00.', 'call*'],
  ['Le responderemos en un plazo de 24 horas.', 'write*'],
  ['Me pondré en contacto con usted antes del viernes.', 'write*'],
  ['Le llamo mañana por la mañana.', 'call*'],
  ['Mañana le enviaremos el producto de sustitución.', 'deliver*'],
  ['Le reembolsaremos el importe en 3 días hábiles.', 'refund*'],
  ['Revisaré su caso hoy.', 'check*'],
  ['Je vous rappelle demain à 10 h.', 'call*'],
  ['Je vais vous appeler jeudi à 15h.', 'call*'],
  ['Nous vous répondrons sous 24 heures.', 'write*'],
  ['Je reviens vers vous avant vendredi.', 'write*'],
  ['Je vous tiens au courant.', 'write'],
  ['Nous vous rembourserons lundi.', 'refund*'],
  ["Je n'ai pas pu vous joindre et je vous rappelle demain.", 'call*'],
  ['Vou ligar-lhe amanhã às 10h.', 'call*'],
  ['Ligarei na quinta-feira às 15h.', 'call*'],
  ['Responderemos em até 24 horas.', 'write*'],
  ['Entrarei em contato até sexta-feira.', 'write*'],
  ['Vamos enviar o novo produto amanhã.', 'deliver*'],
  ['Vou verificar isso hoje.', 'check*'],
];

const NONE: readonly string[] = [
  // The customer's tasks
  'Please call us on Thursday at 3pm.',
  'You will need to send the item back by Friday.',
  "You'll have to call the bank tomorrow.",
  // Conditions and what only could be
  "If you send me a photo, I'll refund you today.",
  "I'll call you tomorrow if you want.",
  'I could call you on Thursday.',
  'We can refund you within 3 days.',
  'I would be happy to call you tomorrow.',
  "Once you have returned it, we'll refund you within 5 days.",
  "Should you prefer that, I'll call you on Friday.",
  'If you order today, you will have it by Friday.',
  'I hope you will have it by Friday.',
  "I can't promise that you will have it by Friday.",
  "They will send it and you'll have it by Friday.",
  "The courier says you'll have it by Friday.",
  'DHL told me that you will get it on Friday.',
  "You said you'll have it by Friday.",
  'You will have the option to pay by Friday.',
  'You will have to send it back by Friday.',
  'You will have it soon.',
  'You will have the parcel ready for the courier on Friday, I hope.',
  'You will have your order history for 30 days.',
  'You will get a survey tomorrow.',
  'You asked when you will have it, by Friday or later.',
  'Will you have it by Friday?',
  'Have you got your parcel on Friday?',
  'You will not have it by Friday.',
  'Sie erhalten in Kürze eine E-Mail.',
  'Erhalten Sie das Paket am Freitag?',
  'Sie haben das Paket am Freitag erhalten.',
  'Falls Sie heute bestellen, erhalten Sie die Ware am Freitag.',
  'Bitte senden Sie uns das Paket bis Freitag zurück.',
  // Questions
  'Shall I call you on Thursday at 3?',
  'When should we call you tomorrow?',
  'Will we see you on Monday?',
  // Denials
  "I won't be able to call on Thursday.",
  'I will not refund this before Friday.',
  "We'll never call you at night.",
  "I can't promise that we'll deliver by Friday.",
  'They said I will call you on Friday.',
  "You asked whether I'll call you on Friday.",
  'I hope to call you by Friday.',
  'I was going to call you on Friday.',
  // What is past
  'I called you yesterday.',
  'We sent the parcel on Monday.',
  'I have refunded you today.',
  // Other people's promises
  'The courier will call you on Thursday.',
  'DHL will contact you tomorrow.',
  'Your bank will refund you within 3 days.',
  'They will deliver it tomorrow.',
  // Quotes, slots, code
  'You wrote: "I\'ll call you on Thursday at 3pm."',
  '> I will call you on Thursday.',
  // Opening hours and events
  'We are open until 5pm.',
  'We are available Monday to Friday from 9 to 5.',
  'Your meeting on Thursday at 3pm is confirmed.',
  "I'm out of the office until Monday.",
  'See you on Friday at 10.',
  'Thanks for your call yesterday.',
  "I'll be honest: this took too long.",
  "I'll add a note to your account.",
  'Wir haben Sie gestern angerufen.',
  'Bitte melden Sie sich bis Freitag bei uns.',
  'Wenn Sie möchten, rufe ich Sie morgen an.',
  'Ich werde Sie am Donnerstag nicht anrufen können.',
  'Soll ich Sie morgen anrufen?',
  'Der Kurier meldet sich morgen.',
  'Ich könnte Sie morgen um 10 anrufen.',
  'Unser Büro ist bis 17 Uhr geöffnet.',
  'Le llamamos ayer a las 10.',
  'No le llamaré mañana.',
  'Si me envía una foto, le reembolsaré hoy.',
  'Llámenos mañana a las 10.',
  '¿Le llamo mañana?',
  'El mensajero le llamará mañana.',
  'Si vous voulez, je vous rappelle demain.',
  'Je ne vous rappellerai pas demain.',
  'Veuillez nous rappeler demain à 10 h.',
  'Le livreur vous appellera demain.',
  'Je pourrais vous rappeler demain.',
  'Não vou ligar amanhã.',
  'Se você enviar a foto, vou reembolsar hoje.',
  'Ligue-nos amanhã às 10h.',
  'O estafeta vai ligar amanhã.',
];

describe('a promise in a draft', () => {
  it.each(PROMISES)('is seen: %s', (text, ...wanted) => {
    expect(kinds(text)).toEqual(wanted);
  });

  it.each(NONE)('is not seen where there is none: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('says which words promise, without those of another promise or a clause before', () => {
    const text = "The parcel arrived on Monday, so I'll refund the fee today and call you on Thursday.";
    expect(found(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "I'll refund the fee today",
      'call you on Thursday.',
    ]);
  });

  it('has no time while a slot is open in its place', () => {
    const text = "I'll call you on {day and time}.";
    const [promise] = found(text);
    expect(promise).toMatchObject({ kind: 'call', timed: false });
    expect(promise?.skips.map(({ from, to }) => text.slice(from, to))).toEqual(['{day and time}']);
  });

  it('keeps its time where another slot is open', () => {
    expect(kinds("Hi {name}, I'll call you on Thursday at 3pm.")).toEqual(['call*']);
  });

  it('is found in any text without a fault, apart and in order, within its sentence', () => {
    const words = fc.constantFrom(
      "I'll call you",
      'and',
      'on Friday',
      'İ',
      '😀',
      '{slot}',
      '"',
      '> ',
      '\n\n',
      'if',
      'ich rufe Sie an',
      'je vous rappelle demain',
      'ligarei',
      'no',
      '.',
      '?',
      ',',
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const { from, to, skips } of found(text)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          for (const skip of skips) expect(skip.from >= from && skip.to <= to).toBe(true);
          end = to;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is found alike in a draft that is typed on, wherever it is edited', () => {
    const parts = fc.constantFrom(
      "I'll call you on Friday. ",
      'Ich melde mich am 3. ',
      'Dezember. ',
      '\n\n',
      '{x}',
      'if ',
      '? ',
      '"',
      'x',
    );
    const edits = fc.array(fc.record({ at: fc.nat(80), out: fc.nat(9), words: parts }), { maxLength: 25 });
    fc.assert(
      fc.property(edits, (list) => {
        const follow = followCommitments();
        let text = '';
        for (const { at, out, words } of list) {
          text = text.slice(0, at) + words + text.slice(at + out);
          expect(follow(readText(text))).toEqual(commitmentsIn(readText(text)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is not looked for in a log without sentences, however much in it may look like one', () => {
    expect(found("I'll call you and ".repeat(2_000))).toEqual([]);
    expect(kinds(`I'll${' '.repeat(1_300)}call you tomorrow`)).toEqual(['call*']);
  });
});
