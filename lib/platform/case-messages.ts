import {
  caseFactsShape,
  checklistShape,
  factNameShape,
  fedBackToShape,
  skipReasonShape,
} from '../recovery/case-shapes.ts';
import { caseShape, idShape, levelsShape } from './message-shapes.ts';
import { z } from './schema.ts';

/** What is kept now, or why it could not be kept, e.g. the disk is full: then the last good state stands. */
const kept = z.object({
  checklist: z.nullable(checklistShape),
  error: z.nullable(z.enum(['quota', 'unavailable', 'invalid'])),
});

/** The messages on what is kept of a case. Only the worker writes it, so that two tabs on one case lose nothing. */
export const caseMessages = {
  /** What the draft of a case's reply shows now; what other replies had shown stays. States by sign, never text. */
  steps: {
    to: 'background',
    from: 'page',
    input: z.object({
      site: idShape,
      caseId: idShape,
      modelId: z.optional(idShape),
      replyId: idShape,
      levels: levelsShape,
    }),
    output: z.object({}),
  },
  'checklist-get': {
    to: 'background',
    from: 'extension',
    input: z.object({ case: caseShape }),
    output: kept,
  },
  /** The agent ticked, unticked or skipped a step of the model on show; `none` gives the step back to the replies. */
  'checklist-tick': {
    to: 'background',
    from: 'extension',
    input: z.object({
      case: caseShape,
      modelId: idShape,
      stepId: idShape,
      hand: z.enum(['ticked', 'unticked', 'skipped', 'none']),
      reason: z.optional(skipReasonShape),
      to: z.optional(fedBackToShape),
    }),
    output: kept,
  },
  /** What the agent says of a case, and what is taken back (a message carries no undefined); the other facts stay. */
  'case-facts': {
    to: 'background',
    from: 'extension',
    input: z.object({ case: caseShape, facts: caseFactsShape, gone: z.array(factNameShape) }),
    output: kept,
  },
  /** See the case through another model from now on. */
  'case-model': {
    to: 'background',
    from: 'extension',
    input: z.object({ case: caseShape, modelId: idShape }),
    output: kept,
  },
  'case-close': {
    to: 'background',
    from: 'extension',
    input: z.object({ case: caseShape, closed: z.boolean() }),
    output: kept,
  },
  /** Forget a case, with what the agent noted of it in words and what was promised in it. */
  'case-delete': {
    to: 'background',
    from: 'extension',
    input: z.object({ case: caseShape }),
    output: kept,
  },
  /** Forget every case, with all notes and promises. */
  'checklists-delete': {
    to: 'background',
    from: 'extension',
    input: z.object({}),
    output: z.object({ deleted: z.int() }),
  },
} as const;
