import { html, type TemplateResult } from 'lit';
import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { mainPoint } from '../../data/messages/gap-parts.ts';
import type { NetworkModel } from './network-model.ts';

const MOST_ROWS = 2000;
const MOST_NAMES = 12;

/**
 * The same content as lists and a table: what a screen reader reads instead of the map, and what everyone sees where
 * there is no map to draw.
 */
export function twin(model: NetworkModel, groupName: (id: string) => string, language: Language): TemplateResult {
  const say = (key: Parameters<typeof format>[0], values = {}) => format(key, values, language);
  const pair = (gap: AnalysisGap, status: string) =>
    say('network.pill.label', { a: groupName(gap.a), b: groupName(gap.b), status });
  const list = (title: string, items: string[]) =>
    items.length === 0 ? html`` : html`<h3>${title}</h3><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return html`
    <h2>${say('network.twin.title')}</h2>
    ${list(
      say('network.twin.groups'),
      model.groups.map(({ group }) => say('network.group.label', { name: groupName(group.id), n: group.size })),
    )}
    ${list(
      say('network.twin.missing'),
      model.missing.map((gap) => pair(gap, say('network.pill.missing'))),
    )}
    ${list(
      say('network.twin.fragile'),
      model.fragile.map((gap) => pair(gap, fragileText(gap, model.document, language))),
    )}
    ${list(
      say('network.twin.rings'),
      model.rings.map((row) => row.name),
    )}
    ${list(
      say('network.shelf.received', { n: model.shelf.received.length }),
      model.shelf.received.map((row) => row.name),
    )}
    ${list(
      say('network.shelf.no_data', { n: model.shelf.noData.length }),
      model.shelf.noData.map((row) => row.name),
    )}
    ${tiesTable(model, groupName, language)}
  `;
}

/** Who is tied to whom, one row an organization. */
export function tiesTable(model: NetworkModel, groupName: (id: string) => string, language: Language): TemplateResult {
  const say = (key: Parameters<typeof format>[0], values = {}) => format(key, values, language);
  const tiedTo = (id: string) => {
    const names = [...(model.neighbours.get(id) ?? [])]
      .map((other) => model.organizations.get(other)?.name ?? other)
      .sort();
    const more = names.length - MOST_NAMES;
    const shown = more > 0 ? [...names.slice(0, MOST_NAMES), say('network.twin.more', { n: more })] : names;
    return shown.length === 0 ? say('network.twin.none') : shown.join(', ');
  };
  return html`<table>
    <caption>${say('network.twin.organizations')}</caption>
    <thead><tr>
      <th scope="col">${say('network.twin.organization')}</th>
      <th scope="col">${say('network.twin.group')}</th>
      <th scope="col">${say('network.twin.tied_to')}</th>
    </tr></thead>
    <tbody>${model.linked.slice(0, MOST_ROWS).map((row) => {
      const group = model.groups.find((drawn) => drawn.group.id === model.placeOf.get(row.id));
      return html`<tr>
        <th scope="row">${row.name}</th>
        <td>${group ? groupName(group.group.id) : say('network.tooltip.no_group')}</td>
        <td>${tiedTo(row.id)}</td>
      </tr>`;
    })}</tbody>
  </table>`;
}

/** What a fragile pair hangs by, in words that name no person. */
export function fragileText(gap: AnalysisGap, document: AnalysisDocument, language: Language): string {
  const kind = mainPoint(gap, document)?.kind ?? 'unknown';
  return format(`network.pill.fragile.${kind}`, {}, language);
}

/** "no known bridge", with the number of territories when the pair was looked at in several. */
export function missingText(gap: AnalysisGap, language: Language): string {
  const n = Object.values(gap.within ?? {}).filter((row) => row.status === 'broker_free').length;
  return n > 1 ? format('network.pill.missing_within', { n }, language) : format('network.pill.missing', {}, language);
}
