import { z } from 'zod';
import { parseCancel, parseCue } from './cue-path.ts';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and single hyphens');
const phrases = z.array(z.string().min(1)).min(1);

/**
 * A named list of phrases in the engine's phrase language, in which `|` outside brackets parts one phrase from the
 * next and `#` is a number of a day or an hour. A phrase of `not` takes back what it overlaps.
 */
const groupSchema = z.union([phrases, z.strictObject({ any: phrases, not: phrases })]);

/** A line in a small language of its own, held to its parser. */
const line = (parse: (text: string) => unknown) =>
  z.string().superRefine((text, context) => {
    try {
      parse(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: String(error) });
    }
  });

const stepSchema = z.strictObject({
  id: name,
  /** What shows the step fully, and half. See `parseCue`. */
  strong: z.array(line(parseCue)),
  weak: z.array(line(parseCue)),
  /** What takes a cue away, and what leaves it weak at most. See `parseCancel`. */
  drop: z.array(line(parseCancel)),
  weaken: z.array(line(parseCancel)),
});

/** The cues of one language: groups of phrases, and how they add up to each step. Group names are checked when compiled. */
export const stepCuesSchema = z.strictObject({
  locale: z.string().min(2),
  /** Verbs, see `VerbList`; a list `mend` gives the groups `mend`, `mend-ed` and `mend-ing`. */
  verbs: z.record(name, z.string().min(1)),
  groups: z.record(name, groupSchema),
  steps: z.array(stepSchema).min(1),
});

export type StepCues = z.infer<typeof stepCuesSchema>;
