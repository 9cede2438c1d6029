/**
 * Words by which fields say what they are for, in the languages helpdesks are used in most. A field is judged by its
 * labels and placeholder, then by its name and id. Pages do not carry them: the worker tells each composer
 * (`site-here`), without the flags, which are `WORD_FLAGS` for all.
 */
export interface FieldWords<Words = RegExp> {
  readonly message: Words;
  /** A field that is wholly named by one of these is not a message, unless a label says that it is. */
  readonly other: Words;
  /** Names (attributes, not prose) of fields for searching. */
  readonly search: Words;
  /** Labels of what only the team reads. */
  readonly note: Words;
  /** A label that speaks of these too may stand on a reply from which a note could be written. */
  readonly notOnlyNote: Words;
}

export const WORD_FLAGS = 'iu';

export const FIELD_WORDS: FieldWords = {
  message:
    /message|reply|respon[ds]|comment|chat|answer|(?:^|\W)notes?(?:\W|$)|nachricht|antwort|kommentar|réponse|répondre|commentaire|mensa[jg]e|respuesta|responder|comentar|messaggio|rispo|mensagem|resposta|bericht|reactie|wiadomość|odpowied|сообщение|ответ|メッセージ|返信|消息|回复/iu,
  other:
    /^\W*(?:to|cc|bcc|from|an|von|para|à|de|recipients?|empfänger|destinatarios?|destinataires?|e-?mail(?: address)?|(?:add a )?subject|betreff|asunto|objet|oggetto|title|(?:first |last |full |user ?)?name|search.*|suche.*|buscar.*|rechercher.*|filter.*|find.*|tags?|labels?|url|link|phone|password|code|quantity|order number)\W*$/iu,
  search: /(?:^|[^a-z])(?:search|query|filter|q)(?:[^a-z]|$)/iu,
  note: /\b(?:internal|private) (?:note|comment|memo|reply)|interne[nr]? (?:notiz|anmerkung|kommentar|opmerking|notitie)|(?:note|commentaire) (?:interne|privée?)|\b(?:nota|observação|comentario|comentário|commento) (?:interna|interno|privada|privado|privata)|notatka wewnętrzna|社内メモ|内部(?:备注|備註)|внутренн(?:ий комментарий|яя заметка)/iu,
  notOnlyNote:
    /public|öffentlich|públic|pubblic|repl[yi]|antwort|répon|respuesta|resposta|rispo|返信|回复|ответ/iu,
};

/** The words as they cross to a page. (A function: a bundle that does not call it carries none of them.) */
export function wordSources(): FieldWords<string> {
  const entries = Object.entries(FIELD_WORDS).map(([name, words]) => [name, words.source]);
  return Object.fromEntries(entries) as unknown as FieldWords<string>;
}
