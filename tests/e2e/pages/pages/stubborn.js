/*
 * An editor that takes no write: `?at-once` puts its own text back as soon as it hears of one, `?late`
 * a moment later, `?later` and `?last` when it has been seen to stand.
 */
const how = location.search.slice(1);
let editor = null;
let own = '';

const putBack = () => {
  editor.innerHTML = own;
};

const answers = {
  'at-once': putBack,
  late: () => setTimeout(putBack, 60),
  later: () => setTimeout(putBack, 150),
  last: () => setTimeout(putBack, 330),
};

window.fixture = {
  host: '#place [contenteditable]',
  async make(html) {
    editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.innerHTML = html;
    own = html;
    editor.addEventListener('input', ({ inputType }) => {
      if (inputType !== 'historyUndo') answers[how]();
    });
    const place = document.createElement('div');
    place.id = 'place';
    place.append(editor);
    document.body.append(place);
  },
  async destroy() {
    document.querySelector('#place')?.remove();
  },
  model: () => [...editor.children].map((block) => block.textContent).join('\n\n'),
  saved: () => editor.innerHTML,
};
