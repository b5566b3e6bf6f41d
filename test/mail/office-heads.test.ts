import { describe, expect, it } from 'vitest';
import { readMail } from '#shared/mail/read-mail.ts';

/** Heads that office programs of the Nineties and later set over an unmarked quotation. */
const HEADS = [
  'From:\tDana Roth@ACME on 05/02/2001 03:56 PM CDT\nTo:\tSam Poe/HOU/ACME@ACME\ncc:\t\nSubject:\tW',
  'Dana Roth@ACME\n05/02/2001 03:56 PM\nTo:\tSam Poe/HOU/ACME@ACME\ncc:\t \nSubject:\tW',
  'Dana Roth @ ECT   05/02/2001 03:56 PM\n\nTo: Sam Poe/HOU/ECT@ECT\ncc:  (bcc: Kim Lee/HOU/ECT)\nSubject: W',
  'From: Dana Roth AT ACME on 05/02/2001 03:56 PM\nTo: Sam Poe/HOU/ACME@ACME\ncc:  \nSubject: W',
  '"Dana Roth" <dana@x.example> on 05/02/2001 03:56:12 PM\nPlease respond to "Dana Roth" <dana@x.example>\nTo: <sam@y.example>\ncc:  \n\nSubject: W',
  'Dana Roth\nSent by: Kim Lee\n05/02/2001 03:56 PM\nTo: Sam Poe\ncc:\nSubject: W',
  '   Acme Corp.\n\n  From: Dana Roth                           05/02/2001 03:56 PM\n\nTo: Sam Poe/HOU/ACME@ACME\ncc:  \nSubject: W',
  'Dana Roth <dana@x.example> \n05/02/2001 03:56 PM\n\nTo\nSam Poe <sam@y.example>, \ncc\n\nSubject\nW',
  'Dana Roth/HOU/ACME wrote on 05/02/2001 03:56:00 PM:',
  '---------------------- Forwarded by Kim Lee/HOU/ECT on 05/02/2001 04:10 PM \n---------------------------\n\n\nDana Roth\n05/02/2001 03:56 PM\nTo: Sam Poe/HOU/ECT@ECT\ncc:  \nSubject: W',
  ' -----Original Message-----\nFrom: \tDana Roth [SMTP:dana@x.example]\nSent:\tWednesday, May 02, 2001 3:56 PM\nTo:\tPoe, Sam\nCc:\tLee, Kim; Fox, Al\nSubject:\tW\nImportance:\tHigh\nSensitivity:\tConfidential',
  '-----Original Message-----\nFrom: Dana Roth \nPosted At: Wednesday, May 02, 2001 3:56 PM\nPosted To: Widgets\nConversation: W\nSubject: W',
  '-----Original Message-----\nFrom: widgets-bounces@lists.example.org\n[mailto:widgets-bounces@lists.example.org] On Behalf Of Dana Roth\nSent: Wednesday, May 02, 2001 3:56 PM\nTo: widgets@lists.example.org\nSubject: W',
  'From: Dana Roth [mailto:dana@x.example]\nSent: Wednesday, May 02, 2001 3:56 PM\nTo: Sam Poe\nCc: Lee, Kim; Fox, Al; Department of Widgets; Someone With\nA Long Name; Other, Person\nSubject: W with a very long subject that has been wrapped by the server at\nthis place',
  'Original Message:\n-----------------\nFrom: Dana Roth dana@x.example\nDate: Wed, 2 May 2001 15:56:00 -0500\nTo: sam@y.example\nSubject: W',
  '____________________Forward Header_____________________\nSubject: W\nAuthor: Dana Roth <dana@x.example>\nDate:   05/02/2001 3:56 PM',
  '______________________________ Reply Separator _________________________________\nSubject: W\nAuthor:  Dana Roth at ACME01\nDate:    5/2/01 3:56 PM',
  '======= 2001-05-02 15:56:00 Dana Roth wrote: =======',
  '>>> Dana Roth <dana@x.example> 05/02/01 03:56PM >>>',
  'Von:\tDana Roth\n02.05.2001 15:56\nAn:\tSam Poe/HOU/ACME@ACME\nKopie:\t\nThema:\tW',
  'Dana Roth\n05/02/2001 \n03:56 PM\nTo: Sam Poe/HOU/ACME@ACME\ncc:\nSubject: W',
  '\tAcme Corp.\n\t\n\tFrom:  Dana Roth                           \n\tSent by: Kim Lee\n05/02/2001 03:56 PM\n\t\n\nTo: Sam Poe/HOU/ACME@ACME\ncc:\nSubject: W',
  'Dana Roth/HOU/ACME@ACME on\n05/02/2001 03:56 PM\nTo: Sam Poe/HOU/ACME@ACME, Kim \nLee/HOU/ACME@ACME, Al \nFox/HOU/ACME@ACME\ncc:\nSubject: W',
  '---------------------- Forwarded by Kim Lee/HOU/ACME_SOUTH \non \n05/02/2001 04:10 PM ---------------------------\n\nDana Roth\n05/02/2001 03:56 PM\nTo: Sam Poe\ncc:\nSubject: W',
  '                    Dana Roth\n                    <dana@x.exampl           An:       Sam Poe/HOU/ACME@ACME\n                    e>                       Kopie:\n                    Gesendet von:            Thema:    W\n                    Kim Lee\n                    02.05.2001 15:56\n',
  '             Dana Roth\n             Sent by:                                                   To\n             Kim Lee                   Sam Poe <sam@y.example>\n                                                                        cc\n             05/02/2001 03:56\n             PM                                                    Subject\n                                       W\n             Please respond to\n             Dana Roth\n',
  'From: Dana Roth [mailto:dana@x.example] Sent: Wednesday, May\n02, 2001 3:56 PM To: Sam Poe; Lee, Kim Cc: Fox,\nAl Subject: W',
  '-----Ursprüngliche Nachricht----- Von: Dana Roth Gesendet: Mittwoch, 2. Mai 2001\n15:56 An: Sam Poe Betreff: W',
  'Originalnachricht\nVon: Dana Roth\nGesendet: Mittwoch, 2. Mai 2001 15:56\nAn: Sam Poe\nBetreff: W',
  'From: Office <office@x.example> On Behalf Of Dana Roth\nSent: Wednesday, May 02, 2001 3:56 PM\nTo: Sam Poe\nSubject: W',
  'Od: lista@x.example [mailto:lista@x.example] W imieniu Dana Roth\nWysłano: środa, 2 maja 2001 15:56\nDo: Sam Poe\nTemat: W',
  'De: lista@x.example [mailto:lista@x.example] Em nome de Dana Roth\nEnviada em: quarta-feira, 2 de maio de 2001 15:56\nPara: Sam Poe\nAssunto: W',
  'From: Dana Roth/HOU/ACME@ACME [mailto:IMCEANOTES-Dana+20Roth@ACME.EXAMPLE]\nSent: Wednesday, May 02, 2001 3:56 PM\nTo: Sam Poe\nSubject: W',
  "From: Dana Roth\nSent: Wednesday, May 02, 2001 3:56 PM\nTo: Sam Poe; 'Kim Lee\n(Houston)'; Fox,\nAl; Department of\nWidgets\nCc: Long, Mary\nAnn\nSubject: W",
];

describe('a head of an office program parts two mails', () => {
  it.each(HEADS)('%s', async (head) => {
    const own =
      'From: sam@y.example\nTo: dana@x.example\nDate: Thu, 3 May 2001 09:00:00 -0500\nSubject: Re: w\n\nYes, it is.';
    const { messages } = await readMail(Buffer.from(`${own}\n\n${head}\n\n\nIs it done?  I need to know.\n`));
    expect(messages.map(({ text }) => text)).toEqual(['Is it done?  I need to know.', 'Yes, it is.']);
    expect(messages[0]?.from.name).toBe('Dana Roth');
    expect(messages[0]?.date?.slice(0, 16)).toBe('2001-05-02T15:56');
  });
});
