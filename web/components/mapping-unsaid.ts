import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TableSettings } from '../../analysis/roster/table-settings.ts';
import { TABLE_KINDS, type TableKind } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { fieldTitle, ownFieldChoices } from './field-choices.ts';
import { fire } from './fire.ts';
import { type FileSettings, type MappingShown, withTable } from './mapping-shown.ts';
import { distinctValues, parsePairs, writePairs } from './pasted-pairs.ts';

/**
 * What a table leaves unsaid: a value for every row, several people in a cell, rows of several kinds, codes whose labels
 * stand elsewhere.
 * @fires mapping-change
 */
@customElement('mapping-unsaid')
export class MappingUnsaid extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        display: grid;
        gap: var(--space-4);
      }
      fieldset {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-weight: var(--weight-strong);
      }
      p {
        color: var(--muted);
        font-size: var(--text-small);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
      }
      .row > * {
        flex: 1 1 140px;
        min-width: 0;
      }
      .row > button {
        flex: 0 0 auto;
      }
      textarea {
        width: 100%;
        min-height: 84px;
        padding: 6px 10px;
        border: 1px solid var(--field);
        border-radius: var(--radius);
        background: var(--panel);
        color: var(--ink);
        font: inherit;
      }
      .value {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) shown!: MappingShown;
  @property({ attribute: false }) settings!: FileSettings;
  /** The other tables of the import, with their headers. */
  @property({ attribute: false }) others: readonly { file: string; headers: readonly string[] }[] = [];
  @property({ attribute: false }) language: Language = 'fr';
  /** The column whose codes are being explained. */
  @property({ attribute: false }) coded = '';

  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) select.value = select.dataset.value ?? '';
  }

  protected override render() {
    const { kind } = this.shown.table;
    if (kind === null && this.shown.parts.length === 0) return this.#kinds();
    return html`${kind === null ? nothing : this.#constants(kind)} ${kind === 'board_memberships' || kind === 'people' ? this.#people() : nothing}
      ${this.#kinds()} ${this.#codes()}`;
  }

  get #headers(): string[] {
    return this.shown.table.columns.map(({ header }, at) => (header === '' ? `column_${at + 1}` : header));
  }

  #constants(kind: TableKind) {
    const { constants = {} } = this.settings.table;
    const free = ownFieldChoices(kind, this.language).filter(({ value }) => !Object.hasOwn(constants, value));
    const set = (field: string, value: string | null) => {
      const next = { ...constants };
      if (value === null) delete next[field];
      else next[field] = value;
      this.#change({ constants: Object.keys(next).length > 0 ? next : undefined });
    };
    return html`<fieldset>
      <legend>${this.#words('page.mapping.constants')}</legend>
      <p>${this.#words('page.mapping.constants.detail')}</p>
      ${Object.entries(constants).map(
        ([field, value]) => html`<div class="row">
          <label for=${`constant-${field}`}>${fieldTitle(kind, field, this.language)}</label>
          <input id=${`constant-${field}`} type="text" .value=${value} @change=${(event: Event) => set(field, textOf(event))} />
          <button @click=${() => set(field, null)}>${this.#words('page.mapping.remove')}</button>
        </div>`,
      )}
      <select
        data-value=""
        aria-label=${this.#words('page.mapping.constants.add')}
        @change=${(event: Event) => {
          const field = textOf(event);
          if (field !== '') set(field, '');
        }}
      >
        <option value="">${this.#words('page.mapping.constants.add')}</option>
        ${free.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    </fieldset>`;
  }

  #people() {
    const { people } = this.settings.table;
    const separators = [
      [';', ';'],
      [',', ','],
      ['/', '/'],
      ['|', '|'],
      ['\n', this.#words('page.mapping.separator.line')],
    ] as const;
    return html`<fieldset>
      <legend>${this.#words('page.mapping.people')}</legend>
      <p>${this.#words('page.mapping.people.detail')}</p>
      <div class="row">
        ${this.#column(
          people?.column ?? '',
          this.#words('page.mapping.people.none'),
          this.#words('page.mapping.people'),
          (column) =>
            this.#change({ people: column === '' ? undefined : { column, separator: people?.separator ?? ';' } }),
        )}
        ${
          people
            ? html`<select
                data-value=${people.separator}
                aria-label=${this.#words('page.mapping.people.separator')}
                @change=${(event: Event) => this.#change({ people: { ...people, separator: textOf(event) } })}
              >
                ${separators.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
              </select>`
            : nothing
        }
      </div>
    </fieldset>`;
  }

  #kinds() {
    const by = this.settings.table.kinds_by;
    const set = (column: string) => {
      const values = distinctValues(this.shown, column);
      this.#change({ kinds_by: column === '' ? undefined : { column, values: guessed(values) } });
    };
    return html`<fieldset>
      <legend>${this.#words('page.mapping.kinds_by')}</legend>
      <p>${this.#words('page.mapping.kinds_by.detail')}</p>
      ${this.#column(by?.column ?? '', this.#words('page.mapping.kinds_by.none'), this.#words('page.mapping.kinds_by'), set)}
      ${
        by
          ? Object.entries(by.values).map(
              ([value, kind], at) => html`<div class="row">
                <label class="value" for=${`kind-${at}`}>${value}</label>
                <select
                  id=${`kind-${at}`}
                  data-value=${kind}
                  @change=${(event: Event) =>
                    this.#change({
                      kinds_by: { ...by, values: { ...by.values, [value]: textOf(event) as TableKind | 'leave_out' } },
                    })}
                >
                  ${TABLE_KINDS.map((name) => html`<option value=${name}>${this.#words(`page.kind.${name}` as MessageKey)}</option>`)}
                  <option value="leave_out">${this.#words('page.mapping.kinds_by.leave_out')}</option>
                </select>
              </div>`,
            )
          : nothing
      }
    </fieldset>`;
  }

  #codes() {
    const { codes = {}, codebooks = {} } = this.settings.table;
    const coded = this.coded || (Object.keys({ ...codebooks, ...codes })[0] ?? '');
    const book = codebooks[coded];
    const other = this.others.find(({ file }) => file === book?.file);
    const setBook = (next: typeof book) => this.#change({ codebooks: without(codebooks, coded, next) });
    return html`<fieldset>
      <legend>${this.#words('page.mapping.codes')}</legend>
      <p>${this.#words('page.mapping.codes.detail')}</p>
      ${this.#column(coded, this.#words('page.mapping.codes.none'), this.#words('page.mapping.codes'), (column) => {
        this.coded = column;
      })}
      ${
        coded === ''
          ? nothing
          : html`${
              this.others.length === 0
                ? nothing
                : html`<div class="row">
                      <select
                        data-value=${book?.file ?? ''}
                        aria-label=${this.#words('page.mapping.codes.table')}
                        @change=${(event: Event) => {
                          const found = this.others.find(({ file }) => file === textOf(event));
                          const [code = '', label = code] = found?.headers ?? [];
                          setBook(found ? { file: found.file, code, label } : undefined);
                        }}
                      >
                        <option value="">${this.#words('page.mapping.codes.table.none')}</option>
                        ${this.others.map(({ file }) => html`<option value=${file}>${file}</option>`)}
                      </select>
                      ${
                        book && other
                          ? (['code', 'label'] as const).map(
                              (part) => html`<select
                                data-value=${book[part]}
                                aria-label=${this.#words(`page.mapping.codes.${part}`)}
                                @change=${(event: Event) => setBook({ ...book, [part]: textOf(event) })}
                              >
                                ${other.headers.map((header) => html`<option value=${header}>${header}</option>`)}
                              </select>`,
                            )
                          : nothing
                      }
                    </div>`
            }
              <label for="codes">${this.#words('page.mapping.codes.paste')}</label>
              <textarea
                id="codes"
                .value=${writePairs(codes[coded] ?? {})}
                @change=${(event: Event) => this.#change({ codes: without(codes, coded, parsePairs(textOf(event))) })}
              ></textarea>`
      }
    </fieldset>`;
  }

  #column(value: string, none: string, label: string, choose: (column: string) => void) {
    return html`<select data-value=${value} aria-label=${label} @change=${(event: Event) => choose(textOf(event))}>
      <option value="">${none}</option>
      ${this.#headers.map((header) => html`<option value=${header}>${header}</option>`)}
    </select>`;
  }

  #change(change: Partial<TableSettings>): void {
    fire(this, 'mapping-change', { settings: withTable(this.settings, change) });
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

/** The entry set, or gone where there is nothing to it; nothing at all where none is left. */
function without<T>(
  entries: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Record<string, T> | undefined {
  const next = { ...entries };
  if (value === undefined) delete next[key];
  else next[key] = value;
  return Object.keys(next).length > 0 ? next : undefined;
}

/** What a word in such a column most often means; a person sees it and may say otherwise. */
function guessed(values: readonly string[]): Record<string, TableKind | 'leave_out'> {
  const isPerson = /^(pers|indiv|people|human|p$|ind|particulier|membre|m\.|mme|f$|h$)/i;
  return Object.fromEntries(values.map((value) => [value, isPerson.test(value) ? 'people' : 'organizations']));
}
