import type { Language } from '../../data/messages/format.ts';

const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;
const MOMENT = { dateStyle: 'medium', timeStyle: 'short' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day (`YYYY-MM-DD`) as people write it: "30 sept. 2026", "1er sept. 2026", "Sept. 30, 2026". Anything else is given back as it is. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const words = dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(date);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** The reader's day, on the reader's clock. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A moment (ISO 8601) on the reader's clock: "30 sept. 2026, 14 h 05"; `exact`: to the second, with the zone of the clock. */
export function formatMoment(moment: string, language: Language, exact = false): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  const key = `${language} ${exact}`;
  let moments = formats.get(key);
  if (!moments) {
    const style = exact ? ({ dateStyle: 'long', timeStyle: 'long' } as const) : MOMENT;
    moments = new Intl.DateTimeFormat(LOCALES[language], style);
    formats.set(key, moments);
  }
  return moments.format(date);
}

/** A month (`YYYY-MM`) in words: "septembre 2026". */
export function formatMonth(month: string, language: Language): string {
  const date = new Date(`${month.slice(0, 7)}-01T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return month;
  return dateFormat(language, { month: 'long', year: 'numeric' }).format(date);
}

function dateFormat(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}${Object.keys(parts).length}`;
  let dates = formats.get(key);
  if (!dates) {
    dates = new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: 'UTC' });
    formats.set(key, dates);
  }
  return dates;
}
