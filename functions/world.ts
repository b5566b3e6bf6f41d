import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoStore } from '#shared/aws/dynamo-store.ts';
import { S3RawMail } from '#shared/aws/s3-raw-mail.ts';
import { SesOutbox } from '#shared/aws/ses-outbox.ts';
import type { Clock, House, Log, World } from '#shared/world.ts';

/** What a function is told by its environment: the only place that reads it. */
type Environment = Readonly<Record<string, string | undefined>>;

let built: World | undefined;

/** The real World, built at the first call and kept for the life of the process. */
export function theWorld(): World {
  built ??= buildWorld(process.env);
  return built;
}

/** Builds the World on AWS, or on whatever AWS_ENDPOINT_URL_* name. @throws when a setting is missing or makes no sense. */
export function buildWorld(environment: Environment): World {
  const region = required(environment, 'AWS_REGION');
  const clock = clockFrom(environment.PROTEGE_CLOCK_STARTS_AT);
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  // Path style, because a stand-in has no host name for each bucket.
  const s3 = new S3Client({ region, forcePathStyle: Boolean(environment.AWS_ENDPOINT_URL_S3) });
  return {
    clock,
    store: new DynamoStore(documents, required(environment, 'PROTEGE_TABLE'), () => clock.now()),
    rawMail: new S3RawMail(s3, required(environment, 'PROTEGE_BUCKET')),
    outbox: new SesOutbox(new SESClient({ region }), region),
    log: { note: environment.AWS_LAMBDA_FUNCTION_NAME ? noteAsJson : noteAsText },
    house: houseFrom(environment),
  };
}

/** On AWS, where logs are searched by field. */
const noteAsJson: Log['note'] = (event, detail) => console.log(JSON.stringify({ event, ...detail }));

/** In a terminal, where a person reads along: "mail critiqued (reply)". */
const noteAsText: Log['note'] = (event, detail) => {
  const { state, reason, kind, error } = detail;
  const words = [event, state ?? kind ?? error].filter(Boolean).join(' ');
  console.log(`  ${words}${reason ? ` (${reason})` : ''}`);
};

function houseFrom(environment: Environment): House {
  const registration = environment.PROTEGE_REGISTRATION ?? 'closed';
  if (registration !== 'closed' && registration !== 'open' && registration !== 'anyone') {
    throw new Error('PROTEGE_REGISTRATION must be closed, open or anyone');
  }
  const owners = (environment.PROTEGE_OWNERS ?? '').toLowerCase().split(',');
  return {
    assistant: required(environment, 'PROTEGE_ADDRESS').toLowerCase(),
    registration,
    owners: owners.map((address) => address.trim()).filter((address) => address !== ''),
    lettersPerDay: numberFrom(environment, 'PROTEGE_LETTERS_PER_DAY', 50),
    claimSeconds: numberFrom(environment, 'PROTEGE_CLAIM_SECONDS', 300),
  };
}

/** The real clock, or one that started elsewhere and runs on. */
function clockFrom(startsAt: string | undefined): Clock {
  const offset = startsAt ? Date.parse(startsAt) - Date.now() : 0;
  if (Number.isNaN(offset)) throw new Error('PROTEGE_CLOCK_STARTS_AT must be an ISO time');
  return { now: () => new Date(Date.now() + offset) };
}

function required(environment: Environment, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function numberFrom(environment: Environment, name: string, otherwise: number): number {
  const value = Number(environment[name] ?? otherwise);
  if (!Number.isFinite(value) || value < 0) throw new Error(`${name} must be a number, 0 or more`);
  return value;
}
