import render from 'dom-serializer';
import type { ChildNode, Element } from 'domhandler';
import { filter, removeElement } from 'domutils';
import { parseDocument } from 'htmlparser2';

/**
 * What the document in the frame may do: show itself, with its own styles and the images it brings. The sandbox takes
 * scripts, forms, windows and our origin from it, the policy everything that would have to be loaded.
 */
export const FRAME_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** Elements that ask a browser to connect somewhere or to leave before any policy is asked, or that could only fail. */
const GONE = new Set(['script', 'link', 'base', 'iframe', 'frame', 'frameset', 'object', 'embed', 'portal']);

/**
 * A mail's HTML as the frame shows it. The sandbox and the policy are what protects; here goes only what they leave:
 * hints to connect ahead of time, and links, which would lead the frame away to an error.
 */
export function frameDocument(html: string): string {
  const document = parseDocument(html);
  const elements = filter((node) => 'attribs' in node, document.children) as Element[];
  for (const element of elements) {
    if (GONE.has(element.name) || (element.name === 'meta' && 'http-equiv' in element.attribs)) removeElement(element);
    else if (element.attribs.href !== undefined) calm(element);
  }
  return render(document.children as ChildNode[]);
}

/** A link keeps its look and says where it would lead. */
function calm(element: Element): void {
  element.attribs.title ??= element.attribs.href!;
  delete element.attribs.href;
  delete element.attribs.ping;
}
