import { describe, expect, it } from 'vitest';
import { addressLetter } from '#shared/letters/address-letter.ts';

const content = { subject: 'Re: Plan', text: 'Hello', html: '<p>Hello</p>' };
const about = {
  id: 'letter-1',
  user: { id: 'sam', addresses: ['sam@example.com', 'sam@work.example'], createdAt: '2026-01-01T00:00:00Z' },
  sender: 'sam@work.example',
  from: 'coach@protege.example',
  date: new Date('2026-03-10T12:00:00Z'),
};

describe('a letter in its envelope', () => {
  it('goes back to the address the user wrote from', () => {
    const { id, from, date } = about;
    expect(addressLetter(content, about)).toEqual({
      ...content,
      id,
      userId: about.user.id,
      from,
      date,
      to: 'sam@work.example',
    });
  });

  it('goes to the user even when the sender is somebody else', () => {
    expect(addressLetter(content, { ...about, sender: 'dana@example.net' }).to).toBe('sam@example.com');
  });

  it('stands under the mail it answers', () => {
    const letter = addressLetter(content, { ...about, inReplyTo: '<b@x>', references: ['<a@x>', '<b@x>'] });
    expect(letter).toMatchObject({ inReplyTo: '<b@x>', references: ['<a@x>', '<b@x>'] });
  });

  it('leaves out what is no Message-ID, so that a broken header keeps no user from their answer', () => {
    const broken = ['<a@x>\r\nBcc: eve@example.org', 'no brackets', '<with space@x>', '<a@x> <b@x>', '<é@x>', ''];
    const letter = addressLetter(content, { ...about, inReplyTo: broken[0]!, references: [...broken, '<b@x>'] });
    expect(letter.inReplyTo).toBeUndefined();
    expect(letter.references).toEqual(['<b@x>']);
  });

  it('names the first and the last mails of an endless thread', () => {
    const references = Array.from({ length: 1000 }, (_, index) => `<${index}@x>`);
    const kept = addressLetter(content, { ...about, references }).references;
    expect(kept).toEqual(['<0@x>', ...references.slice(-20)]);
  });
});
