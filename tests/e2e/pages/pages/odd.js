import { FOUL, fake } from './foul.js';

/** Puts one editor (`?kind=`) into the place named by `?place=`; `window.editor` is it where this page may hold it. */
const asked = new URLSearchParams(location.search);
const kind = asked.get('kind') ?? 'contenteditable';
const main = document.querySelector('main');
const STYLE = new URL('odd.css', location.href).href;

function make(name, parent, set = () => {}) {
  const node = parent.ownerDocument.createElement(name);
  set(node);
  parent.append(node);
  return node;
}

/** The editor, in any document or shadow root. */
function editorIn(parent, doc = document) {
  const node = doc.createElement(kind === 'contenteditable' ? 'div' : kind);
  if (kind === 'contenteditable') {
    node.contentEditable = 'true';
    node.setAttribute('role', 'textbox');
  }
  node.id = 'editor';
  node.className = 'editor';
  node.setAttribute('aria-label', 'Reply');
  parent.append(node);
  window.editor = node;
  return node;
}

function rootIn(parent, mode) {
  const root = make('section', parent).attachShadow({ mode });
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = STYLE;
  root.append(sheet);
  return root;
}

/** A document whose body is the editor, as CKEditor 4 writes it. */
const written = (about = '') =>
  `<!doctype html><html lang="en"><head><title>Editor</title><link rel="stylesheet" href="${STYLE}"></head>
   <body id="editor" class="editor" contenteditable="true" role="textbox" aria-label="Reply">${about}</body></html>`;

function write(frame, html = written()) {
  const doc = frame.contentDocument;
  doc.open();
  doc.write(html);
  doc.close();
}

const frameIn = (parent, set) => {
  const frame = parent.ownerDocument.createElement('iframe');
  frame.title = 'Composer';
  set?.(frame);
  parent.append(frame);
  return frame;
};
const loaded = (frame) => new Promise((done) => frame.addEventListener('load', done, { once: true }));
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const PLACES = {
  page: () => editorIn(main),
  'open shadow roots': () => editorIn(rootIn(rootIn(main, 'open'), 'open')),
  'a closed shadow root': () => editorIn(rootIn(main, 'closed')),
  'a closed root in an open one': () => editorIn(rootIn(rootIn(main, 'open'), 'closed')),

  'an about:blank frame': () => {
    const { contentDocument } = frameIn(main);
    const sheet = make('link', contentDocument.head, (link) => (link.rel = 'stylesheet'));
    sheet.href = STYLE;
    editorIn(contentDocument.body, contentDocument);
  },
  'a srcdoc frame': () => frameIn(main, (frame) => (frame.srcdoc = written())),
  'a frame written at once': () => write(frameIn(main)),
  'a frame written as it loads': () =>
    frameIn(main, (frame) => frame.addEventListener('load', () => write(frame), { once: true })),
  'a frame written late': async () => {
    const frame = frameIn(main);
    // An advertisement, say: Amend may not look into it, and it must not keep Amend from the others.
    frameIn(main, (stranger) => (stranger.src = `http://127.0.0.1:${location.port}/pages/plain.html`));
    await painted();
    await painted();
    write(frame);
  },
  'a frame written over its page': async () => {
    const frame = frameIn(main, (each) => (each.src = 'plain.html'));
    await loaded(frame);
    await painted();
    write(frame);
  },
  'a frame written late in a frame written late': async () => {
    const outer = frameIn(main, (each) => (each.style.height = '600px'));
    await painted();
    write(outer, `<!doctype html><link rel="stylesheet" href="${STYLE}"><body>`);
    await painted();
    const inner = frameIn(outer.contentDocument.body);
    await painted();
    write(inner);
  },
  'a frame written late in a closed shadow root': async () => {
    const frame = frameIn(rootIn(main, 'closed'));
    await painted();
    write(frame);
    window.editor = frame.contentDocument.body;
  },
  'a sandboxed frame': () =>
    frameIn(main, (frame) => {
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.srcdoc = written();
    }),
  'a frame that is low': () =>
    frameIn(main, (frame) => {
      frame.style.height = '130px';
      frame.srcdoc = written().replace('<body', '<body style="margin:8px;min-height:80px"');
    }),
  'a frame that is taller than the window': () =>
    frameIn(main, (frame) => {
      frame.style.cssText = 'height:3000px;margin-top:-1000px';
      frame.srcdoc = written().replace('<body', '<body style="margin:0 24px;padding-top:1550px"');
    }),
  'a frame that is scrolled': () =>
    frameIn(main, (frame) => (frame.srcdoc = written().replace('<body', '<body style="margin:900px 24px"'))),
};

