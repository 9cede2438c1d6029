import { z } from 'zod';
import type { Site, SitePart } from '../types.ts';
import { noteMark } from './audience.ts';
import { isMatchPattern } from './match-pattern.ts';

// Checked by a test, never at run time: sites ship inside the bundle.

/** Whether a regular expression has exactly that many groups. */
function hasGroups(source: string, groups: number): boolean {
  try {
    return new RegExp(`${source}|`, 'u').exec('')?.length === groups + 1;
  } catch {
    return false;
  }
}

const selector = z.string().min(1);
const selectors = z.array(selector).min(1).optional();
const idPattern = z.string().refine((source) => hasGroups(source, 1), {
  error: 'must be a regular expression with exactly one group, the id',
});
const noteSign = z.string().refine((mark) => hasGroups(noteMark(mark).says ?? '', 0), {
  error:
    'must be a selector, or `page:` or `near:` and one, with `says` and a regular expression without groups',
});
/** With ` in ` and a selector where a shortcut sends in some composers only. */
const keys = z.string().regex(/^(?:(?:Control|Alt|Shift)\+)*(?:Enter|[A-Z])(?: in .+)?$/);
const part = z.enum(['composer', 'case', 'note', 'send', 'keys', 'quote', 'signature', 'customer']);

/** Which parts of a product its file gives. */
export function givenParts(site: Omit<Site, 'unsourced' | 'without'>): SitePart[] {
  const { composer, caseId, caseIn, casePage, note, send, quote, signature, customer } = site;
  const parts: Readonly<Record<SitePart, unknown>> = {
    composer,
    case: caseId ?? caseIn ?? casePage,
    note,
    send: send?.button,
    keys: send?.keys,
    quote,
    signature,
    customer,
  };
  return part.options.filter((name) => parts[name] !== undefined);
}

/** One helpdesk, mail or chat product: assets/sites/<id>.json. What is not sourced is left to the generic path. */
export const siteSchema = z
  .strictObject({
    $comment: z.string().optional(),
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    name: z.string().min(1),
    hosts: z.array(z.string().refine(isMatchPattern, { error: 'must be a match pattern' })),
    ask: z.literal(true).optional(),
    paths: z
      .array(
        z.strictObject({
          path: z.string().refine((source) => /^\^[/#]|^#/.test(source) && hasGroups(source, 0), {
            error:
              'must be a regular expression that begins at the path (`^/`) or in the hash (`#`), without groups',
          }),
          mark: selector,
        }),
      )
      .min(1)
      .optional(),
    perHost: z.literal(true).optional(),
    account: idPattern.optional(),
    composer: selectors,
    decoys: selectors,
    caseId: z.array(idPattern).min(1).optional(),
    caseIn: z
      .array(z.string().regex(/^data-[a-z-]+$/))
      .min(1)
      .optional(),
    casePage: z.tuple([selector, z.string().min(1), idPattern]).optional(),
    privateCase: z.literal(true).optional(),
    inactive: selectors,
    note: z.array(noteSign).min(1).optional(),
    quote: selectors,
    signature: selectors,
    send: z.strictObject({ button: selectors, keys: z.array(keys).min(1).optional() }).optional(),
    customer: selectors,
    thread: selectors,
    frame: z.string().min(1).optional(),
    unsourced: z.array(part),
    without: z.array(part).optional(),
    source: z.string().min(1),
    checked: z.iso.date(),
  })
  .refine(({ hosts, paths }) => hosts.length > 0 || paths !== undefined, {
    error: 'must have hosts or paths by which it is known',
  })
  .refine(({ casePage, privateCase }) => casePage === undefined || privateCase === true, {
    error: 'with casePage must be privateCase',
  })
  .superRefine((site, context) => {
    const said = [...givenParts(site), ...site.unsourced, ...(site.without ?? [])];
    for (const name of part.options) {
      const times = said.filter((other) => other === name).length;
      if (times !== 1)
        context.addIssue(`${name} must be given, or named as unsourced or without, and only one of these`);
    }
  });
