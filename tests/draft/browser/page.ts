/** SHOULD ONLY BE IMPORTED IN TESTS. What a test page gets as `window.lab`: the adapters, by short names. */

import { FIELD_WORDS } from '../../../lib/draft/composer-hints.ts';
import { createEditor } from '../../../lib/draft/create-editor.ts';
import { EDITOR_TOOLS } from '../../../lib/draft/editor-tools.ts';
import { composerAt, type Place } from '../../../lib/draft/find-composer.ts';
import { mightBeComposer } from '../../../lib/draft/might-be-composer.ts';
import { audienceOf } from '../../../lib/draft/sites/audience.ts';
import { lastCustomerMessage } from '../../../lib/draft/sites/customer-messages.ts';
import { SITES } from '../../../lib/draft/sites/index.ts';
import { sitesAt } from '../../../lib/draft/sites/match-site.ts';
import { sendButtonOf } from '../../../lib/draft/sites/page-parts.ts';
import { caseOf, isAside, siteIn } from '../../../lib/draft/sites/site-of.ts';
import type { DraftEditor, ReplaceResult, Underline } from '../../../lib/draft/types.ts';
import type { Severity, Span } from '../../../lib/engine/types.ts';

/** One install's own; what stands for a private case depends on it. */
const SECRET = '0123456789abcdef0123456789abcdef';
const TOOLS = { now: EDITOR_TOOLS, bring: () => Promise.resolve(EDITOR_TOOLS) };
let editor: DraftEditor;
let changes = 0;
let asComposed = 0;

/** `>>>` steps into a shadow root, `|||` into a frame. */
function find(path: string): HTMLElement {
  let root: ParentNode = document;
  let element: Element | null = null;
  for (const [, joint, selector] of path.matchAll(/(>>>|\|\|\||^)\s*((?:(?!>>>|\|\|\|).)+)/g)) {
    if (joint === '>>>') root = element?.shadowRoot as ShadowRoot;
    if (joint === '|||') root = (element as HTMLIFrameElement).contentDocument as Document;
    element = root.querySelector((selector ?? '').trim());
  }
  return element as HTMLElement;
}

function spanOf(words: string): Span {
  const from = editor.read().text.indexOf(words);
  return { from, to: from + words.length };
}

/** As in a page of that address. */
function placeAt(address: URL): Place {
  return { site: siteIn(document, sitesAt(address, SITES, SECRET)), words: FIELD_WORDS };
}

const DEMO = new URL('http://demo.amend.localhost/');
const plain = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });

/** In the page and its frames, in their order. */
function everything(selector: string, root: Document): HTMLElement[] {
  const inFrames = [...root.querySelectorAll('iframe')].flatMap((frame) =>
    frame.contentDocument ? everything(selector, frame.contentDocument) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inFrames];
}

/** What Amend makes of a field, as far as the field has an expectation of it. */
function seenAt(address: URL, field: HTMLElement): { expected: object; seen: object } {
  const expected = JSON.parse(field.dataset.expect ?? '') as Record<string, unknown>;
  const place = placeAt(address);
  const here = place.site;
  const whole = SITES.find(({ id }) => id === here?.key.split(':')[0]) ?? null;
  const nameOf = (element: Element | null) => (element as HTMLElement | null)?.dataset.is ?? null;
  const read = () => createEditor(field, TOOLS, here).read();
  const ways: Readonly<Record<string, () => unknown>> = {
    composer: () => composerAt(field, place) === field,
    where: () => audienceOf(place, field),
    case: () => here && (caseOf(here, address, field)?.id ?? null),
    aside: () => here && isAside(here, field),
    send: () => nameOf(sendButtonOf(whole, field)),
    customer: () => nameOf(lastCustomerMessage(whole, field)),
    draft: () => read().text,
    skipped: () =>
      read()
        .skipped.map(({ kind }) => kind)
        .sort(),
  };
  return { expected, seen: Object.fromEntries(Object.keys(expected).map((key) => [key, ways[key]?.()])) };
}

export const lab = {
  find,
  spanOf,
  use(path: string): void {
    editor = createEditor(find(path), TOOLS);
    changes = 0;
    const { signal } = new AbortController();
    editor.onChange(() => {
      changes++;
      if (editor.composing) asComposed++;
    }, signal);
  },
  get editor() {
    return editor;
  },
  text: () => editor.read().text,
  counts: () => ({ changes, asComposed }),
  replace: (words: string, text: string): Promise<ReplaceResult> =>
    editor.replace({ span: spanOf(words), expected: words, text }),
  underline(...marks: [string, Severity][]): void {
    const underlines: Underline[] = marks.map(([words, severity]) => ({ ...spanOf(words), severity }));
    editor.underline(underlines);
  },
  underlineAll(words: string, severity: Severity): void {
    const { text } = editor.read();
    const underlines: Underline[] = [];
    for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
      underlines.push({ from, to: from + words.length, severity });
    }
    editor.underline(underlines);
  },
  boxes: (words: string) => editor.boxes(spanOf(words)).map(plain),
  offsetAt: (x: number, y: number) => editor.offsetAt(x, y),
  selection: () => editor.selection(),
  dispose: () => editor.dispose(),
  composer: (path: string) => composerAt(find(path), placeAt(DEMO)) !== null,
  mightBe: (path: string) => mightBeComposer(find(path)),
  audience: (path: string) => audienceOf(placeAt(DEMO), find(path)),
  /** Each field that says what is expected of it (`data-expect`), and what is made of it under that address. */
  site: (address: string) =>
    everything('[data-expect]', document).map((field) => seenAt(new URL(address), field)),
};

export type Lab = typeof lab;
declare global {
  interface Window {
    lab: Lab;
  }
}
window.lab = lab;
