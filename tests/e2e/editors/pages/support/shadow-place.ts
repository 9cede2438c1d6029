import { clearPlace, freshPlace } from './place.ts';

/** Styles of the page do not reach into a shadow root. */
const GROUND = `
  :host { display: block; color: #000; font: 16px/1.5 Arial, sans-serif; }
  [contenteditable] { min-height: 120px; }
  textarea { width: 700px; height: 160px; font: inherit; }
`;

/** A place inside a shadow root, as web components have them. */
export function shadowPlace(mode: ShadowRootMode) {
  let root: ShadowRoot | null = null;
  return {
    /** Attaches a new root, with further styles in it or an element. */
    open(content: string | HTMLElement): ShadowRoot {
      root = freshPlace().appendChild(document.createElement('reply-box')).attachShadow({ mode });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(typeof content === 'string' ? content + GROUND : GROUND);
      root.adoptedStyleSheets = [sheet];
      if (typeof content !== 'string') root.append(content);
      return root;
    },
    close(): void {
      root = null;
      clearPlace();
    },
    root(): ShadowRoot {
      if (!root) throw new Error('no shadow root was made');
      return root;
    },
  };
}
