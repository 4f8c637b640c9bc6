import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisProblem } from '../../analysis/document.ts';
import type { TableReport } from '../../analysis/table-report.ts';
import type { TableKind } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, cards, fields, pills, tables } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { fieldChoices, fieldTitle, kindChoices } from './field-choices.ts';
import { fire } from './fire.ts';

const DELIMITERS: Record<string, MessageKey> = {
  ',': 'page.data.review.delimiter.comma',
  ';': 'page.data.review.delimiter.semicolon',
  '\t': 'page.data.review.delimiter.tab',
  '|': 'page.data.review.delimiter.pipe',
};

/** Why a column is read by nobody. */
const UNREAD = new Set(['sensitive', 'officer']);

/**
 * What was recognised in each file: its kind, how it is written, which columns are read and which are kept as they are.
 * Before the import the reader may settle both, the kind and what a column is read as.
 * @fires import-adjust
 */
@customElement('recognized-tables')
export class RecognizedTables extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    pills,
    tables,
    fields,
    css`
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-3);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px var(--space-3);
      }
      h3 {
        overflow-wrap: anywhere;
      }
      .meta {
        color: var(--muted);
      }
      .settle {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        margin-top: var(--space-2);
      }
      .kind {
        display: flex;
        flex-wrap: wrap;
        gap: 4px var(--space-2);
        align-items: center;
        color: var(--muted);
      }
      .known {
        white-space: normal;
      }
      select {
        max-width: 100%;
      }
      summary {
        margin-top: var(--space-2);
        cursor: pointer;
      }
      .table-scroll {
        max-height: 300px;
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) tables: readonly TableReport[] = [];
  @property({ attribute: false }) problems: readonly AnalysisProblem[] = [];
  @property({ attribute: false }) alreadyImported: readonly string[] = [];
  @property({ attribute: false }) settled: { kinds: Readonly<Record<string, TableKind>> } = { kinds: {} };
  /** The import under review; null: nothing can be settled any more. */
  @property({ attribute: false }) importId: string | null = null;
  /** Tables read by a saved mapping. */
  @property({ attribute: false }) known: Readonly<Record<string, { name: string; savedAt: string }>> = {};
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) language: Language = 'fr';

  /** A choice stands where its options stand: after they are there. */
  protected override updated(): void {
    for (const select of this.renderRoot.querySelectorAll('select')) select.value = select.dataset.value ?? '';
  }

  protected override render() {
    return html`<ul>
      ${this.tables.map((table) => html`<li class="card">${this.#table(table)}</li>`)}
      ${this.alreadyImported
        .filter((file) => !this.tables.some((table) => table.file === file))
        .map(
          (file) => html`<li class="card">
            <div class="head">
              <h3>${file}</h3>
              <span class="pill quiet">${this.#words('page.data.review.already')}</span>
            </div>
          </li>`,
        )}
    </ul>`;
  }

  #table(table: TableReport) {
    const already = this.alreadyImported.includes(table.file);
    const delimiter = DELIMITERS[table.delimiter];
    const kind = `page.kind.${table.kind ?? 'unknown'}` as MessageKey;
    const mapped = table.columns.filter(({ field }) => field !== null).length;
    // What is read by nobody is not kept either.
    const left = table.columns.filter(({ field, reason }) => field === null && UNREAD.has(reason ?? '')).length;
    return html`<div class="head">
        <h3>${table.file}</h3>
        <span class=${table.kind ? 'pill good' : 'pill warning'}>${this.#words(kind)}</span>
        ${table.quarantined > 0 && table.kind ? html`<span class="pill warning">${this.#words('page.data.review.quarantined', { n: table.quarantined })}</span>` : nothing}
        ${already ? html`<span class="pill quiet">${this.#words('page.data.review.already')}</span>` : nothing}
      </div>
      <p class="meta">
        ${[
          table.kind ? this.#words('page.data.review.rows', { used: table.used, rows: table.rows }) : null,
          table.format ? this.#words(`page.format.${table.format}`) : table.encoding,
          delimiter ? this.#words(delimiter) : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      ${already ? nothing : html`<div class="settle">${this.#kind(table)} ${this.#mapping(table)}</div>`}
      ${
        table.kind === null
          ? html`<p>${this.#whyUnknown(table.file)}</p>`
          : html`<details ?open=${table.used === 0}>
              <summary>
                ${this.#words('page.data.review.columns', { mapped, kept: table.columns.length - mapped - left, left })}
              </summary>
              ${this.#columns(table)}
            </details>`
      }`;
  }

  /** What is wrong with a file as a whole, in its own words where reading it said so. */
  #whyUnknown(file: string): string {
    const said = this.problems.filter((candidate) => candidate.file === file && candidate.message);
    const problem = said.find(({ severity }) => severity === 'error') ?? said[0];
    return problem ? [problem.message, problem.fix].filter(Boolean).join(' ') : this.#words('page.data.review.unknown');
  }

  #kind({ file, kind }: TableReport) {
    const settled = this.settled.kinds[file];
    const change = (event: Event) => {
      const value = (event.target as HTMLSelectElement).value as TableKind | '';
      fire(this, 'import-adjust', { file, kind: value === '' ? null : value });
    };
    return html`<label class="kind">
      ${this.#words('page.data.review.kind')}
      <select data-value=${settled ?? kind ?? ''} ?disabled=${this.busy} @change=${change}>
        <option value="">
          ${this.#words(settled === undefined && kind === null ? 'page.data.review.kind.choose' : 'page.data.review.kind.recognized')}
        </option>
        ${kindChoices(this.language).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
      </select>
    </label>`;
  }

  /** The page on which everything about the table is settled, with its first rows in sight. */
  #mapping({ file }: TableReport) {
    if (this.importId === null) return nothing;
    const query = new URLSearchParams({ import: this.importId, file });
    const known = this.known[file];
    return html`<a class="button" href=${`/data/mapping?${query}`}>${this.#words('page.mapping.open')}</a>
      ${known ? html`<span class="pill good known">${this.#words('page.mappings.recognised', { name: known.name, date: formatDay(known.savedAt, this.language) })}</span>` : nothing}`;
  }

  /** What a column is read as: a choice among the fields of the kind, or kept as it is. */
  #field({ file, kind }: TableReport, header: string, field: string | null) {
    const kept = this.#words('page.data.review.column.kept');
    if (kind === null || header === '' || this.alreadyImported.includes(file))
      return field && kind ? fieldTitle(kind, field, this.language) : html`<span class="muted">${kept}</span>`;
    const change = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      fire(this, 'import-adjust', { file, column: { header, field: value === '' ? null : value } });
    };
    const label = this.#words('page.data.review.field.label', { header });
    return html`<select data-value=${field ?? ''} ?disabled=${this.busy} aria-label=${label} @change=${change}>
      <option value="">${kept}</option>
      ${fieldChoices(kind, this.language).map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    </select>`;
  }

  #columns(table: TableReport) {
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${table.file}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.#words('page.data.review.header')}</th>
            <th scope="col">${this.#words('page.data.review.field')}</th>
          </tr>
        </thead>
        <tbody>
          ${table.columns.map(
            ({ header, field }) => html`<tr>
              <th scope="row">${header}</th>
              <td>
                ${this.#field(table, header, field)}
              </td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
