import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { htmlLines } from '#shared/mail/html-lines.ts';
import { parseHtml } from '#shared/mail/parse-html.ts';

/** A tree as nested lists: ['div', ['p', 'words']]. */
function shapeOf(nodes: readonly ChildNode[]): unknown[] {
  return nodes.map((node) => (isTag(node) ? [node.name, ...shapeOf(node.children)] : isText(node) ? node.data : ''));
}

function depthOf(nodes: readonly ChildNode[]): number {
  let depth = 0;
  let level: readonly ChildNode[] = nodes;
  while (level.length > 0) {
    depth++;
    level = level.flatMap((node) => (isTag(node) ? node.children : []));
  }
  return depth;
}

describe('parseHtml', () => {
  it('gives the tree htmlparser2 gives, for HTML of a depth that programs write', () => {
    const nested = `${'<div>'.repeat(200)}deep<br>er${'</div>'.repeat(200)}`;
    const html = `<p>one<p>two<ul><li>a<li>b</ul>${nested}<section>x</section></p></span>after<image>`;
    expect(shapeOf(parseHtml(html))).toEqual(shapeOf(parseDocument(html).children));
  });

  it('takes a form for a box', () => {
    expect(shapeOf(parseHtml('<form action=x><form>a</form></form>'))).toEqual(
      shapeOf(parseDocument('<div action=x><div>a</div></div>').children),
    );
  });

  it('draws no tree deeper than 512 elements, and loses no word', () => {
    const html = `${'<div>x<br>'.repeat(2000)}${'</div>'.repeat(2000)}<p>after</p>`;
    const nodes = parseHtml(html);
    expect(depthOf(nodes)).toBeLessThanOrEqual(514);
    const lines = htmlLines(html).filter(({ text }) => text !== '');
    expect(lines.filter(({ text }) => text === 'x')).toHaveLength(2000);
    expect(lines.at(-1)).toEqual({ depth: 0, text: 'after' });
  });

  it('closes what is deeper with its own end tag, so that what follows stands where it was written', () => {
    const html = `<blockquote type="cite">${'<div>'.repeat(600)}deep${'</div>'.repeat(600)}quoted</blockquote>own`;
    const lines = htmlLines(html).filter(({ text }) => text !== '');
    expect(lines.map(({ depth, text }) => [depth, text])).toEqual([
      [1, 'deep'],
      [1, 'quoted'],
      [0, 'own'],
    ]);
  });
});
