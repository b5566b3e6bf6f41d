import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DynamoStore } from '#shared/aws/dynamo-store.ts';
import { messageIdOf } from '#shared/aws/ses-message-id.ts';
import type { Chance, Clock, DueQueue, House, Log, MailQueue, Outbox, RawMail, World } from '#shared/world.ts';

/** What a function is told by its environment: the only place that reads it. */
type Environment = Readonly<Record<string, string | undefined>>;

let built: World | undefined;

/** The real World, built at the first call and kept for the life of the process. */
export function theWorld(): World {
  built ??= buildWorld(process.env);
  return built;
}

/** The Message-ID that SES gives a letter, by the id it answers with. */
export function sesMessageId(sesId: string): string {
  return messageIdOf(sesId, required(process.env, 'AWS_REGION'));
}

/** Builds the World on AWS, or on whatever AWS_ENDPOINT_URL_* name. @throws when a setting is missing or makes no sense. */
export function buildWorld(environment: Environment): World {
  const region = required(environment, 'AWS_REGION');
  const clock = clockFrom(environment);
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({ region }), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return {
    clock,
    chance,
    store: new DynamoStore(documents, required(environment, 'PROTEGE_TABLE'), () => clock.now()),
    rawMail: lazily(() => rawMailFrom(environment, region)),
    outbox: lazily(() => outboxFrom(environment, region)),
    dueQueue: lazily(() => dueQueueFrom(environment, region)),
    mailQueue: lazily(() => mailQueueFrom(environment, region)),
    log: { note: environment.AWS_LAMBDA_FUNCTION_NAME ? noteAsJson : noteAsText },
    house: houseFrom(environment),
  };
}

async function rawMailFrom(environment: Environment, region: string): Promise<RawMail> {
  const [{ S3Client }, { S3RawMail }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('#shared/aws/s3-raw-mail.ts'),
  ]);
  // Path style, because a stand-in has no host name for each bucket.
  const s3 = new S3Client({ region, forcePathStyle: Boolean(environment.AWS_ENDPOINT_URL_S3) });
  return new S3RawMail(s3, required(environment, 'PROTEGE_BUCKET'));
}

async function outboxFrom(environment: Environment, region: string): Promise<Outbox> {
  const [{ SESClient }, { SesOutbox }] = await Promise.all([
    import('@aws-sdk/client-ses'),
    import('#shared/aws/ses-outbox.ts'),
  ]);
  return new SesOutbox(new SESClient({ region }), region, environment.PROTEGE_CONFIGURATION_SET);
}

async function dueQueueFrom(environment: Environment, region: string): Promise<DueQueue> {
  const [{ SQSClient }, { SqsDueQueue }] = await Promise.all([
    import('@aws-sdk/client-sqs'),
    import('#shared/aws/sqs-due-queue.ts'),
  ]);
  return new SqsDueQueue(new SQSClient({ region }), required(environment, 'PROTEGE_DUE_QUEUE'));
}

async function mailQueueFrom(environment: Environment, region: string): Promise<MailQueue> {
  const [{ SQSClient }, { SqsMailQueue }] = await Promise.all([
    import('@aws-sdk/client-sqs'),
    import('#shared/aws/sqs-mail-queue.ts'),
  ]);
  return new SqsMailQueue(new SQSClient({ region }), required(environment, 'PROTEGE_MAIL_QUEUE'));
}

/** 256 bits. */
const chance: Chance = { token: () => randomBytes(32).toString('base64url') };

/** A port that is made when it is first used: a function pays at its start for what it uses, and for nothing else. */
function lazily<Port extends object>(make: () => Promise<Port>): Port {
  let made: Promise<Port> | undefined;
  return new Proxy({} as Port, {
    get:
      (_, name) =>
      (...values: unknown[]) => {
        made ??= make();
        const call = async () => ((await made) as Methods)[name]!(...values);
        return name === 'list' ? each(call) : call();
      },
  });
}

type Methods = Record<string | symbol, (...values: unknown[]) => unknown>;

/** What is asked for one by one, of a port that is still to be made. */
async function* each(call: () => Promise<unknown>): AsyncIterable<unknown> {
  yield* (await call()) as AsyncIterable<unknown>;
}

/** On AWS, where logs are searched by field: Lambda writes what it is given as JSON, with time, level and request. */
const noteAsJson: Log['note'] = (event, detail) => console.log({ event, ...detail });

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
    ...(environment.PROTEGE_UNSUBSCRIBE_URL && { unsubscribeUrl: environment.PROTEGE_UNSUBSCRIBE_URL }),
    claimSeconds: numberFrom(environment, 'PROTEGE_CLAIM_SECONDS', 300),
  };
}

/** The real clock, or one that is ahead of it: on one machine it can be moved while it runs. */
function clockFrom(environment: Environment): Clock {
  return {
    now() {
      const ahead = Number(environment.PROTEGE_CLOCK_AHEAD_MS ?? 0);
      if (!Number.isFinite(ahead)) throw new Error('PROTEGE_CLOCK_AHEAD_MS must be a number');
      return new Date(Date.now() + ahead);
    },
  };
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
