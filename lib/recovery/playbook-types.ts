import type * as z from 'zod';
import type {
  FAILURE_KINDS,
  GESTURE_KINDS,
  gestureShape,
  typeWordsShape,
} from '../policy/recovery/playbook-shape.ts';
import type { limitShape } from '../policy/recovery/recovery-shape.ts';
import type { CaseSeverity, Cause, Need } from './case-types.ts';

/** By the id of a sign, or of a step of a model: how much it matters. */
export type Needs = Readonly<Record<string, Need>>;

/** What kind of failure a complaint is about. */
export type FailureKind = (typeof FAILURE_KINDS)[number];

/** What kind of thing a gesture is. */
export type GestureKind = (typeof GESTURE_KINDS)[number];

/** Something given beyond putting it right; its level is its percent or amount, else its kind. */
export type Gesture = Readonly<z.infer<typeof gestureShape>>;

/** What lines say of a type where the agent did not say it otherwise. */
export type TypeWords = Readonly<z.infer<typeof typeWordsShape>>;

/** own-it: say at once that it was us. check-first: be sorry that it happened; whose it was is said once it is known. */
export type Stance = 'own-it' | 'check-first';

/** One complaint type, and what it asks for. */
export interface Playbook {
  readonly id: string;
  readonly name: string;
  /** When to choose it, in a line. */
  readonly about: string;
  /** listed: one of the nine of the source; added: ours; team: of the policy. */
  readonly origin: 'listed' | 'added' | 'team';
  readonly kind: FailureKind;
  readonly stance: Stance;
  /** What brought it about unless the agent says otherwise. */
  readonly cause?: Cause | undefined;
  readonly needs: Needs;
  /** What changes when it is not the first failure for this customer. */
  readonly onRepeat: Needs;
  /** Steps or signs on which only a lead decides. */
  readonly lead: readonly string[];
  /** It is never less severe than this. */
  readonly least?: CaseSeverity | undefined;
  /** Always a second failure. */
  readonly repeat: boolean;
  /** What puts it right, the best first. */
  readonly reinstatements: readonly string[];
  /** What may be given on top, the smallest first. */
  readonly gestures: readonly Gesture[];
  readonly words: TypeWords;
}

/** How an apology is worded: owning it, without anybody's fault, or not at all but with thanks. */
export type ApologyWording = 'own' | 'without-fault' | 'thanks';

/** What the cause of a failure changes. */
export interface CauseRule {
  readonly atLeast: Needs;
  readonly atMost: Needs;
  readonly apology?: ApologyWording | undefined;
  /** The signs that come first: feelings after a human slip, the tangible after a fault of a system. */
  readonly first: readonly string[];
}

/** What severity changes. */
export interface SeverityRule {
  /** What "if severe" becomes. */
  readonly ifSevere: Readonly<Record<CaseSeverity, Need>>;
  /** What a second failure makes of it. */
  readonly again: Readonly<Record<CaseSeverity, CaseSeverity>>;
  /** At which a lead is told. */
  readonly tellLead: readonly CaseSeverity[];
}

/** What an agent may give without asking. */
export type Limit = Readonly<z.infer<typeof limitShape>>;

/** Limits by severity; nothing said for one is no limit. */
export type Limits = Readonly<Partial<Record<CaseSeverity, Limit | undefined>>>;

/** All that plans rest on, apart from the model. */
export interface PlaybookRules {
  readonly playbooks: readonly Playbook[];
  /** What holds for every type that does not say otherwise, and for a case of no type. */
  readonly general: Needs;
  readonly causes: Readonly<Record<Cause, CauseRule>>;
  readonly severity: SeverityRule;
  readonly limits: Limits;
}
