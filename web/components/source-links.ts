import { html, type TemplateResult } from 'lit';
import type { Source } from '../../analysis/types.ts';
import { format, hasMessage, type Language } from '../../data/messages/format.ts';
import { formatDay } from './day.ts';
import { sourceList } from './source-list.ts';

/** A source as the server tells it on an organization's page. */
export type ToldSource = Source & { import?: string; imported_at?: string; actor?: string };

/** Where a fact was read and who confirmed it: each file with its lines, a link to its import in the history. */
export function sourceLinks(sources: readonly ToldSource[], language: Language): TemplateResult {
  const imports = new Map<string, ToldSource[]>();
  for (const source of sources) {
    const known = imports.get(source.import ?? '');
    if (known) known.push(source);
    else imports.set(source.import ?? '', [source]);
  }
  return html`${[...imports].map(([id, list], index) => {
    const words = sourceList(list, language);
    const title = confirmed(list[0]!, language);
    return html`${index > 0 ? ' · ' : ''}${
      id === '' ? words : html`<a href=${`/data?import=${encodeURIComponent(id)}`} title=${title}>${words}</a>`
    }`;
  })}`;
}

function confirmed({ actor = '', imported_at = '' }: ToldSource, language: Language): string {
  const key = `page.data.imports.actor.${actor}`;
  const who = hasMessage(key) ? format(key, {}, language) : actor;
  return format('page.organization.source.confirmed', { who, date: formatDay(imported_at, language) }, language);
}
