// The system's own letters for what we say. Segoe UI first: Outlook looks no further than the first name it can use.
const SANS = "'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,Helvetica,Arial,sans-serif";
/** For people's words: whoever speaks is seen before it is read. */
const SERIF = "Georgia,'Times New Roman',serif";
const OURS = `font-family:${SANS};font-size:16px;line-height:1.45`;
const SMALL = `font-family:${SANS};font-size:14px;line-height:1.45`;

const INK = '#1c2126';
const QUIET = '#57616b';
const LINE = '#d9dee2';
const GREEN = '#0b6153';
const OCHRE = '#8a5a00';
const TINT = '#f1f6f4';

/** What every table is: a box, not data. */
export const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

/**
 * Styles on the elements: the light look, and all that matters where a client drops the sheet. Each names its letters,
 * since Outlook lets no cell inherit them. Contrast is 4.5 or more.
 */
export const INLINE = {
  page: `margin:0;padding:0;background-color:#ffffff;color:${INK};${OURS}`,
  letter: 'max-width:600px;margin:0 auto;padding:24px 20px 32px;overflow-wrap:anywhere;word-break:break-word',
  lead: `margin:0 0 18px;font-family:${SANS};font-size:22px;line-height:1.3;font-weight:600`,
  paragraph: `margin:0 0 10px;${OURS}`,
  heading: `margin:28px 0 8px;font-family:${SANS};font-size:16px;line-height:1.35;font-weight:600;color:${GREEN}`,
  label: `margin:24px 0 6px;${SMALL};font-weight:600;color:${QUIET}`,
  box: 'margin:0 0 10px;border-collapse:separate',
  yours: `padding:2px 0 2px 14px;border-left:3px solid ${GREEN}`,
  theirs: `padding:2px 0 2px 14px;border-left:3px solid ${OCHRE}`,
  quote: `margin:0;font-family:${SERIF};font-size:17px;line-height:1.5`,
  ofDraft: 'margin:0 0 10px',
  lastOfDraft: 'margin:0',
  marked: `text-decoration:underline;background-color:#ffefc2`,
  advice: `padding:10px 14px;background-color:${TINT};${OURS}`,
  adviceLabel: `color:${GREEN}`,
  list: 'margin:0 0 12px;padding:0 0 0 22px',
  item: `margin:0 0 6px;${OURS}`,
  entry: `padding:12px 0;border-top:1px solid ${LINE};${OURS}`,
  dots: `color:${GREEN};letter-spacing:1px`,
  more: `${SMALL};color:${QUIET}`,
  actionCell: `border-top:1px solid ${LINE}`,
  action: `display:block;padding:12px 0;${OURS};font-weight:600;color:${GREEN};text-decoration:none`,
  subject: `${SMALL};font-weight:400;color:${QUIET}`,
  gauge: 'margin:0 0 10px;border-collapse:separate',
  step: `padding:9px 0 0;border-top:2px solid ${LINE};${SMALL};color:${QUIET}`,
  here: `padding:7px 0 0;border-top:4px solid ${GREEN};${SMALL};color:${GREEN}`,
  barsLabel: `margin:16px 0 6px;${OURS}`,
  bars: 'margin:0',
  column: 'font-size:1px;line-height:1px',
  bar: 'background-color:#8fb5ac;font-size:1px;line-height:1px',
  lastBar: `background-color:${GREEN};font-size:1px;line-height:1px`,
  noBar: `background-color:${LINE};font-size:1px;line-height:1px`,
  count: `padding:3px 6px 0 0;${SMALL};color:${QUIET}`,
  lastCount: `padding:3px 6px 0 0;${SMALL};color:${GREEN}`,
  barsNote: `margin:2px 0 16px;${SMALL};color:${QUIET}`,
  rule: `margin:28px 0 14px;border:0;border-top:1px solid ${LINE}`,
  small: `margin:0 0 8px;${SMALL};color:${QUIET}`,
  link: `color:${GREEN}`,
} as const;

/** What cannot stand on an element: the dark look. */
export const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#15181b!important;color:#e6e9ec!important}
.heading,.link,.action,.adviceLabel,.here,.lastCount,.dots{color:#7fd1bf!important}
.label,.small,.more,.subject,.step,.count,.barsNote{color:#a7b0b9!important}
.yours{border-left-color:#7fd1bf!important}
.theirs{border-left-color:#e3b45c!important}
.marked{background-color:#54400f!important}
.advice{background-color:#1d2826!important}
.here{border-top-color:#7fd1bf!important}
.entry,.actionCell,.step,.rule{border-top-color:#363d43!important}
.bar{background-color:#3f6f66!important}
.lastBar{background-color:#7fd1bf!important}
.noBar{background-color:#363d43!important}
}
`;
