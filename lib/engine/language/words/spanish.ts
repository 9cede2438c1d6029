import { addressFinder } from '../address-finder.ts';
import { foldAccents, shortWords } from '../fold-accents.ts';
import type { LanguageWords } from '../language-words.ts';

const SHORT = `
  q = que
  k = que
  xq = porque, por que
  pq = porque, por que
  porq = porque, por que
  xfa = por favor
  porfa = por favor
  tb = también
  tmb = también
  tmbn = también
  x = por
  d = de
  ud = usted
  uds = ustedes
  vd = usted
  vds = ustedes
  msj = mensaje
  info = información
  cn = con
  m = me
  pa = para
  xa = para
  ns = no sé
  nose = no sé
  vdd = verdad
  dsp = después
  toy = estoy
`;

/** Words of Spanish, of Spain and the Americas. */
export const spanishWords: LanguageWords = {
  language: 'es',
  fold: foldAccents,
  spellings: (word) => [[foldAccents(word)]],
  short: shortWords(SHORT, foldAccents),
  addressAt: addressFinder(
    {
      formal:
        'usted ustedes ud uds vd vds calmese tranquilicese fijese esperese dirijase pongase asegurese disculpe disculpen permitame digame indiqueme envieme llameme llamenos escribame escribanos aviseme',
      informal:
        'tu tus ti te contigo tuyo tuya tuyos tuyas vos os vosotros vosotras vuestro vuestra vuestros vuestras puedes podes podeis tienes tenes teneis quieres queres quereis debes debeis eres sos sois estais has habeis sabes sabeis necesitas necesitais puedas tengas quieras podrias deberias calmate tranquilizate fijate esperate dirigete ponte asegurate disculpa perdona dime dinos llamame llamanos escribeme escribenos avisame hiciste dijiste enviaste recibiste pediste leiste compraste pagaste tuviste fuiste',
      maybeFormal: 'le les su sus suyo suya puede pueden tiene tienen debe deben quiere',
    },
    foldAccents,
  ),
  keepsCapital: () => false,
  slot: 'qué',
};
