import { describe, expect, it } from 'vitest';
import { judgeRewrite } from '../../lib/rewrite/judge-rewrite.ts';
import type { RewriteLanguage } from '../../lib/rewrite/types.ts';

/** A sentence, and what a model may make of it that says something else: read by a person, none may be offered. */
const OTHER: Readonly<Record<RewriteLanguage, readonly (readonly [string, string])[]>> = {
  en: [
    ['Dana will call you at 3 pm.', 'Sam will gladly call you at 3 pm.'],
    [
      'Your claim was rejected because the form came late.',
      'Your claim was accepted even though the form came late.',
    ],
    ['We do not accept cards, only cash.', 'We accept cards and cash.'],
    ['The price is $1,200.50.', 'The price is $1,250.20.'],
    ['Order #A-1042 ships Monday.', 'Order #A-1024 ships Monday.'],
    ['You never paid the March invoice.', 'You paid the March invoice, thank you.'],
    ['Refunds take 5 to 10 business days.', 'Refunds take 5 to 10 days.'],
    ['It costs 20 dollars per month.', 'It costs 20 dollars per year.'],
    ['Call us before 5 pm on Tuesday.', 'Call us by 5 pm on Thursday.'],
    ['Unless you cancel by 1 June, we charge 30 euros.', 'We charge 30 euros on 1 June.'],
    ['Nobody can change the booking.', 'We can change the booking.'],
    ['I am not able to extend the warranty.', 'I am able to extend the warranty for you.'],
    [
      'You should have read the terms, so there is no refund.',
      'I see that the terms are long; there is a refund.',
    ],
    [
      'We cannot refund the fee, but we can ship the part again.',
      'We can refund the fee, but we cannot ship the part again.',
    ],
    [
      'We cannot ship to Peru and we cannot refund the fee.',
      'We cannot ship to Peru, and we will gladly refund the fee.',
    ],
    ['You can return it within 30 days.', 'I am afraid you may not return it within 30 days.'],
    ['The fee is 50 euros.', 'The fee is just 50 dollars.'],
    ['It takes 14 days.', 'It takes 14 weeks, thank you for your patience.'],
    ['We open at 9 am.', 'We are glad to open for you at 9 pm.'],
    ['Send it back by Friday.', 'Please send it back after Friday.'],
    ['I call you next Friday.', 'I will gladly call you this Friday.'],
    ['You pay at least 20 pounds.', 'You only pay at most 20 pounds.'],
    ['You may get a refund.', 'You will get a refund, I am sure.'],
    ['Pay 20 pounds in May and 50 pounds in June.', 'Please pay 50 pounds in May and 20 pounds in June.'],
    ['Your order ABX-20418 is late.', 'I am sorry that your order ABX-20481 is late.'],
    ['Maria, send the photos.', 'Could you please send the photos?'],
    ['We look into it.', 'We will reimburse you for it.'],
    ['There is nothing we can do.', 'There is something we can do.'],
    ['It arrives in fifteen days.', 'It will be with you in a few days.'],
  ],
  es: [
    ['No aceptamos tarjetas, solo efectivo.', 'Aceptamos tarjetas y efectivo.'],
    ['Su solicitud fue rechazada por llegar tarde.', 'Su solicitud fue aceptada aunque llegó tarde.'],
    ['Ana le llamará a las 3.', 'Luis le llamará con gusto a las 3.'],
    ['Cuesta 20 euros al mes.', 'Cuesta 20 euros al año.'],
    ['Nunca pagó la factura de marzo.', 'Pagó la factura de marzo, gracias.'],
    [
      'No podemos devolver el dinero, pero podemos enviar otra pieza.',
      'Podemos devolver el dinero, pero no podemos enviar otra pieza.',
    ],
    [
      'No enviamos a Perú y no devolvemos el importe.',
      'No enviamos a Perú, y con gusto devolvemos el importe.',
    ],
    ['Puede cambiarlo en 30 días.', 'Lo siento, no puede cambiarlo en 30 días.'],
    ['La tarifa es de 50 euros.', 'La tarifa es de solo 50 dólares.'],
    ['Tarda 14 días.', 'Tarda 14 semanas, gracias por su paciencia.'],
    ['Envíelo antes del viernes.', 'Por favor, envíelo después del viernes.'],
    ['Le llamo el próximo viernes.', 'Con gusto le llamo este viernes.'],
    ['Son como mínimo 20 euros.', 'Son como máximo 20 euros.'],
    ['Lo estamos mirando.', 'Le reembolsaremos todo.'],
    ['Quizá llegue el lunes.', 'Llegará el lunes, seguro.'],
    ['No se puede hacer nada.', 'Se puede hacer algo.'],
    ['El pedido ABX-20418 va con retraso.', 'Siento que el pedido ABX-20481 vaya con retraso.'],
    ['Llega en quince días.', 'Llegará en unos días.'],
  ],
  fr: [
    ['Nous n’acceptons que les espèces.', 'Nous acceptons les cartes et les espèces.'],
    ['Votre demande a été refusée.', 'Votre demande a été acceptée.'],
    ['Cela coûte 20 euros par mois.', 'Cela coûte 20 euros par an.'],
    ['Le colis part lundi 5 mai.', 'Le colis part mardi 6 mai.'],
    ['Personne ne peut modifier la réservation.', 'Nous pouvons modifier la réservation.'],
    [
      'Nous ne pouvons pas rembourser les frais, mais nous pouvons renvoyer la pièce.',
      'Nous pouvons rembourser les frais, mais nous ne pouvons pas renvoyer la pièce.',
    ],
    [
      "Nous n'expédions pas au Pérou et nous ne remboursons pas les frais.",
      "Nous n'expédions pas au Pérou, et nous remboursons volontiers les frais.",
    ],
    ["Vous pouvez l'échanger sous 30 jours.", "Je regrette, vous ne pouvez pas l'échanger sous 30 jours."],
    ['Les frais sont de 50 euros.', 'Les frais sont de 50 dollars seulement.'],
    ['Il faut 14 jours.', 'Il faut 14 semaines, merci de votre patience.'],
    ['Renvoyez-le avant vendredi.', 'Merci de le renvoyer après vendredi.'],
    ['Je vous appelle vendredi prochain.', 'Je vous appelle volontiers ce vendredi.'],
    ['Il faut au moins 20 euros.', 'Il faut au plus 20 euros.'],
    ['Nous regardons cela.', 'Nous vous rembourserons.'],
    ['Il arrivera peut-être lundi.', 'Il arrivera lundi, soyez tranquille.'],
    ['On ne peut rien y faire.', 'On peut y faire quelque chose.'],
    ["La faute revient à l'équipe d'Acme.", 'La faute revient à une autre équipe.'],
    ['Il arrive dans quinze jours.', 'Il arrivera dans quelques jours.'],
  ],
  de: [
    ['Ihr Antrag wurde abgelehnt.', 'Ihr Antrag wurde angenommen.'],
    ['Das kostet 20 Euro im Monat.', 'Das kostet 20 Euro im Jahr.'],
    ['Wir nehmen keine Karten, nur Bargeld.', 'Wir nehmen Karten und Bargeld.'],
    ['Niemand kann die Buchung ändern.', 'Wir können die Buchung ändern.'],
    ['Anna ruft Sie am Montag an.', 'Peter ruft Sie am Montag gern an.'],
    [
      'Wir können die Gebühr nicht erstatten, aber wir können das Teil neu senden.',
      'Wir können die Gebühr erstatten, aber wir können das Teil nicht neu senden.',
    ],
    [
      'Wir liefern nicht nach Peru und erstatten die Gebühr nicht.',
      'Wir liefern nicht nach Peru, und die Gebühr erstatten wir gern.',
    ],
    [
      'Sie können es innerhalb von 30 Tagen umtauschen.',
      'Leider können Sie es innerhalb von 30 Tagen nicht umtauschen.',
    ],
    ['Die Gebühr beträgt 50 Euro.', 'Die Gebühr beträgt nur 50 Dollar.'],
    ['Es dauert 14 Tage.', 'Es dauert 14 Wochen, danke für Ihre Geduld.'],
    ['Schicken Sie es vor Freitag zurück.', 'Bitte schicken Sie es nach Freitag zurück.'],
    ['Ich rufe Sie nächsten Freitag an.', 'Ich rufe Sie gern diesen Freitag an.'],
    ['Sie zahlen mindestens 20 Euro.', 'Sie zahlen höchstens 20 Euro.'],
    ['Wir sehen uns das an.', 'Wir ersetzen Ihnen den Schaden.'],
    ['Es kommt vielleicht am Montag.', 'Es kommt am Montag, ganz sicher.'],
    ['Da ist nichts zu machen.', 'Da ist noch etwas zu machen.'],
    ['Fragen Sie Frau Petit.', 'Bitte fragen Sie eine Kollegin.'],
    ['Es kommt in fünfzehn Tagen.', 'Es kommt in wenigen Tagen.'],
  ],
  pt: [
    ['Seu pedido foi recusado.', 'Seu pedido foi aceito.'],
    ['Custa 20 reais por mês.', 'Custa 20 reais por ano.'],
    ['Não aceitamos cartão, só dinheiro.', 'Aceitamos cartão e dinheiro.'],
    ['Ninguém pode mudar a reserva.', 'Podemos mudar a reserva.'],
    ['Você nunca pagou a fatura de março.', 'Você pagou a fatura de março, obrigado.'],
    ['A Ana liga às 15h.', 'O Luís liga com prazer às 15h.'],
    [
      'Não podemos devolver o dinheiro, mas podemos enviar outra peça.',
      'Podemos devolver o dinheiro, mas não podemos enviar outra peça.',
    ],
    [
      'Não enviamos para o Peru e não devolvemos o valor.',
      'Não enviamos para o Peru, e com prazer devolvemos o valor.',
    ],
    ['Você pode trocar em 30 dias.', 'Sinto muito, você não pode trocar em 30 dias.'],
    ['A taxa é de 50 reais.', 'A taxa é de apenas 50 euros.'],
    ['Leva 14 dias.', 'Leva 14 semanas, obrigado pela paciência.'],
    ['Envie antes de sexta.', 'Por favor, envie depois de sexta.'],
    ['Ligo na próxima sexta-feira.', 'Ligo com prazer nesta sexta-feira.'],
    ['São no mínimo 20 reais.', 'São no máximo 20 reais.'],
    ['Estamos vendo isso.', 'Vamos ressarcir você.'],
    ['Talvez chegue na segunda-feira.', 'Chega na segunda-feira, com certeza.'],
    ['Não há nada a fazer.', 'Há algo a fazer.'],
    ['O pedido ABX-20418 está atrasado.', 'Sinto muito que o pedido ABX-20481 esteja atrasado.'],
    ['Chega em quinze dias.', 'Chega em alguns dias.'],
  ],
};

