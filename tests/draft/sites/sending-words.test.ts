import { describe, expect, it } from 'vitest';
import words from '../../../assets/words/sending.json' with { type: 'json' };
import { saysDiscard, saysLater, saysSend } from '../../../lib/draft/sites/sending-words.ts';
import { sendingWordsSchema } from '../../../lib/draft/sites/sending-words-schema.ts';

describe('how controls are named', () => {
  it('is told well formed for every language of the interface', () => {
    expect(sendingWordsSchema.safeParse(words).error?.issues).toBeUndefined();
  });

  it.each<[string, readonly string[], (name: string) => boolean]>([
    [
      'what sends',
      [
        ...['Send', '➤ Send', 'send reply', 'Send and close', 'Submit as Solved', 'Post'],
        ...['Enviar', 'ENVIAR Y CERRAR', 'Enviar respuesta', 'Publicar'],
        ...['Envoyer', 'Envoyer et clôturer', 'Publier'],
        ...[
          'Senden',
          'Absenden',
          'Antwort senden',
          'Senden & schließen',
          'Später senden',
          'E-Mail abschicken',
        ],
        ...['Enviar e fechar', 'Enviar mais tarde', 'Submeter'],
        ...['Invia', 'Verzenden', 'Wyślij', 'Odeslat', 'Skicka', 'Отправить', '送信する', '发送并关闭'],
      ],
      saysSend,
    ],
    [
      'what sends later',
      [
        ...['Schedule send', 'Schedule', 'Programar envío', 'Programmer l’envoi', 'Planifier'],
        ...['Versand planen', 'Planen', 'Agendar envio', 'Programar envio'],
      ],
      saysLater,
    ],
    [
      'what discards',
      [
        ...['Discard draft', 'Delete', '×', 'Close', 'Descartar', 'Cerrar', 'Annuler', 'Fermer'],
        ...['Entwurf verwerfen', 'Abbrechen', 'Schließen', 'Excluir rascunho', 'Fechar', '削除'],
      ],
      saysDiscard,
    ],
  ])('is known for %s', (_, names, says) => {
    expect(names.filter((name) => !says(name))).toEqual([]);
  });

  it.each<[string, readonly string[], (name: string) => boolean]>([
    [
      'sends',
      [
        'Sender',
        'Save',
        'Sending rules',
        'Envíos',
        'Enviado',
        'Envoyeur',
        'Sendungen',
        'Versenden an',
        'Attach',
      ],
      saysSend,
    ],
    ['sends later', ['Scheduler', 'Reply', 'Programas', 'Planung', 'Agenda'], saysLater],
    [
      'discards',
      ['Close as resolved', 'Cancellation policy', 'Entwurf', 'Fermer et envoyer', 'xy'],
      saysDiscard,
    ],
  ])('what no more than looks so is not taken for what %s', (_, names, says) => {
    expect(names.filter(says)).toEqual([]);
  });
});
