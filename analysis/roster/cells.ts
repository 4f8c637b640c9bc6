// One cell to one value, by its field: dates, numbers, codes, lists, identifiers. What is settled once a column (the
// order of day and month, the decimal sign) is settled before the first cell is read.

import { some, through } from './column-values.ts';
import type { Field } from './contract.ts';
import { type DateOrder, dateOrderOf, readDate } from './dates.ts';
import { isSpreadsheetDamage, type NumberStyle, numberStyleOf, readNumber } from './numbers.ts';
import type { Notices, ProblemCode } from './problem.ts';
import { codeOf, hasOther, isNone, isOngoing, isUnknown, suggestionOf } from './vocabulary.ts';

export type CellValue = string | number | readonly string[];

/** What a cell gave: a value (`null` = empty or unknown), its own words where a code does not say them, or a refusal. */
export interface CellReading {
  value: CellValue | null;
  /** The user's word that the vocabulary does not have: kept beside the code under the column's own header. */
  original?: string;
  refused?: ProblemCode;
}

/** Reads the cells of one column; says what is to be said once a column through `notices`. */
export type CellReader = (text: string, line: number) => CellReading;

const NOTHING: CellReading = { value: null };
/** References that an organization or a seat may well have none of: there the word is no name. */
const OPTIONAL_REFERENCE = /^(parent|represents|main_employer|respondent|lead)_org_id$/;
const MOST_SUGGESTED = 200;
const PERCENT = /\s*%\s*$/;
const BLANK_DIGITS = /[\s\u00a0-]/g;

/** Words and dates of a column that are kept in mind: their cells repeat, and reading each anew is what takes time. */
const MOST_REMEMBERED = 10_000;

/** What was settled of how cells are written, where the column would decide. */
export interface CellSettings {
  dates?: 'day-first' | 'month-first' | undefined;
  decimal?: NumberStyle | undefined;
  separator?: string | undefined;
}

/** A reader for a field's column. `values` are all its cells, `strict` whether a bad date or number refuses its row. */
export function cellReader(
  field: Field,
  header: string,
  values: Iterable<string>,
  delimiter: string,
  strict: boolean,
  notices: Notices,
  settled: CellSettings = {},
): CellReader {
  const read = readerOf(field, header, values, delimiter, strict, notices, settled);
  const nameOrId = field.reference !== undefined || /(^|_)(id|name)$/.test(field.name);
  const knowsUnknown = field.vocabulary !== undefined;
  const saysNone = noneTeller(field);
  return (text, line) => {
    const value = text.trim();
    if (value === '') return NOTHING;
    if (!knowsUnknown && isUnknown(value, nameOrId)) return NOTHING;
    if (saysNone?.(value)) return { value: null, original: value };
    return read(value, line);
  };
}

/**
 * Is nothing said here, and meant? In a free text the word stands as it is written (`null`: not asked); a word list may
 * have a code for it; elsewhere it is no value, but kept, since nobody said "unknown".
 */
function noneTeller({ name, type, vocabulary, reference, list }: Field): ((text: string) => boolean) | null {
  if (vocabulary !== undefined) return remembered((text) => isNone(text) && codeOf(vocabulary, text) === null);
  const noValue =
    reference === undefined
      ? !list && (type === 'date' || type === 'year' || type === 'number')
      : OPTIONAL_REFERENCE.test(name);
  return noValue ? remembered(isNone) : null;
}

function readerOf(
  field: Field,
  header: string,
  values: Iterable<string>,
  delimiter: string,
  strict: boolean,
  notices: Notices,
  { dates, decimal, separator }: CellSettings,
): CellReader {
  if (field.type === 'date') return dateReader(header, field.order ?? dates ?? dateOrderOf(values), strict, notices);
  if (field.type === 'year') return yearReader(header, strict, notices);
  if (field.type === 'number')
    return numberReader(field, header, numbersOf(values, delimiter, decimal), strict, notices);
  if (field.vocabulary !== undefined) {
    const code = codeReader(field, header, notices);
    return field.multi ? listOf(code, field, separator) : code;
  }
  // A list of references is split once what it may name is known: by the sign that it then looks for.
  if (field.list) return (text) => ({ value: separator === undefined ? text : splitList(text, separator).join('|') });
  if (field.multi) return (text) => ({ value: splitList(text, separator) });
  return textReader(field, header, notices);
}

/** Several values in a cell: `|` separates, and `;` where no `|` stands (interface, section 1). */
export function splitList(text: string, separator = text.includes('|') ? '|' : ';'): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function dateReader(header: string, order: DateOrder, strict: boolean, notices: Notices): CellReader {
  const readOnce = remembered((text) => (isOngoing(text) ? 'ongoing' : readDate(text, order)));
  return (text, line) => {
    const read = readOnce(text);
    if (read === 'ongoing') return NOTHING;
    if (!read)
      return strict
        ? { value: null, refused: 'date_invalid' }
        : setAside('date_set_aside', header, text, line, notices);
    if (read.note === 'ambiguous') notices.count('date_order_assumed', line, header, text);
    else if (read.note) notices.count(read.note, line, header, text);
    if (read.note === 'two_digit_year' && order === 'assumed-day-first')
      notices.count('date_order_assumed', line, header, text);
    return { value: read.date };
  };
}

