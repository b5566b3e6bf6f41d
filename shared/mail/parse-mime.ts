import { MailParser } from 'mailparser';

/** A header as it stands in the mail; the name in lower case. */
export interface HeaderLine {
  readonly key: string;
  /** With its name, and folded as it came, a byte a character. */
  readonly line: string;
}

/** One part of a mail: either it has children, or it has bytes, its transfer encoding taken off. */
export interface MimePart {
  /** Lower case, without parameters: 'text/plain'. */
  readonly type: string;
  /** Of the whole mail, or of a part that has its own. Topmost first. */
  readonly headerLines: readonly HeaderLine[];
  /** What mailparser makes of those headers of the whole mail that READ_HEADERS names: decoded words, parsed addresses. */
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

/** A node of what mailparser's splitter reads; like all below, not in its types. The version is pinned, and
 * test/mail/read-mail.test.ts sees to it that the tree stays as it is. */
interface SplitNode {
  readonly type: 'node';
  readonly contentType: string | false;
  readonly encoding: string | false;
  readonly filename: string | false;
  readonly flowed: boolean;
  readonly delSp: boolean;
  getDecoder(): Decoder;
}

interface Bytes<Type> {
  readonly type: Type;
  readonly value: Buffer;
}

/** In the order of the mail: a node, its body, and what parts the nodes. */
type Piece = SplitNode | Bytes<'body'> | Bytes<'data'>;

/** What mailparser keeps of a part. */
interface Node {
  readonly node: SplitNode;
  readonly headers: Map<string, unknown>;
  readonly headerLines: readonly HeaderLine[];
  readonly contentType: string | false;
  readonly isAttachment?: boolean;
  readonly charset?: string;
  readonly children: readonly Node[];
}

type Done = (error?: Error | null) => void;

/** A stream, as far as it is used here: what it does with a piece, without the machinery that waits for pieces. */
interface Transform<T> {
  push(piece: T): boolean;
  _transform(bytes: Buffer, encoding: 'buffer', done: Done): void;
  _flush(done: Done): void;
}

type Decoder = Transform<Buffer> & { on(event: string, listener: () => void): void };

type Splitter = Transform<Piece>;

interface Internals {
  readonly splitter: Splitter;
  tree: Node | false;
  curnode: Node | false;
  readonly libmime: { detectMimeType(filename: string): string | false; decodeWords(text: string): string };
  createNode(node: SplitNode): Node;
  processHeaders(lines: readonly HeaderLine[]): Map<string, unknown>;
  getAddressesHTML(addresses: unknown): string;
  getAddressesText(addresses: unknown): string;
}

/** Attachments of these kinds hold mail; of all others only the name matters. */
const KEPT = new Set<unknown>(['message/rfc822', 'message/global', 'text/plain', 'text/html']);
const ENCODINGS = new Set<unknown>(['base64', 'quoted-printable']);
/** The headers that are read as mailparser takes them apart (read-head.ts). */
const READ_HEADERS = new Set(['from', 'to', 'cc', 'reply-to', 'subject']);

const Parser = MailParser as unknown as new (options: object) => Internals;

/**
 * mailparser's splitter and its tree of parts, without its streams, three a mail and two a part: a whole mail stands in
 * memory, and to wait for pieces of it takes longer than to read them. mailparser would also join the parts to one text,
 * undo format=flowed without a look at quote marks, and write HTML of every address.
 */
class PartParser extends Parser {
  override processHeaders(lines: readonly HeaderLine[]): Map<string, unknown> {
    return super.processHeaders(this.tree ? [] : lines.filter(({ key }) => READ_HEADERS.has(key)));
  }

  override getAddressesHTML(): string {
    return '';
  }

