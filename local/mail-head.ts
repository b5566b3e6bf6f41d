/** A header of a mail, unfolded. */
export interface Header {
  readonly name: string;
  readonly value: string;
}

/** No head that matters is longer; a body without an empty line before it isn't read to its end. */
const MAX_HEAD_BYTES = 256 * 1024;

/** The headers of a raw mail as they stand, topmost first; what the stand-ins for SES need to know of a mail. */
export function headersOf(raw: Buffer): readonly Header[] {
  const [head = ''] = raw
    .subarray(0, MAX_HEAD_BYTES)
    .toString('utf8')
    .split(/\r?\n\r?\n/, 1);
  return head.split(/\r?\n(?![ \t])/).flatMap((field) => {
    const colon = field.indexOf(':');
    if (colon < 1) return [];
    return [
      {
        name: field.slice(0, colon).trim(),
        value: field
          .slice(colon + 1)
          .replace(/\r?\n[ \t]+/g, ' ')
          .trim(),
      },
    ];
  });
}

/** The first value of a header, or ''. */
export function headerOf(headers: readonly Header[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}
