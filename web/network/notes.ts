import { html, nothing, type TemplateResult } from 'lit';
import { format, type Language } from '../../data/messages/format.ts';
import type { NetworkModel } from './network-model.ts';

/** What the map does not show, said in its corner: "3 of 11 missing bridges shown", "12 of 37 groups named". */
export function notes(model: NetworkModel, language: Language): TemplateResult | typeof nothing {
  const { reading } = model.document.network;
  if (reading === 'archipelago') {
    const title = format('network.archipelago.title', { n: model.linked.length, sets: model.places.length }, language);
    return html`<div class="notes"><strong>${title}</strong>${format('network.archipelago.text', {}, language)}</div>`;
  }
  const lines: string[] = [];
  if (reading === 'dense' && model.groups.length === 0) lines.push(format('network.dense.text', {}, language));
  if (model.groups.length < model.groupsTotal) {
    lines.push(format('network.named', { shown: model.groups.length, total: model.groupsTotal }, language));
  }
  if (model.missing.length < model.missingTotal) {
    lines.push(format('network.shown', { shown: model.missing.length, total: model.missingTotal }, language));
  }
  return lines.length === 0 ? nothing : html`<div class="notes">${lines.map((line) => html`<div>${line}</div>`)}</div>`;
}
