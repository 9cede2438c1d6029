import { z } from 'zod';
import { isMatchPattern } from './match-pattern.ts';

/** Checked by a test, never at run time: sites ship inside the bundle. */
const regex = z.string().refine(
  (source) => {
    try {
      return new RegExp(`${source}|`).exec('')?.length === 2;
    } catch {
      return false;
    }
  },
  { error: 'must be a regular expression with exactly one group, the case id' },
);

const selector = z.string().min(1);

/** One helpdesk or mail product: assets/sites/<id>.json. What is not sourced is left to the generic path. */
export const siteSchema = z.strictObject({
  $comment: z.string().optional(),
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  hosts: z.array(z.string().refine(isMatchPattern, { error: 'must be a match pattern' })).min(1),
  composer: z.array(selector),
  caseId: z.array(regex),
  note: z.array(selector),
  skip: z.array(selector),
  source: z.string().min(1),
  checked: z.iso.date(),
  perHost: z.boolean().optional(),
});
