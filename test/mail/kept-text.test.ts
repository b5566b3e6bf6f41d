import { describe, expect, it } from 'vitest';
import { readMail } from '#shared/mail/read-mail.ts';

/** The text of the one message that a mail of these words holds. */
async function textOf(words: string): Promise<readonly string[]> {
  const head = 'From: Sam Poe <sam@y.example>\nTo: dana@x.example\nDate: Thu, 3 May 2001 09:00:00 -0500\nSubject: w';
  const { messages } = await readMail(Buffer.from(`${head}\n\n${words}\n`));
  return messages.map(({ text }) => text);
}

/** What only looks like the end of a mail, its head or a quotation. */
const KEPT = [
  'See the memo.\n\nMEMORANDUM\n\nFROM: Facilities\nTO: All staff\nSUBJECT: Parking\n\nThe lot is closed.',
  'The memo says:\n\nTo: All Employees\nFrom: Office of the Chairman\nDate: August 14, 2001\nSubject: Changes\n\nToday Jo resigned.',
  'The trip:\n\nFrom: Houston  To: London  Date: 12 June 2014\nFrom: London  To: Houston  Date: 14 June 2014\n\nShall I book it?',
  'Could you send this?\n\nTo: Kim Park, Ann Lee\ncc: Jo Vale\nSubject: Lease\n\nThe lease is signed.',
  'Please announce:\n\nSubject: Summer party\nDate: Friday\nTo: all\n\nEverybody is welcome.',
  'Here are the trains:\n\n          Monday 03/04/2003 8:00     To:    Berlin\n          Tuesday 03/05/2003 9:00    To:    Bonn\n\nWhich do you take?',
  'Important: please send me the mail of the external auditor by Friday.\n\nCan you?',
  'Attention: the external auditors come tomorrow.\n\nHide the cake.',
  'Antes de imprimir, revise la página 3.\n\nHay un error.',
  'The\nOriginal Message\nwas lost.',
  'I have checked it twice. The parcel was\nsent by courier on Friday, and nobody has seen it since.\n\nCan you ask them?',
  'The letter was\nsent on Monday.\n\nWe have no answer yet.\n\nShall we call?',
  'As we discussed on the R-help mailing list\nyesterday, the function is wrong.\n\nHere is what I would do:\n\n  x <- 1\n\nWould that work?',
  'I am writing to this mailing list\n\nbecause I need help with my printer. It does not print.\n\nIt is an HP 5L and it worked before.',
  'Please call me:\n\nDana, 713 555 0142\nKim, 713 555 0143\n\nWe need an answer by noon, and it does not matter who calls.',
  'The dates are\n\n----\n\nMonday: A\nTuesday: B',
  'Options:\n\n1. now\n2. later\n3. never\n\nI am for 2.',
  'Our confidentiality clause says that the disclosure of privileged documents to the intended recipient is strictly prohibited without consent of the seller.\n\nIs that ours?\n\nSam',
  'See http://example.org/a\nand http://example.org/b\n\nThey differ.',
  'Best of all\n\nI like B.',
  'The table:\n\na     12\nb     13\n-------\nsum   25',
  'Agenda\n\n9:00 Welcome\n10:00 Numbers\n11:00 Coffee\n\nVenue\n\nActon Hall\n12 High Street\nTel 020 7946 0991',
  'To unsubscribe from the old list you must write to Kim.\n\nI did that, and it took three days until she had answered and another two until it worked.\nNow I get both.\n\nCan somebody help me, please? I really do not know any more whom to ask about this.\nIt is a shame that nobody cares.\nWe had this before, too.\nI shall leave.',
  'You wrote that X is better.\n\nOn what do you base that?\n\nOn Monday, at the meeting, you said the opposite:\n\nX is worse.',
  'It fails:\n\nFrom: a\nTo: b\n\nand then nothing.',
  'We need\n\n* paper\n* glue\n* Dana',
  'Hi\n\n- Sam\n- Kim\n- Dana\n\nare coming.',
  '--\n\nThe dashes above are a mistake.\n\nI wanted to write a long mail about it but then I had no time, and so here it is.',
  'What is a good closing?\n\nBest regards,\nSam\n\nor\n\nYours,\nSam\n\nI can not decide.',
  'Thanks for this. The numbers:\n\nJan 120\nFeb 130\nMar 140\n\nGood, is it not?',
  'Regards to Kim.',
  'Sent from my phone it looked fine.\n\nOn a big screen it does not.',
  'I use Outlook.\n\nGet Outlook for Android is what it says at the end of each mail, and I hate it.\n\nHow do I switch it off?',
  'Confidential: the offer is 12.\n\nDo not tell Kim.',
  'External auditors come on Monday.\n\nBe nice.',
  'Caution: this e-mail list has 400 readers.\n\nDo not send the file there.',
  'Important: the message of Kim was wrong.\n\nIt is Tuesday.',
];

describe('no sentence is lost', () => {
  it.each(KEPT)('%s', async (words) => expect(await textOf(words)).toEqual([words]));
});

