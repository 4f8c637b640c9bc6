import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { PreviewCell, PreviewColumn, PreviewRow } from '../../analysis/roster/preview-table.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, pills, tables } from '../styles/shared.ts';
import { codeLabel } from './code-label.ts';
import { fieldTitle } from './field-choices.ts';
import type { MappingShown } from './mapping-shown.ts';

/** The first rows of a table as they will be read, with what is wrong marked in its cell; on demand as they are written. */
@customElement('mapping-preview')
export class MappingPreview extends LitElement {
  static override styles = [
    base,
    tables,
    pills,
    css`
      .table-scroll {
        max-height: var(--preview-height, 70vh);
      }
      thead th {
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--panel);
        white-space: nowrap;
      }
      thead small {
        display: block;
        color: var(--muted);
        font-weight: 400;
      }
      th.line {
        position: sticky;
        left: 0;
        z-index: 2;
        background: var(--panel);
        color: var(--muted);
        font-weight: 400;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      td {
        min-width: 96px;
        max-width: 260px;
        overflow-wrap: break-word;
        unicode-bidi: isolate;
      }
      td.unread,
      .written,
      .empty {
        color: var(--muted);
      }
      .written {
        display: block;
        font-size: var(--text-small);
      }
      .code {
        color: var(--muted);
        font-size: var(--text-small);
      }
      tr[data-aside] td,
      tr[data-aside] th {
        background: var(--warning-ground);
      }
      td[data-problem] {
        box-shadow: inset 3px 0 0 var(--warning);
      }
      .said {
        display: block;
        color: var(--warning-text);
        font-size: var(--text-small);
      }
      th[data-picked],
      td[data-picked] {
        background: var(--accent-ground);
      }
    `,
  ];

  @property({ attribute: false }) shown!: MappingShown;
  /** Header of the column that is being settled. */
  @property({ attribute: false }) picked: string | null = null;
  /** Shows beside each value the text that it was read from. */
  @property({ type: Boolean }) written = false;
  @property({ attribute: false }) language: Language = 'fr';

  protected override updated(): void {
    if (this.picked === null) return;
    const head = this.renderRoot.querySelector<HTMLElement>('th[data-picked]');
    const scroll = this.renderRoot.querySelector<HTMLElement>('.table-scroll');
    if (
      head &&
      scroll &&
      (head.offsetLeft < scroll.scrollLeft || head.offsetLeft > scroll.scrollLeft + scroll.clientWidth - 80)
    )
      scroll.scrollLeft = Math.max(0, head.offsetLeft - 80);
  }

  protected override render() {
    const { columns, rows } = this.shown;
    if (rows.length === 0) return html`<p class="muted">${this.#words('page.mapping.preview.none')}</p>`;
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${this.#words('page.mapping.preview.title')}>
      <table>
        <thead>
          <tr>
            <th class="line" scope="col">${this.#words('page.mapping.preview.line')}</th>
            ${columns.map((column) => this.#head(column))}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => this.#row(row))}
        </tbody>
      </table>
    </div>`;
  }

  #head(column: PreviewColumn) {
    const { kind } = this.shown.table;
    const role =
      column.state === 'read' || column.state === 'added'
        ? column.field && kind
          ? fieldTitle(kind, column.field, this.language)
          : this.#words('page.data.review.column.kept')
        : this.#words(`page.mapping.state.${column.state}`);
    const title = column.state === 'added' ? this.#words('page.mapping.state.added') : column.header;
    return html`<th scope="col" ?data-picked=${column.header === this.picked}>${role}<small>${title}</small></th>`;
  }

  #row(row: PreviewRow) {
    const aside = row.state === 'set_aside';
    const said = aside
      ? this.shown.problems.find(({ line, quarantined }) => line === row.line && quarantined)
      : undefined;
    return html`<tr ?data-aside=${aside}>
      <th class="line" scope="row">
        ${row.line}${aside ? html`<span class="visually-hidden"> ${this.#words('page.mapping.preview.aside')}</span>` : nothing}
      </th>
      ${row.cells.map((cell, at) => this.#cell(cell, this.shown.columns[at]!, aside, at === 0 ? said?.message : undefined))}
    </tr>`;
  }

  #cell(cell: PreviewCell, column: PreviewColumn, aside: boolean, whole: string | undefined) {
    const problem = cell.problem === null ? null : this.shown.problems[cell.problem];
    const message = problem?.message ?? whole;
    const unread = column.state === 'sensitive' || column.state === 'left_out';
    const value = aside || unread || this.shown.table.kind === null ? cell.text : cell.value;
    return html`<td
      class=${unread ? 'unread' : ''}
      ?data-picked=${column.header === this.picked}
      ?data-problem=${Boolean(message)}
    >
      ${
        column.state === 'sensitive'
          ? '…'
          : value === null || value === ''
            ? html`<span class="empty" aria-label=${this.#words('page.mapping.preview.empty')}>—</span>`
            : this.#value(value, column)
      }
      ${this.written && cell.text !== '' && cell.text !== value ? html`<span class="written">« ${cell.text} »</span>` : nothing}
      ${message ? html`<span class="said">${message}</span>` : nothing}
    </td>`;
  }

  #value(value: string, { field }: PreviewColumn) {
    const { kind } = this.shown.table;
    const label = kind && field ? codeLabel(kind, field, value, this.language) : null;
    return label === null || label === value ? value : html`${label} <span class="code">${value}</span>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
