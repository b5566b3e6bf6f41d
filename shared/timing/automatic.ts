import type { Message } from '#shared/mail/message.ts';

const SUBJECT =
  /^(?:auto(?:matic|mated)?[ -]?(?:reply|response|answer)|autoreply|auto:|out[ -]of[ -](?:the )?office(?:$|:| ?-| (?:auto(?:matic )?-?)?(?:reply|response|message|notification)| re:)|ooo:|away from (?:the |my )?(?:office|e-?mail|desk)(?:$|:)|automatische antwort|abwesenheit|r[ée]ponse automatique|absence du bureau|respuesta autom[áa]tica|risposta automatica|automatisch antwoord|resposta autom[áa]tica)/i;
const SAYS_SO =
  /\bthis is an auto(?:matic|mated|mat(?:ic|ed)ally generated)|\b(?:automatic|automated|auto)[ -]?(?:reply|response|message|notification)\b|\bautomatische antwort\b|\br[ée]ponse automatique\b|\brespuesta autom[áa]tica\b/i;

/** One of these a person may write; two of them in a short text is a machine speaking for them. */
const MARKS = [
  /\bthank(?:s| you) for (?:your|the) (?:e-?mail|message|mail|note)\b|\byour (?:e-?mail|message) (?:has been|was) received\b|\bi (?:have )?received your (?:e-?mail|message)\b|\bvielen dank für ihre (?:nachricht|e-?mail|mail)\b|\bmerci (?:de|pour) votre (?:message|e-?mail|mail)\b/i,
  /\bout of (?:the )?office\b|\b(?:currently|presently) (?:away|out|on (?:\p{L}+ )?(?:leave|holiday|vacation|sabbatical)|travel?ling|unavailable)\b|\b(?:i am|i will be) (?:away|on (?:\p{L}+ )?(?:leave|holiday|vacation|sabbatical))\b|\bnicht im büro\b|\babwesend\b|\babsente? du bureau\b/iu,
  /\b(?:limited|no|intermittent|irregular|sporadic) (?:internet )?(?:access|connection)\b|\bnot (?:be )?(?:checking|reading|monitoring|answering) (?:my )?(?:e-?mails?|messages?)\b|\bmails? (?:are|is|will) not (?:be )?(?:forwarded|read)\b/i,
  /\b(?:respond|reply|answer|get back)\b[^.?!]{0,60}\b(?:upon|on|after|when|once) (?:my return|i(?:'m| am)? (?:return|back|get back))|\bas soon as (?:possible|i can|i (?:return|am back))\b/i,
  /\b(?:if|for|in) (?:this is |it is |it's |anything |your (?:request|matter|enquiry) is )?(?:an? )?(?:urgent|emergenc\p{L}+|immediate|pressing)\b|\bin dringenden f[äa]llen\b|\ben cas d'urgence\b/iu,
];
const SHORT_WORDS = 130;

/** Whether a machine wrote this for its owner: an out-of-office, an acknowledgement. By its subject, or by its text. */
export function isAutomatic(message: Message): boolean {
  return SUBJECT.test(message.subject.trim().slice(0, 200)) || isAutomaticText(message.text);
}

/** Whether a text says that nobody wrote it, or sounds twice over as only such texts do. In doubt a person wrote it. */
export function isAutomaticText(text: string): boolean {
  const plain = text.slice(0, 4000).replaceAll('’', "'").replace(/\s+/g, ' ');
  if (SAYS_SO.test(plain.slice(0, 300))) return true;
  if (plain.split(' ').length > SHORT_WORDS) return false;
  return MARKS.filter((mark) => mark.test(plain)).length >= 2 && (MARKS[1]!.test(plain) || MARKS[4]!.test(plain));
}
