import { html, nothing, type TemplateResult } from 'lit';
import type { AnalysisOrganization } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import type { LegendEntry, LegendSymbol } from './legend.ts';
import type { NetworkModel } from './network-model.ts';
import { legendSign } from './overlay.ts';

/** Ordinary ties and sizes are explained one click away: the legend is as quiet about them as the map. */
const QUIET: ReadonlySet<LegendSymbol> = new Set(['between', 'within', 'probable', 'loose', 'size']);

/** The legend: what is drawn, how many; a click hides or shows it. */
export function legendBox(
  entries: readonly LegendEntry[],
  muted: ReadonlySet<LegendSymbol>,
  open: boolean,
  language: Language,
  toggle: (id: LegendSymbol) => void,
): TemplateResult {
  const row = (entry: LegendEntry) => {
    const text = format(entry.key, entry.values, language);
    const count = entry.count === null ? nothing : html`<span class="count">${entry.count}</span>`;
    const inside = html`${legendSign(entry.id)}<span>${text}</span>${count}`;
    if (!entry.canMute) return html`<li><span>${inside}</span></li>`;
    const off = muted.has(entry.id);
    const title = format(off ? 'network.legend.show' : 'network.legend.hide', { name: text }, language);
    return html`<li>
      <button type="button" aria-pressed=${off ? 'false' : 'true'} title=${title} @click=${() => toggle(entry.id)}>${inside}</button>
    </li>`;
  };
  // With nothing loud on the map, the ordinary signs are the legend.
  const loud = entries.filter((entry) => !QUIET.has(entry.id));
  const quiet = loud.length === 0 ? [] : entries.filter((entry) => QUIET.has(entry.id));
  return html`<details class="legend" ?open=${open}>
    <summary>${format('network.legend.title', {}, language)}</summary>
    <ul>${(loud.length === 0 ? entries : loud).map(row)}</ul>
    ${
      quiet.length === 0
        ? nothing
        : html`<details>
            <summary>${format('network.legend.more', {}, language)}</summary>
            <ul>${quiet.map(row)}</ul>
          </details>`
    }
  </details>`;
}

/** Isolates, counted in two parts: no tie in a roster that was received, and no data received. */
export function shelf(
  parts: NetworkModel['shelf'],
  lit: ReadonlySet<string> | null,
  language: Language,
  choose: (id: string) => void,
): TemplateResult {
  // The dots are for the pointer; the lists that follow the map name everyone for the keyboard and the screen reader.
  const pick = (event: Event) => {
    const { id } = (event.target as HTMLElement).dataset;
    if (id) choose(id);
  };
  const part = (rows: AnalysisOrganization[], kind: 'received' | 'no_data') =>
    rows.length === 0
      ? nothing
      : html`<div>
          <p>${format(`network.shelf.${kind}`, { n: rows.length }, language)}</p>
          <div class="dots ${kind} ${crowding(rows.length)}" aria-hidden="true" @click=${pick}>
            ${rows.map((row) => html`<i class=${lit?.has(row.id) ? 'lit' : ''} title=${row.name} data-id=${row.id}></i>`)}
          </div>
        </div>`;
  return html`<div class="shelf">${part(parts.received, 'received')}${part(parts.noData, 'no_data')}</div>`;
}

/** The shelf keeps to its height: the more stand on it, the smaller they are. */
function crowding(count: number): string {
  return count > 180 ? 'crowd' : count > 60 ? 'many' : '';
}

/** Name, group, ties and the bridge sentence of the organization under the pointer. */
export function tooltip(
  id: string,
  model: NetworkModel,
  groupName: (id: string) => string,
  language: Language,
): TemplateResult | typeof nothing {
  const say = (key: Parameters<typeof format>[0], values = {}) => format(key, values, language);
  const row = model.organizations.get(id);
  if (!row) return nothing;
  const group = row.group ? groupName(row.group) : say('network.tooltip.no_group');
  const entry = [...model.document.brokers.not_mandated, ...model.document.brokers.mandated].find(
    (broker) => broker.id === id,
  );
  const facts = [group, say('network.tooltip.ties', { n: model.neighbours.get(id)?.size ?? 0 })];
  if (!row.received) facts.push(say('network.tooltip.no_data'));
  const names = entry?.groups.map(groupName) ?? [];
  return html`<strong>${row.name}</strong>
    <p>${facts.join(' · ')}</p>
    ${
      row.ring && entry && names.length > 1
        ? html`<p class="say">${say('network.tooltip.bridge', { groups: listed(names, language) })}</p>`
        : nothing
    }
    ${
      row.ring && entry && entry.lose_only_path > 0
        ? html`<p class="say">${say('network.tooltip.lose', { n: entry.lose_only_path })}</p>`
        : nothing
    }`;
}

function listed(names: string[], language: Language): string {
  return new Intl.ListFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { type: 'conjunction' }).format(names);
}

export function zoomButtons(language: Language, act: (what: 'in' | 'out' | 'reset') => void): TemplateResult {
  const button = (what: 'in' | 'out' | 'reset', path: string) => {
    const label = format(`network.zoom.${what}`, {}, language);
    return html`<button type="button" class="icon" title=${label} aria-label=${label} @click=${() => act(what)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  };
  return html`<div class="zoom">
    ${button('in', 'M8 3v10M3 8h10')}${button('out', 'M3 8h10')}${button('reset', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4')}
  </div>`;
}
