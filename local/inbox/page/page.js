import { renew } from './renew.js';

const find = (selector, within = document) => within.querySelector(selector);
const tokenOf = (page) => find('meta[name="protege-token"]', page)?.content ?? '';

let token = tokenOf(document);

/* What happens elsewhere: the page follows it, and changes what has changed. */

let asking = null;
let isStale = false;

/** Takes over what is new in the page, fetched after this was called; however often it is, one request is out at a time. */
function refresh() {
  isStale = true;
  asking ??= takeOver().finally(() => {
    asking = null;
  });
  return asking;
}

async function takeOver() {
  while (isStale) {
    isStale = false;
    // An assistant that is gone says so by its events.
    const answer = await fetch('/').catch(() => null);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Started again, the assistant has another.
    token = tokenOf(page);
    for (const part of document.querySelectorAll('[data-live]')) {
      const newer = page.getElementById(part.id);
      if (newer) renew(part, newer);
    }
    keepTime();
  }
}

function follow() {
  const events = new EventSource('/events');
  let known = false;
  events.addEventListener('open', () => {
    find('.lost').hidden = true;
    // What happened while we were away, we have not heard of.
    if (known) refresh();
    known = true;
  });
  events.addEventListener('error', () => {
    find('.lost').hidden = false;
  });
  events.addEventListener('change', () => find('[data-live]') && refresh());
  events.addEventListener('letter', ({ data }) => {
    const { id, subject } = JSON.parse(data);
    // Where the list of letters stands below, its first line is the link.
    const isListed = find('[data-live]') !== null;
    say(find('#news'), `A letter has come:${isListed ? ` ${subject}` : ''}`, isListed ? null : { id, subject });
    if (isListed) refresh();
  });
}

/* The clock runs on between two looks at it. */

let ahead = 0;
let shown = '';

/** Takes the assistant's time over from what the page says. */
function keepTime() {
  const now = find('[data-now]')?.dataset.now;
  if (!now || now === shown) return;
  shown = now;
  ahead = Date.parse(now) - Date.now();
  tick();
}

function tick() {
  const time = find('[data-now] time');
  if (!time) return;
  const zone = { timeZone: time.title };
  const now = new Date(Date.now() + ahead);
  const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...zone };
  const hour = { hour: '2-digit', minute: '2-digit', ...zone };
  const words = `${now.toLocaleDateString('en-GB', day).replace(',', '')}, ${now.toLocaleTimeString('en-GB', hour)}`;
  if (time.textContent !== words) time.firstChild.nodeValue = words;
}

/* What the user does here: each is a request to the assistant, and its answer is said beside it. */

/** Puts words, and a letter to go to, into a place that is read out. */
function say(place, words, letter, isError = false) {
  place.classList.toggle('error', isError);
  place.textContent = letter ? `${words} ` : words;
  if (!letter) return;
  const link = document.createElement('a');
  link.href = `/letters/${letter.id}`;
  link.textContent = letter.subject;
  place.append(link);
}

/** Asks for something and says what came of it. @returns whether it was done */
async function ask(path, body, place, meanwhile) {
  const controls = [...(place.closest('form, section')?.querySelectorAll('button') ?? [])];
  if (controls.some((control) => control.ariaDisabled === 'true')) return false;
  // Not `disabled`, which would throw the focus away.
  for (const control of controls) control.ariaDisabled = 'true';
  say(place, meanwhile);
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'X-Protege-Token': token }, body });
    const { said, error, letter } = await answer.json();
    await refresh();
    say(place, said ?? error, letter, !answer.ok);
    return answer.ok;
  } catch {
    say(place, 'The assistant does not answer. Is it still running?', null, true);
    return false;
  } finally {
    for (const control of controls) control.ariaDisabled = null;
  }
}

/** The assistant takes no more, and a browser that is refused while it sends can't hear why. */
const MOST_BYTES = 40 * 1024 * 1024;

async function sendMail(bytes) {
  if (bytes.size > MOST_BYTES)
    return say(find('#send-said'), 'That is over 40 MB, the most that is taken.', null, true);
  const about = new URLSearchParams({ to: find('#to').value, from: find('#from').value });
  return ask(`/send?${about}`, bytes, find('#send-said'), 'Sending…');
}

async function sendFiles(files) {
  for (const file of files) await sendMail(file);
}

const forms = {
  async send() {
    const paste = find('#paste');
    if (await sendMail(paste.value)) paste.value = '';
  },
  async clock(button) {
    const moment = find('#moment').value;
    const to = button?.value === 'moment' ? (moment ? new Date(moment).toISOString() : '') : (button?.value ?? 'due');
    await ask('/clock', JSON.stringify({ to }), find('#clock-said'), 'Going on…');
  },
  async answer() {
    const words = find('#words');
    const asked = JSON.stringify({ letter: letterHere(), words: words.value });
    if (await ask('/answer', asked, find('#answer-said'), 'Sending…')) words.value = '';
  },
};

const deeds = {
  example: () => ask('/example', '', find('#send-said'), 'Sending…'),
  act: ({ action }) => ask('/act', JSON.stringify({ letter: letterHere(), action }), find('#answer-said'), 'Sending…'),
};

const letterHere = () => find('[data-letter]').dataset.letter;

document.addEventListener('submit', (event) => {
  const form = forms[event.target.dataset.form];
  if (!form) return;
  event.preventDefault();
  form(event.submitter);
});

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-do]');
  if (button) deeds[button.dataset.do](button.dataset);
});

const file = find('#file');
if (file) {
  file.addEventListener('change', async () => {
    await sendFiles(file.files);
    file.value = '';
  });
  // Anywhere on the page; without this, a browser would leave for the file.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    const { files } = event.dataTransfer;
    if (files.length > 0) sendFiles(files);
    else find('#paste').value = event.dataTransfer.getData('text/plain');
  });
}

keepTime();
setInterval(tick, 1000);
follow();
