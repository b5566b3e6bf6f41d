import { renew } from './renew.js';
import { find, say } from './say.js';

const tokenOf = (page) => find('meta[name="protege-token"]', page)?.content ?? '';

let current = tokenOf(document);

/** What shows that a request comes from this page. */
export const token = () => current;

/* What happens elsewhere: the page follows it, and changes what has changed. */

let asking = null;
let isStale = false;

/** Takes over what is new in the page, fetched after this was called; however often it is, one request is out at a time. */
export function refresh() {
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
    current = tokenOf(page);
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

keepTime();
setInterval(tick, 1000);
follow();
