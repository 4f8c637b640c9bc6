// What a column holds by the look of its values, where its header says nothing: a suggestion for a person, never a reading.

import type { RecognitionReason } from '../table-report.ts';
import { readDate } from './dates.ts';
import { codeOf } from './vocabulary.ts';

interface Shape {
  reason: RecognitionReason;
  test: (value: string) => boolean;
  /** Fields that such values may be, the likeliest first. */
  fields: readonly string[];
}

const SAMPLE = 200;
const SHARE = 0.9;
const NEQ = /^(11|22|33|88)\d{8}$/;
const BN = /^\d{9}( ?(RR|RC|RT|RP) ?\d{4})?$/i;
const POSTAL = /^[a-z]\d[a-z] ?\d[a-z]\d$/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const WEBSITE = /^(https?:\/\/|www\.)\S+\.\S+$/i;
const NUMBER = /^-?\d{1,6}([.,]\d+)?$/;
/** `Manon Cyr`, `Cyr, Manon`, `M.-A. St-Pierre`. */
const PERSON = /^\p{Lu}[\p{L}'’.-]*,? (\p{L}[\p{L}'’.-]* ){0,2}\p{Lu}[\p{L}'’-]+$/u;
const OF_A_BODY =
  /\b(centre|center|maison|fondation|foundation|association|soci[ée]t[ée]|club|conseil|ville|comit[ée]|inc|school|[ée]cole|services?)\b/i;

const SHAPES: readonly Shape[] = [
  { reason: 'looks_like_emails', test: (value) => EMAIL.test(value), fields: [] },
  { reason: 'looks_like_websites', test: (value) => WEBSITE.test(value), fields: ['source'] },
  { reason: 'looks_like_postal_codes', test: (value) => POSTAL.test(value), fields: ['postal_code'] },
  { reason: 'looks_like_neq', test: (value) => NEQ.test(value.replace(/\s/g, '')), fields: ['neq'] },
  { reason: 'looks_like_bn', test: (value) => BN.test(value), fields: ['bn'] },
  {
    reason: 'looks_like_dates',
    test: isDay,
    fields: ['start_on', 'date', 'assessed_on', 'founded_on', 'end_on', 'source_date'],
  },
  {
    reason: 'looks_like_yes_no',
    test: (value) => codeOf('tri', value) !== null && !/^\d$/.test(value),
    fields: ['voting', 'in_scope', 'directed', 'written', 'consent'],
  },
  {
    reason: 'looks_like_people',
    test: (value) => PERSON.test(value) && !OF_A_BODY.test(value),
    fields: ['person_name', 'display_name'],
  },
  { reason: 'looks_like_numbers', test: (value) => NUMBER.test(value), fields: ['weight', 'score'] },
];

/** A whole day: a year or a five-digit number alone may be anything. */
function isDay(value: string): boolean {
  return !/^\d+([.,]\d+)?$/.test(value) && readDate(value, 'day-first') !== null;
}

/** Are nearly all of these the names of people? */
export function looksLikePeople(values: readonly string[]): boolean {
  return shapeOf(values, new Set())?.reason === 'looks_like_people';
}

/** What the values look like, and the field that they would be where one is `free`; `null` when they look like nothing. */
export function shapeOf(
  values: readonly string[],
  free: ReadonlySet<string>,
): { reason: RecognitionReason; field: string | null } | null {
  const filled = values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .slice(0, SAMPLE);
  if (filled.length < 2) return null;
  const found = SHAPES.find(({ test }) => filled.filter(test).length >= SHARE * filled.length);
  return found ? { reason: found.reason, field: found.fields.find((name) => free.has(name)) ?? null } : null;
}
