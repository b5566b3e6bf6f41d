import { type UnsubscribePage, unsubscribePage } from '#shared/letters/unsubscribe-page.ts';
import type { OneClick } from '#shared/store.ts';
import type { World } from '#shared/world.ts';
import { keepMentor } from './keep-mentor.ts';
import { keepUser } from './keep-user.ts';

/** What came in by HTTP. */
export interface Click {
  readonly method: string;
  /** `/` and what a letter's address has behind the house's. */
  readonly path: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly html: string;
}

/**
 * Answers whoever follows a letter's List-Unsubscribe. Mail programs and scanners fetch such addresses on their own, so
 * that only a POST that says so (RFC 8058) changes anything; all else is shown a page with a button that does.
 */
export async function unsubscribe(world: World, { method, path, body }: Click): Promise<Answer> {
  const page = (status: number, which: UnsubscribePage) => ({
    status,
    html: unsubscribePage(which, world.house.assistant),
  });
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return page(405, 'unknown');
  const [, userId = '', token = ''] = /^\/([0-9a-f]{32})\/([\w-]{40,64})$/.exec(path) ?? [];
  const oneClick = userId && token ? await world.store.oneClick(userId, token) : null;
  if (!oneClick) return page(404, 'unknown');
  const asks = oneClick.kind === 'nudge' ? 'ask-nudge' : 'ask-digest';
  if (method !== 'POST') return page(200, asks);
  if (!isOneClick(body)) return page(400, asks);
  await end(world, oneClick);
  world.log.note('unsubscribed', { kind: oneClick.kind });
  return page(200, oneClick.kind === 'nudge' ? 'ended-nudge' : 'ended-digest');
}

/** As a form sends it, in either of the two ways a form has. */
function isOneClick(body: string): boolean {
  const start = body.slice(0, 2000);
  return (
    new URLSearchParams(start.trim()).get('List-Unsubscribe') === 'One-Click' ||
    /name="?List-Unsubscribe"?\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(start)
  );
}

/** What "stop" and "digest off" do by mail; done again, it changes nothing. */
async function end(world: World, { userId, kind, mentorId }: OneClick): Promise<void> {
  if (kind === 'digest') {
    const user = await world.store.user(userId);
    if (user) await keepUser(world, user, (current) => ({ ...current, digest: 'off', digestAt: undefined }));
    return;
  }
  const mentor = await world.store.mentor(userId, mentorId ?? '');
  if (mentor) await keepMentor(world, mentor, (current) => ({ ...current, stopped: true, due: undefined }));
}