/** Kinder wordings that say the same: these may be offered. */
const SAME: Readonly<Record<RewriteLanguage, readonly (readonly [string, string])[]>> = {
  en: [
    ['You need to send us the invoice by Friday.', 'Could you please send us the invoice by Friday?'],
    ["We can't change the booking after 5 pm.", 'I am sorry, the booking cannot be changed after 5 pm.'],
    ['Your refund of 40 euros was sent today.', 'I sent your refund of 40 euros today.'],
    ['No refunds without a receipt.', 'We are sorry that there are no refunds without a receipt.'],
    ['Unfortunately we cannot deliver before Monday.', 'I am sorry that we cannot deliver before Monday.'],
    [
      'We cannot refund the fee, but we can ship the part again.',
      'I am sorry that we cannot refund the fee; we can gladly ship the part again.',
    ],
    ['You can return it within 30 days.', 'You are welcome to return it within 30 days.'],
    ['The fee is 50 euros and is due by Friday.', 'The fee of 50 euros is due by Friday, thank you.'],
    ['Pay 20 pounds by 5 May.', 'Could you please pay 20 pounds by 5 May?'],
    ['Maria, send the photos.', 'Could you send the photos, please, Maria?'],
    ['Next Friday I call you at 9am.', 'I will gladly call you next Friday at 9 am.'],
    ['The refund was denied.', 'I am sorry that the refund was denied.'],
  ],
  es: [
    ['No podemos cambiar la reserva.', 'Siento que no podamos cambiar la reserva.'],
    [
      'No podemos devolver el dinero, pero podemos enviar otra pieza.',
      'Siento que no podamos devolver el dinero; podemos enviar con gusto otra pieza.',
    ],
    ['Tiene que pagar 20 euros antes del viernes.', 'Le pido que pague 20 euros antes del viernes, gracias.'],
    ['Tarda 14 días.', 'Gracias por su paciencia, tarda 14 días.'],
  ],
  fr: [
    [
      'Nous ne pouvons pas modifier la réservation.',
      'Je suis désolé, nous ne pouvons malheureusement pas modifier la réservation.',
    ],
    [
      'Nous ne pouvons pas rembourser les frais, mais nous pouvons renvoyer la pièce.',
      'Je suis désolé, nous ne pouvons pas rembourser les frais ; nous pouvons volontiers renvoyer la pièce.',
    ],
    ['Payez 20 euros avant vendredi.', 'Merci de payer 20 euros avant vendredi.'],
    ["L'équipe d'Acme vous répond.", "C'est l'équipe d'Acme qui vous répond volontiers."],
  ],
  de: [
    ['Wir können die Buchung nicht ändern.', 'Es tut mir leid, dass wir die Buchung nicht ändern können.'],
    [
      'Wir können die Gebühr nicht erstatten, aber wir können das Teil neu senden.',
      'Es tut mir leid, wir können die Gebühr nicht erstatten; das Teil können wir gern neu senden.',
    ],
    ['Zahlen Sie 20 Euro bis Freitag.', 'Bitte zahlen Sie 20 Euro bis Freitag.'],
    ['Fragen Sie Frau Petit.', 'Bitte fragen Sie Frau Petit, sie hilft gern.'],
  ],
  pt: [
    ['Não podemos mudar a reserva.', 'Sinto muito, mas não podemos mudar a reserva.'],
    [
      'Não podemos devolver o dinheiro, mas podemos enviar outra peça.',
      'Sinto muito que não possamos devolver o dinheiro; podemos enviar outra peça com prazer.',
    ],
    ['Pague 20 reais antes de sexta.', 'Peço que pague 20 reais antes de sexta, obrigado.'],
    ['Leva 14 dias.', 'Obrigado pela paciência, leva 14 dias.'],
  ],
};

