import { TABLE_NAME } from '#shared/aws/table.ts';

/** The assistant's address on this machine. */
export const ADDRESS = 'coach@localhost';
export const BUCKET_NAME = 'protege-mail';

/**
 * How long a letter's claim is respected. Only one process works here, and one mail at a time: a claim that is found is
 * what a kill -9 left behind, and the letter shouldn't wait for it.
 */
const CLAIM_SECONDS = 1;

export interface Endpoints {
  readonly dynamoPort: number;
  readonly bucketPort: number;
  readonly sesPort: number;
  readonly sqsPort: number;
}

/**
 * Turns the AWS SDK away from whatever account the user has: no real key goes anywhere, and nothing asks around for one.
 * This file alone writes process.env; the stand-ins need this part before they start.
 */
export function leaveTheAccount(): void {
  const others = ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL', 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'];
  for (const name of others) delete process.env[name];
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    // Node 20 will do here for as long as these very versions are installed.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  });
}

/** Sets what the functions read on AWS; to be called before any of them is loaded. */
export function setEnvironment(ports: Endpoints, owners: readonly string[]): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${ports.dynamoPort}`,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${ports.bucketPort}`,
    AWS_ENDPOINT_URL_SES: `http://127.0.0.1:${ports.sesPort}`,
    AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${ports.sqsPort}`,
    PROTEGE_DUE_QUEUE: `http://127.0.0.1:${ports.sqsPort}/000000000000/protege-due`,
    PROTEGE_TABLE: TABLE_NAME,
    PROTEGE_BUCKET: BUCKET_NAME,
    PROTEGE_ADDRESS: ADDRESS,
    PROTEGE_REGISTRATION: owners.length > 0 ? 'closed' : 'anyone',
    PROTEGE_OWNERS: owners.join(','),
    PROTEGE_CLAIM_SECONDS: String(CLAIM_SECONDS),
  });
}

/** Sets how far the functions' clock is ahead of the real one, in milliseconds; they look at it each time. */
export function setClock(ahead: number): void {
  process.env.PROTEGE_CLOCK_AHEAD_MS = String(Math.round(ahead));
}
