import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type {
  Due,
  LetterRecord,
  Mentor,
  OneClick,
  PendingAddress,
  Receipt,
  Store,
  StoredMessage,
  StoredThread,
  User,
} from '#shared/store.ts';
import { DUE_SHARDS, type Key, keys, ownerOf, shardOf } from './keys.ts';
import { DUE_INDEX } from './table.ts';
import { SCHEMA, TableItems } from './table-items.ts';

/** Raw mail is gone after 30 days; what is remembered of it outlives it. */
const MAIL_DAYS = 40;
const RECEIPT_DAYS = 60;
const LETTER_DAYS = 120;
const ASKED_DAYS = 7;
const CLICK_DAYS = 90;
/** Writes under way at a time. */
const AT_ONCE = 10;

/** The Store in one DynamoDB table. Where things lie: keys.ts. Errors of DynamoDB are thrown as they come. */
export class DynamoStore implements Store {
  readonly #items: TableItems;

  /** `now` only dates the items' time to live. The client must drop undefined values when it marshalls. */
  constructor(client: DynamoDBDocumentClient, table: string, now: () => Date) {
    this.#items = new TableItems(client, table, now);
  }

  async userByAddress(address: string): Promise<User | null> {
    const pointer = await this.#items.get<{ userId: string }>(keys.address(address));
    return pointer ? this.user(pointer.userId) : null;
  }

  user(userId: string): Promise<User | null> {
    return this.#items.get<User>(keys.user(userId));
  }

