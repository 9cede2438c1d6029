import { MESSAGE_BREAK } from '../recovery/customer-message.ts';
import { customerMessages } from './sites/page-parts.ts';
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

/** A story is told in several: the newest may only ask where the answer is. */
const MESSAGES = 3;

/**
 * The openings of the customer's newest messages as they can be read in the page, oldest first, parted by
 * MESSAGE_BREAK and without what they quote; empty where none is told from the agent's. They are read for their cues
 * alone and must go nowhere.
 */
export function customerText(site: Pick<Site, 'customer'> | null, composer: Element): string {
  return customerMessages(site, composer)
    .slice(-MESSAGES)
    .map((message) => new Reading(message).text)
    .filter((text) => text !== '')
    .join(MESSAGE_BREAK);
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
