import { html, nothing, type TemplateResult } from 'lit';
import type { Source } from '../../analysis/types.ts';
import { format, type Language } from '../../data/messages/format.ts';

const SHOWN = 2;

/** Where a fact was read: file and line, the first two, and how many more. */
export function sourceList(sources: readonly Source[], language: Language): TemplateResult | typeof nothing {
  if (sources.length === 0) return nothing;
  const rest = sources.length - SHOWN;
  const words = (source: Source) =>
    format('page.organization.source', { file: source.file, line: String(source.line) }, language);
  return html`<span class="sources" title=${sources.map(words).join('\n')}
    >${sources.slice(0, SHOWN).map(words).join(' · ')}${
      rest > 0 ? html` ${format('page.organization.sources.more', { n: rest }, language)}` : nothing
    }</span
  >`;
}
