import iconv from 'iconv-lite';
import { excerptOf, type InputFile, type ProblemCode, problem, TextPlaces } from '../../analysis/index.ts';
import { ENCODINGS } from '../../analysis/table-report.ts';
import { latinText } from './latin-text.ts';
import { letGo } from './let-go.ts';
import { decodeLeniently, utf8Faults } from './utf8-faults.ts';

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

/** What bytes of Windows-1252 a list of names may hold besides letters: quotes, dashes, œ, €, ellipsis, «, », degree, space. */
const USUAL = new Set([
  ...[0x80, 0x85, 0x8c, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x99, 0x9c],
  ...[0xa0, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb2, 0xb7, 0xba, 0xbb],
]);
const DOUBTFUL_SHARE = 0.01;
/** From this size on, a text's memory is worth a look. */
const LARGE = 1_000_000;
const HTML = /^\s*<(?:!doctype html|html|head|body|table)[\s>]/i;
/** Lines of another encoding among lines of UTF-8: beyond this many to one, the file is of the other. */
const FEW = 10;

type Refuse = (code: ProblemCode, params?: Record<string, string | number>, position?: number) => InputFile;

/**
 * Bytes of one table to text: as a person settled it, else by its byte order mark, else strict UTF-8, else Windows-1252 (what Excel in French writes
 * as "CSV"). Bytes of another encoding within UTF-8 stand as U+DC80 to U+DCFF, for their rows to be set aside. Never
 * guesses further and never throws: what is no text comes back empty, with the problem that says so. `spend`: nobody needs
 * the bytes afterwards, so that they need not stand beside the text.
 */
export function decodeTable(name: string, bytes: Uint8Array, settled?: string, spend = false): InputFile {
  const file = decoded(name, bytes, settled, spend);
  if (spend) letGo(bytes);
  return file;
}

function decoded(name: string, bytes: Uint8Array, settled: string | undefined, spend: boolean): InputFile {
  const refused: Refuse = (code, params = {}, position) => ({
    name,
    text: '',
    encoding: 'unknown',
    problems: [problem(code, { file: name, params, byteOffset: position ?? 0, excerpt: bytesShown(bytes, position) })],
  });
  const signature = SIGNATURES.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte));
  if (signature) return refused(signature.code);
  if (settled !== undefined && (ENCODINGS as readonly string[]).includes(settled)) {
    const text = iconv.decode(Buffer.from(bytes), settled);
    return withDoubts({ name, text, encoding: settled, problems: [] });
  }
  const marked = markedEncoding(bytes);
  if (marked === 'utf-32') return refused('file_undecodable', { position: 0, encoding: 'UTF-32' }, 0);
  const wide = marked === null ? unmarkedWide(bytes) : marked === 'utf-8-bom' ? null : marked;
  if (wide === 'utf-32') return refused('file_undecodable', { position: 0, encoding: 'UTF-32' }, 0);
  const file = wide
    ? wideText(name, bytes, wide, marked !== null, refused)
    : narrowText(name, bytes, marked === 'utf-8-bom' ? marked : null, spend, refused);
  return HTML.test(file.text.slice(0, 1000)) ? refused('file_is_html') : file;
}

function wideText(
  name: string,
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
  isMarked: boolean,
  refused: Refuse,
): InputFile {
  if (bytes.length % 2 !== 0) {
    const position = bytes.length - 1;
    return refused('file_undecodable', { position, encoding: 'UTF-16' }, position);
  }
  const text = iconv.decode(Buffer.from(bytes), encoding);
  if (isMarked) return withDoubts({ name, text, encoding, problems: [] });
  const assumed = problem('encoding_assumed', { file: name, params: { encoding: 'UTF-16' } });
  return withDoubts({ name, text, encoding: `${encoding}-unmarked`, problems: [assumed] });
}

