/** Which page: a question, what was done, or an address that is none of ours any more. */
export type UnsubscribePage = 'ask-nudge' | 'ask-digest' | 'ended-nudge' | 'ended-digest' | 'unknown';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly button?: string;
}

const WORDS: Readonly<Record<UnsubscribePage, Words>> = {
  'ask-nudge': {
    title: 'No more nudges for this mentor?',
    text: 'Your critiques and your weekly digest stay as they are.',
    button: 'Stop these nudges',
  },
  'ask-digest': {
    title: 'No more weekly digest?',
    text: 'Your critiques and your nudges stay as they are.',
    button: 'Stop the digest',
  },
  'ended-nudge': {
    title: 'Done: no more nudges for this mentor.',
    text: 'Answer any letter about them with “resume” to have them again.',
  },
  'ended-digest': {
    title: 'Done: no more weekly digest.',
    text: 'Write “digest monday 8am” to have it again, on the day you like.',
  },
  unknown: {
    title: 'This link has done its work.',
    text: 'It is older than 90 days, or not whole. Answer the letter with “stop”, or write “digest off”: that always works.',
  },
};

const STYLE =
  'body{font:17px/1.5 system-ui,sans-serif;max-width:32em;margin:12vh auto;padding:0 1.2em;color:#222;background:#fff}' +
  'h1{font-size:1.3em}button{font:inherit;padding:.6em 1.2em;border:0;border-radius:.4em;background:#1a5fb4;color:#fff}' +
  '@media(prefers-color-scheme:dark){body{color:#eee;background:#1c1c1c}}';

/** The page behind a letter's List-Unsubscribe. It names nobody: whoever has the link may be anybody. */
export function unsubscribePage(which: UnsubscribePage, assistant: string): string {
  const { title, text, button } = WORDS[which];
  const form = button
    ? `<form method="post"><input type="hidden" name="List-Unsubscribe" value="One-Click"><button>${button}</button></form>`
    : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Protégé</title><style>${STYLE}</style></head>
<body><h1>${title}</h1><p>${text}</p>${form}<p><small>${escaped(assistant)}</small></p></body></html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
