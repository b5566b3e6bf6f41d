import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { LetterRecord, Mentor, Receipt, Store, StoredMessage, StoredThread, User } from '#shared/store.ts';
import { type Key, keys } from './keys.ts';

/** Raised with every change of an item's shape, so that a reader can tell what it holds. */
const SCHEMA = 1;
const DAY = 86_400;
const RECEIPT_DAYS = 60;
const LETTER_DAYS = 120;
/** Writes under way at a time. */
const AT_ONCE = 10;

/** The Store in one DynamoDB table. Where things lie: keys.ts. Errors of DynamoDB are thrown as they come. */
export class DynamoStore implements Store {
  readonly #client: DynamoDBDocumentClient;
  readonly #table: string;
  readonly #now: () => Date;

  /** `now` only dates the items' time to live. The client must drop undefined values when it marshalls. */
  constructor(client: DynamoDBDocumentClient, table: string, now: () => Date) {
    this.#client = client;
    this.#table = table;
    this.#now = now;
  }

  async userByAddress(address: string): Promise<User | null> {
    const pointer = await this.#get<{ userId: string }>(keys.address(address));
    return pointer ? this.#get<User>(keys.user(pointer.userId)) : null;
  }

  async addUser(user: User): Promise<User> {
    // The profile goes first: a pointer must never lead to nothing, and a profile without one is merely unused.
    await this.#put(keys.user(user.id), user);
    const [address] = user.addresses;
    if (!address) throw new Error('a user needs an address');
    if (await this.#putNew(keys.address(address), { userId: user.id })) return user;
    const known = await this.userByAddress(address);
    if (!known) throw new Error('an address points to a user that is not there');
    if (known.id !== user.id) await this.#delete(keys.user(user.id));
    return known;
  }

  async usersMentoredBy(address: string): Promise<readonly string[]> {
    const items = await this.#query<{ userId: string }>(`MENTORED#${address}`, 'USER#');
    return items.map((item) => item.userId);
  }

  mentorsOf(userId: string): Promise<readonly Mentor[]> {
    return this.#query<Mentor>(keys.user(userId).pk, 'MENTOR#');
  }

  async putMentor(mentor: Mentor): Promise<boolean> {
    const item = { ...keys.mentor(mentor.userId, mentor.id), ...mentor, version: mentor.version + 1, schema: SCHEMA };
    const written = await this.#conditional({
      Item: item,
      ConditionExpression: mentor.version === 0 ? 'attribute_not_exists(pk)' : '#v = :v',
      ...(mentor.version > 0 && {
        ExpressionAttributeNames: { '#v': 'version' },
        ExpressionAttributeValues: { ':v': mentor.version },
      }),
    });
    if (!written) return false;
    for (const address of mentor.addresses) {
      await this.#put(keys.mentored(address, mentor.userId), { userId: mentor.userId });
    }
    return true;
  }

  async addThread(thread: StoredThread): Promise<void> {
    await this.#putNew(keys.thread(thread.userId, thread.id), thread);
  }

  threadById(userId: string, threadId: string): Promise<StoredThread | null> {
    return this.#get<StoredThread>(keys.thread(userId, threadId));
  }

  threadsOf(userId: string): Promise<readonly StoredThread[]> {
    return this.#query<StoredThread>(keys.user(userId).pk, 'THREAD#');
  }

  async threadByMessageIds(userId: string, messageIds: readonly string[]): Promise<string | null> {
    for (const id of messageIds) {
      const pointer = await this.#get<{ threadId: string }>(keys.messageId(userId, id));
      if (pointer) return pointer.threadId;
    }
    return null;
  }

  async messagesOf(userId: string, threadId: string): Promise<readonly StoredMessage[]> {
    return this.#query<StoredMessage>(`USER#${userId}#THREAD#${threadId}`, 'MESSAGE#');
  }

  async addMessages(userId: string, messages: readonly StoredMessage[]): Promise<void> {
    const add = async (message: StoredMessage) => {
      await this.#put(keys.message(userId, message.threadId, message.id), message);
      if (message.messageId) await this.addMessageIds(userId, message.threadId, [message.messageId]);
    };
    for (let i = 0; i < messages.length; i += AT_ONCE) await Promise.all(messages.slice(i, i + AT_ONCE).map(add));
  }

  async addMessageIds(userId: string, threadId: string, messageIds: readonly string[]): Promise<void> {
    for (const id of messageIds) await this.#putNew(keys.messageId(userId, id), { threadId });
  }

  receipt(deliveryId: string): Promise<Receipt | null> {
    return this.#get<Receipt>(keys.receipt(deliveryId));
  }

  async putReceipt(receipt: Receipt): Promise<void> {
    await this.#put(keys.receipt(receipt.deliveryId), { ...receipt, ttl: this.#ttl(RECEIPT_DAYS) });
  }

  async receipts(limit: number): Promise<readonly Receipt[]> {
    const found: Receipt[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.#client.send(
        new ScanCommand({
          TableName: this.#table,
          FilterExpression: 'begins_with(pk, :p)',
          ExpressionAttributeValues: { ':p': 'RECEIPT#' },
          ExclusiveStartKey: from,
        }),
      );
      found.push(...((page.Items ?? []) as Receipt[]));
      from = page.LastEvaluatedKey;
    } while (from);
    return found.sort((a, b) => b.at.localeCompare(a.at)).slice(0, limit);
  }

  async claimContent(userId: string, contentId: string, deliveryId: string): Promise<string> {
    const key = keys.content(userId, contentId);
    if (await this.#putNew(key, { deliveryId, ttl: this.#ttl(RECEIPT_DAYS) })) return deliveryId;
    const holder = await this.#get<{ deliveryId: string }>(key);
    return holder?.deliveryId ?? deliveryId;
  }

  claimLetter(letter: LetterRecord, staleBefore: string): Promise<boolean> {
    return this.#conditional({
      Item: { ...keys.letter(letter.id), ...letter, schema: SCHEMA, ttl: this.#ttl(LETTER_DAYS) },
      ConditionExpression: 'attribute_not_exists(pk) OR (#s = :claimed AND #at < :stale)',
      ExpressionAttributeNames: { '#s': 'state', '#at': 'at' },
      ExpressionAttributeValues: { ':claimed': 'claimed', ':stale': staleBefore },
    });
  }

  letter(id: string): Promise<LetterRecord | null> {
    return this.#get<LetterRecord>(keys.letter(id));
  }

  async letterSent(id: string, messageId: string): Promise<void> {
    await this.#client.send(
      new UpdateCommand({
        TableName: this.#table,
        Key: keys.letter(id),
        UpdateExpression: 'SET #s = :sent, messageId = :m',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':sent': 'sent', ':m': messageId },
      }),
    );
  }

  async releaseLetter(id: string): Promise<void> {
    await this.#delete(keys.letter(id));
  }

  async countLetter(userId: string, day: string, letterId: string, most: number): Promise<boolean> {
    const one = new Set([letterId]);
    try {
      await this.#client.send(
        new UpdateCommand({
          TableName: this.#table,
          Key: keys.letterCount(userId, day),
          UpdateExpression: 'SET #t = :t, #s = :s ADD #l :one',
          ConditionExpression: 'attribute_not_exists(#l) OR size(#l) < :most OR contains(#l, :id)',
          ExpressionAttributeNames: { '#t': 'ttl', '#s': 'schema', '#l': 'letters' },
          ExpressionAttributeValues: {
            ':t': this.#ttl(2),
            ':s': SCHEMA,
            ':one': one,
            ':most': most,
            ':id': letterId,
          },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  #ttl(days: number): number {
    return Math.floor(this.#now().getTime() / 1000) + days * DAY;
  }

  async #get<T>(key: Key): Promise<T | null> {
    const { Item } = await this.#client.send(
      new GetCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
    );
    if (!Item || (typeof Item.ttl === 'number' && Item.ttl * 1000 < this.#now().getTime())) return null;
    return Item as T;
  }

  async #put(key: Key, item: object): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#table, Item: { ...item, ...key, schema: SCHEMA } }));
  }

  /** False when an item stands there already. */
  #putNew(key: Key, item: object): Promise<boolean> {
    return this.#conditional({
      Item: { ...item, ...key, schema: SCHEMA },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
  }

  async #conditional(input: Omit<ConstructorParameters<typeof PutCommand>[0], 'TableName'>): Promise<boolean> {
    try {
      await this.#client.send(new PutCommand({ TableName: this.#table, ...input }));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async #delete(key: Key): Promise<void> {
    await this.#client.send(new DeleteCommand({ TableName: this.#table, Key: key }));
  }

  async #query<T>(pk: string, prefix: string): Promise<T[]> {
    const found: T[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.#client.send(
        new QueryCommand({
          TableName: this.#table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
          ExpressionAttributeValues: { ':pk': pk, ':sk': prefix },
          ConsistentRead: true,
          ExclusiveStartKey: from,
        }),
      );
      found.push(...((page.Items ?? []) as T[]));
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  }
}
