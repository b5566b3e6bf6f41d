import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Store } from '#shared/store.ts';
import { type Listening, serveHttp } from './http-server.ts';
import type { Letters } from './letters.ts';
import { overviewOf } from './overview.ts';
import { inboxPage, letterPage, plainPage, SCRIPT } from './pages.ts';

export interface InboxSettings {
  readonly port: number;
  readonly store: Store;
  readonly letters: Letters;
  readonly address: string;
  readonly smtpPort: number;
}

/** Nothing from elsewhere, no frame around us, and no script but our own. */
const SECURITY = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** The inbox page: the letters that were sent, the threads that are known, and what became of each mail. */
export function startInbox(settings: InboxSettings): Promise<Listening> {
  return serveHttp(settings.port, (request, response) => answer(request, response, settings), '--http-port');
}

async function answer(request: IncomingMessage, response: ServerResponse, settings: InboxSettings): Promise<void> {
  // A page elsewhere can point a name of its own at 127.0.0.1 and read us by it (DNS rebinding).
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(request.headers.host ?? '')) {
    return send(response, 421, plainPage('Ask for localhost or 127.0.0.1.'));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, plainPage('Nothing to post here.'));
  // A proxy's form of a request names a host; nobody is meant to come by one.
  if (!request.url?.startsWith('/')) return send(response, 400, plainPage('Ask for a page by its path.'));
  const { pathname, searchParams } = new URL(`http://localhost${request.url}`);
  if (pathname === '/refresh.js') return send(response, 200, SCRIPT, 'text/javascript');
  if (pathname === '/') {
    const overview = await overviewOf(settings.store, settings.letters);
    return send(response, 200, inboxPage(overview, settings.address, settings.smtpPort));
  }
  const id = /^\/letters\/([\w.-]+)$/.exec(pathname)?.[1];
  const letter = id ? await settings.letters.byId(id) : null;
  if (!letter) return send(response, 404, plainPage('There is no such page.'));
  return send(response, 200, letterPage(letter, searchParams.get('as') === 'text'));
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html'): void {
  response.writeHead(status, { ...SECURITY, 'Content-Type': `${type}; charset=utf-8` }).end(body);
}