  async addUser(user: User): Promise<User> {
    // The profile goes first: a pointer must never lead to nothing, and a profile without one is merely unused.
    await this.#items.putNew(keys.user(user.id), user);
    const [address] = user.addresses;
    if (!address) throw new Error('a user needs an address');
    if (await this.#items.putNew(keys.address(address), { userId: user.id })) return user;
    const known = await this.userByAddress(address);
    if (!known) throw new Error('an address points to a user that is not there');
    if (known.id !== user.id) await this.#items.delete(keys.user(user.id));
    return known;
  }

  putUser(user: User): Promise<boolean> {
    const { id, digestAt, version = 0 } = user;
    return this.#items.putOver(keys.user(id), { ...user, ...dueKeys(id, digestAt) }, version);
  }

  async addAddress(userId: string, address: string): Promise<boolean> {
    if (await this.#items.putNew(keys.address(address), { userId })) return true;
    return (await this.#items.get<{ userId: string }>(keys.address(address)))?.userId === userId;
  }

  async addPendingAddress(pending: PendingAddress): Promise<boolean> {
    const ttl = this.#items.ttl(ASKED_DAYS);
    // The same code again is the same request, tried again.
    const asked = await this.#items.putIf(
      keys.asked(pending.address),
      { code: pending.code, ttl },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR code = :c OR #ttl < :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':c': pending.code, ':now': this.#items.ttl(0) },
      },
    );
    if (asked) await this.#items.put(keys.pendingAddress(pending.code), { ...pending, ttl });
    return asked;
  }

  pendingAddress(code: string): Promise<PendingAddress | null> {
    return this.#items.get<PendingAddress>(keys.pendingAddress(code));
  }

  async addOneClick(token: string, oneClick: OneClick): Promise<void> {
    await this.#items.put(keys.oneClick(oneClick.userId, token), { ...oneClick, ttl: this.#items.ttl(CLICK_DAYS) });
  }

  oneClick(userId: string, token: string): Promise<OneClick | null> {
    return this.#items.get<OneClick>(keys.oneClick(userId, token));
  }

  async usersMentoredBy(address: string): Promise<readonly string[]> {
    const items = await this.#items.query<{ userId: string }>(`MENTORED#${address}`, 'USER#');
    return items.map((item) => item.userId);
  }

  mentorsOf(userId: string): Promise<readonly Mentor[]> {
    return this.#items.query<Mentor>(keys.user(userId).pk, 'MENTOR#');
  }

  mentor(userId: string, mentorId: string): Promise<Mentor | null> {
    return this.#items.get<Mentor>(keys.mentor(userId, mentorId));
  }

  async removeMentor(userId: string, mentorId: string): Promise<void> {
    await this.#items.delete(keys.mentor(userId, mentorId));
  }

  async putMentor(mentor: Mentor): Promise<boolean> {
    const { userId, id, due, version } = mentor;
    const item = { ...mentor, ...dueKeys(userId, due?.at) };
    if (!(await this.#items.putOver(keys.mentor(userId, id), item, version))) return false;
    for (const address of mentor.addresses) await this.#items.put(keys.mentored(address, userId), { userId });
    return true;
  }

  async addThread(thread: StoredThread): Promise<void> {
    await this.#items.putNew(keys.thread(thread.userId, thread.id), thread);
  }

  threadById(userId: string, threadId: string): Promise<StoredThread | null> {
    return this.#items.get<StoredThread>(keys.thread(userId, threadId));
  }

  threadsOf(userId: string): Promise<readonly StoredThread[]> {
    return this.#items.query<StoredThread>(keys.user(userId).pk, 'THREAD#');
  }

  async threadByMessageIds(userId: string, messageIds: readonly string[]): Promise<string | null> {
    for (const id of messageIds) {
      const pointer = await this.#items.get<{ threadId?: string }>(keys.messageId(userId, id));
      if (pointer?.threadId) return pointer.threadId;
    }
    return null;
  }

  messagesOf(userId: string, threadId: string): Promise<readonly StoredMessage[]> {
    return this.#items.query<StoredMessage>(keys.message(userId, threadId, '').pk, 'MESSAGE#');
  }

  async addMessages(userId: string, messages: readonly StoredMessage[]): Promise<void> {
    const add = async (message: StoredMessage) => {
      await this.#items.put(keys.message(userId, message.threadId, message.id), message);
      if (message.messageId) await this.addMessageIds(userId, message.threadId, [message.messageId]);
    };
    for (let i = 0; i < messages.length; i += AT_ONCE) await Promise.all(messages.slice(i, i + AT_ONCE).map(add));
  }

  async addMessageIds(userId: string, threadId: string, messageIds: readonly string[]): Promise<void> {
    for (const id of messageIds) await this.#items.putNew(keys.messageId(userId, id), { threadId });
  }

  receipt(deliveryId: string): Promise<Receipt | null> {
    return this.#items.get<Receipt>(keys.receipt(deliveryId));
  }

  async putReceipt(receipt: Receipt): Promise<void> {
    await this.#items.put(keys.receipt(receipt.deliveryId), { ...receipt, ttl: this.#items.ttl(RECEIPT_DAYS) });
  }

  async receipts(limit: number): Promise<readonly Receipt[]> {
    const found: Receipt[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await this.#items.client.send(
        new ScanCommand({
          TableName: this.#items.table,
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
    if (await this.#items.putNew(key, { deliveryId, ttl: this.#items.ttl(RECEIPT_DAYS) })) return deliveryId;
    const holder = await this.#items.get<{ deliveryId: string }>(key);
    return holder?.deliveryId ?? deliveryId;
  }

  claimLetter(letter: LetterRecord, staleBefore: string): Promise<boolean> {
    return this.#items.putIf(
      keys.letter(letter.userId, letter.id),
      { ...letter, ttl: this.#items.ttl(LETTER_DAYS) },
      {
        ConditionExpression: 'attribute_not_exists(pk) OR (#s = :claimed AND #at < :stale)',
        ExpressionAttributeNames: { '#s': 'state', '#at': 'at' },
        ExpressionAttributeValues: { ':claimed': 'claimed', ':stale': staleBefore },
      },
    );
  }

  letter(userId: string, id: string): Promise<LetterRecord | null> {
    return this.#items.get<LetterRecord>(keys.letter(userId, id));
  }

  lettersOf(userId: string): Promise<readonly LetterRecord[]> {
    return this.#items.query<LetterRecord>(keys.user(userId).pk, 'LETTER#');
  }

  async letterSent(userId: string, id: string, messageId: string, threadId?: string): Promise<void> {
    const isKept = await this.#items.update(keys.letter(userId, id), {
      UpdateExpression: 'SET #s = :sent, messageId = :m',
      // A user who is gone has no letters any more.
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':sent': 'sent', ':m': messageId },
    });
    // An answer to the letter is known by it.
    if (isKept) await this.#items.putNew(keys.messageId(userId, messageId), { letterId: id, threadId });
  }

  async letterByMessageId(userId: string, messageId: string): Promise<LetterRecord | null> {
    const pointer = await this.#items.get<{ letterId?: string }>(keys.messageId(userId, messageId));
    return pointer?.letterId ? this.letter(userId, pointer.letterId) : null;
  }

  async releaseLetter(userId: string, id: string): Promise<void> {
    await this.#items.delete(keys.letter(userId, id));
  }

  countLetter(userId: string, day: string, letterId: string, most: number): Promise<boolean> {
    return this.#items.update(keys.letterCount(userId, day), {
      UpdateExpression: 'SET #t = :t, #s = :s ADD #l :one',
      ConditionExpression: 'attribute_not_exists(#l) OR size(#l) < :most OR contains(#l, :id)',
      ExpressionAttributeNames: { '#t': 'ttl', '#s': 'schema', '#l': 'letters' },
      ExpressionAttributeValues: {
        ':t': this.#items.ttl(2),
        ':s': SCHEMA,
        ':one': new Set([letterId]),
        ':most': most,
        ':id': letterId,
      },
    });
  }

  async *dueBy(at: string): AsyncIterable<Due> {
    for (const shard of DUE_SHARDS) {
      const pages = this.#items.pages({
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'dueShard = :s AND dueAt <= :at',
        ExpressionAttributeValues: { ':s': shard, ':at': at },
      });
      for await (const page of pages) {
        for (const item of page) {
          const owner = ownerOf(item as unknown as Key);
          if (owner) yield { ...owner, at: String(item.dueAt) };
        }
      }
    }
  }

