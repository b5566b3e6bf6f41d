import { asksAmong } from '#shared/mentorship/asks.ts';
import { declineIn, laterIn } from '#shared/mentorship/openness.ts';
import type { Sentence } from '#shared/mentorship/sentences.ts';
import { stemsOf } from '#shared/mentorship/words.ts';
import { plainest } from '../acts/acts-in.ts';
import { type ComebackTime, comebackTime } from '../comeback-time.ts';
import { anyOf, firstThat, matches, saidIn } from '../find.ts';
import { fixAt, strengthAt } from '../finding.ts';
import type { Principle } from '../principle.ts';
import type { CaseReading, Said } from '../reading.ts';
import { aboutTopic, nameFirst, quoted, quotedWithin, say } from '../wording.ts';

const DAY = 86_400_000;
/** Sooner than this nobody is late. */
const TOO_SOON = 5 * DAY;

const NUDGE = anyOf(
  '(?:just |only |quickly |merely )*(?:check(?:ing)? (?:in|back|on (?:this|my|that))|follow(?:ing)?[ -]?up|circl(?:e|ing) back|touch(?:ing)? base|bump(?:ing)?|ping(?:ing)?|nudg(?:e|ing)|chas(?:e|ing))(?: (?:you|this|on|with|again|up|about|in|to|my))',
  '(?:float|bring|push|mov|send|put|forward|resend|bump|pop|surfac|popp|putt|bump|stick|shov)(?:e|s|ing)?(?: (?:this|it|my|the|that|these|those)(?: \\p{L}+){0,3}) (?:back |again |once more|up )+',
  '(?:did|have|had) you (?:\\p{L}+ )?(?:see|seen|get|got|receive|received|read|have (?:a|the|any) (?:chance|time|moment)|had (?:a|the|any) (?:chance|time|moment)|manage|managed|look|looked)[^.?!]{0,60}\\?',
  "(?:in case|maybe|perhaps|i (?:think|guess|suppose|fear)|not sure (?:if|whether)|wondering (?:if|whether)) (?:it|this|that|you|my)[^.?!]{0,40}(?:got (?:lost|buried|under|caught|through)|went (?:to|into) (?:your )?spam|slipped|fell|missed|in your spam|didn't (?:get|see|arrive|reach))",
  '(?:any (?:news|update|updates|thoughts|word|luck|chance)(?: (?:yet|on|about|from)[^.?!]{0,60})?\\s*\\?)',
  '(?:a )?(?:gentle|friendly|quick|small|little|kind) (?:reminder|nudge|ping|bump|follow[ -]?up)',
  "(?:still|yet)(?: \\p{L}+)? (?:waiting|haven't heard|have not heard|hoping to hear|awaiting)[^.?!]{0,40}",
  "(?:i )?(?:haven't|have not) (?:heard|had (?:a|an|any) (?:reply|answer|response))",
  "(?:(?:it's |it is )?(?:only )?me again|knocking again|trying (?:you )?again|try(?:ing)? (?:my luck|once more)|(?:re-?send|re-?sending|sending)(?: \\p{L}+){0,3} again|once (?:more|again)|writing again|write (?:to you )?again|another (?:try|go|attempt))",
  '(?:wanted|want|wondering|just) to (?:see|know|make sure|be sure|check|ask)(?: again)? (?:if|whether|that) (?:you|my|it|this|the)[^.?!]{0,40}(?:got|get|had|have|saw|see|seen|arriv|reach|read|receiv|chance|time|landed|came|still)',
  '(?:my|the) (?:\\p{L}+ )?(?:mail|e-?mail|message|note|letter|question|draft|pages|request)s? (?:of|from|below|above|about)[^.?!]{0,40}(?:still|yet|answer|reply|waiting|seen|read|open|on your)',
  "i(?:'m| am) (?:still )?(?:waiting|hoping)(?: \\p{L}+)? (?:for|to hear)|i (?:wrote|mailed|emailed|messaged|asked|sent)(?: to)?(?: you)? (?:about|on|last|\\d+|two|three|four|a) [^.?!]{0,40}(?:and|but|about)|(?:is|are) (?:it|there|this|that|they) still (?:on|open|good|alive)",
  'top of (?:the|your) (?:pile|inbox|list)',
  '(?:did|has|have) [^.?!,]{1,40} (?:land|landed|arrived?|reach(?:ed)? you|come through|came through|get (?:there|through)|got (?:there|through))(?: at all| ok(?:ay)?| safely)?',
);
const GUILT = anyOf(
  '(?:my|the) (?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:message|mail|e-?mail|letter|note|attempt|time(?: (?:of )?(?:writing|asking))?)[^.?!]{0,30}',
  "i (?:see|saw|notice|noticed|can see)[^.?!]{0,40} (?:you(?:'re| are|'ve| have| were)|that you)[^.?!]{0,30}(?:answer|repl|post|active|online|tweet|comment|like|speaking|writing|been)[^.?!]{0,40}",
  "you (?:never|still haven't|haven't|have not|didn't|did not|don't|do not)(?: \\p{L}+)? (?:answer|answered|repl(?:y|ied)|respond|responded|get back|got back|gotten back|written back|write back|wrote back|even)",
  '(?:being|been|feel(?:ing)?|am|felt) (?:a (?:bit|little) |rather |so )?(?:ignored|ghosted|forgotten|let down|abandoned|brushed off|fobbed off)',
  '(?:bit|little|rather|quite|somewhat|really|very|am|was) (?:taken aback|disappointed|hurt|let down|surprised|sad|upset)[^.?!]{0,30}(?:by (?:that|your|this|the)|that you|not to (?:hear|have)|with (?:you|your)|at (?:your|not)|in you|to be honest|you)',
  '(?:two|three|four|five|six|\\d+) (?:days|weeks|months|mails|e-?mails|messages)(?: \\p{L}+){0,3} (?:without|and (?:still )?(?:no|nothing)|no (?:answer|reply|word))',
  "(?:you(?:'d| had|'ve| have)? (?:said|promised|told me)[^.?!]{0,20} you(?:'d| would| will|'ll)[^.?!]{0,60}(?:but|and (?:yet|still)|\\?))",
  "(?:would have|had|'d have) (?:at least )?(?:expected|hoped for|liked|appreciated)[^.?!]{0,60}",
  "(?:even a (?:no|short|simple|quick|one)[^.?!]{0,40}(?:would|better)|a (?:simple|short|quick|plain) (?:no|yes|answer|reply|line)[^.?!]{0,30}(?:would have|isn't|is not|surely|too much)|i (?:had|'d) (?:hoped|thought|expected|been hoping|counted)[^.?!]{0,60}|it would have been (?:nice|kind|polite)|not (?:a|one|even a) (?:word|line|single)|your silence|the silence|radio silence|you must have (?:seen|missed|forgotten|got)|i(?:'m| am) sure you(?:'ve| have)? (?:saw|seen|read|got)|more important (?:people|things)|i don't know what i(?:'ve| have)? did|did i (?:do|say) something|have i (?:done|said) something|made me feel)",
  "(?:too (?:busy|important) for (?:me|us|people like)|forgotten (?:about )?(?:me|us)|i (?:guess|suppose) (?:you're|you are|i'm|i am|that) (?:not|too|no))",
);
/** The door was closed, and the reply talks past it. */
const PAST_IT = anyOf(
  "(?:i )?(?:know|understand|respect|get|hear|realise|realize)[^.?!]{0,60}(?:\\bbut\\b|, i(?:'m| am)? (?:only|just))",
  "(?:outside (?:it|of it|that)|exception|(?:this|it|mine)(?: one)?(?: is|'s) (?:a bit |quite |really |sort of )?different|doesn't (?:really )?count|just this once|one last|(?:don't|do not|won't|can't|cannot|not) (?:want to |going to |really )*(?:take|accept|leave)[^.?!]{0,30} (?:as|for|at)|(?:only|just) (?:one|a|this|two)(?! of\\b)|tiny|quick(?:ly)?|small thing|even just|in between|until then|in the meantime|meanwhile)",
);
/** A second mail that mends the first. */
const MENDS = anyOf(
  'forgot',
  'attach(?:ed|ment)?',
  'correction',
  'typo',
  'sorry, (?:the|i|that)',
  'meant',
  'wrong (?:file|version|link)',
  'ps',
  'never mind',
  'found (?:it|the answer)',
  'thank(?:s| you)',
);
const WAY_OUT = anyOf(
  'no (?:need|reason|hurry|rush)[^.?!]{0,20}(?:to (?:reply|answer|respond|write back)|for (?:a|an) (?:reply|answer))',
  "(?:i have|there(?:'s| is)) no (?:question|ask|request)[^.?!]{0,60}",
  'nothing (?:is |here )?(?:for you to do|waiting|needed|to (?:do|answer))[^.?!]{0,40}',
  "(?:don't|do not|needn't|need not) (?:feel you (?:have|need) to |have to |need to )?(?:reply|answer|write back)",
);
const AS_ASKED = anyOf(
  '(?:i )?(?:waited|kept (?:quiet|this)|held (?:off|this)) (?:for|until|till)[^.?!]{0,40}',
  '(?:you (?:said|told me|asked me|suggested|wrote|mentioned)|as you (?:said|asked|suggested)|as (?:agreed|promised|arranged))[^.?!]{0,60}(?:january|february|march|april|may|june|july|august|september|october|november|december|\\d|week|month|after|back|once|when|again|spring|summer|autumn|fall|winter|year)',
);

