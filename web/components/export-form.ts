import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { Exported, ExportFormatName } from '../../server/contract/exports.ts';
import { base, buttons } from '../styles/shared.ts';

/** What is to leave, as the form was filled in. */
export interface ExportChoice {
  what: Exported;
  format: ExportFormatName;
  delimiter: ',' | ';';
  names: boolean;
}

const FORMATS: Record<Exported, readonly ExportFormatName[]> = {
  result: ['xlsx', 'csv', 'gexf', 'graphml', 'pajek', 'dl', 'kumu', 'json'],
  roster: ['xlsx', 'csv'],
  decisions: ['csv'],
};
const EXPORTED = Object.keys(FORMATS) as Exported[];

/** What leaves, in which format, and one link that fetches it. People are masked until a box says otherwise. */
@customElement('export-form')
export class ExportForm extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
        justify-items: start;
      }
      fieldset {
        display: grid;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        margin-bottom: var(--space-2);
        font-weight: 600;
      }
      .choice {
        display: flex;
        gap: 8px;
        align-items: baseline;
        cursor: pointer;
      }
      .choice span {
        color: var(--muted);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3) var(--space-4);
        align-items: end;
      }
      .field {
        display: grid;
        gap: 4px;
        font-weight: 600;
      }
      select {
        min-height: 36px;
        max-width: 100%;
        padding: 4px 8px;
        border: 1px solid var(--line-strong, var(--muted));
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--ink);
        font: inherit;
        font-weight: 400;
      }
      input {
        accent-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  /** Where a choice is fetched from. */
  @property({ attribute: false }) path: (choice: ExportChoice) => string = () => '';
  @state() private what: Exported = 'result';
  @state() private as: ExportFormatName = 'xlsx';
  @state() private delimiter: ExportChoice['delimiter'] | null = null;
  @state() private names = false;

  protected override render() {
    const { what, names } = this;
    const formats = FORMATS[what];
    const as = formats.includes(this.as) ? this.as : formats[0]!;
    const delimiter = this.delimiter ?? (this.language === 'fr' ? ';' : ',');
    return html`<fieldset>
        <legend>${this.#words('page.export.what')}</legend>
        ${EXPORTED.map(
          (choice) => html`<label class="choice">
            <input
              type="radio"
              name="what"
              .checked=${what === choice}
              @change=${() => {
                this.what = choice;
              }}
            />
            <div>${this.#words(`page.export.what.${choice}`)} <span>${this.#words(`page.export.what.${choice}.detail`)}</span></div>
          </label>`,
        )}
      </fieldset>
      <div class="row">
        <label class="field"
          >${this.#words('page.export.format')}
          <select
            @change=${(event: Event) => {
              this.as = (event.target as HTMLSelectElement).value as ExportFormatName;
            }}
          >
            ${formats.map(
              (name) =>
                html`<option value=${name} ?selected=${name === as}>${this.#words(`page.export.format.${name}`)}</option>`,
            )}
          </select>
        </label>
        ${as === 'csv' && what !== 'decisions' ? this.#delimiter(delimiter) : nothing}
      </div>
      ${what === 'decisions' ? nothing : this.#names(names)}
      <a
        class="button primary"
        href=${this.path({ what, format: as, delimiter, names: names && what !== 'decisions' })}
        download
        >${this.#words('page.export.download')}</a
      >`;
  }

  #delimiter(chosen: string) {
    return html`<label class="field"
      >${this.#words('page.export.delimiter')}
      <select
        @change=${(event: Event) => {
          this.delimiter = (event.target as HTMLSelectElement).value as ExportChoice['delimiter'];
        }}
      >
        <option value=";" ?selected=${chosen === ';'}>${this.#words('page.export.delimiter.semicolon')}</option>
        <option value="," ?selected=${chosen === ','}>${this.#words('page.export.delimiter.comma')}</option>
      </select>
    </label>`;
  }

  #names(shown: boolean) {
    return html`<label class="choice">
      <input
        type="checkbox"
        .checked=${shown}
        @change=${(event: Event) => {
          this.names = (event.target as HTMLInputElement).checked;
        }}
      />
      <div>${this.#words('page.export.names')} <span>${this.#words('page.export.names.detail')}</span></div>
    </label>`;
  }

  #words(key: string): string {
    return format(key as MessageKey, {}, this.language);
  }
}
