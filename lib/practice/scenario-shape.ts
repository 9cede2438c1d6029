import { z } from 'zod';

const line = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(4000);
const step = z.enum(['apology', 'urgent-reinstatement', 'empathy', 'symbolic-atonement', 'follow-up']);

/** What one step of a good reply holds in this case. */
const hold = z.strictObject({ step, about: line });

/** Why a step of the model answer does its work; `words` stand in the answer as they are here. */
const note = z.strictObject({ step, words: line, why: line });

const answer = z.strictObject({ text, notes: z.array(note).min(1) });

const scenario = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z-]{2,39}$/),
    title: line,
    channel: z.enum(['mail', 'chat']),
    /** Day and time at which the agent answers, by the agent's own clock; "today" and "by 4 pm" are meant from here. */
    at: z.iso.datetime({ local: true, precision: -1 }),
    /** Who writes, as an agent would see it. */
    from: line,
    message: text,
    /** What the agent knows and may do. */
    facts: z.array(line).min(1),
    holds: z.array(hold).min(1),
    answer,
  })
  .superRefine(({ holds, answer: { text: reply, notes } }, context) => {
    const problem = (message: string) => context.addIssue({ code: 'custom', message });
    const asked = holds.map((each) => each.step);
    if (new Set(asked).size < asked.length) problem('A step is there twice.');
    for (const id of asked)
      if (notes.filter((each) => each.step === id).length !== 1) problem(`Say once why of the step "${id}".`);
    for (const { step: id, words } of notes) {
      if (!asked.includes(id)) problem(`No one asks for the step "${id}".`);
      if (!reply.includes(words)) problem(`The answer does not hold "${words}".`);
    }
  });

/** A file of assets/practice: every scenario in one language. */
export const practiceFile = z
  .strictObject({ language: z.string().regex(/^[a-z]{2}$/), scenarios: z.array(scenario).min(1) })
  .refine(({ scenarios }) => new Set(scenarios.map(({ id }) => id)).size === scenarios.length, {
    message: 'Two scenarios have one id.',
  });

export type PracticeFile = z.infer<typeof practiceFile>;
export type Scenario = PracticeFile['scenarios'][number];