/** From here on a sentence chases, whatever its words. */
const CHASES = 0.75;

/** Staying on their radar by reading the temperature. */
export const radar: Principle = {
  id: 'radar',
  title: 'On their radar, by reading the temperature',
  source: {
    essay: 'Red Dog',
    says: 'Read the temperature and stay on their radar: return with something new, at their time.',
  },
  damage: 95,
  when: {
    fix: 'it chases too soon or with nothing new, lays guilt, or writes past their “later” or “no”',
    strength: 'it comes back at the time they named, or with something new that wants no answer',
    silence: 'it is the first mail, or an answer in its turn',
  },
  examples: {
    fix: [
      {
        shows: 'a chaser three days on, with nothing new',
        before: [
          { from: 'mentor', on: '2026-03-02', text: 'Hi Sam,\n\nSend it over.\n\nDana' },
          { from: 'user', on: '2026-03-03', text: 'Hi Dana,\n\nHere is the outline of the talk.\n\nSam' },
        ],
        reply: { on: '2026-03-06', text: 'Hi Dana,\n\nJust checking in on this. Did you get it?\n\nSam' },
        quote: 'Just checking in on this.',
      },
      {
        shows: 'guilt',
        before: [{ from: 'user', on: '2026-02-02', text: 'Hi Dana,\n\nHere is the outline of the talk.\n\nSam' }],
        reply: {
          on: '2026-03-06',
          text: 'Hi Dana,\n\nI see that you are posting every day, so you do have time.\n\nSam',
        },
        quote: 'I see that you are posting every day, so you do have time.',
      },
    ],
    strength: [
      {
        shows: 'news that wants no answer',
        before: [
          { from: 'mentor', on: '2026-01-10', text: 'Hi Sam,\n\nOpen with the patient.\n\nDana' },
          { from: 'user', on: '2026-01-11', text: 'Hi Dana,\n\nI will.\n\nSam' },
        ],
        reply: {
          on: '2026-03-06',
          text: 'Hi Dana,\n\nI opened with the patient, and the room of 60 was quiet. No need to reply.\n\nSam',
        },
        quote: 'No need to reply.',
      },
    ],
    silence: [
      {
        shows: 'a second mail with something new',
        before: [{ from: 'user', on: '2026-02-02', text: 'Hi Dana,\n\nHere is the outline of the talk.\n\nSam' }],
        reply: {
          on: '2026-03-06',
          text: 'Hi Dana,\n\nThe clinic has moved the talk to May, and the room is twice as large.\n\nSam',
        },
      },
    ],
  },
  tells: {
    fix: wordsAt,
    strength(reading, at) {
      const { name, asks } = reading;
      if (laterOf(reading) && matches(at, AS_ASKED)) return `You come back when ${name} said, and say so.`;
      if (asks.length > 0) return `You come back with something new, which gives ${name} a reason to answer.`;
      return `You come back with news, and ${name} owes you nothing for it.`;
    },
  },
  judge(reading) {
    if (reading.isFirst) return [];
    const fault = faultIn(reading);
    if (fault) return [fixAt(radar, reading, fault)];
    const { reply, waiting, own } = reading;
    const asAsked = laterOf(reading) ? firstThat(reply, AS_ASKED) : null;
    if (asAsked) return [strengthAt(radar, reading, asAsked)];
    const out = waiting.length > 0 && own.length > 0 && reading.asks.length === 0 ? firstThat(reply, WAY_OUT) : null;
    return out ? [strengthAt(radar, reading, out)] : [];
  },
};

