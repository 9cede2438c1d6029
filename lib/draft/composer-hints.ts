/**
 * Words by which fields say what they are for, in the languages helpdesks are used in most. A field is
 * judged by its labels and placeholder, then by its name and id.
 */
export const MESSAGE_WORDS =
  /message|reply|respon[ds]|comment|chat|answer|(?:^|\W)notes?(?:\W|$)|nachricht|antwort|kommentar|réponse|répondre|commentaire|mensa[jg]e|respuesta|responder|comentar|messaggio|rispo|mensagem|resposta|bericht|reactie|wiadomość|odpowied|сообщение|ответ|メッセージ|返信|消息|回复/iu;

/** A field that is wholly named by one of these is not a message, unless a label says that it is. */
export const OTHER_FIELD =
  /^\W*(?:to|cc|bcc|from|an|von|para|à|de|recipients?|empfänger|destinatarios?|destinataires?|e-?mail(?: address)?|(?:add a )?subject|betreff|asunto|objet|oggetto|title|(?:first |last |full |user ?)?name|search.*|suche.*|buscar.*|rechercher.*|filter.*|find.*|tags?|labels?|url|link|phone|password|code|quantity|order number)\W*$/iu;

/** Names (attributes, not prose) of fields for searching. */
export const SEARCH_NAME = /(?:^|[^a-z])(?:search|query|filter|q)(?:[^a-z]|$)/i;
