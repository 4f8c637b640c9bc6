import { dayInWords, type Language } from '../../../data/messages/format.ts';

/** A deadline in words when it is a day, as it was typed otherwise. */
export function dayShown(text: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayInWords(text, language) : text;
}
