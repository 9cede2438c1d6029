import type { RefusedNamed } from '../../../components/studio/refused-head.ts';
import type { RuleDraft } from '../../../components/studio/rule-draft.ts';
import type {
  AuditView,
  ListView,
  PublishView,
  RefusedFile,
  SavedState,
  Section,
  StudioView,
} from '../../../components/studio/studio-view.ts';
import type { Policy, PolicyRule } from '../../../lib/policy/schema.ts';
import type { LastSigned } from '../../../lib/policy/signing/next-rotations.ts';
import type { FieldProblem } from '../../../lib/policy/studio/studio-edit.ts';
import type { WorkingPolicy } from '../../../lib/policy/studio/working-policy.ts';
import type { RecoveryBook } from '../../../lib/recovery/recovery-book.ts';

/** A rule as its writer left it: not yet a rule of the policy, not sound, or just settled and still being typed. */
export interface Writing {
  readonly draft: RuleDraft;
  readonly problems: readonly FieldProblem[];
  /** What the policy holds of it; null where it is none of its rules yet. */
  readonly settled: PolicyRule | null;
  /** Whether there is something in it that the policy does not have. */
  readonly isOpen: boolean;
}

/** A guard or list as the policy did not take it, with what it had in its place then. */
export interface WaitingNamed extends RefusedNamed {
  readonly of: unknown;
}

/** A policy file that was read and is not open yet. */
export interface WaitingFile {
  readonly file: string;
  readonly policy: Policy;
  readonly signed: LastSigned | null;
}

/** All that the studio knows. One for the page; every change is followed by a call of `redraw`. */
export interface StudioState {
  stage: StudioView['stage'];
  section: Section;
  working: WorkingPolicy | null;
  /** By the key of a row; those of rules that are not in the policy yet begin with `new:`. */
  readonly writing: Map<string, Writing>;
  /** Keys of the head as the policy did not take them. */
  refusedHead: StudioView['refusedHead'];
  /** By the kind of edit and the name. */
  refusedNamed: Map<string, WaitingNamed>;
  selected: string | null;
  /** Tells one rule in the editor from the next; the same while one is renamed or first kept. */
  editorId: number;
  query: string;
  quick: ListView['quick'];
  category: string;
  severity: ListView['severity'];
  language: string;
  /** The strongest policy that is in force here beside what ships. */
  inForce: Policy | null;
  /** What ships of recoveries; null until it is there. */
  book: RecoveryBook | null;
  /** Whose signature the file bears that agents have now. */
  lastSigned: LastSigned | null;
  audit: AuditView;
  publish: PublishView;
  saved: SavedState;
  isBusy: boolean;
  refused: RefusedFile | null;
  /** A file that waits for a yes, since it takes the place of what is kept nowhere else. */
  waiting: WaitingFile | null;
  said: string;
  focus: StudioView['focus'];
}

export const NO_PUBLISH: PublishView = {
  key: null,
  former: null,
  trusted: null,
  locked: null,
  saved: null,
  fingerprint: null,
  address: '',
  snippets: [],
  isInUse: false,
  useProblem: null,
  problem: null,
};

export const NO_AUDIT: AuditView = { isRunning: true, notes: [], grave: 0 };

export function newState(section: Section): StudioState {
  return {
    stage: 'opening',
    section,
    working: null,
    writing: new Map(),
    refusedHead: null,
    refusedNamed: new Map(),
    selected: null,
    editorId: 0,
    query: '',
    quick: 'all',
    category: '',
    severity: undefined,
    language: '',
    inForce: null,
    book: null,
    lastSigned: null,
    audit: NO_AUDIT,
    publish: NO_PUBLISH,
    saved: 'saved',
    isBusy: false,
    refused: null,
    waiting: null,
    said: '',
    focus: null,
  };
}

/** Asks for the focus on a field of the rule in the editor, or of another part. */
export function wishFocus(state: StudioState, field: string, section: Section = 'rules'): void {
  state.focus = { section, field, turn: (state.focus?.turn ?? 0) + 1 };
}

const NEW = 'new:';

/** Whether a key is that of a rule that is not in the policy yet. */
export function isNew(key: string): boolean {
  return key.startsWith(NEW);
}

/** A key that no rule has yet. */
export function newKey(state: StudioState): string {
  let count = 1;
  while (state.writing.has(`${NEW}${count}`)) count++;
  return `${NEW}${count}`;
}
