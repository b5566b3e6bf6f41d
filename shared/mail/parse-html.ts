import { type ChildNode, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Browsers draw no deeper tree than this (Blink's kMaximumHTMLParserDOMTreeDepth), so no program writes one. */
const DEEPEST = 512;

/**
 * htmlparser2, which looks through all open elements at each tag: an element deeper than DEEPEST stays empty, and what
 * it holds stands beside it, so that the time stays linear in the size of the mail.
 */
class ShallowParser extends Parser {
  readonly #handler: DepthHandler;
  /** Of the tag that is being opened: where it stands, and whether it is counted. */
  #isTooDeep = false;
  #isCounted = false;
  /** Elements left empty whose end tags are still to come. */
  #leftEmpty = 0;

  constructor(handler: DepthHandler) {
    super(handler);
    this.#handler = handler;
  }

  override onopentagname(start: number, end: number): void {
    this.#isTooDeep = this.#handler.depth >= DEEPEST;
    this.#isCounted = false;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#isTooDeep = false;
    if (this.#leftEmpty === 0) {
      super.onclosetag(start, end);
      return;
    }
    this.#leftEmpty--;
    this.endIndex = end;
    this.startIndex = end + 1;
  }

  protected override isVoidElement(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    if (!this.#isTooDeep) return false;
    if (!this.#isCounted) this.#leftEmpty++;
    this.#isCounted = true;
    return true;
  }
}

class DepthHandler extends DomHandler {
  /** Elements that are open now. */
  depth = 0;

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.depth++;
    super.onopentag(name, attribs);
  }

  override onclosetag(): void {
    this.depth--;
    super.onclosetag();
  }
}

/** A box like any other to a reader; the parser would look through all open elements for another one at each. */
const FORM = /<(\/?)form(?=[\s/>])/gi;

/** The tree of an HTML body, however broken: its outermost nodes. */
export function parseHtml(html: string): ChildNode[] {
  const handler = new DepthHandler();
  new ShallowParser(handler).end(html.replace(FORM, '<$1div'));
  return handler.root.children;
}
