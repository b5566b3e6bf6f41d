import { isBlank, type Line } from './line.ts';

/** The armour around one signature is no longer. */
const MOST_LINES = 80;
const SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----$/;
const SIGNATURE = /^-----BEGIN PGP SIGNATURE-----$/;
const END = /^-----END PGP SIGNATURE-----$/;

/** The lines without what PGP puts around a text it has signed, quoted or not, and without its dashes before dashes. */
export function withoutArmor(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.startsWith('-----BEGIN PGP SIG'))) return lines;
  const kept: Line[] = [];
  let isSigned = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (SIGNED.test(line.text)) {
      isSigned = true;
      while (/^(?:Hash|NotDashEscaped): ?/.test(lines[i + 1]?.text ?? '')) i++;
      if (isBlank(lines[i + 1]) && lines[i + 1]?.depth === line.depth) i++;
    } else if (SIGNATURE.test(line.text) && endOf(lines, i) > i) {
      isSigned = false;
      i = endOf(lines, i);
    } else kept.push(isSigned && line.text.startsWith('- -') ? { ...line, text: line.text.slice(2) } : line);
  }
  return kept;
}

function endOf(lines: readonly Line[], from: number): number {
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_LINES); i++) if (END.test(lines[i]!.text)) return i;
  return from;
}
