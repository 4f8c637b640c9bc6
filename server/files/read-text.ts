import { extname } from 'node:path';
import { problem } from '../../analysis/index.ts';
import type { InputFile } from '../../analysis/roster/input.ts';
import type { OpenedFile } from './arrange-files.ts';
import { readDl } from './formats/dl.ts';
import { isDl } from './formats/dl-header.ts';
import { isFtmEntity, readFollowTheMoney } from './formats/follow-the-money.ts';
import { readGexf } from './formats/gexf.ts';
import { readGraphml } from './formats/graphml.ts';
import { brokenJson, isJson, parseJson, parseJsonLines } from './formats/json-records.ts';
import { readMatrix } from './formats/matrix.ts';
import { readPajek, readPajekValues } from './formats/pajek.ts';
import { isPajek } from './formats/pajek-sections.ts';
import { isPopolo, readPopolo } from './formats/popolo.ts';
import { type Origin, refusedFile } from './formats/table-of.ts';
import { xmlRoot } from './formats/xml-events.ts';

/** Names under which text is looked for in folders and archives; what a text is, its own first words decide. */
const CERTAIN = ['.csv', '.tsv', '.txt', '.tab', '.net', '.paj', '.clu', '.vec', '.dl', '.gexf', '.graphml'];
/** Names that other programs use for other things too. */
const UNCERTAIN = new Set(['.mat', '.dat', '.json', '.jsonl', '.ndjson']);
export const TEXT_EXTENSIONS: ReadonlySet<string> = new Set([...CERTAIN, ...UNCERTAIN]);

/** Is this a name that other programs use for other things too? */
export function isUncertainName(path: string): boolean {
  return UNCERTAIN.has(extname(path).toLowerCase());
}

/** Is this another program's file under a name that networks may bear, so that a folder which holds it is none the worse? */
export function isForeign(name: string, tables: readonly InputFile[]): boolean {
  if (tables.length > 0 && tables.every(isCodebook)) return true;
  if (!isUncertainName(name)) return false;
  return tables.every(
    ({ format, problems }) => format === undefined || problems.some(({ code }) => code === 'format_unsupported'),
  );
}

/** Is this a page of our templates that explains them, and holds no data? */
export function isCodebook({ text, records }: InputFile): boolean {
  return CODEBOOK.test(records ? (records[0]?.cells[0] ?? '') : text.slice(0, 100));
}

const CODEBOOK = /^\ufeff?"?# Passerelle\b/;

/** Files that hold one value for each vertex of a network that stands elsewhere. */
const VALUES = new Set(['.clu', '.vec']);
const JSON_NAMES = new Set(['.json', '.jsonl', '.ndjson']);

/**
 * The tables of a decoded text: a network file by the words that it begins with, whatever its name; a matrix where no
 * header makes it another table; anything else is delimited text. `peopleMode` says which of two sets are people.
 */
export function readText(file: InputFile, peopleMode: 1 | 2 | null): OpenedFile[] {
  if (file.problems.some(({ severity }) => severity === 'error')) return [file];
  const { name, text, encoding, problems } = file;
  const origin = { name, encoding };
  const tables = readFormat(origin, text, peopleMode) ?? readMatrix(file, peopleMode);
  if (tables === null) return [file];
  // What decoding found is said once.
  tables[0]!.problems.unshift(...problems.map((found) => ({ ...found, file: tables[0]!.name })));
  return tables;
}

function readFormat(origin: Origin, text: string, peopleMode: 1 | 2 | null): OpenedFile[] | null {
  const extension = extname(origin.name).toLowerCase();
  if (VALUES.has(extension)) return readValues(origin, text);
  if (isPajek(text)) return readPajek(origin, text, peopleMode);
  if (isDl(text)) return readDl(origin, text, peopleMode);
  const root = xmlRoot(text);
  if (root === 'gexf') return readGexf(origin, text);
  if (root === 'graphml') return readGraphml(origin, text);
  return JSON_NAMES.has(extension) || isJson(text) ? readJson(origin, text) : null;
}

/** A partition or vector in a file of its own: left aside unless `arrangeFiles` finds its network. */
function readValues(origin: Origin, text: string): OpenedFile[] | null {
  const values = readPajekValues(origin.name, text);
  if (values === null) return null;
  const alone = problem('partition_alone', { file: origin.name, params: { found: values.values.length } });
  return [{ ...origin, text: '', format: 'pajek', problems: [alone], values }];
}

/** A Popolo document, or FollowTheMoney entities one a line (or in a list). */
function readJson(origin: Origin, text: string): InputFile[] {
  const whole = parseJson(text);
  if ('value' in whole) {
    const { value } = whole;
    if (isPopolo(value)) return readPopolo(origin, value);
    const list = Array.isArray(value) ? value : [value];
    if (list.length > 0 && list.every(isFtmEntity))
      return readFollowTheMoney(
        origin,
        list.map((object, at) => ({ line: at + 1, object })),
      );
    return [refusedFile(origin, 'popolo', 'format_unsupported', { value: 'JSON', params: { format: 'JSON' } })];
  }
  const lines = parseJsonLines(text);
  // One object a line breaks as a whole document on line 2: then the lines are to blame, not the document.
  if (!('objects' in lines)) return [brokenJson(origin, 'popolo', lines.line > 1 ? lines.line : whole.line)];
  if (lines.objects.every(({ object }) => isFtmEntity(object))) return readFollowTheMoney(origin, lines.objects);
  return [refusedFile(origin, 'popolo', 'format_unsupported', { value: 'JSON', params: { format: 'JSON' } })];
}