/** The words that press most: guilt, then what talks past a no, then a knock before their time, then a chaser. */
function faultIn(reading: CaseReading): Sentence | null {
  const guilt = isWeighty(reading) ? firstThat(reading.reply, GUILT) : null;
  return guilt ?? pastNo(reading) ?? knockIn(reading) ?? chaserIn(reading);
}

type Words = ReturnType<Principle['tells']['fix']>;

/** The words for what was found; where nothing was, for what the thread and the sentence come nearest to. */
function wordsAt(reading: CaseReading, at: Sentence): Words {
  const none = faultIn(reading) === null;
  const { latest } = reading;
  const no = noOf(reading);
  const early = earlyFor(reading);
  const later = laterOf(reading);
  if (matches(at, GUILT) && (isWeighty(reading) || none)) return guiltWords(reading);
  if (no && (pastNo(reading) || none)) return noWords(reading, no);
  if (early && (knockIn(reading) || none)) return laterWords(reading, early.sentence, 'it is not that time yet');
  const isUndated = latest && later && !comebackTime(latest);
  return isUndated && none ? laterWords(reading, later, 'this does not wait for it') : chaserWords(reading);
}

/** Guilt weighs where they owe an answer, or have closed the door. */
function isWeighty({ waiting, temperature }: CaseReading): boolean {
  return waiting.length > 0 || temperature.reading === 'cold';
}

