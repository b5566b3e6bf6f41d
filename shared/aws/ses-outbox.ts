import { type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Letter } from '#shared/letters/letter.ts';
import { writeMail } from '#shared/mail/write-mail.ts';
import { NotAccepted, type Outbox } from '#shared/world.ts';
import { messageIdOf } from './ses-message-id.ts';

/** Letters out by SES. SES gives Message-ID and Date anew: the id it answers with is the one to thread by. */
export class SesOutbox implements Outbox {
  readonly #client: SESClient;
  readonly #region: string;
  readonly #configurationSet: string | undefined;

  /** @param configurationSet SES's name of the set that reports what became of a letter, where there is one */
  constructor(client: SESClient, region: string, configurationSet?: string) {
    this.#client = client;
    this.#region = region;
    this.#configurationSet = configurationSet;
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
          Tags: [
            { Name: 'letter', Value: letter.id },
            { Name: 'user', Value: letter.userId },
          ],
          ...(this.#configurationSet && { ConfigurationSetName: this.#configurationSet }),
        }),
      );
      return { messageId: messageIdOf(answer.MessageId ?? '', this.#region) };
    } catch (error) {
      // SES answered, and the answer was no. A lost connection proves nothing.
      if (error instanceof SESServiceException && error.$fault === 'client') throw new NotAccepted(error.name);
      throw error;
    }
  }
}
