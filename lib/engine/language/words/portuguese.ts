import { addressFinder } from '../address-finder.ts';
import { foldAccents, shortWords } from '../fold-accents.ts';
import type { LanguageWords } from '../language-words.ts';

const SHORT = `
  vc = você
  vcs = vocês
  ce = você
  q = que
  pq = porque, por que
  porq = porque, por que
  tb = também
  tbm = também
  n = não
  pra = para, para a
  pras = para as
  pro = para o
  pros = para os
  ta = está
  to = estou
  tou = estou
  tava = estava
  tao = estão
  tamo = estamos
  cmg = comigo
  obg = obrigado, obrigada
  pfv = por favor
  pf = por favor
  sr = senhor
  sra = senhora
  dum = de um
  duma = de uma
  qnd = quando
  qdo = quando
  qd = quando
  agr = agora
  dps = depois
  hj = hoje
  msm = mesmo
  mt = muito
  ngm = ninguém
  nd = nada
  td = tudo
  aq = aqui
  eh = é
`;

/** Words of Portuguese, of Brazil and Portugal. */
export const portugueseWords: LanguageWords = {
  language: 'pt',
  fold: foldAccents,
  spellings: (word) => [[foldAccents(word)]],
  short: shortWords(SHORT, foldAccents),
  addressAt: addressFinder(
    {
      formal: 'senhor senhora senhores senhoras sr sra srs sras vossa vossas vosso vossos',
      informal:
        'voce voces vc vcs ce tu te ti contigo teu tua teus tuas podes tens queres deves sabes precisas fizeste disseste recebeste enviaste leste',
    },
    foldAccents,
  ),
  keepsCapital: () => false,
  slot: 'o quê',
};
