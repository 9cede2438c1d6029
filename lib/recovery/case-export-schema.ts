import * as z from 'zod/mini';
import { caseFactsShape, promiseKindShape } from './case-shapes.ts';

const moment = z.iso.datetime();
const due = z.union([moment, z.iso.date()]);
const count = z.int().check(z.nonnegative());

const stepShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(['open', 'weak', 'covered', 'hand', 'skipped']),
  need: z.optional(z.enum(['must', 'should', 'if-severe', 'none'])),
  reason: z.optional(z.string()),
  to: z.optional(z.string()),
  at: moment,
});

const promiseShape = z.strictObject({
  kind: promiseKindShape,
  due,
  madeAt: moment,
  snoozedUntil: z.optional(moment),
  doneAt: z.optional(moment),
});

const exportedCaseShape = z.strictObject({
  site: z.string(),
  product: z.string(),
  caseId: z.string(),
  state: z.enum(['open', 'due', 'done']),
  model: z.strictObject({ id: z.string(), name: z.string() }),
  facts: z.extend(caseFactsShape, { receivedAt: z.optional(moment) }),
  stepsDone: count,
  stepsAsked: count,
  mustsOpen: count,
  steps: z.readonly(z.array(stepShape)),
  promises: z.readonly(z.array(promiseShape)),
  nextDue: z.optional(moment),
  openedAt: z.optional(moment),
  repliedAt: z.optional(moment),
  closedAt: z.optional(moment),
  updatedAt: moment,
  history: z.readonly(z.array(z.looseObject({ at: moment, kind: z.string() }))),
});

/** A file of exported cases. Grows by a new version where a field changes its meaning or goes. */
export const caseExportShape = z.strictObject({
  format: z.literal('amend-cases'),
  version: z.literal(1),
  exportedAt: moment,
  cases: z.readonly(z.array(exportedCaseShape)),
});

export type ExportedCase = z.infer<typeof exportedCaseShape>;
export type CaseExport = z.infer<typeof caseExportShape>;
