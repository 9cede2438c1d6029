import { TICKETS } from './tickets.js';

const conversation = document.getElementById('conversation');
const facts = document.getElementById('facts');
const list = document.getElementById('tickets');
/** What was sent in this visit; drafts are not kept, as in many real helpdesks. */
const sent = new Map(TICKETS.map((ticket) => [ticket.id, []]));

const copyOf = (id) => document.getElementById(id).content.cloneNode(true);
const slot = (root, name) => root.querySelector(`[data-slot="${name}"]`);
const initials = (name) =>
  name
    .split(' ')
    .map((part) => part[0])
    .join('');
const isAnswered = (ticket) => sent.get(ticket.id).some((message) => !message.note);

function fill(root, values) {
  for (const [name, value] of Object.entries(values)) slot(root, name).textContent = value;
}

function paragraphs(texts) {
  return texts.map((text) => {
    const p = document.createElement('p');
    p.textContent = text;
    return p;
  });
}

function messageView(message) {
  const view = copyOf('message');
  fill(view, { initials: initials(message.author), author: message.author, time: message.time });
  const article = view.firstElementChild;
  article.classList.toggle('agent', Boolean(message.agent));
  article.classList.toggle('note', Boolean(message.note));
  if (message.sent) article.dataset.sent = message.sent;
  const body = slot(view, 'body');
  body.append(
    ...(message.nodes ? message.nodes.map((node) => node.cloneNode(true)) : paragraphs(message.body)),
  );
  return view;
}

function ticketNow() {
  const id = /^\/tickets\/(\d+)/.exec(location.pathname)?.[1];
  return TICKETS.find((ticket) => ticket.id === id) ?? TICKETS[0];
}

function showList(current) {
  list.replaceChildren(
    ...TICKETS.map((ticket) => {
      const row = copyOf('ticket-row');
      const state = isAnswered(ticket) ? 'Answered' : 'Open';
      fill(row, {
        customer: ticket.customer,
        age: ticket.age,
        subject: ticket.subject,
        channel: ticket.channel,
        state,
      });
      const link = row.querySelector('a');
      link.href = `/tickets/${ticket.id}`;
      slot(row, 'state').classList.toggle('done', isAnswered(ticket));
      if (ticket === current) link.setAttribute('aria-current', 'page');
      return row;
    }),
  );
  const waiting = TICKETS.filter((ticket) => !isAnswered(ticket)).length;
  document.getElementById('open-count').textContent = waiting === 0 ? 'Nobody' : String(waiting);
}

function showFacts(ticket) {
  const view = copyOf('customer-facts');
  fill(view, { customer: ticket.customer, address: ticket.address });
  for (const [name, value] of Object.entries(ticket.facts)) {
    const [term, description] = [document.createElement('dt'), document.createElement('dd')];
    term.textContent = name;
    description.textContent = value;
    slot(view, 'facts').append(term, description);
  }
  const messages = slot(view, 'side-messages');
  view.querySelector('form').addEventListener('submit', (event) => {
    event.preventDefault();
    const input = event.target.querySelector('input');
    if (!input.value.trim()) return;
    const item = document.createElement('li');
    item.dataset.sent = 'chat';
    item.textContent = input.value;
    messages.append(item);
    input.value = '';
  });
  facts.replaceChildren(view);
}

function showThread(ticket) {
  const header = document.createElement('header');
  header.className = 'subject';
  const title = document.createElement('h2');
  title.textContent = ticket.subject;
  const number = document.createElement('p');
  number.textContent = `#${ticket.id} · ${ticket.channel} · ${ticket.customer}`;
  header.append(title, number);
  const thread = document.createElement('div');
  thread.className = 'thread';
  thread.tabIndex = 0;
  thread.setAttribute('role', 'log');
  thread.setAttribute('aria-label', 'Messages');
  thread.append(...[...ticket.thread, ...sent.get(ticket.id)].map(messageView));
  const composer = copyOf(ticket.channel === 'Chat' ? 'chat-composer' : 'mail-composer');
  if (ticket.channel !== 'Chat')
    slot(composer, 'address').textContent = `${ticket.customer} <${ticket.address}>`;
  conversation.replaceChildren(header, thread, composer);
  thread.scrollTop = thread.scrollHeight;
}

function show() {
  const ticket = ticketNow();
  document.title = `#${ticket.id} ${ticket.subject} · Harbour Desk`;
  showList(ticket);
  showFacts(ticket);
  showThread(ticket);
}

function send(kind) {
  const ticket = ticketNow();
  const editor = conversation.querySelector(`[data-composer="${kind}"]`);
  const isField = editor instanceof HTMLTextAreaElement;
  if (!(isField ? editor.value : editor.textContent).trim()) return editor.focus();
  const time = new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  const message = { author: 'Robin Hale', time, agent: true, note: kind === 'note', sent: kind };
  if (isField) message.body = [editor.value];
  else message.nodes = [...editor.cloneNode(true).childNodes];
  sent.get(ticket.id).push(message);
  if (isField) editor.value = '';
  else editor.replaceChildren();
  const thread = conversation.querySelector('.thread');
  thread.append(messageView(message));
  thread.scrollTop = thread.scrollHeight;
  showList(ticket);
  editor.focus();
}

function quote() {
  const editor = conversation.querySelector('[data-composer="reply"]');
  const last = ticketNow().thread.findLast((message) => !message.agent);
  const block = document.createElement('blockquote');
  block.append(...paragraphs(last.body));
  editor.append(block);
  editor.focus();
}

function selectTab(name) {
  for (const tab of conversation.querySelectorAll('[data-tab]'))
    tab.setAttribute('aria-selected', String(tab.dataset.tab === name));
  for (const pane of conversation.querySelectorAll('[data-pane]')) pane.hidden = pane.dataset.pane !== name;
  conversation.querySelector(`[data-composer="${name}"]`).focus();
}

conversation.addEventListener('mousedown', (event) => {
  // A click on a tool must not take the selection out of the editor.
  if (event.target.closest('[data-command]')) event.preventDefault();
});

conversation.addEventListener('click', (event) => {
  const { tab, send: kind, command } = event.target.closest('button')?.dataset ?? {};
  if (tab) selectTab(tab);
  else if (kind) send(kind);
  else if (command === 'quote') quote();
  else if (command) document.execCommand(command);
});

conversation.addEventListener('keydown', (event) => {
  const kind = event.target.closest('[data-composer]')?.dataset.composer;
  if (!kind || event.isComposing || event.key !== 'Enter') return;
  if (kind === 'chat' ? !event.shiftKey : event.ctrlKey || event.metaKey) {
    event.preventDefault();
    send(kind);
  }
});

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/tickets/"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  show();
});
addEventListener('popstate', show);

if (!/^\/tickets\/\d+/.test(location.pathname)) history.replaceState(null, '', `/tickets/${TICKETS[0].id}`);
document.execCommand('defaultParagraphSeparator', false, 'p');
show();