  override getAddressesText(): string {
    return '';
  }
}

/** It holds what all mails need; each mail has an heir of it, as streams take long to set up. */
const PARSER = new PartParser({ ignoreEmbedded: true });
const Splitter = PARSER.splitter.constructor as new (options: object) => Splitter;

// Six searches in every name and subject are saved where there is no encoded word, nor libmime's own mark between two.
const { libmime } = PARSER;
const decodeWords = libmime.decodeWords.bind(libmime);
libmime.decodeWords = (text) => (text.includes('=?') || text.includes('\0') ? decodeWords(text) : text);

function newParser(): PartParser {
  return Object.assign<PartParser, Partial<PartParser>>(Object.create(PARSER), { tree: false, curnode: false });
}

/** The bytes of a part in the making. */
interface Content {
  readonly decoder: Decoder | null;
  readonly chunks: Buffer[];
}

/** mailparser listens to the decoder of each part; ours are asked. */
const UNHEARD = { on: () => {} } as unknown as Decoder;

/**
 * Takes a raw mail apart. Attached mails stay whole, as attachments with their bytes.
 * @throws what mailparser throws on a mail it can't read
 */
export async function parseMime(raw: Uint8Array): Promise<MimePart> {
  const splitter = new Splitter({ ignoreEmbedded: true });
  const pieces = collected(splitter);
  if (raw.byteLength > 0) {
    const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
    await settled((done) => splitter._transform(bytes, 'buffer', done));
  }
  await settled((done) => splitter._flush(done));
  const parser = newParser();
  const contents = new Map<Node, Content>();
  let open: Content | undefined;
  for (const piece of pieces) {
    if (piece.type === 'body') open?.chunks.push(piece.value);
    else if (piece.type === 'data') open = undefined;
    else {
      const decoder = ENCODINGS.has(piece.encoding) ? piece.getDecoder() : null;
      piece.getDecoder = () => UNHEARD;
      open = { decoder, chunks: [] };
      contents.set(parser.createNode(piece), open);
    }
  }
  if (!parser.tree) throw new Error('a mail without a part');
  return partOf(parser.tree, parser, contents);
}

/** All that a stream hands on from now on. */
function collected<T>(stream: Transform<T>): T[] {
  const all: T[] = [];
  stream.push = (piece) => all.push(piece) > 0;
  return all;
}

function settled(work: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => work((error) => (error ? reject(error) : resolve())));
}

function partOf(created: Node, parser: PartParser, contents: ReadonlyMap<Node, Content>): MimePart {
  const { node, headerLines, headers, charset = '', isAttachment = false } = created;
  const type = isAttachment ? typeByName(created, parser) : created.contentType;
  const isRead = isAttachment ? KEPT.has(type) : created.children.length === 0;
  const bytes = isRead ? bytesOf(contents.get(created)!) : Buffer.alloc(0);
  return {
    type: (type || 'text/plain').toLowerCase(),
    headerLines,
    headers,
    isAttachment,
    filename: node.filename || '',
    charset,
    flowed: node.flowed,
    delSp: node.delSp,
    bytes: isAttachment ? bytes : withPlainBreaks(bytes),
    children: created.children.map((child) => partOf(child, parser, contents)),
  };
}

/** An attachment without a type of its own is what its name says: "thread.eml" is a mail. */
function typeByName({ contentType, node }: Node, { libmime }: PartParser): string | false {
  if (contentType !== 'application/octet-stream' || !node.filename) return contentType;
  return libmime.detectMimeType(node.filename) || contentType;
}

/** Decoders of transfer encodings hand on what they have at once; nothing is left to wait for. */
function bytesOf({ decoder, chunks }: Content): Buffer {
  if (!decoder) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
  const decoded = collected(decoder);
  for (const chunk of chunks) decoder._transform(chunk, 'buffer', () => {});
  decoder._flush(() => {});
  return Buffer.concat(decoded);
}

/** Line ends as LF alone, of bytes of whatever charset. */
function withPlainBreaks(bytes: Buffer): Buffer {
  if (!bytes.includes('\r\n')) return bytes;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}
