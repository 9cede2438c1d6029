import type { PhraseGroup } from '../engine/phrase-set.ts';
import type { StepCues } from './cue-schema.ts';
import { parted } from './spell-phrase.ts';

/** Marks the phrases that take a group's hits back; no group's name can end in it. */
export const EXCEPT = '!';

/** Every list of phrases of the cues under a name of its own. */
export function phraseGroups({ groups }: Pick<StepCues, 'groups'>): readonly PhraseGroup[] {
  const named = Object.entries(groups).flatMap(([id, group]) =>
    Array.isArray(group)
      ? [{ id, phrases: group }]
      : [
          { id, phrases: group.any },
          { id: id + EXCEPT, phrases: group.not },
        ],
  );
  return named.map(({ id, phrases }) => ({ id, phrases: phrases.flatMap((phrase) => alternatives(phrase)) }));
}

/** Single words are found far more cheaply apart than as one choice, so what `|` parts outside brackets is parted. */
function alternatives(phrase: string): readonly string[] {
  return parted(phrase.replaceAll('#', NUMBERS));
}

/** A day of the month or an hour, as a choice: 3, 3rd, 3pm, 3am. */
const NUMBERS = `(${Array.from({ length: 31 }, (_, before) => {
  const day = before + 1;
  const ending = (day > 10 && day < 14 ? '' : ['', 'st', 'nd', 'rd'][day % 10]) || 'th';
  return `${day}|${day}${ending}${day > 12 ? '' : `|${day}am|${day}pm`}`;
}).join('|')})`;
