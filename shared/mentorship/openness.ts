import { bodyOf, type Sentence, sentencesOf } from './sentences.ts';

const DECLINE =
  /\bi(?:'m| am) going to say no\b|\bi(?:'ll| will| have to| must|'m going to have to) (?:decline|pass|say no)\b|\bi (?:don't|do not|no longer|can't|cannot) (?:coach|mentor|take (?:these|this|on|any)|read (?:scripts|manuscripts|drafts)|do (?:this|these|that)|commit|help (?:you )?(?:with|further|any))\b|\bnot the right person\b|\bplease (?:don't|do not) (?:send|write|call|contact)\b|\bi(?:'m| am) (?:stepping back|taking a break) from\b|\b(?:can't|cannot|won't) (?:be able to )?(?:help|take this on)\b|\bi(?:'ve| have) stopped taking\b|\b(?:i wish you|best of luck|good luck) (?:well |all the best )?(?:for|with) (?:it|this|your search)\b.{0,20}$/i;
const DEFER =
  /\b(?:busy|underwater|swamped|buried|slammed|snowed under|flat out|up to my (?:neck|eyes)|tied up|hectic|crazy|mad week|can't (?:right now|this (?:week|month))|(?:not|no) (?:now|this week|this month)|some ?time|at some point|let's see|maybe later|remind me|short on time)\b/i;
const INVITE =
  /\b(?:happy to|glad to|let's|come (?:by|over|to|and)|call me|ring me|ask me|send (?:me|it|them|ten)|tell me|bring (?:me|the|your)|show me|write (?:me|again)|keep (?:me posted|asking|going)|let me know|any ?time|ask away|i(?:'ll| will) (?:tell|send|show|look|read|introduce|point|keep)|i can (?:point|introduce|send|look)|lemme know|try it|would love|you(?:'re| are) welcome)\b/i;
const PRAISE =
  /\b(?:congratulations|well done|good (?:question|one|instinct)|nice(?:ly)?|proud|pleased|delighted|love(?:ly|d)?|glad you|that is not a small thing|great)\b/i;
const LATER =
  /\b(?:busy|underwater|swamped|buried|slammed|snowed under|away|out|off|travel?ling|on leave|tied up)\b[^.?!]{0,40}\b(?:until|till|before)\b|\b(?:try|ping|ask|write(?: to)?|email|call|nudge|remind|find|come back to|get back to) me\b[^.?!]{0,25}\b(?:in|after|on|from|next|once)\b|\bnot (?:before|until)\b|\bafter the \d/i;

/** Whether the mentor says no, or asks to be left alone, in this message. */
export function declineIn(text: string): Sentence | null {
  return first(text, DECLINE);
}

/** Whether they put it off without a date. A date is a date, not a cooling. */
export function deferralIn(text: string): Sentence | null {
  return bodyOf(sentencesOf(text)).find((s) => DEFER.test(plain(s)) && !laterIn(s.text) && !/\d/.test(s.text)) ?? null;
}

/** Whether they invite, ask for something or offer something. */
export function invitationIn(text: string): Sentence | null {
  return first(text, INVITE);
}

/** Whether they say something warm. */
export function warmthIn(text: string): Sentence | null {
  return first(text, PRAISE);
}

/** The sentence that says to come back later ("underwater until the 31st", "try me in April"). */
export function laterIn(text: string): Sentence | null {
  return first(text, LATER);
}

function first(text: string, pattern: RegExp): Sentence | null {
  return bodyOf(sentencesOf(text)).find((sentence) => pattern.test(plain(sentence))) ?? null;
}

function plain(sentence: Sentence): string {
  return sentence.bare.replaceAll('’', "'");
}
