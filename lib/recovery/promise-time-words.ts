// The words of times that the date parser does not know, or reads as something else, in the five languages of promises.
// All are written without accents, as `foldLetters` leaves a text.

const known = new Map<string, RegExp>();

/** A regular expression's source that has to stand as words of its own; made once. For `matchAll` and `replace` only. */
export function asWords(source: string): RegExp {
  const pattern = known.get(source) ?? new RegExp(`(?<![0-9a-zß])(?:${source})(?![0-9a-zß])`, 'gi');
  known.set(source, pattern);
  return pattern;
}

/** Numbers as they are said, small ones and the round ones of promises. */
export const NUMBERS: Readonly<Record<string, number>> = {
  ...numbered('a|ein|un|um', 1),
  ...numbered('an|one|eins|eine|einem|einer|eines|una|une|uma', 1),
  ...numbered('two|zwei|dos|deux|dois|duas|couple of|a couple of|par|un par de|ein paar', 2),
  ...numbered('three|drei|tres|trois', 3),
  ...numbered('four|vier|cuatro|quatre|quatro', 4),
  ...numbered('five|funf|fuenf|cinco|cinq', 5),
  ...numbered('six|sechs|seis', 6),
  ...numbered('seven|sieben|siete|sept|sete', 7),
  ...numbered('eight|acht|ocho|huit|oito', 8),
  ...numbered('nine|neun|nueve|neuf|nove', 9),
  ...numbered('ten|zehn|diez|dix|dez', 10),
  ...numbered('eleven|elf|once|onze', 11),
  ...numbered('twelve|zwolf|zwoelf|doce|douze|doze', 12),
  ...numbered('fifteen|funfzehn|quince|quinze', 15),
  ...numbered('twenty|zwanzig|veinte|vingt|vinte', 20),
  ...numbered('twenty-four|twenty four|vierundzwanzig|veinticuatro|vingt-quatre', 24),
  ...numbered('thirty|dreissig|dreißig|treinta|trente|trinta', 30),
  ...numbered('forty-eight|forty eight|achtundvierzig|quarante-huit', 48),
};

function numbered(words: string, value: number): Record<string, number> {
  return Object.fromEntries(words.split('|').map((word) => [word, value]));
}

/** One number, by figures or said. Longer words first: "a couple of" before "a". */
export const NUMBER = `(?:\\d{1,3}|${Object.keys(NUMBERS)
  .sort((one, other) => other.length - one.length)
  .join('|')})`;

export type Unit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month';

/** Working days first: they are days too. */
export const UNITS: readonly (readonly [Unit, string])[] = [
  [
    'workday',
    '(?:working|business|week) ?-?days?|werktag(?:en?|s)?|arbeitstag(?:en?|s)?|dias? (?:habil(?:es)?|laborables?|ute?is|util)|jours? (?:ouvres?|ouvrables?)',
  ],
  ['minute', 'minutes?|mins?|minuten|minutos?'],
  ['hour', 'hours?|hrs?|h|stunden?|std|horas?|heures?'],
  ['week', 'weeks?|wochen?|semanas?|semaines?'],
  ['month', 'months?|monate?n?|mes(?:es)?|mois'],
  ['day', 'days?|tage?n?|dias?|jours?'],
];

/** What says that a number of units is to be counted from now. */
export const WITHIN =
  "within(?: the next)?|inside|in(?: under| less than| about| around| max(?:imum)?)?(?: the next)?|over the next|during the next|under|innerhalb(?: der nachsten| von)?|binnen|in(?: den nachsten| den kommenden| spatestens| maximal| etwa| ca)?|en(?: las proximas| los proximos| el plazo de| un plazo (?:maximo )?de| menos de| unas| unos)?|dentro de|en un maximo de|dans(?: les| un delai de| environ)?|sous|d'ici|en moins de|em(?: ate| menos de| cerca de)?|nas proximas|nos proximos|no prazo de|dentro de|ate|daqui a";

