// Columns that no analysis of organizations needs and no store should hold: told by their header, or by what their values
// look like. Their values are never read, kept or quoted; the report names the column alone.

import type { TableKind } from '../types.ts';
import { SENSITIVE } from './contract.ts';
import { foldHeader } from './fold.ts';
import type { ColumnRole } from './recognise.ts';
import type { CsvRecord, RecordList } from './record-list.ts';

/** What a masked value consists of, by what it was: a masked file still says what it held. */
export const MASK_SIGNS: Readonly<Record<string, string>> = {
  birth_date: '*',
  home_address: '~',
  social_insurance_number: '$',
  health_number: '%',
  gender: '&',
  home_phone: '^',
  home_email: '!',
};

const SAMPLE = 500;
/** A mask is as long as what it hides; shorter ones may be a rating. */
const LONG_MASK = 6;
/** Of the values of a column that may hold contacts. */
const CONTACTS = 0.3;
const SIN_GROUPED = /^\d{3}[ -]\d{3}[ -]\d{3}$/;
const SIN_PLAIN = /^\d{9}$/;
/** Régie de l'assurance maladie du Québec: four letters of the name, then the birth date and two digits. */
const RAMQ = /^[A-Z]{4}[ -]?\d{4}[ -]?\d{4}$/i;
const FULL_DATE = /^(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ](\d{4}))$/;
const STREET =
  /^\d+[a-z]?(?:-\d+)?[ ,]+.*\b(rue|avenue|av|boul|boulevard|chemin|ch|rang|route|montée|place|croissant|allée|impasse|côte|street|st|ave|road|rd|drive|dr|lane|crescent|court|blvd)\b/i;
const POSTAL = /^[a-z]\d[a-z] ?\d[a-z]\d$/i;
const PHONE = /^\+?1?[ .-]?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?: ?(?:#|p|x|ext|poste)\.? ?\d+)?$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
/** Headers of what belongs to a body or to a function, not to a home. */
const OF_A_BODY = /org|entrepr|company|bureau|office|travail|work|profes|conseil|board|etabliss|employ/;
/** Born by then: a column of such days beside people is no column of mandates. */
const BIRTHS = { first: 1915, last: 2012, median: 1988 };
/** Kinds in which a contact, an address or a day stands for a person. */
const OF_PEOPLE = new Set<TableKind | null>(['people', 'board_memberships', null]);

/**
 * The sensitive columns of a table: index to what they hold (a code of the contract). `roles` is what each column is read
 * as once the kind is known; a field of the contract is only sensitive where its values are insurance numbers.
 */
export function sensitiveColumns(
  headers: readonly string[],
  body: RecordList,
  kind: TableKind | null,
  roles: readonly ColumnRole[] | null,
): Map<number, string> {
  const found = new Map<number, string>();
  const sample = sampleOf(body, headers.length);
  headers.forEach((header, index) => {
    const role = roles?.[index] ?? { as: 'attribute' };
    const byName = role.as === 'field' ? null : namedIn(foldHeader(header));
    const what = byName ?? seenIn(filledCells(sample, index), header, kind, role);
    if (what !== null) found.set(index, what);
  });
  return found;
}

/** Does a header alone say that the column may never be kept? Gender may, where a mapping asks for it. */
export function isNeverKept(header: string): boolean {
  const code = namedIn(foldHeader(header));
  return code !== null && SENSITIVE.some((entry) => entry.code === code && !entry.optIn);
}

/** Does a name (of a column, of a member of JSON) say that what stands under it is sensitive? */
export function isSensitiveName(name: string): boolean {
  return namedIn(foldHeader(name)) !== null;
}

/** Values that would be a home's or a person's own, were their column a person's. */
export function looksPrivate(values: readonly string[]): boolean {
  const contacts = values.filter((value) => [EMAIL, PHONE, STREET, POSTAL].some((shape) => shape.test(value)));
  return contacts.length > 0 && contacts.length >= CONTACTS * values.length;
}

function namedIn(folded: string): string | null {
  const exact = SENSITIVE.find(({ names }) => names.has(folded));
  return (exact ?? SENSITIVE.find(({ within }) => within.some((part) => folded.includes(part))))?.code ?? null;
}

function seenIn(values: readonly string[], header: string, kind: TableKind | null, role: ColumnRole): string | null {
  if (values.length === 0) return null;
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length;
  const masked = maskedAs(values);
  if (masked !== null) return masked;
  if (share((value) => RAMQ.test(value)) >= 0.5) return 'health_number';
  if (holdsInsuranceNumbers(values, share, kind, role)) return 'social_insurance_number';
  if (role.as !== 'attribute' || !OF_PEOPLE.has(kind) || OF_A_BODY.test(foldHeader(header))) return null;
  if (share((value) => EMAIL.test(value)) >= 0.6) return 'home_email';
  if (share((value) => PHONE.test(value)) >= 0.6) return 'home_phone';
  if (share((value) => STREET.test(value) || POSTAL.test(value)) >= 0.6) return 'home_address';
  return kind !== null && holdsBirths(values) ? 'birth_date' : null;
}

/** A business number has nine digits and the same check digit: without groups of three they only count beside people. */
function holdsInsuranceNumbers(
  values: readonly string[],
  share: (test: (value: string) => boolean) => number,
  kind: TableKind | null,
  role: ColumnRole,
): boolean {
  if (share((value) => SIN_GROUPED.test(value) && passesLuhn(value)) >= 0.5) return true;
  if (!OF_PEOPLE.has(kind) && kind !== 'seats_wide') return false;
  if (role.as === 'field' && role.field.name !== 'person_id') return false;
  return new Set(values).size >= 3 && share((value) => SIN_PLAIN.test(value) && passesLuhn(value)) >= 0.9;
}

function holdsBirths(values: readonly string[]): boolean {
  const years = values.flatMap((value) => {
    const match = FULL_DATE.exec(value);
    return match ? [Number(match[1] ?? match[2])] : [];
  });
  if (years.length < 0.8 * values.length) return false;
  years.sort((a, b) => a - b);
  return years[0]! >= BIRTHS.first && years.at(-1)! <= BIRTHS.last && years[years.length >> 1]! <= BIRTHS.median;
}

function maskedAs(values: readonly string[]): string | null {
  const sign = values[0]![0]!;
  const code = Object.keys(MASK_SIGNS).find((key) => MASK_SIGNS[key] === sign);
  if (code === undefined) return null;
  const enough = code === 'gender' ? 0 : 0.5 * values.length;
  const long = values.filter((value) => value.length >= LONG_MASK).length;
  return long >= enough && values.every((value) => value === sign.repeat(value.length)) ? code : null;
}

/** The check digit of social insurance numbers (Luhn, modulus 10). */
function passesLuhn(text: string): boolean {
  let sum = 0;
  const digits = text.replace(/\D/g, '');
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 1 ? 2 * digit : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && /[1-9]/.test(digits);
}

/** Records evenly spread over the table; those whose cells may have slipped say nothing of a column. */
function sampleOf(body: RecordList, width: number): CsvRecord[] {
  const step = Math.max(1, Math.floor(body.length / SAMPLE));
  const sample: CsvRecord[] = [];
  for (let i = 0; i < body.length; i += step) {
    const record = body.at(i)!;
    if (!record.malformed && record.cells.length >= width) sample.push(record);
  }
  return sample;
}

function filledCells(sample: readonly CsvRecord[], index: number): string[] {
  return sample.map(({ cells }) => cells[index]!.trim()).filter((value) => value !== '');
}
