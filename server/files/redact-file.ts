// A copy of an uploaded file without what must not be stored: the cells of sensitive columns, masked in place.

import { extname } from 'node:path';
import { zipSync } from 'fflate';
import {
  bytesSettings,
  type InputFile,
  isSensitiveName,
  MARKER_SHEET,
  type ReadOptions,
  RosterError,
  type SensitiveSpan,
  sensitiveSpans,
  sensitiveTable,
  TextPlaces,
  withheldSheets,
} from '../../analysis/index.ts';
import { decodeTable } from './decode-table.ts';
import { readXlsx } from './formats/xlsx.ts';
import { savedAt } from './kit/saved-at.ts';
import { isArchiveName, isTableName } from './open-file.ts';
import { readArchive } from './read-archive.ts';
import { writeWorkbook } from './write-workbook.ts';

const QUOTES = new Set([0x22, 0x27]);
const BREAKS = new Set([0x0a, 0x0d]);
/** `"birth_date": "..."` or `"birthDate": ["...", ...]`. */
const JSON_MEMBER = /"((?:[^"\\]|\\.){1,100})"\s*:\s*(\[[^\][{}]*\]|"(?:[^"\\]|\\.)*")/g;

/**
 * The bytes to keep instead of what was sent: every sensitive value masked by as many signs as it has bytes, so that all
 * else stays at its place; `null` when there is nothing to mask, or nothing that can be read. A workbook is written anew
 * with its cells as text. What a mapping keeps (`ReadOptions.mapping`) is not masked. `again` gives the bytes another time:
 * those of a large text are then given back while it is searched.
 */
export async function redactFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
  again?: () => Promise<Uint8Array>,
): Promise<Uint8Array | null> {
  try {
    if (isArchiveName(name)) return await redactArchive(name, bytes, options);
    if (extname(name).toLowerCase() === '.xlsx') return await redactWorkbook(name, bytes, options);
  } catch (error) {
    if (error instanceof RosterError) return null;
    throw error;
  }
  const file = decodeTable(name, bytes, bytesSettings(name, options).encoding, again !== undefined);
  if (file.problems.some(({ severity }) => severity === 'error')) return null;
  if (/^\s*[[{]/.test(file.text)) return redactJson(file);
  const spans = sensitiveSpans(file, options);
  return spans.length === 0 ? null : redactText(file, again ? await again() : bytes, spans);
}

async function redactArchive(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Uint8Array | null> {
  const kept: Record<string, Uint8Array> = {};
  const own = forMembers(name, options);
  let changed = false;
  for (const member of readArchive(name, bytes, isTableName)) {
    const redacted = await redactFile(member.path, member.bytes, own);
    changed ||= redacted !== null;
    kept[member.path] = redacted ?? member.bytes;
  }
  return changed ? zipSync(kept) : null;
}

/** Options name a member `archive.zip/member`: the same, by the names that members have among themselves. */
function forMembers(archive: string, options: ReadOptions): ReadOptions {
  const within = <T>(settled: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(
      Object.entries(settled).map(([name, value]) => [
        name.startsWith(`${archive}/`) ? name.slice(archive.length + 1) : name,
        value,
      ]),
    );
  const { kinds, mapping, headers, tables } = options;
  return { kinds: within(kinds), mapping: within(mapping), headers: within(headers), tables: within(tables) };
}

async function redactWorkbook(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Uint8Array | null> {
  const sheets = await readXlsx(name, bytes);
  const withheld = new Set(withheldSheets(sheets));
  let changed = withheld.size > 0;
  const written = sheets.map((sheet) => {
    const found = sheet.records ? sensitiveTable(sheet, options) : null;
    changed ||= found !== null;
    const rows = (sheet.records ?? []).map(({ line, cells }) => ({ line, cells: [...cells] }));
    if (found) {
      const below = found.head.kind === null ? 0 : found.head.line;
      for (const { line, cells } of rows) {
        if (line <= below) continue;
        for (const [index, sign] of found.columns) if (cells[index]) cells[index] = sign.repeat(cells[index].length);
      }
    }
    const own = sheets.length === 1 ? 'Feuille1' : sheet.name.slice(name.length + 1);
    if (withheld.has(sheet.name)) return { name: own, rows: rows.slice(0, 1) };
    return { name: own, rows: own === MARKER_SHEET ? withDateSaved(rows, savedAt(name, bytes)) : rows };
  });
  return changed ? writeWorkbook(written) : null;
}

/** A workbook written anew keeps no properties: when it was saved goes to the sheet by which it is known. */
function withDateSaved(rows: { line: number; cells: string[] }[], saved: string | null) {
  if (saved === null) return rows;
  return [...rows, { line: (rows.at(-1)?.line ?? 0) + 1, cells: ['saved_at', saved] }];
}

function redactText(file: InputFile, bytes: Uint8Array, spans: readonly SensitiveSpan[]): Uint8Array {
  const places = new TextPlaces(file.text, file.encoding);
  const kept = Uint8Array.from(bytes);
  const step = file.encoding.startsWith('utf-16') ? 2 : 1;
  const low = file.encoding.startsWith('utf-16be') ? 1 : 0;
  for (const { from, to, sign, wholeRow } of spans) {
    const [start, end] = [places.byteOffset(from), places.byteOffset(to)];
    if (start === null || end === null) continue;
    for (let at = start; at < end; at += step) {
      const byte = kept[at + low]!;
      const edge = at === start || at + step >= end;
      if (wholeRow ? !isLetterOrDigit(byte) : BREAKS.has(byte) || (edge && QUOTES.has(byte))) continue;
      if (step === 2) kept[at + 1 - low] = 0;
      kept[at + low] = sign.charCodeAt(0);
    }
  }
  return kept;
}

function redactJson(file: InputFile): Uint8Array | null {
  let changed = false;
  const text = file.text.replace(JSON_MEMBER, (member, key: string, value: string) => {
    if (!isSensitiveName(key)) return member;
    changed = true;
    return member.slice(0, member.length - value.length) + value.replace(/[\p{L}\p{N}@]/gu, '*');
  });
  return changed ? new TextEncoder().encode(text) : null;
}

function isLetterOrDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x40 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
