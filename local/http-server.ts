import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { StartError } from './start-error.ts';

/** A server that listens on this machine only. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** More bytes came than the service takes. */
export class TooLarge extends Error {}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Serves HTTP on 127.0.0.1; what `answer` throws becomes a bare 500 and a line for whoever runs this. */
export async function serveHttp(port: number, answer: Answer, flag = ''): Promise<Listening> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.method} ${request.url}: ${error instanceof Error ? error.message : error}\n`);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.end();
    });
  });
  return { port: await listen(server, port, flag), close: () => closeHttp(server) };
}

/**
 * Makes a server listen on 127.0.0.1; 0 takes any free port.
 * @param flag option that chooses another port, for the message
 * @throws StartError when the port can't be had
 */
export function listen(server: NetServer, port: number, flag = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `can't be used (${error.code})`;
      reject(new StartError(`Port ${port} ${why}; choose another${flag && ` with ${flag}`}.`));
    };
    server.once('error', refuse);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refuse);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Ends a server at once: its clients are ours, and they keep connections open for later. */
export async function closeHttp(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

/** A request's body. @throws TooLarge above the limit, having read no further. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Text made safe between tags and in quoted attributes, of HTML and of XML. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
