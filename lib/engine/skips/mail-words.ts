/**
 * Words by which mail programs introduce what they quote, in the languages they speak; each a regular expression's
 * alternatives. The facts are those of public mail parsers (talon, planer, email-reply-parser, email-forward-parser).
 * An attribution that ends in an address ("… Maria <maria@shop.test>:") is told in every language without them.
 */

/** The verb of an attribution, other than "wrote": "Am 3. März um 10:12 schrieb Maria:". */
export const WROTE =
  'schrieb|écrit|escribió|scritto|schreef|escreveu|skrev|napisał|pisze|napsal|kirjoitti|írta|yazdı|написал|пишет|写道';

/** The first line of a block of headers: who wrote. */
export const FROM = 'From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|Feladó|От|Kimden|发件人';