const each = (table: typeof OTHER) =>
  Object.entries(table).flatMap(([language, pairs]) =>
    pairs.map(([before, after]) => [language as RewriteLanguage, before, after] as const),
  );
const judged = (language: RewriteLanguage, before: string, after: string) =>
  judgeRewrite(before, after, { language, flagged: [], check: () => [] });

describe('a wording by a model', () => {
  it.each(each(OTHER))(
    'is not offered where it says something else (%s): %s → %s',
    (language, before, after) => {
      expect(judged(language, before, after)).not.toEqual([]);
    },
  );

  it.each<[RewriteLanguage, string, string, string]>([
    [
      'en',
      'You forgot to attach the receipt.',
      'You forgot',
      'I do not see the receipt attached yet; could you send it?',
    ],
    ['en', 'Maybe it ships in 3 days.', 'Maybe', 'It ships in 3 days, thank you for waiting.'],
    ['es', 'Usted no adjuntó el recibo.', 'Usted no adjuntó', '¿Podría enviarnos el recibo, por favor?'],
    [
      'fr',
      'Calmez-vous, le colis arrive lundi.',
      'Calmez-vous',
      'Je comprends votre inquiétude ; le colis arrive lundi.',
    ],
    [
      'de',
      'Sie haben den Beleg vergessen.',
      'Sie haben den Beleg vergessen',
      'Könnten Sie uns bitte noch den Beleg schicken?',
    ],
    [
      'pt',
      'Acalme-se, o pacote chega na segunda.',
      'Acalme-se',
      'Entendo a preocupação; o pacote chega na segunda.',
    ],
  ])('may leave out what the flagged words deny or leave open (%s): %s', (language, before, words, after) => {
    const from = before.indexOf(words);
    const flagged = [{ from, to: from + words.length }];
    expect(judgeRewrite(before, after, { language, flagged, check: () => [] })).toEqual([]);
  });

  it.each(each(SAME))('may be offered where it says the same (%s): %s → %s', (language, before, after) => {
    expect(judged(language, before, after)).toEqual([]);
  });
});