/** The same, said after the number. */
export const FROM_NOW =
  'from now|ab jetzt|ab sofort|a partir de ahora|a partir de maintenant|a partir de agora';

/** Half an hour, and the hour that is running. */
export const HALF_HOUR =
  '(?:in|within) (?:half an hour|a half hour)|in einer halben stunde|innerhalb (?:von )?einer halben stunde|en media hora|dentro de media hora|dans une demi[- ]heure|em meia hora|dentro de meia hora';
export const THE_HOUR =
  "within the(?: next)? hour|in the next hour|innerhalb der nachsten stunde|in der nachsten stunde|en la proxima hora|dans l'heure|na proxima hora";

/** Today, as far as it goes: its end, or its course. */
export const DAY_END =
  '(?:the )?end of (?:the |this |my |our |your )?(?:working |business )?(?:day|shift|business)|eod|cob|eob|close of (?:business|play|the day)|tagesende|ende des tages|feierabend|dienstschluss|geschaftsschluss|(?:el )?final del dia|(?:el )?fin del dia|(?:la )?fin de (?:la )?journee|(?:o )?fim do dia|(?:o )?final do dia|(?:within|during|in) the (?:course of the )?day|im laufe des (?:heutigen )?tages|a lo largo del dia|dans la journee|ao longo do dia|later today|later on today';

/** Weeks and months as a whole. The last working day of each is meant. */
export const THIS_WEEK =
  '(?:the )?end of (?:the |this )?week|(?:later )?this week|ende (?:der|dieser) woche|diese(?:r)? woche|im laufe der woche|(?:el )?final(?:es)? de (?:la|esta) semana|esta semana|nesta semana|(?:la )?fin de (?:la |cette )?semaine|cette semaine|(?:o )?(?:fim|final) d(?:a|esta) semana';
export const WEEKEND =
  '(?:the |this )?weekend|wochenende|(?:el |este )?fin de semana|(?:le |ce )?week-?end|(?:o |este )?fim de semana';
export const NEXT_WEEK =
  '(?:(early|(?:the )?(?:beginning|start) of|mid|middle of|(?:the )?end of) )?(?:next week|the following week)|(?:(anfang|mitte|ende) )?(?:(?:in der )?(?:nachsten?|nachster|kommenden?|kommender) woche)|(?:la )?(?:proxima semana|semana que viene|semana proxima)|la semaine prochaine|(?:na )?semana que vem';
export const MONTH_END =
  '(?:the )?end of (?:the |this )?month|monatsende|ende (?:des|dieses) monats|(?:el )?(?:fin|final|finales) de (?:este )?mes|(?:la )?fin (?:du|de ce) mois|(?:o )?(?:fim|final) do mes';

/** Days that the parser takes for the one before. */
export const DAY_AFTER_TOMORROW =
  'the day after tomorrow|ubermorgen|uebermorgen|pasado manana|apres-demain|apres demain|depois de amanha';

/** Parts of a day, and the hour by which each is meant. */
export const DAY_PARTS: readonly (readonly [
  name: 'morning' | 'afternoon' | 'evening',
  hour: number,
  words: string,
])[] = [
  [
    'morning',
    10,
    '(?:this|in the|the|first thing in the|by) morning|(?<=(?:tomorrow|monday|tuesday|wednesday|thursday|friday) )morning|morgens|fruh|(?<=heute )morgen|(?:am )?vormittags?|(?:por|de|en) la manana|(?<=(?:demain|lundi|mardi|mercredi|jeudi|vendredi) )matin|ce matin|du matin|dans la matinee|(?:de|pela|da) manha',
  ],
  [
    'afternoon',
    15,
    "(?:this |in the |the )?afternoon|nachmittags?|(?:por|de|esta|en) (?:la )?tarde|(?:cet |dans l'|l'|de l')?apres-midi|(?:a|da|de|esta|pela) tarde",
  ],
  [
    'evening',
    19,
    '(?:this |in the |the )?evening|tonight|abends?|heute nacht|(?:por|de|esta) (?:la )?noche|ce soir|du soir|(?:dans la )?soiree|(?<=(?:demain|lundi|mardi|mercredi|jeudi|vendredi) )soir|(?:a|da|esta|de) noite',
  ],
];

