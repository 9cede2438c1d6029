import type { DraftEditor } from '../../lib/draft/types.ts';
import type { Audience, Finding, Span } from '../../lib/engine/types.ts';
import type { SendGuard } from '../../lib/policy/managed/send-guard.ts';
import { insertPlace } from '../../lib/recovery/insert-place.ts';
import type { Review } from '../../lib/review/types.ts';
import type { RuleOrigin } from '../card/card-view.ts';
import type { HoldDeps } from '../hold/hold-part.ts';
import type { Kit } from './kit.ts';
import type { LatePart } from './late-part.ts';

/** What a session knows of its draft that bears on whether it may go. */
export interface WhatHoldsDeps {
  readonly editor: DraftEditor;
  readonly where: () => Audience;
  readonly guard: () => SendGuard;
  readonly review: () => Review;
  /** All that is found in a text, whatever the agent ignores. */
  readonly check: (text: string, where: Audience) => readonly Finding[];
  readonly kit: Pick<LatePart<Kit>, 'now' | 'bring'>;
  readonly originOf: (ruleId: string) => RuleOrigin | null;
}

/** What the hold asks of the review of its draft, each time anew. */
export function whatHolds(
  deps: WhatHoldsDeps,
): Pick<
  HoldDeps,
  'refresh' | 'findings' | 'isForNotes' | 'steps' | 'spoken' | 'insert' | 'fixAll' | 'showCard'
> {
  const { editor, where, review, check, kit, originOf } = deps;
  return {
    refresh: () => review().refresh(),
    findings: (withIgnored) =>
      withIgnored && editor.writable ? check(editor.read().text, where()) : review().state().findings,
    isForNotes: (ruleId) => originOf(ruleId)?.onlyNotes === true,
    steps: () => review().state().steps,
    spoken: () => review().state(),
    insert: async (line) => {
      const { draftId, revision, steps } = review().state();
      const part = await kit.bring();
      const at = insertPlace(line, steps);
      const place = at === undefined ? {} : { at, revision };
      const command = { kind: 'insert', draftId, text: line.text, ...place } as const;
      return (await part?.runCommand(review(), editor, command))?.result ?? 'unsupported';
    },
    fixAll: () => review().applyAll(),
    showCard: (finding, then) => kit.now?.showCard(editor, finding, then) ?? false,
  };
}

/** Whether anything may be open in a draft that was just read; what may be, the hold looks at more closely. */
export function mayBeOpen({ guard, review }: WhatHoldsDeps, slots: readonly Span[]): boolean {
  const { holds, sendAnyway } = guard();
  const { findings, ignored, text, caseRef } = review().state();
  const hasWording = findings.some(({ severity }) => severity === 'block');
  return (
    (holds.includes('slots') && slots.length > 0) ||
    (holds.includes('wording') && (hasWording || (sendAnyway !== 'free' && ignored > 0))) ||
    (holds.includes('steps') && caseRef !== null && text.trim() !== '')
  );
}