function narrowText(
  name: string,
  bytes: Uint8Array,
  marked: 'utf-8-bom' | null,
  spend: boolean,
  refused: Refuse,
): InputFile {
  const encoding = marked ?? 'utf-8';
  const content = marked ? bytes.subarray(3) : bytes;
  const text = (content.length < LARGE ? null : latinText(content, spend)) ?? strictUtf8(content);
  if (text !== null) return withDoubts({ name, text, encoding, problems: [] });
  const { plausible, positions, invalid, forbidden, forbiddenAt, cutAt } = utf8Faults(content);
  const mark = marked ? 3 : 0;
  const isUtf8 = marked !== null || plausible > 0;
  const undecodable = (at: number) =>
    refused('file_undecodable', { position: at + mark, encoding: 'UTF-8' }, at + mark);
  if (forbidden > 0 && (isUtf8 || invalid === forbidden)) return undecodable(forbiddenAt);
  // A lone é at the end is Windows-1252; a cut letter follows other letters of UTF-8, or has lost its last byte only.
  const cut = cutAt >= 0 && (isUtf8 || cutAt < content.length - 1 || content[cutAt]! < 0xe0);
  if (cut && invalid === content.length - cutAt) return undecodable(cutAt);
  if (marked && plausible === 0) return undecodable(positions[0]!);
  if (!marked && (plausible === 0 || invalid > FEW * plausible)) return windows1252(name, bytes, refused);
  if (invalid > positions.length) return undecodable(positions[0]!);
  return withDoubts({ name, text: decodeLeniently(content, positions), encoding, problems: [] });
}

function windows1252(name: string, bytes: Uint8Array, refused: Refuse): InputFile {
  const position = bytes.findIndex((byte) => UNASSIGNED.has(byte));
  if (position >= 0) return refused('file_undecodable', { position, encoding: 'Windows-1252' }, position);
  const text = iconv.decode(Buffer.from(bytes), 'windows-1252');
  const params = { encoding: 'Windows-1252' };
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const place = { file: name, line: lineAt(text, first), byteOffset: first, excerpt: around(text, first) };
  const problems = [problem('encoding_assumed', { ...place, params })];
  const share = bytes.reduce((count, byte) => (isOdd(byte) ? count + 1 : count), 0) / bytes.length;
  if (share > DOUBTFUL_SHARE) {
    const odd = bytes.findIndex(isOdd);
    const shown = { line: lineAt(text, odd), byteOffset: odd, excerpt: around(text, odd) };
    const shares = { ...params, share: Math.round(share * 100) };
    problems.push(problem('encoding_doubtful', { ...place, ...shown, params: shares }));
  }
  return withDoubts({ name, text, encoding: 'windows-1252', problems });
}

/** A control or a sign that hardly stands in a name. */
function isOdd(byte: number): boolean {
  return byte >= 0x80 && byte < 0xc0 && !USUAL.has(byte);
}

/** Text that was already damaged before it reached us can be read, but must be said. */
function withDoubts(file: InputFile): InputFile {
  const doubts: [ProblemCode, number][] = [
    ['replacement_character', file.text.indexOf('\ufffd')],
    ['mojibake', file.text.search(MOJIBAKE)],
    ['bom_inside', file.text.indexOf('\ufeff')],
  ];
  const places = new TextPlaces(file.text, file.encoding);
  for (const [code, at] of doubts) {
    if (at < 0) continue;
    const value = around(file.text, at);
    const byteOffset = places.byteOffset(at);
    const place = { file: file.name, line: lineAt(file.text, at), value, excerpt: value };
    file.problems.push(problem(code, { ...place, ...(byteOffset !== null && { byteOffset }) }));
  }
  return file;
}

function lineAt(text: string, index: number): number {
  return new TextPlaces(text, 'utf-8').lineAt(index);
}

/** A few characters of the line around a place. */
function around(text: string, at: number): string {
  return excerptOf(text.slice(Math.max(0, at - 10), at + 20).replace(/[\r\n]+/g, ' '));
}

/** The first bytes at a place, as a person can look them up. */
function bytesShown(bytes: Uint8Array, position = 0): string {
  return Array.from(bytes.subarray(position, position + 8), (byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  ).join(' ');
}

/** Wide characters without a mark: in Latin text every other byte is null, in one place and not in the other. */
function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const length = Math.min(bytes.length, 4000) & ~3;
  if (length < 8 || !bytes.subarray(0, length).includes(0)) return null;
  const nulls = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) nulls[i % 4]! += 4 / length;
  const [a, b, c, d] = nulls as [number, number, number, number];
  if ((b > 0.9 && c > 0.9 && d > 0.9 && a < 0.1) || (a > 0.9 && b > 0.9 && c > 0.9 && d < 0.1)) return 'utf-32';
  if (b > 0.6 && d > 0.6 && a < 0.1 && c < 0.1) return 'utf-16le';
  return a > 0.6 && c > 0.6 && b < 0.1 && d < 0.1 ? 'utf-16be' : null;
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
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
