import { composedClosest } from '../../lib/draft/shadow.ts';

const FIELDS = 'textarea, input, [contenteditable=""], [contenteditable="true"], [role="textbox"]';

/** Which field the agent was in last: what a menu of the page offers is about that one. */
export class LastField {
  isComposer = true;

  /** Begins while the agent is in the composer. */
  constructor(composer: HTMLElement, signal: AbortSignal) {
    const onFocus = (event: Event) => {
      const path = event.composedPath();
      if (path.includes(composer)) this.isComposer = true;
      else if (isField(path[0])) this.isComposer = false;
    };
    const view = composer.ownerDocument.defaultView;
    view?.addEventListener('focusin', onFocus, { capture: true, signal });
  }
}

function isField(target: EventTarget | undefined): boolean {
  const isElement = (target as Partial<Node> | undefined)?.nodeType === 1;
  return isElement && composedClosest(target as Element, (at) => at.matches(FIELDS)) !== null;
}
