import type { Language } from '../../data/messages/format.ts';

const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;
const NO_BREAK = /\u00a0/g;
const formats = new Map<string, Intl.NumberFormat>();

/** A number in the language's typography, at most `digits` decimals; an em dash for null (undefined, never zero). */
export function formatNumber(value: number | null | undefined, language: Language, digits = 2): string {
  if (value === null || value === undefined) return '—';
  const key = `${language}${digits}`;
  let numbers = formats.get(key);
  if (!numbers) {
    numbers = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: digits });
    formats.set(key, numbers);
  }
  const text = numbers.format(value);
  return language === 'fr' ? text.replace(NO_BREAK, '\u202f') : text;
}
