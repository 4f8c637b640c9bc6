// Days as rosters write them: whole years and months, ISO, day/month/year in either order, Excel serials.
// A cell becomes a partial ISO date (YYYY, YYYY-MM or YYYY-MM-DD); periodOf turns it into an interval.

import type { Day, Period } from '../types.ts';
import { monthNumber } from './month-names.ts';

const YEAR = /^\d{4}$/;
const ISO_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const ISO_DAY = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](.*))?$/;
const PARTS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: (.*))?$/;
/** `3 mars 2024`, `1er mars 2024`, `3-mar-24`, `March 3, 2024`, `mars 2024`. */
const DAY_NAMED = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+(\p{L}+)\.?,?[-/. ]+(\d{4}|\d{2})$/u;
const NAMED_DAY = /^(\p{L}+)\.?[-/. ]+(\d{1,2})(?:st|nd|rd|th)?,?[-/. ]+(\d{4})$/u;
const NAMED_MONTH = /^(\p{L}+)\.?[-/. ]+(\d{4})$/u;
const MIDNIGHT = /^0?0[:h]00(?::00(?:\.0+)?)?\s*(?:Z|[+-]00:?00)?$/i;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** Two-digit years from 50 on are of the last century. */
const CENTURY_TURN = 50;
/** Excel counts days from here, its false 29 February 1900 included. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_IN_MILLISECONDS = 86_400_000;

export type DateOrder = 'day-first' | 'month-first' | 'assumed-day-first';

export interface ReadDate {
  /** Partial ISO date. */
  date: string;
  note: 'excel_serial_date' | 'two_digit_year' | 'time_dropped' | 'ambiguous' | null;
}

/**
 * The order of day and month in a column, settled by any value above 12; day first and only assumed when none is.
 * Never decided cell by cell: one column has one order.
 */
export function dateOrderOf(values: Iterable<string>): DateOrder {
  let monthFirst = false;
  for (const value of values) {
    const parts = PARTS.exec(value.trim());
    if (!parts) continue;
    if (Number(parts[1]) > 12) return 'day-first';
    if (Number(parts[2]) > 12) monthFirst = true;
  }
  return monthFirst ? 'month-first' : 'assumed-day-first';
}

/** Reads one cell in the order of its column; `null` when it is no date or an impossible one (30 February). */
export function readDate(text: string, order: DateOrder): ReadDate | null {
  const value = text.trim();
  if (YEAR.test(value)) return { date: value, note: null };
  let match = ISO_DAY.exec(value);
  if (match) return day(match[1]!, match[2]!, match[3]!, timeNote(match[4]));
  match = ISO_MONTH.exec(value);
  if (match) return month(match[1]!, match[2]!);
  match = MONTH_YEAR.exec(value);
  if (match) return month(match[2]!, match[1]!);
  match = PARTS.exec(value);
  if (match) return fromParts(match[1]!, match[2]!, match[3]!, order, match[4]);
  if (SERIAL.test(value))
    return { date: isoDay(EXCEL_EPOCH + Math.floor(Number(value)) * DAY_IN_MILLISECONDS), note: 'excel_serial_date' };
  return /\p{L}/u.test(value) ? withMonthName(value) : null;
}

function withMonthName(text: string): ReadDate | null {
  let match = DAY_NAMED.exec(text);
  if (match) return named(match[3]!, match[2]!, match[1]!);
  match = NAMED_DAY.exec(text);
  if (match) return named(match[3]!, match[1]!, match[2]!);
  match = NAMED_MONTH.exec(text);
  const number = match && monthNumber(match[1]!);
  return number ? month(match![2]!, String(number)) : null;
}

function named(yearText: string, word: string, dayText: string): ReadDate | null {
  const number = monthNumber(word);
  if (number === null) return null;
  return day(fullYear(yearText), String(number), dayText, yearText.length === 2 ? 'two_digit_year' : null);
}

function timeNote(time: string | undefined): 'time_dropped' | null {
  return time === undefined || time === '' || MIDNIGHT.test(time.trim()) ? null : 'time_dropped';
}

function fullYear(text: string): string {
  return text.length === 4 ? text : String(Number(text) + (Number(text) < CENTURY_TURN ? 2000 : 1900));
}

/** The closed interval that a partial date stands for: `2019` is the whole year. */
export function periodOfDate(date: string): { from: Day; to: Day } {
  if (date.length === 4) return { from: `${date}-01-01`, to: `${date}-12-31` };
  if (date.length === 7)
    return { from: `${date}-01`, to: `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5))))}` };
  return { from: date, to: date };
}

/**
 * The interval of a row: from the first day of its start to the last day of its end; a year alone is that year.
 * `reversed` when the end comes before the start: then both are set aside, as open.
 */
export function periodOf(
  start: string | null,
  end: string | null,
  year: string | null,
): { period: Period; reversed: boolean } {
  if (start === null && end === null) {
    return { period: year === null ? { from: null, to: null } : periodOfDate(year), reversed: false };
  }
  const from = start === null ? null : periodOfDate(start).from;
  const to = end === null ? null : periodOfDate(end).to;
  if (from !== null && to !== null && to < from) return { period: { from: null, to: null }, reversed: true };
  return { period: { from, to }, reversed: false };
}

/** The day after; for intervals that follow one another without a gap. */
export function nextDay(date: Day): Day {
  return isoDay(
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))) + DAY_IN_MILLISECONDS,
  );
}

function fromParts(
  first: string,
  second: string,
  yearText: string,
  order: DateOrder,
  time: string | undefined,
): ReadDate | null {
  const ambiguous = order === 'assumed-day-first' && first !== second;
  const note = yearText.length === 2 ? 'two_digit_year' : ambiguous ? 'ambiguous' : timeNote(time);
  const year = fullYear(yearText);
  return order === 'month-first' ? day(year, first, second, note) : day(year, second, first, note);
}

function day(year: string, monthText: string, dayText: string, note: ReadDate['note']): ReadDate | null {
  const [y, m, d] = [Number(year), Number(monthText), Number(dayText)];
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) return null;
  return { date: `${year}-${pad(m)}-${pad(d)}`, note };
}

function month(year: string, monthText: string): ReadDate | null {
  const m = Number(monthText);
  return m < 1 || m > 12 ? null : { date: `${year}-${pad(m)}`, note: null };
}

function daysInMonth(year: number, m: number): number {
  if (m === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

function isoDay(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
