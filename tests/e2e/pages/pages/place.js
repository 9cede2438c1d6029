/** Builds the editor named by `?kind=` in the place named by `?place=`, as helpdesks do. */
const asked = new URLSearchParams(location.search);
const kind = asked.get('kind');
const place = asked.get('place');
const main = document.querySelector('main');

const STYLE = 'width:520px;padding:10px;margin:24px;border:1px solid #888;font:16px/24px Arial,sans-serif;';

function editor() {
  const node = document.createElement(kind === 'contenteditable' ? 'div' : kind);
  if (kind === 'contenteditable') {
    node.contentEditable = 'true';
    node.setAttribute('role', 'textbox');
  }
  node.id = 'editor';
  node.dataset.composer = 'reply';
  node.setAttribute('aria-label', 'Reply');
  node.style.cssText = `${STYLE}${kind === 'input' ? '' : 'min-height:120px;'}box-sizing:content-box;display:block;`;
  return node;
}

function frame(origin) {
  const node = document.createElement('iframe');
  node.title = 'Composer';
  node.src = `${origin}${location.pathname}?place=page&kind=${kind}`;
  node.style.cssText = 'width:640px;height:420px;border:0;margin:12px 0 0 30px;display:block';
  return node;
}

if (place === 'page') main.append(editor());
else if (place === 'same-origin frame') main.append(frame(location.origin));
else if (place === 'cross-origin frame') main.append(frame(location.origin.replace('//demo.', '//frames.')));
else if (place === 'shadow root') {
  const host = document.createElement('section');
  main.append(host);
  host.attachShadow({ mode: 'open' }).append(editor());
}
document.body.dataset.ready = 'yes';
