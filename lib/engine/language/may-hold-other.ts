import { hashWord } from '../text/char-kind.ts';
import { HAS_APOSTROPHE, IS_WIDE, STRIDE } from '../text/text-reader.ts';
import type { TextReading } from '../types.ts';

/** Common words of the other languages that are none in English, and common words of English; folded. */
const OTHER =
  'que el del por para pero con una es se lo su sus mi mis muy gracias hola usted ni eso esto cliente senor nous vous je tu ne pas est et les des du un une le pour dans sur avec votre vos ce cette bonjour merci mais der und das ist nicht ich sie wir ihr ihre ihnen ein eine auf mit von zu den dem haben kann wird bitte danke hallo guten uns du niemals nao voce uma um em os ao foi obrigado obrigada ola isso sei eu puedo puede podemos tengo tiene esta hacer nada ahora nosotros somos sido otro otra manera pues calma ando damos il faut cest jen jai nai hors non quelle rappelez veuillez jamais cordialement kein keine mich dich jetzt bis wann mein nein leider noch zum zur bom boa dia tarde noite senhor senhora posso pode atenciosamente atentamente saludos voy va vamos hacemos tenemos hoy imposible meu minha seu sua fale falo ligo ligue volto quando desde caso estou estamos tem vou vai disso essa esse tard o y';
const ENGLISH =
  'the to and you your we our is are of for it this that i be will have has with in on not can please was as at from my us if or so do hi dear hello thanks thank sorry';

/** "C'est", "qu'il"; but no "I'm". */
const ELIDED = /^(?:[cdjlmnst]|qu)['’]/i;

let hashes: { readonly other: ReadonlySet<number>; readonly english: ReadonlySet<number> } | undefined;

/**
 * Whether sentences `first..end` may be in another language than English: as cheap as can be, since every draft is asked.
 * Says yes too often rather than too seldom, as for many names with accents; what tells languages apart is asked then.
 */
export function mayHoldOther({ text, tokens, sentences }: TextReading, first: number, end: number): boolean {
  hashes ??= { other: hashesOf(OTHER), english: hashesOf(ENGLISH) };
  const { other, english } = hashes;
  for (let at = first; at < end; at++) {
    const sentence = sentences[at]!;
    let score = 0;
    for (let base = sentence.first * STRIDE; base < sentence.end * STRIDE; base += STRIDE) {
      const hash = tokens[base + 2]!;
      if (other.has(hash)) score += 2;
      else if (english.has(hash)) score--;
      const flags = tokens[base + 3]!;
      if ((flags & IS_WIDE) !== 0) score++;
      if ((flags & HAS_APOSTROPHE) !== 0 && ELIDED.test(text.slice(tokens[base], tokens[base]! + 3)))
        score += 2;
    }
    if (score > 0) return true;
  }
  return false;
}

function hashesOf(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashWord));
}
