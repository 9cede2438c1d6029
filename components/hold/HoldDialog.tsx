import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SendAnyway } from '../../lib/policy/managed/send-guard.ts';
import type { AnywayReason } from '../../lib/recovery/sent-anyway.ts';
import { isTyping, moveFocus } from '../card/card-keys.ts';
import { useId } from '../controls/use-id.ts';
import { FixButtons } from './FixButtons.tsx';
import { HoldList, SlotsTitle } from './HoldList.tsx';
import type { HoldItem } from './hold-items.ts';
import { ReasonButtons } from './ReasonButtons.tsx';

export interface HoldDialogProps {
  /** What is open; at least one thing. */
  readonly items: readonly HoldItem[];
  /** How much of the wording can be mended without more words. */
  readonly fixable: number;
  readonly sendAnyway: SendAnyway;
  readonly onFixAll: () => void;
  readonly onFixOne: () => void;
  /** Puts a line in for the first step that is missing. */
  readonly onWrite: () => void;
  readonly onSend: (reason?: AnywayReason) => void;
  readonly onBack: () => void;
  /** Other buttons stand there now, drawn and with the focus. */
  readonly onTurned: () => void;
}

/** Asks before a reply goes out in which something is open: what it is, how to mend it, and how to send it as it is. */
export function HoldDialog(props: HoldDialogProps) {
  const { items, sendAnyway, onSend, onBack, onTurned } = props;
  const dialog = useRef<HTMLDivElement>(null);
  const [titleId, aboutId] = [useId(), useId()];
  const [asksWhy, setAsksWhy] = useState(false);
  const areSlots = items.every(({ kind }) => kind === 'slot');

  // At once, not after the next paint: the next key must not land in the draft, nor send it.
  useLayoutEffect(() => {
    const card = dialog.current;
    (card?.querySelector<HTMLElement>('[data-first]') ?? card?.querySelector('button'))?.focus({
      preventScroll: true,
    });
    if (asksWhy) onTurned();
  }, [asksWhy]);

  const onKeyDown = (event: KeyboardEvent) => {
    // The caret goes back first, so that the letter lands in the draft.
    if (isTyping(event)) return onBack();
    if (event.key === 'Escape') onBack();
    else if (!moveFocus(event, dialog.current)) return;
    event.preventDefault();
  };
  const send = () => {
    if (sendAnyway === 'free') return onSend();
    setAsksWhy(true);
  };

  return (
    <div
      ref={dialog}
      class="card hold"
      role="alertdialog"
      aria-labelledby={titleId}
      aria-describedby={aboutId}
      onKeyDown={onKeyDown}
    >
      <p id={titleId} class="hold-title">
        {asksWhy ? i18n.t('hold.why') : <HoldTitle {...{ items, areSlots }} />}
      </p>
      <div id={aboutId} class="hold-about">
        {!asksWhy && !areSlots && <HoldList items={items} />}
        <p class="hold-note">{i18n.t(asksWhy ? 'hold.kept' : 'hold.about')}</p>
        {sendAnyway === 'never' && <p class="hold-note">{i18n.t('hold.never')}</p>}
      </div>
      {asksWhy ? <ReasonButtons onSend={onSend} /> : <FixButtons {...props} areSlots={areSlots} />}
      <HoldFoot onSend={sendAnyway === 'never' || asksWhy ? undefined : send} {...{ asksWhy, onBack }} />
    </div>
  );
}

/** The one slot by name, else how many things are open. */
function HoldTitle({ items, areSlots }: Pick<HoldDialogProps, 'items'> & { readonly areSlots: boolean }) {
  if (areSlots) return <SlotsTitle slots={items.map(({ words }) => words)} />;
  return <>{i18n.t('hold.open', items.length, { count: items.length })}</>;
}

interface HoldFootProps {
  /** Undefined where it may not go, or is about to. */
  readonly onSend: (() => void) | undefined;
  readonly asksWhy: boolean;
  readonly onBack: () => void;
}

function HoldFoot({ onSend, asksWhy, onBack }: HoldFootProps) {
  return (
    <div class="foot">
      {onSend && (
        <button type="button" class="quiet" onClick={onSend}>
          {i18n.t('hold.send')}
        </button>
      )}
      {/* Of the reasons none is at hand by chance: Back has the focus. */}
      <button type="button" class="quiet hold-back" data-first={asksWhy || undefined} onClick={onBack}>
        {i18n.t('hold.back')}
      </button>
    </div>
  );
}
