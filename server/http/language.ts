import type { Request } from 'express';
import type { Language } from '../../data/messages/format.ts';

/** `?lang=` first, then Accept-Language, then English. */
export function languageOf(req: Request): Language {
  const asked = req.query.lang;
  if (asked === 'fr' || asked === 'en') return asked;
  return req.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en';
}
