/** The inbox page's style: system fonts, one column from 360 px on, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2327; --soft: #5b656d; --line: #d9dee2; --paper: #fff; --ground: #f4f5f3;
  --accent: #1f5f4b; --warm: #a4501e; --cold: #2b5d93; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9eb; --soft: #a3adb5; --line: #363e44; --paper: #1d2226;
  --ground: #14181b; --accent: #7fcfb2; --warm: #f0a775; --cold: #8fbdf0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere; }
.page { max-width: 52rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
p { margin: 0 0 .75rem; }
.soft, time { color: var(--soft); font-size: .9rem; }
a { color: var(--accent); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
ul { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line);
  border-radius: 8px; }
li { padding: .7rem .9rem; border-top: 1px solid var(--line); }
li:first-child { border-top: 0; }
li strong, li a { font-weight: 600; }
li p { margin: 0; }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; }
.tag { font-size: .85rem; font-weight: 600; }
.warm { color: var(--warm); } .cold, .cooling { color: var(--cold); }
.none { padding: .7rem .9rem; border: 1px dashed var(--line); border-radius: 8px; color: var(--soft); }
code, pre { font: .9rem/1.5 ui-monospace, monospace; }
pre, iframe { width: 100%; margin: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
pre { padding: 1rem; white-space: pre-wrap; }
iframe { display: block; height: 75vh; min-height: 24rem; }
nav { display: flex; gap: 1rem; margin: 1rem 0 .75rem; }
nav [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
`;