/** What a page sees of the agent's keys and clicks, and what it closes by them. */
const closes = (node, close) => {
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { capture: true });
  for (const type of ['pointerdown', 'click', 'focusin'])
    document.addEventListener(type, ({ target }) => !node.contains(target) && close(), { capture: true });
};

const PLACES_ABOVE = {
  'a modal dialog': () => {
    const dialog = make('dialog', main);
    editorIn(dialog);
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    dialog.setAttribute('closedby', 'any');
    dialog.showModal();
    window.isOpen = () => dialog.open;
  },
  'a modal dialog in a closed shadow root': () => {
    const dialog = make('dialog', rootIn(main, 'closed'));
    editorIn(dialog);
    dialog.showModal();
    window.isOpen = () => dialog.open;
  },
  'a popover': () => {
    const popover = make('div', main, (node) => (node.popover = 'auto'));
    editorIn(popover);
    popover.showPopover();
    window.isOpen = () => popover.matches(':popover-open');
  },
  'a popover in a modal dialog': () => {
    const dialog = make('dialog', main);
    dialog.showModal();
    const popover = make('div', dialog, (node) => (node.popover = 'auto'));
    editorIn(popover);
    popover.showPopover();
    window.isOpen = () => dialog.open && popover.matches(':popover-open');
  },
  "a dialog of the page's own making": () => {
    const dialog = make('div', document.body, (node) => {
      node.setAttribute('role', 'dialog');
      node.setAttribute('aria-modal', 'true');
      node.style.cssText = 'position:fixed;inset:40px auto auto 40px;z-index:2147483647;background:#fff';
    });
    main.inert = true;
    const editor = editorIn(dialog);
    let open = true;
    closes(dialog, () => (open = false));
    // As focus locks do: whatever takes the focus out of the dialog loses it again.
    dialog.addEventListener('focusout', ({ relatedTarget }) =>
      queueMicrotask(() => relatedTarget && !dialog.contains(relatedTarget) && editor.focus()),
    );
    window.isOpen = () => open;
  },
};

const PLACES_MOVED = {
  'a scroll container': () => {
    const box = make('div', main, (node) => (node.style.cssText = 'width:560px;height:200px;overflow:auto'));
    make('div', box, (node) => (node.style.height = '500px'));
    editorIn(box);
    make('div', box, (node) => (node.style.height = '500px'));
    box.scrollTop = 500;
  },
  'a widget that hangs out of a clipped box': () => {
    const box = make('div', main, (node) => (node.style.cssText = 'height:1px;overflow:hidden'));
    const widget = make(
      'div',
      box,
      (node) => (node.style.cssText = 'position:fixed;right:0;bottom:0;z-index:2147483647'),
    );
    editorIn(widget);
  },
  'a scaled box': () =>
    editorIn(make('div', main, (node) => (node.style.cssText = 'transform:scale(1.4);transform-origin:0 0'))),
  'a shrunk and moved page': () => {
    document.body.style.cssText = 'transform:translate(60px,40px) scale(0.8);transform-origin:0 0';
    editorIn(main);
  },
  'a zoomed box': () => editorIn(make('div', main, (node) => (node.style.zoom = '1.5'))),
  'a page with a sticky header': () => {
    make('header', main, (node) => {
      node.textContent = 'Header';
      node.style.cssText = 'position:sticky;top:0;height:60px;background:#eee;z-index:2147483647';
    });
    make('div', main, (node) => (node.style.height = '1500px'));
    editorIn(main);
    make('div', main, (node) => (node.style.height = '1500px'));
    window.editor.scrollIntoView({ block: 'center' });
  },
  'a part that is rendered when seen': async () => {
    make('div', main, (node) => (node.style.height = '2000px'));
    const part = make('section', main, (node) => (node.style.contentVisibility = 'auto'));
    editorIn(part).scrollIntoView({ block: 'center' });
    await painted();
  },
  'full screen': () => {
    const box = make('div', main, (node) => (node.style.background = '#fff'));
    editorIn(box);
    make('button', box, (node) => {
      node.textContent = 'Full screen';
      node.id = 'full';
      node.onclick = () => box.requestFullscreen();
    });
    window.isOpen = () => document.fullscreenElement === box;
  },
};

window.fake = () => fake(window.editor);

/** What an editor does that is given other content: it writes its frame's document anew. */
window.writeAgain = () => write(document.querySelector('iframe'));

await { ...PLACES, ...PLACES_ABOVE, ...PLACES_MOVED }[asked.get('place')]?.();
FOUL[asked.get('page')]?.();
document.body.dataset.ready = 'yes';
