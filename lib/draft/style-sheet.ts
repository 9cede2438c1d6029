declare const document: never;
declare const window: never;

/**
 * Adds rules to a document or shadow root; the returned function takes them away again. A constructed sheet
 * is not subject to the page's style policy and leaves no node in the page.
 */
export function addSheet(root: Document | ShadowRoot, css: string): () => void {
  const view = (root.ownerDocument ?? root).defaultView as typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((other) => other !== sheet);
  };
}
