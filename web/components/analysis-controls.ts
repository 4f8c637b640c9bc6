import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import type { AnalyzeOptions } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';
import { changedWithoutMandated } from './gap-overview.ts';
import { columnLabel, relationLabel } from './labels.ts';
import { methodLink } from './method-link.ts';
import { formatNumber } from './number.ts';

type Options = Partial<Omit<AnalyzeOptions, 'names' | 'measures' | 'variant'>>;
type Layer = AnalysisDocument['layers'][number];

const LAYERS_SHOWN = 6;
const PAIRS_NAMED = 2;
const MAIN_GROUPINGS = ['sector', 'territory', 'detected'];

/**
 * What the analysis is asked, in the left column: layers with their counts, grouping, mandated connectors, venues, day.
 * Every change is a new analysis, and a new address.
 * @fires options-change
 */
@customElement('analysis-controls')
export class AnalysisControls extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        padding-top: var(--space-4);
      }
      fieldset {
        min-width: 0;
        margin: 0 0 var(--space-4);
        padding: 0 10px;
        border: 0;
      }
      legend {
        padding: 0;
        margin-bottom: 4px;
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: var(--weight-strong);
      }
      label {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        padding: 3px 0;
        line-height: 1.35;
      }
      label input {
        flex: none;
        align-self: flex-start;
        width: 15px;
        height: 15px;
        margin: 2px 0 0;
      }
      label > span:nth-child(2) {
        flex: 1;
        min-width: 0;
        overflow-wrap: break-word;
      }
      .note {
        margin-top: 2px;
        color: var(--muted);
        font-size: var(--text-small);
      }
      .note:empty {
        display: none;
      }
      .count {
        color: var(--muted);
      }
      summary {
        padding: 3px 0;
        color: var(--muted);
        cursor: pointer;
      }
      .date {
        display: grid;
        gap: 4px;
      }
      .date input[type='date'] {
        width: 100%;
      }
      .reset {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: var(--space-2) 10px 0;
        border-top: var(--hairline);
        color: var(--muted);
      }
      .reset button {
        min-height: 28px;
        padding: 2px 8px;
        color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) options: Options = {};

  protected override render() {
    return html`${this.#layers()} ${this.#groups()} ${this.#connectors()} ${this.#venues()} ${this.#day()} ${this.#reset()}`;
  }

  /** The fullest layers first; those past the sixth behind a fold, which stays open while one of them is left out. */
  #layers() {
    const { layers } = this.document;
    if (layers.length === 0) return nothing;
    const size = (layer: Layer) => layer.ties + layer.venues;
    const sorted = [...layers].sort((a, b) => size(b) - size(a) || (a.relation < b.relation ? -1 : 1));
    const shown = sorted.length > LAYERS_SHOWN + 1 ? sorted.slice(0, LAYERS_SHOWN) : sorted;
    const rest = sorted.slice(shown.length);
    return html`<fieldset>
      <legend>
        ${this.#words('page.controls.layers')}
        ${methodLink('ties', this.#words('page.controls.layers'), this.language, true)}
      </legend>
      ${shown.map((layer) => this.#layer(layer))}
      ${
        rest.length > 0
          ? html`<details ?open=${rest.some((layer) => !layer.selected)}>
              <summary>${this.#words('page.controls.more', { n: rest.length })}</summary>
              ${rest.map((layer) => this.#layer(layer))}
            </details>`
          : nothing
      }
    </fieldset>`;
  }

  #layer(layer: Layer) {
    const last = layer.selected && this.document.layers.filter(({ selected }) => selected).length === 1;
    return html`<label>
      <input
        type="checkbox"
        .checked=${layer.selected}
        ?disabled=${last}
        title=${last ? this.#words('page.controls.last_layer') : nothing}
        @change=${() => this.#toggleLayer(layer.relation)}
      />
      <span>${relationLabel(layer.relation, this.language)}</span>
      <span class="count">${formatNumber(layer.ties + layer.venues, this.language, 0)}</span>
    </label>`;
  }

  #groups() {
    const choices = this.document.groupings.map(({ id }) => id);
    const all = choices.includes('detected') ? choices : [...choices, 'detected'];
    const asked = this.options.groupBy === 'auto' ? undefined : this.options.groupBy;
    const chosen = asked ?? this.document.groupings.find((grouping) => grouping.chosen)?.id ?? 'detected';
    const main = all.filter((id) => MAIN_GROUPINGS.includes(id) || id === chosen);
    const rest = all.filter((id) => !main.includes(id));
    return html`<fieldset>
      <legend>${this.#words('page.controls.groups')}</legend>
      ${main.map((id) => this.#grouping(id, chosen))}
      ${
        rest.length > 0
          ? html`<details>
              <summary>${this.#words('page.controls.columns')}</summary>
              ${rest.map((id) => this.#grouping(id, chosen))}
            </details>`
          : nothing
      }
    </fieldset>`;
  }

  #grouping(id: string, chosen: string) {
    return html`<label>
      <input
        type="radio"
        name="group-by"
        .checked=${id === chosen}
        @change=${() => fire(this, 'options-change', { groupBy: id })}
      />
      <span>${columnLabel(id, this.language)}</span>
    </label>`;
  }

  #connectors() {
    const mandated = this.document.organizations.some(({ connector_mandate }) => connector_mandate === 'yes');
    if (!mandated && !this.options.withoutMandated) return nothing;
    const without = this.options.withoutMandated ?? false;
    const choice = (value: boolean, key: MessageKey) => html`<label>
      <input
        type="radio"
        name="connectors"
        .checked=${without === value}
        @change=${() => fire(this, 'options-change', { withoutMandated: value || undefined })}
      />
      <span>${this.#words(key)}</span>
    </label>`;
    return html`<fieldset>
      <legend>${this.#words('page.controls.connectors')}</legend>
      ${choice(false, 'page.controls.connectors.with')} ${choice(true, 'page.controls.connectors.without')}
      <p class="note" role="status">${this.#difference(without)}</p>
    </fieldset>`;
  }

  /** What setting the mandated connectors aside changes, said beside the switch: on every view. */
  #difference(without: boolean): string {
    const { document, language } = this;
    if (without) {
      const list = document.organizations.filter(({ connector_mandate }) => connector_mandate === 'yes');
      return list.length === 0
        ? ''
        : format('page.controls.connectors.aside', { list: list.map(({ name }) => name).join(', ') }, language);
    }
    const changed = changedWithoutMandated(document);
    const missing = changed.filter(({ after }) => after === 'broker_free');
    if (missing.length > 0) {
      const named = missing.slice(0, PAIRS_NAMED).map(({ gap }) => this.#pair(gap));
      const pairs = named.join('; ') + (missing.length > PAIRS_NAMED ? '…' : '');
      return format('page.controls.connectors.more', { n: missing.length, pairs }, language);
    }
    const key = changed.length > 0 ? 'page.controls.connectors.changed' : 'page.controls.connectors.same';
    return format(key, { n: changed.length }, language);
  }

  #pair({ a, b }: AnalysisGap): string {
    const name = (id: string) => {
      const group = this.document.groups.find((candidate) => candidate.id === id);
      return group ? groupName(group, this.document, this.language) : id;
    };
    return format('chart.pair', { a: name(a), b: name(b) }, this.language);
  }

  #venues() {
    if (this.document.venues.length === 0 && this.options.venues !== 'tie') return nothing;
    const expanded = this.options.venues === 'tie';
    return html`<fieldset>
      <legend>${this.#words('page.controls.venues')}</legend>
      <label>
        <input
          type="checkbox"
          .checked=${expanded}
          @change=${() => fire(this, 'options-change', { venues: expanded ? undefined : 'tie' })}
        />
        <span>${this.#words('page.controls.venues.tie')}</span>
      </label>
    </fieldset>`;
  }

  #day() {
    const { as_of: asOf, period } = this.document.network;
    if (!period.first && !asOf) return nothing;
    const changed = (event: Event) =>
      fire(this, 'options-change', { asOf: (event.target as HTMLInputElement).value || undefined });
    return html`<fieldset>
      <legend>${this.#words('page.controls.date')}</legend>
      <div class="date">
        <input
          type="date"
          aria-label=${this.#words('page.controls.date.label')}
          min=${period.first ?? nothing}
          max=${period.last ?? nothing}
          .value=${asOf ?? ''}
          @change=${changed}
        />
        <label>
          <input
            type="checkbox"
            .checked=${this.options.asOf === 'all'}
            @change=${(event: Event) =>
              fire(this, 'options-change', { asOf: (event.target as HTMLInputElement).checked ? 'all' : undefined })}
          />
          <span>${this.#words('page.controls.date.all')}</span>
        </label>
      </div>
    </fieldset>`;
  }

  #reset() {
    const names = Object.keys(this.options);
    if (names.length === 0) return nothing;
    return html`<div class="reset">
      <span>${this.#words('page.controls.changed', { n: names.length })}</span>
      <button
        class="plain"
        @click=${() => fire(this, 'options-change', Object.fromEntries(names.map((name) => [name, undefined])))}
      >
        ${this.#words('page.controls.reset')}
      </button>
    </div>`;
  }

  #toggleLayer(relation: string): void {
    const { layers } = this.document;
    const kept = layers
      .filter((layer) => layer.selected !== (layer.relation === relation))
      .map((layer) => layer.relation);
    fire(this, 'options-change', { relations: kept.length === layers.length ? undefined : kept });
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
