import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ENCODINGS } from '../../analysis/table-report.ts';
import type { TableKind } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, fields } from '../styles/shared.ts';
import { type Choice, kindChoices } from './field-choices.ts';
import { fire } from './fire.ts';
import { type FileSettings, type MappingShown, withTable } from './mapping-shown.ts';

/**
 * How a table is written: its kind, the line of its header, encoding, separators, dates and numbers. Each is what the file
 * shows until a person says otherwise.
 * @fires mapping-change
 */
@customElement('mapping-writing')
export class MappingWriting extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 150px), 1fr));
        gap: var(--space-2) var(--space-3);
      }
      label {
        display: grid;
        gap: 2px;
        align-content: start;
      }
      p,
      label span {
        color: var(--muted);
        font-size: var(--text-small);
      }
      .wide {
        grid-column: 1 / -1;
      }
      select,
      input {
        width: 100%;
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
    const { table, top } = this.shown;
    const { kind, table: own, headers } = this.settings;
    const isText = table.format === undefined || table.format === 'matrix';
    const line = headers === 'none' ? 'none' : String(own.header_line ?? '');
    return html`${this.#choice(
      'kind',
      kind ?? '',
      kindChoices(this.language),
      this.#kind(),
      (value) => ({
        ...this.settings,
        kind: value === '' ? null : (value as TableKind),
        // Another kind has other fields.
        mapping: {},
      }),
      true,
    )}
      ${this.#why()}
      ${
        top.length === 0
          ? nothing
          : this.#choice(
              'header',
              line,
              this.#lines(),
              this.#words('page.mapping.header.auto', { line: this.shown.header_line }),
              (value) => ({
                ...withTable(this.settings, { header_line: /^\d+$/.test(value) ? Number(value) : undefined }),
                headers: value === 'none' ? 'none' : null,
              }),
              true,
            )
      }
      ${
        isText
          ? html`${this.#own('encoding', this.#encodings(), this.#words('page.mapping.as_found', { value: table.encoding }))}
            ${this.#own('delimiter', this.#delimiters(), this.#words('page.mapping.as_found', { value: this.#delimiterName(table.delimiter) }))}`
          : nothing
      }
      ${this.#own('dates', this.#options('dates', ['day-first', 'month-first']), this.#words('page.mapping.as_values'))}
      ${this.#own('decimal', this.#options('decimal', ['point', 'comma']), this.#words('page.mapping.as_values'))}
      ${this.#own('separator', this.#separators(), this.#words('page.mapping.separator.auto'))}
      ${this.#own('name_order', this.#options('name_order', ['given_family', 'family_given']), this.#words('page.mapping.name_order.none'))}
      ${
        this.shown.table.format && !['xlsx', 'hsds'].includes(this.shown.table.format)
          ? this.#own(
              'people_mode',
              this.#options('people_mode', ['1', '2']),
              this.#words('page.mapping.people_mode.auto'),
            )
          : nothing
      }`;
  }

  #kind(): string {
    const { kind } = this.shown.table;
    return this.#words(kind === null ? 'page.data.review.kind.choose' : (`page.kind.${kind}` as MessageKey));
  }

  /** How sure the kind is, and why. */
  #why() {
    const { kind, confidence, reason } = this.shown.table;
    if (kind === null || !reason || !confidence) return nothing;
    const sure = this.#words(`recognition.confidence.${confidence}`);
    return html`<p class="wide">${sure} · ${this.#words(`recognition.reason.${reason}`)}</p>`;
  }

  #own(
    name: 'encoding' | 'delimiter' | 'dates' | 'decimal' | 'separator' | 'name_order' | 'people_mode',
    choices: Choice[],
    automatic: string,
  ) {
    const value = this.settings.table[name];
    return this.#choice(name, value === undefined ? '' : String(value), choices, automatic, (chosen) => {
      const wanted = chosen === '' ? undefined : name === 'people_mode' ? Number(chosen) : chosen;
      return withTable(this.settings, { [name]: wanted });
    });
  }

  #choice(
    name: string,
    value: string,
    choices: readonly Choice[],
    automatic: string,
    settle: (value: string) => FileSettings,
    wide = false,
  ) {
    const change = (event: Event) =>
      fire(this, 'mapping-change', { settings: settle((event.target as HTMLSelectElement).value) });
    return html`<label class=${wide ? 'wide' : ''}>
      <span>${this.#words(`page.mapping.${name}` as MessageKey)}</span>
      <select name=${name} data-value=${value} @change=${change}>
        <option value="">${automatic}</option>
        ${choices.map((choice) => html`<option value=${choice.value}>${choice.label}</option>`)}
      </select>
    </label>`;
  }

  #lines(): Choice[] {
    const lines = this.shown.top.map(({ line, text }) => ({
      value: String(line),
      label: this.#words('page.mapping.header.line', { line, text: text.length > 60 ? `${text.slice(0, 60)}…` : text }),
    }));
    return [...lines, { value: 'none', label: this.#words('page.mapping.header.none') }];
  }

  #options(name: string, values: readonly string[]): Choice[] {
    return values.map((value) => ({ value, label: this.#words(`page.mapping.${name}.${value}` as MessageKey) }));
  }

  #encodings(): Choice[] {
    return ENCODINGS.map((value) => ({ value, label: value }));
  }

  #delimiters(): Choice[] {
    return [',', ';', '\t', '|', ':'].map((value) => ({ value, label: this.#delimiterName(value) }));
  }

  #delimiterName(value: string): string {
    const names: Record<string, MessageKey> = {
      ',': 'page.data.review.delimiter.comma',
      ';': 'page.data.review.delimiter.semicolon',
      '\t': 'page.data.review.delimiter.tab',
      '|': 'page.data.review.delimiter.pipe',
    };
    return names[value] ? this.#words(names[value]) : value;
  }

  #separators(): Choice[] {
    return [
      ...[',', ';', '|', '/'].map((value) => ({ value, label: value })),
      { value: ' - ', label: '-' },
      { value: '\n', label: this.#words('page.mapping.separator.line') },
    ];
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
