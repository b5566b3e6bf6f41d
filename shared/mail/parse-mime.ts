import { MailParser } from 'mailparser';

/** A header as it stands in the mail, unfolded; the name in lower case. */
export interface HeaderLine {
  readonly key: string;
  readonly value: string;
}

/** One part of a mail: either it has children, or it has bytes, its transfer encoding taken off. */
export interface MimePart {
  /** Lower case, without parameters: 'text/plain'. */
  readonly type: string;
  /** Of the whole mail, or of a part that has its own. Topmost first. */
  readonly headerLines: readonly HeaderLine[];
  /** What mailparser makes of the headers: decoded words, parsed addresses. */
  readonly headers: ReadonlyMap<string, unknown>;
  readonly isAttachment: boolean;
  readonly filename: string;
  /** As the part names it, '' where it names none. */
  readonly charset: string;
  readonly flowed: boolean;
  readonly delSp: boolean;
  readonly bytes: Buffer;
  readonly children: readonly MimePart[];
}

/** What mailparser keeps of a part; its tree is not in its types. The version is pinned, and test/mail/read-mail.test.ts
 * sees to it that the tree stays as it is. */
interface Node {
  readonly node: {
    readonly contentType: string | false;
    readonly filename?: string | false;
    readonly charset?: string | false;
    flowed: boolean;
    delSp: boolean;
    _parsedContentType?: { params?: Record<string, string> };
  };
  readonly headers: Map<string, unknown>;
  readonly headerLines: readonly { readonly key: string; readonly line: string }[];
  readonly contentType?: string;
  readonly isAttachment?: boolean;
  readonly disposition?: string;
  charset?: string;
  readonly textContent?: string;
  readonly children: readonly Node[];
}

interface Internals {
  tree: Node | false;
  createNode(node: Node['node']): Node;
  getTextContent(): object;
}

/** Attachments of these kinds hold mail; of all others only the name matters. */
const KEPT = new Set(['message/rfc822', 'message/global', 'text/plain', 'text/html']);

const Parser = MailParser as unknown as new (
  options: object,
) => Internals & NodeJS.ReadWriteStream & { end(bytes: Buffer): void };

/**
 * mailparser, asked for the parts themselves: it would join them to one text, and undo format=flowed without a look at
 * quote marks.
 */
class PartParser extends Parser {
  readonly flow = new WeakMap<object, { flowed: boolean; delSp: boolean; charset: string }>();

  override createNode(node: Node['node']): Node {
    const { flowed, delSp } = node;
    node.flowed = false;
    const created = super.createNode(node);
    this.flow.set(created, { flowed, delSp, charset: created.charset ?? '' });
    // Bytes as they are, one a character: decode-text.ts knows what to do with a charset that is wrong.
    created.charset = 'binary';
    return created;
  }

  override getTextContent(): object {
    return { type: 'text' };
  }
}

/**
 * Takes a raw mail apart. Attached mails stay whole, as attachments with their bytes.
 * @throws what mailparser throws on a mail it can't read
 */
export async function parseMime(raw: Uint8Array): Promise<MimePart> {
  const parser = new PartParser({ ignoreEmbedded: true, skipHtmlToText: true, skipTextToHtml: true });
  const contents = new Map<unknown, { type: string; bytes: Buffer }>();
  await new Promise<void>((resolve, reject) => {
    parser.on('error', reject);
    parser.on('end', resolve);
    parser.on('data', (data: Attachment) => {
      if (data.type !== 'attachment') return;
      const chunks: Buffer[] = [];
      data.content.on('data', (chunk: Buffer) => {
        if (KEPT.has(data.contentType)) chunks.push(chunk);
      });
      data.content.on('end', () => {
        contents.set(data.headers, { type: data.contentType, bytes: Buffer.concat(chunks) });
        data.release();
      });
    });
    parser.end(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  });
  if (!parser.tree) throw new Error('a mail without a part');
  return partOf(parser.tree, parser.flow, contents);
}

interface Attachment {
  readonly type: string;
  readonly contentType: string;
  readonly headers: unknown;
  readonly content: NodeJS.ReadableStream;
  release(): void;
}

function partOf(
  node: Node,
  flow: PartParser['flow'],
  contents: ReadonlyMap<unknown, { type: string; bytes: Buffer }>,
): MimePart {
  const attached = contents.get(node.headers);
  const { flowed = false, delSp = false, charset = '' } = flow.get(node) ?? {};
  return {
    // An attachment without a type of its own is what its name says: "thread.eml" is a mail.
    type: (attached?.type || node.contentType || 'text/plain').toLowerCase(),
    headerLines: node.headerLines.map(({ key, line }) => ({ key, value: unfolded(line) })),
    headers: node.headers,
    isAttachment: node.isAttachment ?? false,
    filename: node.node.filename || '',
    charset,
    flowed,
    delSp,
    bytes: attached?.bytes ?? Buffer.from(node.textContent ?? '', 'latin1'),
    children: node.children.map((child) => partOf(child, flow, contents)),
  };
}

function unfolded(line: string): string {
  const value = line.slice(line.indexOf(':') + 1).replace(/\r?\n[ \t]*/g, ' ');
  // Header bytes come one a character, as mailparser reads them; what is UTF-8 among them is meant so.
  return Buffer.from(value, 'latin1').toString('utf8').trim();
}
