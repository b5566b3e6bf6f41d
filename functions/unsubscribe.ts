import type { APIGatewayProxyResultV2, LambdaFunctionURLEvent } from 'aws-lambda';
import { unsubscribe } from '#shared/flows/unsubscribe.ts';
import { theWorld } from './world.ts';

/** A request to the function's URL in; a page out. */
export async function handler(event: LambdaFunctionURLEvent): Promise<APIGatewayProxyResultV2> {
  const { body = '', isBase64Encoded, rawPath, requestContext } = event;
  const { status, html } = await unsubscribe(theWorld(), {
    method: requestContext.http.method,
    path: rawPath,
    body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  });
  return { statusCode: status, headers: HEADERS, body: html };
}

/** No script, no cache, no trace of the address elsewhere. */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
