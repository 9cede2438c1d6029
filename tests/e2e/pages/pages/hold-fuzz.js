/**
 * A helpdesk's composer that sends by buttons, a menu, at a set time and by keys, and writes down all it sends.
 * `begin` makes a new composer for one run.
 */
const place = document.getElementById('place');
let slow = 0;
let chat = false;
let sent = [];
const waits = [];
let presses = 0;

const composer = () => place.querySelector('[data-composer]');
const textOf = (editor) => ('value' in editor ? editor.value : editor.innerText).trim();

function makeComposer() {
  const editor = document.createElement(chat ? 'textarea' : 'div');
  editor.className = 'editor';
  editor.dataset.composer = chat ? 'chat' : 'reply';
  editor.setAttribute('aria-label', chat ? 'Chat' : 'Reply');
  editor.spellcheck = false;
  if (!chat) {
    editor.contentEditable = 'true';
    editor.tabIndex = 0;
    editor.setAttribute('role', 'textbox');
  }
  return editor;
}

globalThis.begin = (options) => {
  ({ slow, chat } = options);
  sent = [];
  document.querySelector('[role="menu"]')?.remove();
  place.replaceChildren(makeComposer());
  composer().focus();
};

/** The page draws its composer anew, with the words in it, as frameworks do. */
globalThis.replaceComposer = () => {
  const text = textOf(composer());
  const next = makeComposer();
  if (chat) next.value = text;
  else next.textContent = text;
  place.replaceChildren(next);
  next.focus();
};

/** The page draws its buttons anew. */
globalThis.redraw = () => {
  const controls = document.getElementById('controls');
  controls.replaceWith(controls.cloneNode(true));
};

globalThis.told = () => ({ sent, text: textOf(composer()) });
/** How long each press kept the page busy, in ms. */
globalThis.waits = () => [...waits, ...Array(Math.max(0, presses - waits.length)).fill(0)];

function send(how, trusted) {
  const editor = composer();
  const text = textOf(editor);
  if (text === '') return;
  sent.push({ how, text, trusted });
  const empty = () => {
    if ('value' in editor) editor.value = '';
    else editor.replaceChildren();
  };
  if (slow > 0) setTimeout(empty, slow);
  else empty();
}

function openMenu() {
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  menu.style.cssText = 'position: fixed; inset: auto 8px 8px auto; padding: 8px; border: 1px solid #999';
  for (const name of ['Send and archive', 'Schedule send']) {
    const item = document.createElement('div');
    item.setAttribute('role', 'menuitem');
    item.tabIndex = -1;
    item.textContent = name;
    item.addEventListener('click', ({ isTrusted }) => {
      menu.remove();
      send(name, isTrusted);
    });
    menu.append(item);
  }
  document.querySelector('[role="menu"]')?.remove();
  document.body.append(menu);
}

document.addEventListener('click', ({ target, isTrusted }) => {
  const { id } = target.closest('button') ?? {};
  if (id === 'send' || id === 'close') send(id, isTrusted);
  if (id === 'more') openMenu();
});
document.addEventListener('keydown', (event) => {
  if (!event.target.closest?.('[data-composer]') || event.key !== 'Enter' || event.shiftKey) return;
  if (!chat && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  send('keys', event.isTrusted);
});

// How long all listeners of a press took together, as the browser itself measured it. It tells of none that was over
// within 16 ms to the next paint: those are written down as nothing.
const PRESSES = ['click', 'keydown', 'pointerdown', 'mousedown'];
new PerformanceObserver((list) => {
  for (const { name, processingStart, processingEnd } of list.getEntries())
    if (PRESSES.includes(name)) waits.push(processingEnd - processingStart);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
for (const type of PRESSES)
  window.addEventListener(
    type,
    ({ isTrusted }) => {
      if (isTrusted) presses++;
    },
    true,
  );
