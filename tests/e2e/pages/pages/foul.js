/** What pages do to nodes and prototypes that they do not know, by name (`?page=`). Each leaves `window.editor` alone. */
const isKnown = (node) =>
  node.nodeType !== 1 || node.closest('main') !== null || node.closest('head') !== null;

/** Does something to every unknown node as it comes, and counts how often. */
function toUnknown(act) {
  window.acts = 0;
  new MutationObserver((records) => {
    for (const node of records.flatMap((record) => [...record.addedNodes])) {
      if (isKnown(node) || !node.isConnected) continue;
      window.acts += 1;
      act(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function broken(prototype, names) {
  for (const name of names) {
    prototype[name] = () => {
      throw new Error(`${name} is the page's own`);
    };
  }
}

export const FOUL = {
  'hides what it does not know by style': () => {
    const hidden =
      'display:none!important;visibility:hidden!important;opacity:0!important;clip-path:inset(50%)!important';
    const style = document.createElement('style');
    style.textContent = `@layer { html > :not(head, body), body > :not(main) { ${hidden} } }
      html > :not(head, body), body > :not(main), amend-card, amend-card * { ${hidden}; pointer-events:none!important }`;
    document.head.append(style);
  },
  'hides what it does not know by script': () =>
    toUnknown((node) => {
      node.hidden = true;
      node.inert = true;
      node.setAttribute('aria-hidden', 'true');
      for (const [name, value] of [
        ['display', 'none'],
        ['visibility', 'hidden'],
        ['transform', 'scale(0)'],
      ])
        node.style.setProperty(name, value, 'important');
    }),
  'names the fields of its form like what is asked of a form': () => {
    const names =
      'parentElement parentNode assignedSlot getRootNode matches closest getAttribute hasAttribute querySelector ' +
      'querySelectorAll getBoundingClientRect tagName ownerDocument isContentEditable contains';
    const form = document.createElement('form');
    const main = document.querySelector('main');
    main.replaceWith(form);
    for (const name of names.split(' ')) {
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = name;
      Element.prototype.append.call(form, field);
    }
    Element.prototype.append.call(form, main);
  },
  'deletes what it does not know': () => toUnknown((node) => node.remove()),
  'moves what it does not know': () => {
    const attic = document.createElement('div');
    document.querySelector('main').append(attic);
    toUnknown((node) => attic.append(node));
  },
  'has prototypes of its own': () => {
    broken(EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']);
    broken(Element.prototype, ['attachShadow', 'append', 'remove', 'matches', 'closest', 'checkVisibility']);
    broken(Node.prototype, ['appendChild', 'contains', 'getRootNode', 'compareDocumentPosition']);
    broken(Event.prototype, ['composedPath', 'preventDefault', 'stopImmediatePropagation']);
    broken(Range.prototype, ['getClientRects', 'cloneRange']);
    broken(Document.prototype, ['execCommand', 'caretPositionFromPoint', 'elementFromPoint', 'getSelection']);
    broken(Array.prototype, ['map', 'flatMap', 'filter', 'find', 'includes', 'push']);
    broken(HTMLElement.prototype, ['showPopover', 'focus']);
  },
};

/** Sends every kind of event that opens, applies or closes something, none of them trusted. */
export function fake(editor) {
  const at = editor.getBoundingClientRect();
  const where = { bubbles: true, composed: true, cancelable: true, clientX: at.x + 30, clientY: at.y + 20 };
  const targets = [editor, document.body, document.documentElement, ...document.documentElement.children];
  for (const target of targets) {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      target.dispatchEvent(new MouseEvent(type, where));
    for (const key of ['Tab', 'Enter', '1', '2', '3', '.', ' ', 'Escape'])
      for (const held of [{}, { ctrlKey: true }, { altKey: true }])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, ...held, ...where }));
  }
}
