/** The Message-ID of a mail that SES has taken, by the id it answers with: its host depends on the region. */
export function messageIdOf(sesId: string, region: string): string {
  return `<${sesId}@${region === 'us-east-1' ? 'email.amazonses.com' : `${region}.amazonses.com`}>`;
}
