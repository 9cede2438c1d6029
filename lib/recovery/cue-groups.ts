import type { PhraseGroup } from '../engine/phrase-set.ts';
import { inflect } from '../engine/words/inflections.ts';
import type { StepCues } from './cue-schema.ts';

/** Marks the phrases that take a group's hits back; no group's name can end in it. */
export const EXCEPT = '!';

/** Every list of phrases of the cues under a name of its own; a list of verbs gives three, one for each form. */
export function phraseGroups({ groups, verbs }: StepCues): readonly PhraseGroup[] {
  const named = Object.entries(groups).flatMap(([id, group]) =>
    Array.isArray(group)
      ? [{ id, phrases: group }]
      : [
          { id, phrases: group.any },
          { id: id + EXCEPT, phrases: group.not },
        ],
  );
  return [
    ...named.map(({ id, phrases }) => ({ id, phrases: phrases.flatMap((phrase) => alternatives(phrase)) })),
    ...Object.entries(verbs).flatMap(([id, list]) => verbGroups(id, list.split(' '))),
  ];
}

/** Single words are found far more cheaply apart than as one choice, so what `|` parts outside brackets is parted. */
function alternatives(phrase: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of phrase.replaceAll('#', NUMBERS)) {
    if (char === '(' || char === '[') depth++;
    if (char === ')' || char === ']') depth--;
    if (char === '|' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** A day of the month or an hour, as a choice: 3, 3rd, 3pm, 3am. */
const NUMBERS = `(${Array.from({ length: 31 }, (_, before) => {
  const day = before + 1;
  const ending = (day > 10 && day < 14 ? '' : ['', 'st', 'nd', 'rd'][day % 10]) || 'th';
  return `${day}|${day}${ending}${day > 12 ? '' : `|${day}am|${day}pm`}`;
}).join('|')})`;

function verbGroups(id: string, verbs: readonly string[]): readonly PhraseGroup[] {
  const forms = verbs.flatMap(formsOf);
  return [
    { id, phrases: forms.map(([verb = '']) => verb) },
    { id: `${id}-ed`, phrases: unique(forms.flatMap((all) => pastOf(all))) },
    {
      id: `${id}-ing`,
      phrases: unique(forms.flatMap(([, ...rest]) => rest.filter((form) => form.endsWith('ing')))),
    },
  ];
}

/** "(re)send" is a verb of three: send, resend and re-send. */
function formsOf(verb: string): readonly (readonly string[])[] {
  if (!verb.startsWith('(re)')) return [inflect(verb)];
  const forms = inflect(verb.slice(4));
  return ['', 're', 're-'].map((before) => forms.map((form) => before + form));
}

/** All but the -s and the -ing forms; the verb itself where it has no other past ("put"). */
function pastOf([verb = '', ...forms]: readonly string[]): readonly string[] {
  const past = forms.filter((form) => !/(?:s|ing)$/.test(form));
  return past.length > 0 ? past : [verb];
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
