import { declinedKind } from './adapters/kinds.ts';
import type { FieldWords } from './composer-hints.ts';
import { namesOf, visibleNames } from './field-names.ts';
import { matches, parentOf } from './past-names.ts';
import { composedClosest, innermost, type OpenRoot } from './shadow.ts';
import type { PageSite } from './types.ts';

declare const document: never;
declare const window: never;

const OTHER_ROLES = new Set(['searchbox', 'combobox', 'listbox', 'spinbutton', 'grid', 'presentation']);
/** Smaller ones are traps for pasted text and keys, not for writing (Zoho's paste catcher is 0 by 0). */
const SMALLEST_PX = 8;

/** What is known of the page round a field. */
export interface Place {
  /** The product whose page it is. */
  readonly site: PageSite | null;
  readonly words: FieldWords;
}

/**
 * The composer that was focused, or null when what was focused is something else. `target` is the focused
 * element, or the event's `composedPath()`; `open` reaches into closed shadow roots.
 */
export function composerAt(
  target: Element | readonly EventTarget[],
  { site, words }: Place,
  open?: OpenRoot,
): HTMLElement | null {
  const path = 'nodeType' in target ? [target] : target;
  const element = innermost(path, open);
  const field = element && fieldOf(element);
  if (!field || !isWritable(field) || !isVisible(field) || declinedKind(field)) return null;
  if (site && isOneOf(field, site.decoys)) return null;
  return (site && isOneOf(field, site.composer)) || looksLikeComposer(field, words) ? field : null;
}

/** A native text field, or the nearest editing host round the element. */
function fieldOf(element: Element): HTMLElement | null {
  const { tagName } = element;
  if (tagName === 'TEXTAREA') return element as HTMLElement;
  if (tagName === 'INPUT')
    return (element as HTMLInputElement).type === 'text' ? (element as HTMLElement) : null;
  const doc = element.ownerDocument;
  if (doc.designMode === 'on') return doc.body;
  let host: HTMLElement | null = null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (!(at as HTMLElement).isContentEditable) break;
    host = at as HTMLElement;
  }
  return host;
}

/** Whether the page lets anybody write in this field now. */
export function isWritable(field: HTMLElement): boolean {
  // Not its own `disabled`: a fieldset round it takes every key as well.
  if (field.matches(':disabled') || (field as HTMLTextAreaElement).readOnly) return false;
  const off = (name: string) => field.getAttribute(name) === 'true';
  // TinyMCE and SunEditor leave their content editable and take every key back.
  return (
    !off('aria-readonly') && !off('aria-disabled') && !field.matches('.mce-content-readonly, .se-read-only')
  );
}

function isVisible(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  if (width < SMALLEST_PX || height < SMALLEST_PX) return false;
  if (field.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) === false) return false;
  return !composedClosest(field, (around) => matches(around, '[aria-hidden="true"], [inert]'));
}

function isOneOf(field: HTMLElement, selectors: readonly string[]): boolean {
  return selectors.some((selector) => field.matches(selector));
}

function looksLikeComposer(field: HTMLElement, { message, other, search }: FieldWords): boolean {
  if (OTHER_ROLES.has(field.getAttribute('role') ?? '')) return false;
  if (field.closest('search, [role="search"]')) return false;
  const labels = visibleNames(field);
  const scripts = namesOf(field, ['name', 'id']);
  if (labels.some((label) => other.test(label))) return false;
  // What people read on it outranks what scripts call it: `id="de"` may stand for German.
  const saysMessage = labels.some((label) => message.test(label));
  if (!saysMessage && scripts.some((name) => other.test(name))) return false;
  const chatLike = saysMessage || scripts.some((name) => message.test(name));
  if (field.tagName === 'INPUT' || field.getAttribute('aria-multiline') === 'false') return chatLike;
  return chatLike || !scripts.some((name) => search.test(name));
}