function guiltWords(reading: CaseReading): Words {
  return {
    why: `This asks ${reading.name} to feel guilty, and people keep away from what makes them feel so. Red Dog: read the temperature before you write.`,
    instead: `Leave it out, and come back with news: ${say(reading, `${sinceIWrote(reading)}, ___ has happened. If it is not the time for this, no harm done.`)}`,
  };
}

function sinceIWrote(reading: CaseReading): string {
  return `since I wrote ${aboutTopic(reading) || 'about ___'}`;
}

function noOf({ latest }: CaseReading): Sentence | null {
  return latest && declineIn(latest.text);
}

function laterOf({ latest }: CaseReading): Sentence | null {
  return latest && laterIn(latest.text);
}

function pastNo(reading: CaseReading): Sentence | null {
  const { reply, asks } = reading;
  if (!noOf(reading) || firstThat(reply, WAY_OUT)) return null;
  return firstThat(reply, GUILT) ?? firstThat(reply, PAST_IT) ?? asks[0]?.sentence ?? null;
}

function noWords(reading: CaseReading, no: Sentence): Words {
  return {
    why: `${nameFirst(reading)} wrote ${quoted(no.text, 80)} and this talks past it. Red Dog’s rule is to read the temperature: a no that is respected can turn, one that is argued with does not.`,
    instead: `Thank them and leave it: ${say(reading, 'thank you for telling me plainly. I’ll take ___ on by myself, and if you like, I’ll tell you in a few months how it went.')}`,
  };
}

