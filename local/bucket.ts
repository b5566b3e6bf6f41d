import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeDurably } from './files.ts';
import { escapeMarkup, type Listening, readBody, serveHttp, TooLarge } from './http-server.ts';

/** SES stores mails up to 40 MB, and its headers come on top. */
const MAX_OBJECT_BYTES = 41 * 1024 * 1024;

/** A stand-in for one S3 bucket: path-style GET, HEAD, PUT, DELETE and a listing over files of one folder. */
export interface Bucket extends Listening {
  /** Stores an object and gives back when it is on the disk. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The object's bytes, or null where there is none. */
  read(key: string): Promise<Buffer | null>;
  /** True while nothing has been stored. */
  isEmpty(): Promise<boolean>;
}

export async function startBucket(name: string, folder: string): Promise<Bucket> {
  await mkdir(folder, { recursive: true });
  const put = (key: string, bytes: Uint8Array) => writeDurably(join(folder, fileOf(key)), bytes);
  const server = await serveHttp(0, async (request, response) => {
    const [, bucket = '', ...rest] = new URL(request.url ?? '/', 'http://bucket').pathname.split('/');
    const key = decodeURIComponent(rest.join('/'));
    if (bucket !== name) return refuse(response, 404, 'NoSuchBucket', 'There is no such bucket.');
    if (!key && request.method === 'GET') return list(folder, name, response);
    const path = join(folder, fileOf(key));
    if (!key || fileOf(key).length > 250) return refuse(response, 400, 'KeyTooLongError', 'This key is none of ours.');
    switch (request.method) {
      case 'GET':
      case 'HEAD':
        return read(path, request, response);
      case 'PUT':
        return write(request, response, (bytes) => put(key, bytes));
      case 'DELETE':
        await rm(path, { force: true });
        response.writeHead(204).end();
        return;
      default:
        return refuse(response, 501, 'NotImplemented', 'This stand-in knows GET, HEAD, PUT and DELETE of an object.');
    }
  });
  return {
    ...server,
    put,
    read: (key) => readFile(join(folder, fileOf(key))).catch(() => null),
    isEmpty: async () => (await readdir(folder)).every((file) => file.startsWith('.')),
  };
}

/** One flat file a key: neither `/` nor a leading dot survives, so that no key leads out of the folder. */
function fileOf(key: string): string {
  return encodeURIComponent(key).replaceAll('.', '%2E').replaceAll('*', '%2A');
}

/** ListObjectsV2, all in one page. */
async function list(folder: string, name: string, response: ServerResponse): Promise<void> {
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.')).sort();
  const contents = await Promise.all(
    files.map(async (file) => {
      const found = await stat(join(folder, file)).catch(() => null);
      if (!found) return '';
      const key = escapeMarkup(decodeURIComponent(file));
      return `<Contents><Key>${key}</Key><LastModified>${found.mtime.toISOString()}</LastModified><Size>${found.size}</Size></Contents>`;
    }),
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escapeMarkup(name)}</Name><KeyCount>${files.length}</KeyCount><IsTruncated>false</IsTruncated>${contents.join('')}</ListBucketResult>`;
  response.writeHead(200, { 'Content-Type': 'application/xml' }).end(body);
}

async function read(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (!found) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.');
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Length': found.size,
    'Last-Modified': found.mtime.toUTCString(),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader that has seen enough hangs up, which is no fault.
  await pipeline(createReadStream(path), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function write(
  request: IncomingMessage,
  response: ServerResponse,
  put: (bytes: Buffer) => Promise<void>,
): Promise<void> {
  // Signed chunks would be stored with their signatures in between: better to say no than to keep a spoiled mail.
  if (request.headers['content-encoding']?.includes('aws-chunked')) {
    return refuse(response, 501, 'NotImplemented', 'This stand-in takes whole bodies only, no aws-chunked ones.');
  }
  try {
    const bytes = await readBody(request, MAX_OBJECT_BYTES);
    await put(bytes);
    response.writeHead(200, { ETag: `"${createHash('md5').update(bytes).digest('hex')}"` }).end();
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    refuse(response, 400, 'EntityTooLarge', 'Objects are 41 MB at most here.');
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escapeMarkup(message)}</Message></Error>`;
  response.writeHead(status, { 'Content-Type': 'application/xml', Connection: 'close' }).end(body);
}
