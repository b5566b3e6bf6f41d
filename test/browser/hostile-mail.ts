import { createServer } from 'node:http';
import { listen } from '#local/http-server.ts';
import { atEnd } from '../local/machine.ts';

/** A server elsewhere that counts whoever comes by, connections that ask for nothing included. */
export async function elsewhere(page = '') {
  let visitors = 0;
  const server = createServer((_, response) => void response.setHeader('Content-Type', 'text/html').end(page));
  server.on('connection', () => visitors++);
  const port = await listen(server, 0);
  atEnd(async () => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, visitors: () => visitors };
}

/** HTML that does all it can to run something, or to load it from there. */
export const hostileHtml = (url: string) => `<html><head>
<meta http-equiv="refresh" content="0;url=${url}/refresh"><meta http-equiv="refresh" content="0;url=javascript:top.pwned=1">
<link rel="stylesheet" href="${url}/sheet.css"><link rel="preconnect" href="${url}"><link rel="dns-prefetch" href="${url}">
<link rel="prefetch" href="${url}/prefetch"><link rel="icon" href="${url}/icon"><base href="${url}/" target="_top">
<style>@import "${url}/import.css"; @font-face { font-family: x; src: url(${url}/font) }
body { background: url("${url}/css-url"); font-family: x } #seen::before { content: url(${url}/content) }</style>
</head><body onload="top.pwned=1" background="${url}/body">
<script>top.pwned=1; fetch("${url}/fetch")</script><script src="${url}/script.js"></script>
<svg onload="top.pwned=1"><image href="${url}/svg-image"/><script>top.pwned=1</script></svg>
<img src="x" onerror="top.pwned=1"><img src="${url}/img" srcset="${url}/set 2x"><picture><source srcset="${url}/source"></picture>
<video src="${url}/video" poster="${url}/poster" autoplay></video><audio src="${url}/audio" autoplay></audio>
<iframe src="${url}/frame"></iframe><iframe srcdoc="<script>top.pwned=1</script>"></iframe>
<object data="${url}/object"></object><embed src="${url}/embed"><input type="image" src="${url}/input-image">
<form action="${url}/form" method="post"><button autofocus>Win</button></form>
<a id="away" href="${url}/link" ping="${url}/ping" target="_top">away</a><a href="javascript:top.pwned=1">js</a>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=top.pwned=1&gt;"></mglyph></table></mtext></math>
<p id="seen">Read me</p></body></html>`;