/** A weekday and a part of it in one word: "Freitagnachmittag". */
export const DAY_WITH_PART =
  /(?<=(?<![a-z])(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))(?:(morgen|vormittag)|(nachmittag)|(abend))(?![a-z])/gi;

export const NOON = 'noon|lunchtime|lunch|midday|12 noon|mittags?|mediodia|(?<!apres[- ])midi|meio-dia';
export const MIDNIGHT = 'midnight|mitternacht|medianoche|minuit|meia-noite';

/** What is over. */
export const PAST =
  'yesterday|(?:earlier|last) (?:today|week|month|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:\\d+|an?|two|three|few) (?:minutes|hours?|days?|weeks?|months?) ago|vorgestern|gestern|(?:letzte[nr]?|vergangene[nr]?) (?:woche|monat|montag|dienstag|mittwoch|donnerstag|freitag)|vor (?:\\d+|einer|einem|zwei|drei) (?:minuten|stunden?|tag(?:en)?|wochen?)|anteayer|ayer|la semana pasada|el (?:lunes|martes|miercoles|jueves|viernes) pasado|hace (?:\\d+|un|una|dos|tres) (?:minutos|horas?|dias?|semanas?)|avant-hier|hier|la semaine derniere|(?:lundi|mardi|mercredi|jeudi|vendredi) dernier|il y a (?:\\d+|un|une|deux) (?:minutes|heures?|jours?|semaines?)|anteontem|ontem|na? semana passada|ha (?:\\d+|um|uma|dois) (?:minutos|horas?|dias?)';

/** After a length: what it is counted from, if not from now. */
export const COUNTED_FROM =
  /^\s(?:of|after|following|from(?! now| today)|nach|ab(?! jetzt| sofort| heute)|seit|despues|tras|desde|a partir d(?!e ahora|e agora)|apres|suivant|depois|apos)(?![a-z])/i;

