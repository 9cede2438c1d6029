import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isTyping, moveFocus } from '../card/card-keys.ts';
import { LiveRegion } from '../controls/LiveRegion.tsx';
import { useId } from '../controls/use-id.ts';

export interface HoldDialogProps {
  /** The open slots as they stand in the draft, braces included; at least one. */
  readonly slots: readonly string[];
  readonly onFill: () => void;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

/** Asks before a reply goes out with a slot in it that nobody has filled. */
export function HoldDialog({ slots, onFill, onSend, onBack }: HoldDialogProps) {
  const dialog = useRef<HTMLDivElement>(null);
  const [titleId, aboutId] = [useId(), useId()];

  // At once, not after the next paint: the next key must not land in the draft, nor send it.
  useLayoutEffect(() => dialog.current?.querySelector('button')?.focus({ preventScroll: true }), []);

  const onKeyDown = (event: KeyboardEvent) => {
    // The caret goes back first, so that the letter lands in the draft.
    if (isTyping(event)) return onBack();
    if (event.key === 'Escape') onBack();
    else if (!moveFocus(event, dialog.current)) return;
    event.preventDefault();
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
        <Title slots={slots} />
      </p>
      <p id={aboutId} class="hold-about">
        {i18n.t('hold.about')}
      </p>
      <div class="alternatives">
        <button type="button" class="alternative" onClick={onFill}>
          {i18n.t('hold.fill')}
        </button>
      </div>
      <div class="foot">
        <button type="button" class="quiet" onClick={onSend}>
          {i18n.t('hold.send')}
        </button>
        <button type="button" class="quiet hold-back" onClick={onBack}>
          {i18n.t('hold.back')}
        </button>
      </div>
    </div>
  );
}

/** What stands open, the first in its own words. */
function Title({ slots: [first = '', ...others] }: Pick<HoldDialogProps, 'slots'>) {
  const count = others.length + 1;
  const [before = '', after = ''] = i18n
    .t('hold.title', count, { slot: MARK, others: others.length })
    .split(MARK);
  return (
    <>
      {before}
      <mark class="hold-slot">{first}</mark>
      {after}
    </>
  );
}

/** Stands for the slot in a translated line, wherever its language puts it. */
const MARK = '\u0001';

/** Said where a shortcut sends and no button of the page is known: the agent has to press it once more. */
export function PressAgain() {
  return (
    <div class="card hold hold-said">
      <p>{i18n.t('hold.again')}</p>
      <LiveRegion message={i18n.t('hold.again')} />
    </div>
  );
}
