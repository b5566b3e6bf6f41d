import { refresh, token } from './live.js';
import { find, say } from './say.js';

/* What the user does here: each is a request to the assistant, and its answer is said beside it. */

/** Asks for something and says what came of it. @returns whether it was done */
async function ask(path, body, place, meanwhile) {
  const controls = [...(place.closest('form, section')?.querySelectorAll('button') ?? [])];
  if (controls.some((control) => control.ariaDisabled === 'true')) return false;
  // Not `disabled`, which would throw the focus away.
  for (const control of controls) control.ariaDisabled = 'true';
  say(place, meanwhile);
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'X-Protege-Token': token() }, body });
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

const moveClock = (to) => ask('/clock', JSON.stringify({ to }), find('#clock-said'), 'Going on…');

const forms = {
  async send() {
    const paste = find('#paste');
    if (await sendMail(paste.value)) paste.value = '';
  },
  clock: (button) => moveClock(button.value),
  // As the clock on this machine would show it.
  moment: () => moveClock(find('#moment').value && new Date(find('#moment').value).toISOString()),
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

// Pressed before there was anybody to hear it, a button would do nothing, and not say so.
for (const button of document.querySelectorAll('button')) button.disabled = false;
