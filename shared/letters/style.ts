const SANS = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Styles on the elements: the light look, and all that matters where a client drops the sheet. Contrast is 4.5 or more. */
export const INLINE = {
  page: `margin:0;padding:0;background-color:#ffffff;color:#1f2328;font-family:${SANS};font-size:15px;line-height:1.45`,
  letter: 'max-width:600px;margin:0 auto;padding:20px 16px;overflow-wrap:anywhere;word-break:break-word',
  lead: 'margin:0 0 14px;font-size:18px;line-height:1.35;font-weight:600',
  paragraph: 'margin:0 0 8px',
  heading: 'margin:20px 0 8px;font-size:15px;line-height:1.3;font-weight:600;color:#0b6153',
  label: 'margin:16px 0 4px;font-size:14px;font-weight:600;color:#57606a',
  yours: 'margin:0 0 8px;padding:2px 0 2px 12px;border-left:3px solid #0b6153',
  theirs: 'margin:0 0 8px;padding:2px 0 2px 12px;border-left:3px solid #9a6700;font-style:italic',
  list: 'margin:0 0 8px;padding:0 0 0 20px',
  item: 'margin:0 0 4px',
  rule: 'margin:20px 0 12px;border:0;border-top:1px solid #d0d7de',
  small: 'margin:0;font-size:13px;color:#57606a',
  link: 'color:#0b6153',
} as const;

/** What cannot stand on an element: the dark look. */
export const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#16181d!important;color:#e6e8eb!important}
.heading,.link{color:#7fd1bf!important}
.label,.small{color:#a6adb7!important}
.yours{border-left-color:#7fd1bf!important}
.theirs{border-left-color:#e0b454!important}
.rule{border-top-color:#3a3f47!important}
}
`;
