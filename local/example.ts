import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sendBySmtp } from './inbox/post-mail.ts';
import { headerOf, headersOf } from './mail-head.ts';

/** The folder above is the project's, both here and in dist/, where this is run from. */
const EXAMPLE = fileURLToPath(new URL('../examples/first-thread.eml', import.meta.url));

/**
 * Delivers the example over SMTP, as any mail program would.
 * @param owner who forwards it, where only one person is served; else the example's own sender does
 */
export async function deliverExample(smtpPort: number, to: string, owner: string | undefined): Promise<void> {
  const raw = await readFile(EXAMPLE, 'utf8');
  const from = headerOf(headersOf(Buffer.from(raw)), 'from').replace(/^.*<|>.*$/g, '');
  await sendBySmtp(smtpPort, Buffer.from(owner ? raw.replaceAll(from, owner) : raw), owner ?? from, to);
}
