import { z } from 'zod';
import { nearestWord } from '../policy/nearest-word.ts';
import { SIGN_IDS } from './sign-ids.ts';

const SIGNS: readonly string[] = [...SIGN_IDS];

/** The id of a sign that is looked for in drafts. Another is refused; `params.mend` says which was meant. */
const signId = z.string().superRefine((id, context) => {
  if (SIGNS.includes(id)) return;
  const near = nearestWord(id, SIGNS);
  context.addIssue({
    code: 'custom',
    message: `there is no sign "${id.slice(0, 60)}".`,
    params: { mend: near ? `Did you mean "${near}"?` : `Known are ${SIGNS.join(', ')}.` },
  });
});

/** The signs that show a step or a need in a draft, each once. */
export const shownBySchema = z
  .array(signId)
  .min(1)
  .max(SIGNS.length)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'a sign is named twice' });
