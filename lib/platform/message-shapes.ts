import type { PageSite } from '../draft/types.ts';
import { LANGUAGES } from '../engine/language/language-words.ts';
import { dueShape, promiseKindShape } from '../recovery/case-shapes.ts';
import { VOICES } from '../recovery/reply-voice.ts';
import type { PanelDraft } from '../review/panel-draft.ts';
import { MAX_DRAFT, MAX_ID, MAX_LINE, MAX_TEXTS } from './message-limits.ts';
import { z } from './schema.ts';
import { draftToneShape } from './tone/tone-shape.ts';

const MAX_ITEMS = 20_000;

const id = z.string().check(z.minLength(1), z.maxLength(MAX_ID));
const line = z.string().check(z.maxLength(MAX_LINE));
const offset = z.int().check(z.nonnegative(), z.maximum(MAX_DRAFT));

export const offsetShape = offset;
export const spanShape = z.object({ from: offset, to: offset });
export const levelShape = z.enum(['absent', 'weak', 'strong']);
export const idShape = id;
export const lineShape = line;
export const draftTextShape = z.string().check(z.maxLength(MAX_DRAFT));

export const caseShape = z.object({ site: id, id });

const findingShape = z.object({
  from: offset,
  to: offset,
  ruleId: id,
  category: id,
  severity: z.enum(['block', 'warn', 'hint']),
  text: line,
  why: line,
  alternatives: z.array(line).check(z.maxLength(100)),
  whole: z.optional(z.int().check(z.nonnegative())),
});

const stepShownShape = z.object({
  stepId: id,
  level: levelShape,
  words: z.array(line).check(z.maxLength(MAX_ITEMS)),
  places: z.array(spanShape).check(z.maxLength(MAX_ITEMS)),
});

const hintShownShape = z.object({
  id: z.enum([
    'solution-before-apology',
    'explanation-first',
    'apology-longer',
    'sorry-often',
    'token-only',
    'apology-only',
    'selling',
  ]),
  words: z.array(line).check(z.maxLength(MAX_ITEMS)),
});

const promiseShownShape = z.object({
  words: line,
  kind: promiseKindShape,
  due: z.nullable(dueShape),
  problem: z.optional(z.enum(['impossible', 'past'])),
});

const customerShape = z.object({
  language: z.optional(z.enum(LANGUAGES)),
  type: z.optional(id),
  severity: z.optional(z.enum(['minor', 'major', 'critical'])),
  again: z.optional(z.boolean()),
  cues: z
    .array(
      z.object({
        kind: z.enum([
          'anger',
          'deadline',
          'repeat-contact',
          'vulnerable',
          'legal-threat',
          'public-threat',
          'leaving',
          'safety',
        ]),
        words: line,
      }),
    )
    .check(z.maxLength(100)),
  why: z.optional(
    z.array(z.object({ of: z.enum(['type', 'severity', 'again']), words: line })).check(z.maxLength(100)),
  ),
});

/** A `PanelDraft` as it crosses from a page's composer to the panel. */
export const panelDraftShape = z.object({
  draftId: id,
  replyId: id,
  revision: z.int().check(z.nonnegative()),
  editorKind: z.string().check(z.maxLength(40)),
  caseRef: z.nullable(caseShape),
  siteName: z.string().check(z.maxLength(200)),
  where: z.enum(['public', 'note']),
  empty: z.boolean(),
  skipped: z
    .array(
      z.object({
        kind: z.enum(['quote', 'signature', 'code', 'mention', 'hidden', 'link', 'placeholder', 'unseen']),
        count: z.int().check(z.nonnegative()),
      }),
    )
    .check(z.maxLength(100)),
  findings: z.array(findingShape).check(z.maxLength(MAX_ITEMS)),
  ignored: z.int().check(z.nonnegative()),
  steps: z.array(stepShownShape).check(z.maxLength(200)),
  hints: z.array(hintShownShape).check(z.maxLength(100)),
  promises: z.array(promiseShownShape).check(z.maxLength(MAX_ITEMS)),
  slots: z.array(line).check(z.maxLength(MAX_ITEMS)),
  customer: z.nullable(customerShape),
  tone: z.nullable(draftToneShape),
  voice: z.optional(z.nullable(z.enum(VOICES))),
  isChat: z.optional(z.boolean()),
  emptiedBy: z.optional(z.nullable(z.enum(['agent', 'page']))),
  failed: z.optional(z.boolean()),
});

/** A line for a step, and the signs that it belongs between. */
export const stepLineShape = z.object({
  text: line,
  before: z.array(id).check(z.maxLength(MAX_TEXTS)),
  after: z.array(id).check(z.maxLength(MAX_TEXTS)),
});

/** A step that the next reply of a case must have. */
export const mustStepShape = z.object({ id, name: line, signs: z.array(id).check(z.maxLength(MAX_TEXTS)) });

const texts = z.readonly(z.array(line).check(z.maxLength(MAX_TEXTS)));

const pageSiteShape = z.object({
  key: id,
  name: line,
  mark: line,
  secret: line,
  composer: texts,
  decoys: texts,
  caseId: texts,
  caseIn: texts,
  casePage: texts,
  inactive: texts,
  note: texts,
  quote: texts,
  signature: texts,
  send: texts,
  keys: texts,
  customer: texts,
});

/** What a composer is told of where it stands. */
export const siteHereShape = z.object({
  sites: z.readonly(z.array(pageSiteShape).check(z.maxLength(MAX_TEXTS))),
  outerCase: z.nullable(caseShape),
  offKinds: texts,
  guard: z.object({
    mode: z.enum(['off', 'soft', 'confirm']),
    holds: z.readonly(z.array(z.enum(['wording', 'slots', 'steps'])).check(z.maxLength(MAX_TEXTS))),
    sendAnyway: z.enum(['free', 'reason', 'never']),
    notes: z.boolean(),
  }),
  words: z.object({ message: line, other: line, search: line, note: line, notOnlyNote: line }),
});

/** Level of each step by its id; what a draft shows, without a word of it. */
export const levelsShape = z.record(id, levelShape);

// If a contract grows, this stops compiling until its shape knows the new field too.
type Known = z.infer<typeof panelDraftShape>;
const _covers: Record<keyof PanelDraft, unknown> = {} as Record<keyof Known, unknown>;
void _covers;
const _coversSite: Record<keyof PageSite, unknown> = {} as Record<
  keyof z.infer<typeof pageSiteShape>,
  unknown
>;
void _coversSite;
