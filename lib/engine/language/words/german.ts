import { addressFinder } from '../address-finder.ts';
import { foldAccents, shortWords } from '../fold-accents.ts';
import type { LanguageWords } from '../language-words.ts';

const SHORT = `
  nich = nicht
  net = nicht
  ned = nicht
  nix = nichts
  is = ist
  hab = habe
  ne = eine
  nen = einen
  nem = einem
  ner = einer
  nochmal = noch einmal, noch mal
  gibts = gibt es
  gehts = geht es
  ists = ist es
  wars = war es
  habs = habe es
  obs = ob es
  wenns = wenn es
  ichs = ich es
  vllt = vielleicht
  evtl = eventuell
  bzgl = bezüglich
  mfg = mit freundlichen Grüßen
`;

/** Words that are others without their dots: "hatten" is not "hätten" in a hurry. */
const OWN_WORDS = new Set(
  'hatte hatten hattest hattet konnte konnten konntest konntet wurde wurden wurdest wurdet musste mussten musstest musstet durfte durften durftest durftet mochte mochten mochtest mochtet ware waren war schon fordern zahlen zahle zahlt lage lagen gute losen stucke drucken druckt fuhren fuhr tauschen brauchte brauchten nahme gabe kame sahe offnen uber ober vater mutter bruder tochter'.split(
    ' ',
  ),
);

/** Dotted letters are written out, as those do who have none on their keys: "fuer". */
function fold(word: string): string {
  return foldAccents(dotted(word, 'e'));
}

function dotted(word: string, end: string): string {
  return word.normalize('NFC').replace(/[äöü]/g, (letter) => `${letter.normalize('NFD')[0]}${end}`);
}

function spellings(word: string): readonly (readonly string[])[] {
  const whole = fold(word);
  const bare = foldAccents(dotted(word, ''));
  return bare === whole || OWN_WORDS.has(bare) ? [[whole]] : [[whole], [bare]];
}

/** Words by which alternatives begin and which are small within a sentence; other capitals are nouns', or that of "Sie". */
const SMALL = new Set(
  'aber als am an auf aus bei bis bitte da dafür daher dann das dazu damit dass den der des die dies diese diesen dieser dieses du ein eine einen einer es für gern gerne gemeinsam heute hier ich ihm im in jetzt könnten können lassen leider mit mein meine meinen möchten nach nachdem noch nun ob sobald so um und uns unser unsere unserem unseren von vielen wann warum was wegen wenn wer wie wir wo wobei würden zu zum zur zusammen derzeit aktuell momentan zurzeit darf dürfte kann lass selbstverständlich natürlich danke'.split(
    ' ',
  ),
);

function keepsCapital(alternative: string): boolean {
  const first = /^[\p{L}]+/u.exec(alternative)?.[0];
  return first !== undefined && !SMALL.has(first.toLowerCase());
}

/** Words of German, of Germany, Austria and Switzerland. */
export const germanWords: LanguageWords = {
  language: 'de',
  fold,
  spellings,
  short: shortWords(SHORT, fold),
  addressAt: addressFinder(
    {
      formal: 'Sie Ihnen Ihr Ihre Ihrem Ihren Ihrer Ihres',
      informal:
        'du dich dir dein deine deinem deinen deiner deines euch euer eure eurem euren eurer eures bist hast kannst musst willst darfst sollst solltest koenntest wuerdest haettest moechtest weisst hattest warst wirst brauchst findest bekommst',
    },
    fold,
  ),
  keepsCapital,
  slot: 'was',
};
