import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';

let current: Language = 'fr';

/** Called by the store alone when the reader changes language; every element re-renders by its `language` property. */
export function setCurrentLanguage(language: Language): void {
  current = language;
}

/** Words in the current language: for app/ and views/. Components take a `language` property and call `format`. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  return format(key, values, current);
}
