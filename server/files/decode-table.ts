import iconv from 'iconv-lite';
import { type ProblemCode, problem } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';

/** Bytes that Windows-1252 leaves without a letter: text that holds them is something else. */
const UNASSIGNED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** UTF-8 read as Windows-1252 and saved again: "Ã©", "â€™". */
const MOJIBAKE = /Ã[\u00a0-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ]|â€[™œ\u009d“”¦]/;

const SIGNATURES: readonly { code: ProblemCode; bytes: readonly number[] }[] = [
  { code: 'file_is_excel', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { code: 'file_is_excel', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { code: 'file_is_pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { code: 'file_is_binary', bytes: [0x1f, 0x8b] },
  { code: 'file_is_binary', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { code: 'file_is_binary', bytes: [0xff, 0xd8, 0xff] },
  { code: 'file_is_binary', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] },
];

/**
 * Bytes of one table to text: by its byte order mark, else strict UTF-8, else Windows-1252 (what Excel in French writes
 * as "CSV"). Never guesses further and never throws: what is no text comes back empty, with the problem that says so.
 */
export function decodeTable(name: string, bytes: Uint8Array): InputFile {
  const refused = (code: ProblemCode, params: Record<string, string | number> = {}): InputFile => ({
    name,
    text: '',
    encoding: 'unknown',
    problems: [problem(code, { file: name, params })],
  });
  const signature = SIGNATURES.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return refused(signature.code);
  const marked = markedEncoding(bytes);
  if (marked === 'utf-32') return refused('file_undecodable', { position: 0, encoding: 'UTF-32' });
  if (marked === 'utf-8-bom' || marked === null) {
    const text = strictUtf8(bytes);
    if (text !== null) {
      if (text.includes('\u0000')) return refused('file_has_nul', { position: bytes.indexOf(0) });
      return withDoubts({ name, text, encoding: marked ?? 'utf-8', problems: [] });
    }
    if (marked) return refused('file_undecodable', { position: 0, encoding: 'UTF-8' });
    return windows1252(name, bytes, refused);
  }
  if (bytes.length % 2 !== 0) return refused('file_undecodable', { position: bytes.length - 1, encoding: 'UTF-16' });
  const text = iconv.decode(Buffer.from(bytes), marked);
  if (text.includes('\u0000')) return refused('file_has_nul', { position: text.indexOf('\u0000') * 2 });
  return withDoubts({ name, text, encoding: marked, problems: [] });
}

function windows1252(
  name: string,
  bytes: Uint8Array,
  refused: (code: ProblemCode, params: Record<string, string | number>) => InputFile,
): InputFile {
  const nul = bytes.indexOf(0);
  if (nul >= 0) return refused('file_has_nul', { position: nul });
  const position = bytes.findIndex((byte) => UNASSIGNED.has(byte));
  if (position >= 0) return refused('file_undecodable', { position, encoding: 'Windows-1252' });
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252');
  const params = { encoding: 'Windows-1252' };
  return withDoubts({
    name,
    text,
    encoding: 'windows-1252',
    problems: [problem('encoding_assumed', { file: name, params })],
  });
}

/** Text that was already damaged before it reached us can be read, but must be said. */
function withDoubts(file: InputFile): InputFile {
  const doubts: [ProblemCode, number][] = [
    ['replacement_character', file.text.indexOf('\ufffd')],
    ['mojibake', file.text.search(MOJIBAKE)],
  ];
  for (const [code, at] of doubts) {
    if (at < 0) continue;
    const line = file.text.slice(0, at).split('\n').length;
    const value = file.text.slice(Math.max(0, at - 10), at + 20).replace(/[\r\n]+/g, ' ');
    file.problems.push(problem(code, { file: file.name, line, value }));
  }
  return file;
}

function markedEncoding(bytes: Uint8Array): 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 && bytes.length > 2 ? 'utf-32' : 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
