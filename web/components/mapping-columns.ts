import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ColumnReport } from '../../analysis/table-report.ts';
import datapackage from '../../data/contract/datapackage.json' with { type: 'json' };
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, fields, pills } from '../styles/shared.ts';
import { fieldChoices, fieldTitle } from './field-choices.ts';
import { fire } from './fire.ts';
import type { FileSettings, MappingShown } from './mapping-shown.ts';

const TONES = { certain: 'good', strong: 'good', weak: 'warning', attribute: 'plain', none: 'quiet' } as const;
/** Columns of which nothing is read. */
const UNREAD: ReadonlySet<string | undefined> = new Set(['sensitive', 'officer']);
/** What several columns may be at once. */
const MANY: ReadonlySet<string> = new Set(['attribute', 'ignore', 'seat', 'shared_officer', 'organization_attribute']);

/**
 * Every column of a table with what it is read as, how sure that is and why; each can be read otherwise.
 * @fires mapping-change @fires column-pick
 */
@customElement('mapping-columns')
export class MappingColumns extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    pills,
    css`
      li {
        display: grid;
        gap: 4px;
        padding: var(--space-2) var(--space-3);
        border-bottom: var(--hairline);
      }
      li:focus-within {
        background: var(--accent-ground);
      }
      .name {
        display: flex;
        flex-wrap: wrap;
        gap: 4px var(--space-2);
        align-items: center;
        justify-content: space-between;
      }
      label,
      strong {
        overflow-wrap: anywhere;
      }
      select {
        width: 100%;
      }
      p {
        color: var(--muted);
        font-size: var(--text-small);
      }
      .suggestion {
        min-height: 28px;
        padding: 2px 10px;
        justify-self: start;
        font-size: var(--text-small);
        text-align: start;
      }
      .reverse {
        display: flex;
        gap: 6px;
        align-items: center;
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) shown!: MappingShown;
  @property({ attribute: false }) settings!: FileSettings;
  @property({ attribute: false }) language: Language = 'fr';

  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) select.value = select.dataset.value ?? '';
  }

  protected override render() {
    return html`<ul>
      ${this.shown.table.columns.map((column, at) => this.#column(column, at))}
    </ul>`;
  }

  #column(column: ColumnReport, at: number) {
    const { kind } = this.shown.table;
    const header = column.header === '' ? `column_${at + 1}` : column.header;
    const id = `column-${at}`;
    const chosen = this.#settled(header) ?? column.field ?? 'attribute';
    const status = statusOf(column, chosen);
    return html`<li @focusin=${() => this.#pick(header)} @pointerenter=${() => this.#pick(header)}>
      <div class="name">
        <label for=${id}><strong>${header}</strong></label>
        <span class="pill ${TONES[status]}">${this.#words(`recognition.confidence.${status}`)}</span>
      </div>
      <select id=${id} data-value=${chosen} ?disabled=${kind === null || column.header === ''} @change=${(event: Event) => this.#choose(header, event)}>
        <option value="attribute">${this.#words('page.data.review.column.kept')}</option>
        <option value="ignore">${this.#words('page.mapping.ignore')}</option>
        ${kind === null ? nothing : fieldChoices(kind, this.language).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
      <p>${this.#reason(column)}</p>
      ${this.#suggestion(column, header)} ${this.#reverse(header, chosen)}
    </li>`;
  }

  #reason({ reason }: ColumnReport): string {
    return reason === undefined ? '' : this.#words(`recognition.reason.${reason}`);
  }

  #suggestion({ suggestion }: ColumnReport, header: string) {
    const { kind } = this.shown.table;
    if (!suggestion || kind === null || this.#settled(header) !== null) return nothing;
    const field = fieldTitle(kind, suggestion, this.language);
    return html`<button class="suggestion" @click=${() => this.#settle(header, suggestion)}>
      ${this.#words('page.mapping.suggestion', { field })}
    </button>`;
  }

  /** A scale whose low end is strong: only where a number is read. */
  #reverse(header: string, field: string) {
    if (!isNumber(this.shown.table.kind, field)) return nothing;
    const { reversed } = this.settings;
    const change = (event: Event) => {
      const others = reversed.filter((name) => name !== header);
      const on = (event.target as HTMLInputElement).checked;
      fire(this, 'mapping-change', { settings: { ...this.settings, reversed: on ? [...others, header] : others } });
    };
    return html`<label class="reverse">
      <input type="checkbox" .checked=${reversed.includes(header)} @change=${change} />
      ${this.#words('page.mapping.reverse')}
    </label>`;
  }

  #settled(header: string): string | null {
    return this.settings.mapping[header]?.split(':')[0] ?? null;
  }

  #choose(header: string, event: Event): void {
    this.#settle(header, (event.target as HTMLSelectElement).value);
  }

  #settle(header: string, field: string): void {
    const others = Object.entries(this.settings.mapping).filter(
      ([name, target]) => name !== header && (MANY.has(field) || target !== field),
    );
    const mapping = { ...Object.fromEntries(others), [header]: field };
    fire(this, 'mapping-change', { settings: { ...this.settings, mapping } });
  }

  #pick(header: string): void {
    this.dispatchEvent(new CustomEvent('column-pick', { detail: { header } }));
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

/** How sure a field is; a column without one is read as an attribute, unless nothing of it is. */
function statusOf({ field, reason, confidence = 'none' }: ColumnReport, chosen: string): keyof typeof TONES {
  if (chosen === 'ignore' || UNREAD.has(reason)) return 'none';
  return field === null ? 'attribute' : confidence;
}

function isNumber(kind: string | null, name: string): boolean {
  const resource = datapackage.resources.find((candidate) => candidate.name === kind);
  return resource?.schema.fields.some((field) => field.name === name && field.type === 'number') ?? false;
}
