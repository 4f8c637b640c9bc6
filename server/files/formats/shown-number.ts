// A number as its cell shows it, where the digits alone would say something else: leading zeros, digits in groups, shares,
// a month or a year without a day (ECMA-376 Part 1, 18.8.31).

const DAY = 86_400_000;
/** Days from the beginning of Excel's count to 1970-01-01: from 1900 (with its 29 February) or from 1904. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;
/** A part of a format that is no placeholder: a colour or a condition, a quoted text, an escaped sign, a filling or a width. */
const PART = /\[[^\]]*\]|"[^"]*"|\\.|[_*].|./gsu;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]$/;
const PLACEHOLDER = /^[0#?]$/;
const LETTER = /^[a-z]$/i;

export type DateSystem = keyof typeof EPOCH;

interface Section {
  /** Which numbers it is for; none: by its place. */
  condition: { sign: string; than: number } | null;
  /** Signs that stand as they are, placeholders and letters, in order. */
  parts: { text: string; literal: boolean }[];
}

/**
 * How cells of one format show their numbers: a text, or `null` where the number itself says the same (decimals, groups of
 * thousands, currencies) and where it is a day that the workbook's reader knows.
 */
export function shownBy(code: string, system: DateSystem): ((value: number) => string | null) | null {
  const sections = sectionsOf(code);
  const ways = sections.map((section) => wayOf(section, system));
  if (ways.every((way) => way === null)) return null;
  return (value) => {
    const at = sectionFor(sections, value);
    return ways[at]?.(value) ?? null;
  };
}

function wayOf({ parts }: Section, system: DateSystem): ((value: number) => string | null) | null {
  const signs = parts.filter(({ literal }) => !literal).map(({ text }) => text);
  const letters = signs.filter((text) => LETTER.test(text)).map((text) => text.toLowerCase());
  if (letters.length > 0) return datesIn(letters, system);
  const last = signs.at(-1);
  if (last === '%') return signs.slice(0, -1).every(isDigitSign) ? (value) => percent(value, parts) : null;
  return inGroups(parts) ? (value) => digitsIn(value, parts) : null;
}

function isDigitSign(text: string): boolean {
  return PLACEHOLDER.test(text) || text === '.' || text === ',';
}

/** Days in a format of their own; without a day in it, the month or the year alone. */
function datesIn(letters: readonly string[], system: DateSystem): ((value: number) => string | null) | null {
  if (!letters.every((letter) => 'ymdhsap/'.includes(letter))) return null;
  const [year, day, hour] = ['y', 'd', 'h'].map((letter) => letters.includes(letter));
  if (!year) return null;
  const month = letters.includes('m');
  return (value) => {
    const time = Math.round((value - EPOCH[system]) * DAY);
    const date = new Date(time);
    if (value < 1 || !Number.isFinite(date.getTime()) || date.getUTCFullYear() > 9999) return null;
    const iso = new Date(Math.round(time / 1000) * 1000).toISOString();
    if (!day) return iso.slice(0, month ? 7 : 4);
    return hour && value % 1 !== 0 ? iso.slice(0, 16) : iso.slice(0, 10);
  };
}

/** Digits to be filled up with zeros, or parted by other signs; a plain `0` or `#,##0` shows the number as it is. */
function inGroups(parts: Section['parts']): boolean {
  const at = parts.flatMap(({ text, literal }, i) => (!literal && PLACEHOLDER.test(text) ? [i] : []));
  if (at.length === 0 || parts.some(({ text, literal }) => !literal && !PLACEHOLDER.test(text))) return false;
  const inside = parts.slice(at[0]!, at.at(-1)! + 1);
  return inside.some(({ literal }) => literal) || inside.filter(({ text }) => text === '0').length > 1;
}

/** The digits from the right into their places; those left over stand before the first. */
function digitsIn(value: number, parts: Section['parts']): string | null {
  if (!Number.isInteger(value) || value < 0) return null;
  const digits = [...BigInt(value).toString()];
  const first = parts.findIndex(({ text, literal }) => !literal && PLACEHOLDER.test(text));
  const shown: string[] = [];
  for (let i = parts.length - 1; i >= 0; i--) {
    const { text, literal } = parts[i]!;
    if (literal) shown.unshift(text);
    else shown.unshift(digits.pop() ?? (text === '0' ? '0' : ''));
    if (i === first) shown.unshift(digits.splice(0).join(''));
  }
  return shown.join('').trim();
}

/** All digits of the share, whatever the format rounds away. */
function percent(value: number, parts: Section['parts']): string {
  const sign = parts.slice(parts.findLastIndex(({ text, literal }) => !literal && PLACEHOLDER.test(text)) + 1);
  return `${Number((value * 100).toPrecision(12))}${sign.map(({ text }) => text).join('')}`.trim();
}

function sectionsOf(code: string): Section[] {
  const sections: Section[] = [{ condition: null, parts: [] }];
  for (const [part] of code.matchAll(PART)) {
    const section = sections.at(-1)!;
    const condition = CONDITION.exec(part);
    if (part === ';') sections.push({ condition: null, parts: [] });
    else if (condition) section.condition = { sign: condition[1]!, than: Number(condition[2]) };
    else if (part.length > 1 && part.startsWith('[')) continue;
    else if (part.startsWith('"') && part.length > 1) section.parts.push({ text: part.slice(1, -1), literal: true });
    else if (part.startsWith('\\') && part.length > 1) section.parts.push({ text: part.slice(1), literal: true });
    else if (/^[_*]./su.test(part)) continue;
    else section.parts.push({ text: part, literal: !isDigitSign(part) && part !== '%' && !LETTER.test(part) });
  }
  return sections;
}

/** The section that a number goes by: the first whose condition it meets; else positive, negative, zero in turn. */
function sectionFor(sections: readonly Section[], value: number): number {
  const conditions = sections.map(({ condition }) => condition);
  if (conditions.some((condition) => condition !== null)) {
    const met = conditions.findIndex((condition) => condition !== null && meets(value, condition));
    return met >= 0 ? met : conditions.indexOf(null);
  }
  if (value < 0 && sections.length > 1) return 1;
  return value === 0 && sections.length > 2 ? 2 : 0;
}

function meets(value: number, { sign, than }: NonNullable<Section['condition']>): boolean {
  if (sign === '<') return value < than;
  if (sign === '<=') return value <= than;
  if (sign === '>') return value > than;
  if (sign === '>=') return value >= than;
  return sign === '=' ? value === than : value !== than;
}
