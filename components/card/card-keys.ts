/** Which alternative (from 0) a plain number key asks for, or null. Keys 1 to 3 only. */
export function choiceOf(event: KeyboardEvent, alternatives: number): number | null {
  if (hasModifier(event) || event.shiftKey) return null;
  const number = /^[1-3]$/.test(event.key) ? Number(event.key) : 0;
  return number >= 1 && number <= alternatives ? number - 1 : null;
}

/** Moves the focus among the card's buttons, going round; false for a key that does not move it. */
export function moveFocus(event: KeyboardEvent, card: HTMLElement | null): boolean {
  if (card === null || hasModifier(event)) return false;
  const buttons = [...card.querySelectorAll('button')];
  const root = card.getRootNode() as Document | ShadowRoot;
  const at = buttons.indexOf(root.activeElement as HTMLButtonElement);
  const to = destination(event, at, buttons.length);
  if (to === null) return false;
  buttons[to]?.focus({ preventScroll: true });
  return true;
}

/** A key that would write a character, were the focus in the draft. Blank presses the focused button instead. */
export function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && !hasModifier(event);
}

function destination({ key, shiftKey }: KeyboardEvent, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const back = key === 'ArrowUp' || key === 'ArrowLeft' || (key === 'Tab' && shiftKey);
  if (back) return at <= 0 ? count - 1 : at - 1;
  return key === 'ArrowDown' || key === 'ArrowRight' || key === 'Tab' ? (at + 1) % count : null;
}

function hasModifier(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

export interface CardKeys {
  /** How many alternatives there are, each with a number for its key. */
  readonly count: number;
  readonly choose: (alternative: number) => void;
  readonly close: () => void;
}

/** Answers a key that went down in a card. */
export function answerKey(event: KeyboardEvent, card: HTMLElement | null, keys: CardKeys): void {
  const choice = choiceOf(event, keys.count);
  if (choice === null && isTyping(event)) {
    // The caret goes back first, so that the letter lands in the draft.
    keys.close();
    return;
  }
  if (choice !== null) keys.choose(choice);
  else if (event.key === 'Escape') keys.close();
  else if (!moveFocus(event, card)) return;
  event.preventDefault();
}
