import { MESSAGE_BREAK } from '../recovery/customer-message.ts';
import { customerMessages } from './sites/customer-messages.ts';
import type { Site } from './types.ts';

declare const document: never;
declare const window: never;

/** Enough to tell what a message is about, in UTF-16 units. */
const MOST = 8_000;
/** A newsletter that a customer forwards is thousands of empty boxes. */
const MOST_NODES = 4_000;

/** What is not the customer's own wording, or none at all. */
const LEFT_OUT =
  'blockquote, [class*="quote"], [class*="signature"], [aria-hidden="true"], [hidden], pre, code, script, style, ' +
  'template, noscript, select, textarea, button';
const BLOCKS =
  /^(?:ADDRESS|ARTICLE|DD|DIV|DL|DT|FIGURE|FOOTER|H[1-6]|HEADER|HR|LI|MAIN|OL|P|SECTION|TABLE|TD|TH|TR|UL)$/;

/** A story is told in several: the newest may only ask where the answer is. So many are read at least, and at most. */
const [FEWEST, MOST_MESSAGES] = [3, 10];
/** Beside a message stand a name, a time, a mark that it was read: that many words, and no answer. */
const MARKS = 6;
/** What no person wrote: it leaves what came before as open as it was. */
const AUTOMATIC =
  /\b(received your (request|message|e-?mail|enquiry|inquiry|ticket)|(request|message|ticket|enquiry) (has been|was) (received|created|logged)|automat(ic|ed) (reply|response|message)|auto-?reply|(will|we'll) (answer|reply|respond|get back to you|be in touch) (with)?in\b|out of (the )?office|do not reply)/i;

/**
 * The openings of the customer's newest messages as they can be read in the page, oldest first, parted by
 * MESSAGE_BREAK and without what they quote: all since somebody last answered them, and a few in any case. Empty where
 * none is told from the agent's. They are read for their cues alone and must go nowhere.
 */
export function customerText(site: Pick<Site, 'customer'> | null, composer: Element): string {
  const texts: string[] = [];
  let [length, newer] = [0, null as Element | null];
  for (const message of customerMessages(site, composer).toReversed()) {
    const isEnough = texts.length >= FEWEST && newer !== null && isAnswered(message, newer);
    if (isEnough || texts.length === MOST_MESSAGES) break;
    newer = message;
    const { text } = new Reading(message);
    if (text === '') continue;
    length += text.length;
    // The newest weigh most: what is too long loses its oldest.
    if (length > MOST && texts.length > 0) break;
    texts.unshift(text);
  }
  return texts.join(MESSAGE_BREAK);
}

/** Whether a person seems to have said something between two of the customer's messages. */
function isAnswered(message: Element, next: Element): boolean {
  const between = message.ownerDocument.createRange();
  between.setStartAfter(message);
  between.setEndBefore(next);
  const words = between.toString().slice(0, MOST).trim();
  return words.split(/\s+/).length > MARKS && !AUTOMATIC.test(words);
}

class Reading {
  text = '';
  #nodes = 0;

  constructor(message: Element) {
    this.#children(message);
    this.text = this.text.slice(0, MOST).trim();
  }

  #children(parent: Node): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      this.#nodes += 1;
      if (this.#nodes > MOST_NODES || this.text.length >= MOST) return;
      if (node.nodeType === 3) this.#words((node as Text).data);
      else if (node.nodeType === 1) this.#element(node as HTMLElement);
    }
  }

  #element(element: HTMLElement): void {
    if (element.matches(LEFT_OUT) || element.checkVisibility?.() === false) return;
    const end = BLOCKS.test(element.tagName) ? '\n\n' : element.tagName === 'BR' ? '\n' : '';
    this.#part(end);
    this.#children(frameBody(element) ?? element);
    this.#part(end);
  }

  #words(data: string): void {
    const words = data.replace(/\s+/g, ' ');
    this.text += /^$|\s/.test(this.text.slice(-1)) ? words.trimStart() : words;
  }

  /** Ends a line or a paragraph, once. */
  #part(end: string): void {
    if (this.text !== '' && !this.text.endsWith(end)) this.text = this.text.trimEnd() + end;
  }
}

/** Mail often stands in a frame of its own. */
function frameBody(element: HTMLElement): HTMLElement | null {
  return element.tagName === 'IFRAME' ? ((element as HTMLIFrameElement).contentDocument?.body ?? null) : null;
}