/** The time they named, where it has not come yet. */
function earlyFor({ latest, reply }: CaseReading): ComebackTime | null {
  const back = latest && comebackTime(latest);
  return back && reply.time < back.from ? back : null;
}

function knockIn(reading: CaseReading): Sentence | null {
  const { reply, asks } = reading;
  if (!earlyFor(reading)) return null;
  // "Gladly, until then" wants nothing, and is no knock.
  const wants = asks.length > 0 ? (firstThat(reply, PAST_IT) ?? nudgeIn(reply) ?? asks[0]!.sentence) : null;
  return firstThat(reply, NUDGE) ?? firstThat(reply, GUILT) ?? wants;
}

function laterWords(reading: CaseReading, { text }: Sentence, fault: string): Words {
  return {
    why: `${nameFirst(reading)} wrote ${quoted(text, 80)}, and ${fault}. Who reads the temperature, says Red Dog, comes when the door opens.`,
    instead: `Keep it until then, and begin: ${say(reading, `you wrote ${quotedWithin(text, 80)}, so here I am. This is where it stands now: ___.`)}`,
  };
}

function nudgeIn(reply: Said): Sentence | null {
  return firstThat(reply, NUDGE) ?? plainest(reply, 'chase', CHASES);
}

function chaserIn(reading: CaseReading): Sentence | null {
  const { reply, waiting } = reading;
  if (waiting.length === 0) return null;
  const soon = waitOf(reading) < TOO_SOON;
  const nudge = nudgeIn(reply);
  const chases = nudge ?? bareChaser(reading);
  const isWelcome = hasNews(reading) && (soon ? !nudge : waiting.length < 2);
  return isWelcome ? null : chases;
}

/** How long the user has waited when they write again; NaN where nothing waits. */
function waitOf({ reply, waiting }: CaseReading): number {
  return reply.time - (waiting.at(-1)?.time ?? Number.NaN);
}

function chaserWords(reading: CaseReading): Words {
  const { name } = reading;
  const wait = waitOf(reading);
  return {
    why:
      wait < TOO_SOON
        ? `It is only ${daysSince(wait)} since you wrote, and this brings ${name} nothing new. Red Dog: stay on their radar by reading the temperature, not by knocking again.`
        : `This brings ${name} nothing that the last mail did not. Red Dog: you stay on somebody’s radar with something new, not by knocking again.`,
    instead: `Wait until there is news, then: ${say(reading, `${sinceIWrote(reading)}, ___ has come of it. No answer needed, unless you see a mistake in it.`)}`,
  };
}

function daysSince(wait: number): string {
  const days = Math.round(wait / DAY);
  return days < 1 ? 'hours' : days === 1 ? 'a day' : `${days} days`;
}

/** A short mail that asks again and brings nothing: chasing, whatever its words. */
function bareChaser(reading: CaseReading): Sentence | null {
  const { reply, waiting, asks } = reading;
  const asked = waiting.some(({ body }) => asksAmong(body).length > 0);
  const mends = waitOf(reading) < DAY || firstThat(reply, MENDS) !== null;
  if (!asked || mends || reply.words > 80 || hasNews(reading) || firstThat(reply, WAY_OUT)) return null;
  return asks[0]?.sentence ?? null;
}

/** Whether the mail holds matter that the unanswered ones did not: a few sentences' worth. */
function hasNews({ reply, waiting }: CaseReading): boolean {
  const old = stemsOf(waiting.map(({ text }) => text.slice(0, 20_000)).join('\n'));
  const fresh = [
    ...stemsOf(
      reply.body
        .filter((one) => !NUDGE.test(saidIn(one)))
        .map(({ text }) => text)
        .join('\n'),
    ),
  ].filter((stem) => !old.has(stem));
  return fresh.length >= 8;
}
