/** What clients put before a subject when they answer or forward, in many languages; "Re[2]:" and "AW (3):" too. */
const ANSWER =
  're|aw|sv|vs|antw|odp|rif|ref|res|rsp|ynt|yanıt|atb|vá|vl|doorst|回复|回覆|答复|返信|отв|ответ|відп|απ|re-|r';
const FORWARD =
  'fwd?|fw|wg|tr|rv|enc|i|vb|vs|vl|pd|doorst|transf|továbbítás|ilt|ynl|i̇lt|转发|轉寄|転送|пер|пересл|fs|vidaresänt';
const PREFIX = new RegExp(
  `^\\s*\\[?(?:${ANSWER}|${FORWARD})\\s{0,3}(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\^\\d{1,3})?\\s{0,3}[:：]`,
  'iu',
);
const ANSWERED = new RegExp(`^\\s*(?:${ANSWER})\\s{0,3}(?:\\[\\d{1,3}\\]|\\(\\d{1,3}\\))?\\s{0,3}[:：]`, 'iu');
const FORWARDED = new RegExp(`^\\s*\\[?(?:${FORWARD})\\s{0,3}[:：]`, 'iu');

/** The subject without "Re:", "Fwd:", "AW:"... however often they stand there. */
export function plainSubject(subject: string): string {
  let plain = subject.slice(0, 2000).trim();
  // "[Fwd: x]", as webmail of the Nineties wrote it.
  if (/^\[[^\]]*\]$/.test(plain) && PREFIX.test(plain)) plain = plain.slice(1, -1);
  for (let prefix = PREFIX.exec(plain); prefix; prefix = PREFIX.exec(plain))
    plain = plain.slice(prefix[0].length).trim();
  return plain;
}

/** Whether the subject says that the mail answers another. */
export function saysAnswer(subject: string): boolean {
  return ANSWERED.test(subject.slice(0, 200));
}

/**
 * Whether the subject says that the mail hands on another.
 * @param language BCP 47, where it is known: "VS:" is an answer in Finnish and Estonian, and a forward in Danish
 */
export function saysForward(subject: string, language = ''): boolean {
  if (/^\s*vs\s{0,3}[:：]/i.test(subject)) return language !== 'fi' && language !== 'et';
  return FORWARDED.test(subject.slice(0, 200));
}
