import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { RawMail } from '#shared/world.ts';

/** Raw mails in an S3 bucket, where SES puts them. Stops reading at the limit, so that no mail can fill the memory. */
export class S3RawMail implements RawMail {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async read(key: string, limit: number): Promise<{ bytes: Uint8Array; cut: boolean } | null> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key: key }));
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of Body as AsyncIterable<Uint8Array>) {
        chunks.push(Buffer.from(chunk));
        size += chunk.length;
        if (size > limit) break;
      }
      return { bytes: Buffer.concat(chunks).subarray(0, limit), cut: size > limit };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  /** S3 lists by key and SES's keys are random: this asks for all there are, a thousand at a time. */
  async *list(after: Date, before: Date): AsyncIterable<string> {
    let from: string | undefined;
    do {
      const page = await this.#client.send(new ListObjectsV2Command({ Bucket: this.#bucket, ContinuationToken: from }));
      for (const { Key, LastModified } of page.Contents ?? []) {
        if (Key && LastModified && LastModified > after && LastModified < before) yield Key;
      }
      from = page.NextContinuationToken;
    } while (from);
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
  }
}
