import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listening, serveHttp } from './http-server.ts';
import { assetNamed } from './inbox/assets.ts';
import { FRAME_POLICY, frameDocument } from './inbox/frame.ts';
import { Guard } from './inbox/guard.ts';
import { homePage } from './inbox/home-page.ts';
import { actionsIn } from './inbox/letter-actions.ts';
import { FORMS, mailPage } from './inbox/mail-page.ts';
import type { News } from './inbox/news.ts';
import { overviewOf, type Sources } from './inbox/overview.ts';
import { doAsAsked } from './inbox/posts.ts';
import { plainPage } from './inbox/shell.ts';
import { shownMail } from './inbox/shown-mail.ts';
import type { MovableClock } from './inbox/travel.ts';

export interface InboxSettings extends Sources {
  readonly port: number;
  readonly address: string;
  readonly smtpPort: number;
  readonly owner: string | undefined;
  readonly clock: MovableClock;
  readonly news: News;
}

/** Nothing from elsewhere, no frame around us, and no script or style but our own files. */
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src data:; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-DNS-Prefetch-Control': 'off',
  'Cache-Control': 'no-store',
};

/** The inbox page: letters, threads, what became of each mail, and what a user and the clock can do next. */
export function startInbox(settings: InboxSettings): Promise<Listening> {
  const guard = new Guard();
  const served = async (request: IncomingMessage, response: ServerResponse) => {
    try {
      await answer(request, response, settings, guard);
    } catch (error) {
      if (!response.headersSent) sendFault(request, response);
      throw error;
    }
  };
  return serveHttp(settings.port, served, '--http-port');
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  settings: InboxSettings,
  guard: Guard,
): Promise<void> {
  if (!guard.isForUs(request)) return send(response, 421, plainPage('Ask for localhost or 127.0.0.1.'));
  // A proxy's form of a request names a host; nobody is meant to come by one.
  if (!request.url?.startsWith('/')) return send(response, 400, plainPage('Ask for a page by its path.'));
  const url = new URL(`http://localhost${request.url}`);
  if (request.method === 'POST') {
    const { status, ...outcome } = guard.isFromOurPage(request)
      ? await doAsAsked(url, request, settings)
      : { status: 403, error: 'Only the page itself may ask for this. Load it again.' };
    return send(response, status, JSON.stringify(outcome), 'application/json');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, plainPage('There is nothing to do that way.'));
  return show(url, response, settings, guard.token);
}

async function show(url: URL, response: ServerResponse, settings: InboxSettings, token: string): Promise<void> {
  const { address, smtpPort, clock, news } = settings;
  const { pathname } = url;
  if (pathname === '/events') return news.follow(response, HEADERS);
  if (pathname === '/') {
    const house = { address, smtpPort, token, now: clock.now() };
    return send(response, 200, homePage(await overviewOf(settings), house));
  }
  const asset = await assetNamed(pathname);
  if (asset) return send(response, 200, asset.text, asset.type);
  const [, room, id = '', part] = /^\/(letters|mails)\/([\w.-]+)(\/body)?$/.exec(pathname) ?? [];
  const bytes = room && (await (room === 'letters' ? settings.letters.raw(id) : settings.mails.read(id)));
  if (!bytes) return send(response, 404, plainPage('There is no such page.'));
  const mail = await shownMail(bytes);
  if (part) return sendFrame(response, mail.html);
  const form = FORMS.find((each) => each === url.searchParams.get('as')) ?? 'html';
  const actions = room === 'letters' ? actionsIn(mail.html, address) : null;
  return send(response, 200, mailPage({ path: `/${room}/${id}`, mail, form, token, actions }));
}

/** The fault itself is for the terminal. */
function sendFault(request: IncomingMessage, response: ServerResponse): void {
  const error = 'That went wrong. The terminal says why.';
  if (request.method === 'POST') send(response, 500, JSON.stringify({ error }), 'application/json');
  else send(response, 500, plainPage(error));
}

function sendFrame(response: ServerResponse, html: string): void {
  response.writeHead(200, { ...HEADERS, 'Content-Security-Policy': FRAME_POLICY, 'Content-Type': HTML });
  response.end(frameDocument(html));
}

const HTML = 'text/html; charset=utf-8';

function send(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
