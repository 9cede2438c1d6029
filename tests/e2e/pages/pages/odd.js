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
  'a frame that is scrolled': () =>
    frameIn(main, (frame) => (frame.srcdoc = written().replace('<body', '<body style="margin:900px 24px"'))),
};

/** What an editor does that is given other content: it writes its frame's document anew. */
window.writeAgain = () => write(document.querySelector('iframe'));

await PLACES[asked.get('place')]?.();
document.body.dataset.ready = 'yes';
