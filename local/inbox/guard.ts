import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries the page's token. */
const TOKEN_HEADER = 'x-protege-token';

/** Tells our own page from whatever else the user's browser may have open. */
export class Guard {
  /** Made anew at each start and written into our pages, which no other page can read. */
  readonly token = randomBytes(24).toString('base64url');

  /** False for a request by any other name: a page elsewhere can point its own at 127.0.0.1 (DNS rebinding). */
  isForUs({ headers }: IncomingMessage): boolean {
    return /^(localhost|127\.0\.0\.1)(:\d+)?$/i.test(headers.host ?? '');
  }

  /** Whether our page itself asks for something to be done: its origin is ours, and it knows the token. */
  isFromOurPage(request: IncomingMessage): boolean {
    const { host, origin } = request.headers;
    if (!this.isForUs(request) || origin !== `http://${host}`) return false;
    const said = Buffer.from(String(request.headers[TOKEN_HEADER] ?? ''));
    const known = Buffer.from(this.token);
    return said.length === known.length && timingSafeEqual(said, known);
  }
}
