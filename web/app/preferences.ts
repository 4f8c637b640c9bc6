import type { Language } from '../../data/messages/format.ts';
import type { Theme } from './state.ts';

const LANGUAGE_KEY = 'passerelle.language';
const THEME_KEY = 'passerelle.theme';

/** The language last chosen; else French where the browser's first language is French, English elsewhere. */
export function preferredLanguage(storage: Storage, browserLanguage: string): Language {
  const stored = read(storage, LANGUAGE_KEY);
  if (stored === 'fr' || stored === 'en') return stored;
  return browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** The theme last chosen; else the system's. */
export function preferredTheme(storage: Storage): Theme {
  const stored = read(storage, THEME_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Remembers a choice; where storage is refused (private windows) it lasts until the page closes. */
export function rememberLanguage(storage: Storage, language: Language): void {
  write(storage, LANGUAGE_KEY, language);
}

export function rememberTheme(storage: Storage, theme: Theme): void {
  write(storage, THEME_KEY, theme);
}

function read(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function write(storage: Storage, key: string, value: string): void {
  try {
    storage.setItem(key, value);
  } catch {
    // Refused storage is not a failure of the page.
  }
}