function yearReader(header: string, strict: boolean, notices: Notices): CellReader {
  return (text, line) => {
    const read = readDate(text, 'day-first');
    if (read && read.date.length >= 4 && read.note === null) return { value: read.date };
    return strict ? { value: null, refused: 'date_invalid' } : setAside('date_set_aside', header, text, line, notices);
  };
}

/** How a column writes its numbers: `15 %` in all of its cells is a share of 1, in some of them it is no number. */
function numbersOf(
  values: Iterable<string>,
  delimiter: string,
  decimal: NumberStyle | undefined,
): (text: string) => number | null {
  const isFilled = (value: string) => value.trim() !== '';
  if (!some(values, isFilled) || some(values, (value) => isFilled(value) && !PERCENT.test(value))) {
    const style = decimal ?? numberStyleOf(values, delimiter);
    return (text) => readNumber(text, style);
  }
  const bare = (text: string) => text.replace(PERCENT, '');
  const style = decimal ?? numberStyleOf(through(values, bare), delimiter);
  return (text) => {
    const number = PERCENT.test(text) ? readNumber(bare(text), style) : null;
    return number === null ? null : Number((number / 100).toPrecision(12));
  };
}

function numberReader(
  field: Field,
  header: string,
  read: (text: string) => number | null,
  strict: boolean,
  notices: Notices,
): CellReader {
  return (text, line) => {
    const letter = field.letters?.[text.toUpperCase()];
    if (letter !== undefined) return { value: letter };
    const number = read(text);
    if (number !== null) return { value: number };
    return strict
      ? { value: null, refused: 'number_invalid' }
      : setAside('number_set_aside', header, text, line, notices);
  };
}

function codeReader(field: Field, header: string, notices: Notices): CellReader {
  const list = field.vocabulary!;
  const suggest = suggestions(list);
  return (text, line) => {
    const code = codeOf(list, text);
    if (code !== null) return { value: field.type === 'integer' ? Number(code) : code };
    if (isUnknown(text, false)) return NOTHING;
    const suggestion = suggest(text);
    const params = suggestion === null ? {} : { suggestion };
    if (field.open) {
      notices.count(suggestion === null ? 'value_kept_as_written' : 'value_near', line, header, text, text, params);
      return { value: text };
    }
    notices.count(suggestion === null ? 'vocabulary_unknown' : 'vocabulary_near', line, header, text, text, params);
    return { value: hasOther(list) ? 'other' : null, original: text };
  };
}

/** Suggestions for the words of one column, each looked for once; a column with hundreds of words of its own gets no more. */
function suggestions(list: string): (text: string) => string | null {
  const found = new Map<string, string | null>();
  return (text) => {
    if (!found.has(text) && found.size < MOST_SUGGESTED) found.set(text, suggestionOf(list, text));
    return found.get(text) ?? null;
  };
}

/** A list of coded values; `/` and `,` separate too when every part is a word of the vocabulary. */
function listOf(read: CellReader, field: Field, separator: string | undefined): CellReader {
  const known = (part: string) => codeOf(field.vocabulary!, part) !== null;
  return (text, line) => {
    let parts = splitList(text, separator);
    if (separator === undefined && parts.length === 1 && !known(text)) {
      const finer = text.split(/[/,]/).map((part) => part.trim());
      if (finer.every(known)) parts = finer;
    }
    const readings = parts.map((part) => read(part, line));
    const values = [...new Set(readings.flatMap((reading) => (reading.value === null ? [] : [String(reading.value)])))];
    const originals = readings.flatMap((reading) => (reading.original === undefined ? [] : [reading.original]));
    const value = values.length > 0 ? values : null;
    return originals.length > 0 ? { value, original: originals.join('|') } : { value };
  };
}

function textReader(field: Field, header: string, notices: Notices): CellReader {
  const pattern = field.constraints?.pattern === undefined ? null : new RegExp(field.constraints.pattern);
  const identifies = pattern !== null || /(^|_)(id|code)$/.test(field.name) || field.reference !== undefined;
  return (text, line) => {
    if (identifies && isSpreadsheetDamage(text)) {
      notices.count('excel_damaged_number', line, header, text);
      return { value: text };
    }
    if (pattern) {
      const compact = text.replace(BLANK_DIGITS, '').toUpperCase();
      if (pattern.test(compact)) return { value: compact };
      notices.count('number_shape', line, header, text, '', { shape: field.shape ?? '' });
      return { value: text };
    }
    if (field.pad !== undefined && text.length < field.pad && /^\d+$/.test(text)) {
      notices.count('code_padded', line, header, text, '', { length: field.pad });
      return { value: text.padStart(field.pad, '0') };
    }
    return { value: text };
  };
}

function setAside(code: ProblemCode, header: string, text: string, line: number, notices: Notices): CellReading {
  notices.count(code, line, header, text, text);
  return { value: null, original: text };
}

/** The same function, asked once for each text as long as there are not too many. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = read(text);
      if (known.size < MOST_REMEMBERED) known.set(text, value);
    }
    return value;
  };
}
