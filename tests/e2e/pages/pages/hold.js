/**
 * How this page behaves: `on` the part of a press it sends by, `slow` ms until it empties a composer, `tidies` what is
 * not its own, `framed`: its reply is written in a frame, its buttons stand outside.
 */
const query = new URLSearchParams(location.search);
const sent = document.getElementById('sent');
const controls = document.getElementById('controls');
let frame = null;
const composer = (kind) =>
  frame?.contentDocument.querySelector(`[data-composer="${kind}"]`) ??
  document.querySelector(`[data-composer="${kind}"]`);

if (query.has('framed')) {
  const reply = composer('reply');
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 640px; height: 120px';
  frame.srcdoc =
    '<div data-composer="reply" contenteditable="true" role="textbox" aria-label="Reply" style="height: 80px"></div>';
  const listen = () => {
    frame.contentDocument.addEventListener('keydown', (event) => onKey(event));
    frame.dataset.ready = '';
  };
  frame.addEventListener('load', listen, { once: true });
  reply.replaceWith(frame);
}

function send(kind, how) {
  const editor = composer(kind);
  const text = ('value' in editor ? editor.value : editor.innerText).trim();
  if (text === '') return;
  const item = document.createElement('li');
  item.dataset.how = how;
  item.textContent = text;
  sent.append(item);
  const empty = () => {
    if ('value' in editor) editor.value = '';
    else editor.replaceChildren();
  };
  const slow = Number(query.get('slow') ?? 0);
  if (slow > 0) setTimeout(empty, slow);
  else empty();
}

function openMenu() {
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  const item = document.createElement('div');
  item.setAttribute('role', 'menuitem');
  item.tabIndex = -1;
  item.textContent = 'Send and archive';
  item.addEventListener('click', () => {
    menu.remove();
    send('reply', 'archive');
  });
  menu.append(item);
  document.body.append(menu);
}

document.addEventListener(query.get('on') ?? 'click', (event) => {
  const button = event.target.closest('button');
  if (button?.dataset.send) send(button.dataset.send, 'button');
  else if (button?.id === 'close') send('reply', 'close');
});
document.getElementById('more').addEventListener('click', openMenu);
document.addEventListener('keydown', (event) => onKey(event));

function onKey(event) {
  const kind = event.target.closest('[data-composer]')?.dataset.composer;
  if (!kind || event.key !== 'Enter' || event.shiftKey) return;
  if (kind !== 'chat' && !event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  send(kind, 'keys');
}

if (query.has('tidies'))
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.localName?.includes('-')) node.remove();
  }).observe(document.documentElement, { childList: true });

/** Draws the buttons anew, as pages do that are built from a state. */
globalThis.redraw = () => controls.replaceWith(controls.cloneNode(true));