  async addMail(userId: string, deliveryId: string, key: string): Promise<void> {
    await this.#items.put(keys.mail(userId, deliveryId), { deliveryId, key, ttl: this.#items.ttl(MAIL_DAYS) });
  }

  mailsOf(userId: string): Promise<readonly { deliveryId: string; key: string }[]> {
    return this.#items.query(keys.user(userId).pk, 'MAIL#');
  }

  async emptyUser({ id, asked = [] }: User): Promise<void> {
    await this.#items.deleteAll(asked.flatMap(({ code, address }) => [keys.pendingAddress(code), keys.asked(address)]));
    for (const thread of await this.threadsOf(id)) {
      await this.#items.deleteAll(await this.#items.query<Key>(keys.message(id, thread.id, '').pk, 'MESSAGE#'));
    }
    for (const { addresses } of await this.mentorsOf(id)) {
      await this.#items.deleteAll(addresses.map((address) => keys.mentored(address, id)));
    }
    for (const { deliveryId } of await this.mailsOf(id)) await this.#items.delete(keys.receipt(deliveryId));
    // Kept until the end: who they are, and what says that this very mail and its letter are in hand.
    const kept = /^(PROFILE$|CONTENT#|LETTER#)/;
    const all = await this.#items.query<Key>(keys.user(id).pk, '');
    await this.#items.deleteAll(all.filter(({ sk }) => !kept.test(sk)));
  }

  async removeUser({ id, addresses }: User): Promise<void> {
    await this.#items.deleteAll(addresses.map((address) => keys.address(address)));
    const all = await this.#items.query<Key>(keys.user(id).pk, '');
    await this.#items.deleteAll(all.filter(({ sk }) => sk !== 'PROFILE'));
    await this.#items.delete(keys.user(id));
  }
}

/** The keys by which the index finds what is due, in place of those that were read; an item without is not in it. */
function dueKeys(userId: string, at: string | undefined): { dueShard?: string; dueAt?: string } {
  return { dueShard: at && shardOf(userId), dueAt: at };
}
