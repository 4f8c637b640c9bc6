import { html, type TemplateResult } from 'lit';
import { format, type Language } from '../../data/messages/format.ts';

/**
 * From a number or a sentence to the card in data/methods/ that explains it. `card`: its id, or a field that it covers;
 * `what`: what the link stands beside, for who hears it alone; `brief`: a question mark, where the word has no room.
 */
export function methodLink(card: string, what: string, language: Language, brief = false): TemplateResult {
  const about = format('page.method.about', { what }, language);
  return html`<a
    class="method-link small"
    href=${`/methods?card=${encodeURIComponent(card)}`}
    aria-label=${about}
    title=${brief ? about : format('page.method.link', {}, language)}
    >${brief ? '?' : format('page.method.link', {}, language)}</a
  >`;
}
