import { openTable, previewTable, type ReadOptions, settledOf, settleFiles } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import type { Language } from '../../data/messages/format.ts';
import { describeProblem } from '../../data/messages/problems.ts';
import type { PreviewReply } from '../contract/preview.ts';
import { arrangeFiles } from '../files/arrange-files.ts';
import { limitsOf, openFile } from '../files/open-file.ts';
import type { StoreReader } from '../store/types.ts';
import { WorkError } from './types.ts';

/** The first rows of one table of an import, as these options read them. */
export interface PreviewRequest {
  importId: string;
  /** The table's name: a file, or `file/part`. */
  file: string;
  options: ReadOptions;
  language: Language;
}

const ROWS = 50;
const MOST_PROBLEMS = 200;
/** Lines above a table in which its header may be pointed at. */
const TOP_LINES = 12;
/** Of a longer text only the beginning is read: columns are judged by it, and the reply says so. */
const BEGINNING = 256 * 1024;
const DELIMITED = /\.(csv|tsv|tab|txt)$/i;
const ANY_SIZE = { mostBytes: Number.POSITIVE_INFINITY };

/** What was read last in this thread: every change on the page asks for the same file again. */
let kept: { key: string; files: InputFile[]; isCut: boolean } | null = null;

/**
 * Reads the beginning of a table with the options given, and answers its first rows as PreviewReply in JSON.
 * Throws WorkError `import_unknown`, `table_unknown`.
 */
export async function previewImport(reader: StoreReader, request: PreviewRequest): Promise<Uint8Array> {
  const { importId, file: name, options, language } = request;
  const target = await reader.import(importId);
  if (!target) throw new WorkError({ code: 'import_unknown', params: { import: importId } });
  const holder = target.files.find((file) => name === file.name || name.startsWith(`${file.name}/`));
  if (!holder) throw new WorkError({ code: 'table_unknown', params: { file: name } });
  const books = codebookFiles(name, options);
  const others = target.files.filter(
    (file) => file !== holder && books.some((book) => book === file.name || book.startsWith(`${file.name}/`)),
  );
  const open = async (whole: boolean) => {
    const opened = await filesOf(reader, target.id, holder, options, whole);
    const explaining = (
      await Promise.all(others.map((file) => readWhole(reader, target.id, file.name, options)))
    ).flat();
    const settled = settleFiles([...opened.files, ...explaining], options);
    const parts = settled.files.filter(({ part }) => part?.of === name);
    const file = settled.files.find((candidate) => candidate.name === name) ?? parts[0];
    return { ...settled, parts, isCut: opened.isCut, file };
  };
  let read = await open(false);
  let reply = read.file && replyOf(read.file, read, language);
  // What only the whole file shows: a square matrix is none when cut, a quoted cell never ends.
  if (read.isCut && (!reply || reply.problems.some(({ code }) => code === 'quote_unclosed'))) {
    read = await open(true);
    reply = read.file && replyOf(read.file, read, language);
  }
  if (!reply) throw new WorkError({ code: 'table_unknown', params: { file: name } });
  return new TextEncoder().encode(JSON.stringify(reply));
}

interface ReadFiles {
  options: ReadOptions;
  /** The tables into which the rows of this one go, by their kind. */
  parts: readonly InputFile[];
  isCut: boolean;
}

function replyOf(file: InputFile, { options, parts, isCut }: ReadFiles, language: Language): PreviewReply {
  const opened = openTable(file, options);
  const { headerLine, problems, ...preview } = previewTable(opened, settledOf(file, options), ROWS);
  const described = problems
    .slice(0, MOST_PROBLEMS)
    .map((found) => ({ ...found, ...describeProblem(found, language) }));
  return {
    table: opened.table.report,
    ...preview,
    problems: described,
    header_line: headerLine,
    top: topOf(file),
    beginning_only: isCut,
    parts: parts.map(({ name, part, records }) => ({ file: name, kind: part!.kind, rows: records!.length - 1 })),
  };
}

/** The first lines as they stand, for pointing at the header. */
function topOf(file: InputFile): PreviewReply['top'] {
  if (file.part) return [];
  if (file.records)
    return file.records.slice(0, TOP_LINES).map(({ line, cells }) => ({ line, text: cells.join(' · ').slice(0, 200) }));
  const lines = file.text.slice(0, 20_000).split(/\r\n?|\n/, TOP_LINES);
  return lines.map((text, i) => ({ line: i + 1, text: text.slice(0, 200) })).filter(({ text }) => text.trim() !== '');
}

function codebookFiles(name: string, options: ReadOptions): string[] {
  return Object.entries(options.tables ?? {})
    .filter(([of]) => of === '*' || of === name || name.startsWith(`${of}/`))
    .flatMap(([, { codebooks }]) => Object.values(codebooks ?? {}).map(({ file }) => file));
}

async function filesOf(
  reader: StoreReader,
  importId: string,
  { name, hash }: { name: string; hash: string },
  options: ReadOptions,
  whole: boolean,
): Promise<{ files: InputFile[]; isCut: boolean }> {
  const limits = limitsOf(name, options);
  const key = JSON.stringify([importId, name, hash, limits, whole]);
  if (kept?.key === key) return kept;
  const bytes = (await reader.fileBytes(importId, name)) ?? new Uint8Array();
  const isCut = !whole && DELIMITED.test(name) && bytes.length > BEGINNING;
  const files = arrangeFiles(await openFile(name, isCut ? beginningOf(bytes) : bytes, { ...ANY_SIZE, ...limits }));
  kept = { key, files, isCut };
  return kept;
}

async function readWhole(
  reader: StoreReader,
  importId: string,
  name: string,
  options: ReadOptions,
): Promise<InputFile[]> {
  const bytes = (await reader.fileBytes(importId, name)) ?? new Uint8Array();
  return arrangeFiles(await openFile(name, bytes, { ...ANY_SIZE, ...limitsOf(name, options) }));
}

/** Whole lines alone: a cut letter or row would be a fault of ours. In two-byte text the line feed has two bytes. */
function beginningOf(bytes: Uint8Array): Uint8Array {
  let end = BEGINNING;
  while (end > 0 && bytes[end - 1] !== 0x0a) end--;
  const isWide = bytes[end] === 0 && (bytes[0] === 0xff || bytes[1] === 0);
  return end === 0 ? bytes : bytes.subarray(0, isWide ? end + 1 : end);
}