/** What list servers, firms, scanners, free mail and devices write under other people's mails. */
const FOOTERS = [
  '_______________________________________________\nWidgets mailing list\nWidgets@lists.example.org\nhttp://lists.example.org/mailman/listinfo/widgets',
  '-- \nTo UNSUBSCRIBE, email to widgets-REQUEST@lists.example.org\nwith a subject of "unsubscribe". Trouble? Contact listmaster@lists.example.org',
  '-\nTo unsubscribe from this list: send the line "unsubscribe widgets" in\nthe body of a message to majordomo@example.org',
  '---------------------------------------------------------------------\nTo unsubscribe, e-mail: widgets-unsubscribe@example.org',
  '--~--~---------~--~----~------------~-------~--~----~\nYou received this message because you are subscribed to the Google Groups "Widgets" group.\nTo post to this group, send email to widgets@googlegroups.example\n-~----------~----~----~----~------~----~------~--~---',
  '-------------------------------------------------------------------------\nThis SF.net email is sponsored by: Microsoft\nDefy all challenges. Microsoft(R) Visual Studio 2008.\nhttp://clk.example/redirect\n_______________________________________________\nWidgets mailing list\nWidgets@lists.example.net',
  '------------------------------------------------------------------------------\nLearn Graph Databases - Download FREE O\'Reilly Book\n"Graph Databases" is the definitive new guide to graph databases and their\napplications. http://p.example/sfu/NeoTech\n_______________________________________________\nWidgets mailing list\nWidgets@lists.example.net',
  '--------------------------------------------------------------------\nmail2web - Check your email from the web at\nhttp://mail2web.example/ .',
  '_________________________________________________________________\nChat with friends online, try MSN Messenger: http://messenger.msn.example',
  '__________________________________________________\nDo You Yahoo!?\nTired of spam?  Yahoo! Mail has the best spam protection around\nhttp://mail.yahoo.example',
  '---------------------------------\nDo you Yahoo!?\nYahoo! Mail - 50x more storage than other providers!',
  '\t\t\n---------------------------------\nDo You Yahoo!?\nFree online calendar with sync to Outlook(TM).',
  '________________________________________________________________\nGET INTERNET ACCESS FROM JUNO!\nJuno offers FREE or PREMIUM Internet access for less!\nJoin Juno today!  For your FREE software, visit:\nhttp://dl.www.juno.example/get/tagj.',
  'Get Your Private, Free E-mail from MSN Hotmail at http://www.hotmail.example.',
  'This message was sent using IMP, the Internet Messaging Program.',
  '----------------------------------------------------------------\nThis message was sent using IMP, the Internet Messaging Program.',
  '*** eSafe scanned this email for malicious content ***\n*** IMPORTANT: Do not open attachments from unrecognized senders ***',
  '---\nOutgoing mail is certified Virus Free.\nChecked by AVG anti-virus system (http://www.grisoft.example).\nVersion: 6.0.314 / Virus Database: 175 - Release Date: 1/11/02',
  '---\nThis email has been checked for viruses by Avast antivirus software.\nhttps://www.avast.example/antivirus',
  'No virus found in this incoming message.\nChecked by AVG - http://www.avg.example \nVersion: 8.0.100 / Virus Database: 269.23.16/1434 - Release Date: 5/15/2008 7:24 AM',
  '*****************************************************************\nThis email and any files transmitted with it are confidential and\nintended solely for the use of the individual or entity to whom they\nare addressed.\n*****************************************************************',
  'CONFIDENTIALITY NOTICE: This e-mail message, including any attachments, is for the sole use of the intended recipient(s).',
  'The information transmitted is intended only for the person or entity to which it is addressed and may contain confidential and/or privileged material.',
  'DISCLAIMER: The views expressed in this message are those of the individual sender.',
  'NOTICE: This communication may contain privileged or other confidential information. If you are not the intended recipient, please advise the sender by reply email and immediately delete the message.',
  'Please consider the environment before printing this e-mail.',
  'P Please consider the environment before printing this e-mail',
  'To unsubscribe from this group and stop receiving emails from it, send an email to widgets+unsubscribe@googlegroups.example.',
  'List archives: http://lists.example.org/archives/widgets',
  '[[alternative HTML version deleted]]',
  '-------------- next part --------------\nA non-text attachment was scrubbed...\nName: signature.asc\nType: application/pgp-signature\nSize: 189 bytes\nDesc: not available\nURL: http://lists.example.org/a.bin',
  '--\nSent from my mobile. Please excuse brevity.',
  'Sent from my Verizon Wireless BlackBerry',
  'Sent from Yahoo! Mail on Android',
  'Get Outlook for Android<https://aka.ms/x>',
  'Archive: http://lists.example.org/a\nUnsubscribe: mailto:x@example.org',
  '======================================================================\nTo unsubscribe, send email to listserv@example.com with "unsubscribe\nwidgets" in the body. For help, mail owner@example.com.',
  '**********************************************************************\nTo leave this list send email to majordomo@example.org',
  'If you reply to this email, your message will be added to the discussion below:\nhttp://nabble.example/x.html',
  '_______________________________________________\nhttps://lists.example.org/mailman/listinfo/widgets',
  '-- \nhttp://mail.example.org/mailman/listinfo/widgets',
];

describe('a footer is none of the author’s words', () => {
  const own = 'Yes, it is done and I have put it where you wanted it.\n\nIs there anything else you need?';
  it.each(FOOTERS)('%s', async (footer) => expect(await textOf(`${own}\n\n${footer}`)).toEqual([own]));
});
