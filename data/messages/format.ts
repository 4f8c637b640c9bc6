import { IntlMessageFormat } from 'intl-messageformat';
import en from './en.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };

/** The languages of the product; French is Quebec's. */
export type Language = 'en' | 'fr';
export type MessageKey = keyof typeof en;
export type MessageValues = Record<string, string | number | boolean | null | undefined>;

const CATALOGUES: Record<Language, Record<string, string>> = { en, fr };
const LOCALES: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' };
/** ICU groups Canadian French thousands with a wide no-break space; our typography wants the narrow one. */
const THOUSANDS = /(\d)\u00a0(?=\d{3}(?!\d))/g;
const parsed = new Map<string, IntlMessageFormat>();

/** Is there a message under this key? For keys composed from a code that data supplies. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/**
 * The one way from a key to words, for the server, the commands and the page (architecture, rule 11).
 * ICU message syntax: plurals, select, numbers in the language's own typography.
 * Throws on an unknown key: a missing word is a defect, not an empty button.
 */
export function format(key: MessageKey, values: MessageValues, language: Language): string {
  const id = `${language} ${key}`;
  let message = parsed.get(id);
  if (!message) {
    const text = CATALOGUES[language][key];
    if (text === undefined) throw new Error(`no message '${key}' in '${language}'`);
    message = new IntlMessageFormat(text, LOCALES[language], undefined, { ignoreTag: true });
    parsed.set(id, message);
  }
  const text = message.format(values as Record<string, string | number>) as string;
  return language === 'fr' ? text.replace(THOUSANDS, '$1\u202f') : text;
}

/** Made when a day is first said: a command that says none should not wait for them. */
const days = new Map<Language, Intl.DateTimeFormat>();

/** A day of the roster (`YYYY-MM-DD`) as a sentence says it: "March 31, 2027", "31 mars 2027". */
export function dayInWords(day: string, language: Language): string {
  const words =
    days.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  days.set(language, words);
  return words.format(new Date(`${day}T00:00:00Z`));
}