/** What comes before a day that is itself no longer meant. */
export const BEFORE_DAY = /(?:before|vor|vor dem|antes del?|antes d[ao]|avant|avant le)\s*$/i;
/** What makes a time a latest one, wherever it stands. */
export const DEADLINE =
  /(?<![a-z])(?:by|before|until|till|no later than|latest|bis(?: zum)?|spatestens(?: am)?|antes del?|hasta(?: el)?|para el|avant(?: le)?|d'ici(?: a)?|ate(?: a)?|as)\s*(?:the\s*)?$/i;

/** What a time is said of that is no promise: "your meeting on", "the order of". */
export const EVENT =
  "(?:your|the|our|this|ihr\\w*|dein\\w*|unser\\w*|den|der|die|das|dem|su|tu|el|la|nuestr[oa]|votre|ton|notre|le|l'|seu|sua|nosso|nossa|o|a) ?(?:[a-z-]+ )?(?:meeting|appointment|event|wedding|flight|party|birthday|trip|visit|booking|reservation|order|invoice|statement|letter|e-?mail|message|call|delivery|payment|purchase|webinar|session|demo|concert|termin|treffen|hochzeit|flug|feier|geburtstag|reise|bestellung|rechnung|schreiben|mail|nachricht|anruf|lieferung|zahlung|besprechung|cita|reunion|boda|vuelo|fiesta|viaje|pedido|factura|carta|correo|mensaje|llamada|entrega|pago|compra|rendez-vous|mariage|vol|fete|voyage|commande|facture|lettre|courriel|appel|livraison|paiement|achat|encontro|consulta|casamento|voo|festa|viagem|encomenda|fatura|mensagem|chamada|pagamento|reuniao)s? (?:on|of|from|at|for|dated|in|am|vom|um|fur|del?|de las|du|pour|do|da|de|em|no|na)(?: the| el| le| den)?\\s+";

/** Lengths and terms that are no due time: "for 3 months", "the last 2 weeks", "valid until". */
export const LENGTHS: readonly RegExp[] = [
  asWords(
    '(?:(?:in|within|over|den|dans|nos|en|em)? ?(?:the |las |los |les |nas |nachsten )?(?:next |coming |proxim[oa]s |prochaine?s )?(?:a )?(?:few|several|some|paar|einige[nr]?|algun[oa]s|un[oa]s poc[oa]s|quelques|alguns|algumas|poucos) ?(?:proxim[oa]s )?(?:minut\\w+|hours?|stunden|horas?|heures?|days?|tagen?|dias?|jours?|weeks?|wochen|semanas?|semaines?))',
  ),
  asWords('24/7|7/7|24 ?h ?/ ?24'),
  asWords(
    `(?:for|fur|durante|pendant|por|pour)(?: another| the next| up to| about)? ${NUMBER}[ -]?(?:${UNITS.map(([, words]) => words).join('|')})`,
  ),
  asWords(
    `(?:the )?(?:last|past|previous|first|letzten|vergangenen|ultim[oa]s|dernier(?:e?s)?) ${NUMBER} (?:${UNITS.map(([, words]) => words).join('|')})`,
  ),
  asWords('\\d+-(?:day|hour|week|month|year|minute)'),
  asWords('\\d+-?(?:tagige[nrs]?|stundige[nrs]?|wochige[nrs]?)'),
  asWords(
    "(?:valid|good|open|available|gultig|geoffnet|valid[oa]|abiert[oa]|valable|ouvert[es]?|abert[oa])(?: from| until| till| through| for| bis| hasta| jusqu'au| jusqu'a| ate)+ [^,.;]{0,40}",
  ),
  asWords(
    '(?:a|one|just a|any|next|every) (?:second|moment|sec)|in a (?:second|moment|minute|sec|tick|bit)|in no time|any minute',
  ),
  /[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:[$€£%]|eur\b|usd\b|gbp\b|euros?\b|dollars?\b|stars?\b|sterne\b|estrellas\b|etoiles\b|estrelas\b)/gi,
];

/** What opens a clause with times of its own: "why it was late on Monday". */
export const SUBORDINATE = asWords(
  '[;(]|[–—] |so (?:that|you|it|they)|damit|para que|pour que|afin que|because|since|why|which|who|where|whether|what|when|how|that|weil|nachdem|ob|warum|wieso|was|wann|dass|porque|ya que|por que|pourquoi|parce que|puisque|lorsque|que|porquanto|ja que',
);

/** Month names, full and short, by number. */
export const MONTHS: readonly string[] = [
  'january|januar|janner|enero|janvier|janeiro|jan',
  'february|februar|febrero|fevrier|fevereiro|feb|fev',
  'march|marz|maerz|marzo|mars|marco|mar',
  'april|abril|avril|apr|abr|avr',
  'may|mai|mayo|maio',
  'june|juni|junio|juin|junho|jun',
  'july|juli|julio|juillet|julho|jul',
  'august|agosto|aout|aug|ago',
  'september|septiembre|setiembre|septembre|setembro|sept|sep|set',
  'october|oktober|octubre|octobre|outubro|oct|okt|out',
  'november|noviembre|novembre|novembro|nov',
  'december|dezember|diciembre|decembre|dezembro|dec|dez|dic',
];

/** Zones that are named beside a time. What is loosely called CET or EST is the zone's own time, summer or winter. */
export const ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  GMT: 'Europe/London',
  BST: 'Europe/London',
  CET: 'Europe/Berlin',
  CEST: 'Europe/Berlin',
  MEZ: 'Europe/Berlin',
  MESZ: 'Europe/Berlin',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  ET: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  CT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  PT: 'America/Los_Angeles',
};
