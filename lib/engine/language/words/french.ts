import { addressFinder } from '../address-finder.ts';
import { foldAccents, shortWords } from '../fold-accents.ts';
import type { LanguageWords } from '../language-words.ts';

const SHORT = `
  c = ce, c'est
  j = je
  n = ne
  t = te, tu, t'es
  m = me
  s = se
  l = le, la
  d = de
  g = j'ai
  qu = que
  chui = je suis
  chuis = je suis
  jsuis = je suis
  jpeux = je peux
  jsais = je sais
  chais = je sais
  jvais = je vais
  jcomprends = je comprends
  jsp = je sais pas
  ya = il y a
  pk = pourquoi
  pq = pourquoi
  pcq = parce que
  pcque = parce que
  psk = parce que
  parceque = parce que
  qd = quand
  ds = dans
  vs = vous
  ns = nous
  vtre = votre
  qq = quelque
  qqun = quelqu'un
  qqch = quelque chose
  bcp = beaucoup
  tt = tout
  tjs = toujours
  tjrs = toujours
  svp = s'il vous plaît
  stp = s'il te plaît
  pb = problème
  pbm = problème
  rdv = rendez vous
  msg = message
`;

/** Words that lose their last letter before a vowel and are typed apart where the apostrophe is lost: "c est". */
const ELIDED = /^(qu|jusqu|lorsqu|puisqu|[cdjlmnst])['’](.+)$/;

function spellings(word: string): readonly (readonly string[])[] {
  const parts = ELIDED.exec(word);
  const whole = [foldAccents(word)];
  return parts ? [whole, [parts[1]!, foldAccents(parts[2]!)]] : [whole];
}

/** Words of French. */
export const frenchWords: LanguageWords = {
  language: 'fr',
  fold: foldAccents,
  spellings,
  short: shortWords(SHORT, foldAccents),
  addressAt: addressFinder(
    {
      formal: 'vous votre vos vs vtre',
      informal: 'tu te toi ton ta tes tien tienne tas tavais tauras taurais tetais calme-toi',
      formalEnd: /^(?!(?:chez|assez|nez|rez|gomez|lopez|perez|sanchez|suez)$).{2,}ez$/,
    },
    foldAccents,
  ),
  keepsCapital: () => false,
  slot: 'quoi',
};
