import * as z from 'zod';
import { id, short } from '../field-shapes.ts';

const STEPS_MAX = 20;
const SIGNS_MAX = 20;

const line = (most: number) => z.string().trim().min(1).max(most);

const step = z.strictObject({
  id: id.describe('Lower-case words with hyphens, unique in the model, e.g. "offer-a-call".'),
  name: line(60).describe('What the checklist shows, e.g. "Offer a call".'),
  purpose: line(200).describe('One plain line: what the step does for the customer.'),
  example: line(400).describe('A line to start from; what only the agent can know is a {slot}.'),
  shownBy: z
    .array(id)
    .min(1)
    .max(SIGNS_MAX)
    .optional()
    .describe('The signs in a reply that show it, e.g. ["apology", "ownership"]; its own id when not said.'),
  internal: z.boolean().optional().describe('true: it stays inside the house, and only a hand ticks it.'),
});

/** A recovery model as a lead writes it. */
export const modelShape = z
  .strictObject({
    id: id.describe('Lower-case words with hyphens; that of a shipped model takes its place.'),
    name: short.describe('What agents choose it by, e.g. "Our four steps".'),
    about: line(200).optional().describe('When to choose it, in a line.'),
    steps: z
      .array(step)
      .min(1)
      .max(STEPS_MAX)
      .describe('The steps in the order in which they are best taken.'),
  })
  .superRefine(({ steps }, context) => {
    for (const [at, { id: stepId }] of steps.entries()) {
      const before = steps.findIndex((other) => other.id === stepId);
      if (before < at)
        context.addIssue({
          code: 'custom',
          path: ['steps', at, 'id'],
          message: `the id is taken by steps[${before}].`,
          params: { mend: 'Give this step an id of its own.' },
        });
    }
  });
