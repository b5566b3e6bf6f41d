import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Letter } from '#shared/letters/letter.ts';
import { writeMail } from '#shared/mail/write-mail.ts';
import { NotAccepted, type Outbox } from '#shared/world.ts';

/** Letters out by SES. SES gives Message-ID and Date anew: the id it answers with is the one to thread by. */
export class SesOutbox implements Outbox {
  readonly #client: SESClient;
  readonly #region: string;

  constructor(client: SESClient, region: string) {
    this.#client = client;
    this.#region = region;
  }

  async send(letter: Letter): Promise<{ messageId: string }> {
    const raw = await writeMail(letter);
    try {
      const answer = await this.#client.send(
        new SendRawEmailCommand({
          Source: letter.from,
          // Named here, so that no header of the mail can add another.
          Destinations: [letter.to],
          RawMessage: { Data: raw },
          Tags: [{ Name: 'letter', Value: letter.id }],
        }),
      );
      const host = this.#region === 'us-east-1' ? 'email.amazonses.com' : `${this.#region}.amazonses.com`;
      return { messageId: `<${answer.MessageId}@${host}>` };
    } catch (error) {
      // SES answered, and the answer was no. A lost connection proves nothing.
      if (error instanceof SESServiceException && error.$fault === 'client') throw new NotAccepted(error.name);
      throw error;
    }
  }
}
