import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisProblem } from '../../analysis/document.ts';
import type { TableReport } from '../../analysis/table-report.ts';
import type { Severity } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, pills, tables } from '../styles/shared.ts';
import { fire } from './fire.ts';
import { formatNumber } from './number.ts';
import { pageOf } from './pager.ts';
import './row-editor.ts';
import type { RowShown } from './row-editor.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const TONES: Record<Severity, string> = { error: 'gap', warning: 'warning', info: 'quiet' };
const PAGE_SIZE = 50;

function bySeverity(a: AnalysisProblem, b: AnalysisProblem): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

/** The same order whether a problem is settled or not, so that a row stays where it was corrected. */
function byPlace(a: AnalysisProblem, b: AnalysisProblem): number {
  return bySeverity(a, b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0));
}

/**
 * Worst first, then in the order of the files: what was found where, in words, and what can be done about it. Before an
 * import (`editable`) a row can be corrected in place, and what was corrected stays in sight.
 * @fires row-open @fires row-correct @fires import-adjust
 */
@customElement('problems-table')
export class ProblemsTable extends LitElement {
  static override styles = [
    base,
    buttons,
    pills,
    tables,
    css`
      .filter {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
      }
      .fix {
        color: var(--muted);
      }
      td.file {
        overflow-wrap: anywhere;
        min-width: 110px;
      }
      td.value {
        max-width: 180px;
        overflow-wrap: anywhere;
      }
      td.message {
        min-width: 260px;
      }
      td.value,
      td.message {
        unicode-bidi: isolate;
      }
      .settled td {
        color: var(--muted);
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-1, 4px);
      }
      .choices button {
        min-height: 28px;
        padding: 2px 10px;
      }
      td.editor {
        padding: 0;
      }
      /* On a narrow screen the words stand under their place; they quote column and value themselves. */
      @media (max-width: 759px) {
        thead {
          position: absolute;
          clip-path: inset(50%);
        }
        tbody tr {
          display: grid;
          grid-template-columns: auto 1fr auto;
        }
        tbody td:nth-child(4),
        td.value {
          display: none;
        }
        tbody td:not(.message, .editor) {
          border-bottom: 0;
        }
        td.message,
        td.editor {
          grid-column: 1 / -1;
          min-width: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) problems: readonly AnalysisProblem[] = [];
  /** How many there are in all, when only the first are given. */
  @property({ type: Number }) total = 0;
  /** Rows can be corrected: their import has not been confirmed. */
  @property({ type: Boolean }) editable = false;
  /** Problems that corrections have settled. */
  @property({ attribute: false }) fixed: readonly AnalysisProblem[] = [];
  @property({ attribute: false }) editing: RowShown | null = null;
  @property({ attribute: false }) corrections: Readonly<Record<string, readonly { line: number }[]>> = {};
  /** What each header was read as, to settle the order of its dates. */
  @property({ attribute: false }) tables: readonly TableReport[] = [];
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _severity: Severity | null = null;
  @state() private _page = 1;

  /** A row that is closed gives the focus back to the button that opened it. */
  protected override updated(changed: PropertyValues): void {
    const closed = this.editing === null ? (changed.get('editing') as RowShown | null | undefined) : null;
    if (!closed) return;
    const place = `${closed.file}:${closed.line}`;
    const openers = [...this.renderRoot.querySelectorAll<HTMLElement>('button[data-row]')];
    openers.find(({ dataset }) => dataset.row === place)?.focus();
  }

  protected override render() {
    const all = [...this.problems, ...this.fixed];
    if (all.length === 0) return html`<p class="muted">${this.#words('page.data.problems.none')}</p>`;
    const wanted = all.filter(({ severity }) => this._severity === null || severity === this._severity);
    const sorted = this.editable ? wanted.sort(byPlace) : wanted.sort(bySeverity);
    const { page, from, to } = pageOf(sorted.length, PAGE_SIZE, this._page);
    return html`<div class="filter" role="group" aria-label=${this.#words('page.data.problems.filter')}>
        ${[null, ...SEVERITIES].map((severity) => this.#choice(severity))}
      </div>
      <div class="table-scroll" tabindex="0" role="group" aria-label=${this.#words('page.data.problems.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.#words('page.data.problems.filter')}</th>
              <th scope="col">${this.#words('page.data.problems.file')}</th>
              <th scope="col" class="number">${this.#words('page.data.problems.line')}</th>
              <th scope="col">${this.#words('page.data.problems.column')}</th>
              <th scope="col">${this.#words('page.data.problems.value')}</th>
              <th scope="col">${this.#words('page.data.problems.message')}</th>
            </tr>
          </thead>
          <tbody>
            ${this.#rows(sorted.slice(from, to))}
          </tbody>
        </table>
      </div>
      <table-pager
        .total=${sorted.length}
        .size=${PAGE_SIZE}
        .page=${page}
        .language=${this.language}
        @page-change=${(event: CustomEvent<{ page: number }>) => {
          this._page = event.detail.page;
        }}
      ></table-pager>
      ${
        this.total > this.problems.length
          ? html`<p class="muted">
              ${this.#words('page.data.problems.first', { shown: this.problems.length, total: this.total })}
            </p>`
          : nothing
      }`;
  }

  #choice(severity: Severity | null) {
    const n = severity === null ? this.problems.length : this.problems.filter((p) => p.severity === severity).length;
    if (n === 0) return nothing;
    return html`<button
      aria-pressed=${this._severity === severity}
      @click=${() => {
        this._severity = severity;
        this._page = 1;
      }}
    >
      ${this.#words(`page.data.problems.${severity ?? 'all'}`, { n })}
    </button>`;
  }

  /** The problems, and below the first one of the row that is being corrected, its fields. */
  #rows(shown: readonly AnalysisProblem[]) {
    const { editing } = this;
    const at = editing ? shown.findIndex(({ file, line }) => file === editing.file && line === editing.line) : -1;
    return shown.flatMap((problem, i) =>
      i === at ? [this.#row(problem), this.#editor(editing!)] : [this.#row(problem)],
    );
  }

  #editor(editing: RowShown) {
    const own = this.problems.filter(
      ({ file, line, severity }) => file === editing.file && line === editing.line && severity !== 'info',
    );
    return html`<tr>
      <td class="editor" colspan="6">
        <row-editor
          .shown=${editing}
          .wrong=${own.map((problem) => problem.message ?? problem.code)}
          ?corrected=${this.corrections[editing.file]?.some(({ line }) => line === editing.line) === true}
          .language=${this.language}
        ></row-editor>
      </td>
    </tr>`;
  }

  /** What a person can settle about a problem, there and then. */
  #actions(problem: AnalysisProblem) {
    if (!this.editable) return nothing;
    const { file, line, column, code } = problem;
    const cell = this.#cellOf(problem);
    if (code === 'header_missing') {
      const settle = () => fire(this, 'import-adjust', { file, headers: 'none' });
      return html`<p class="choices"><button @click=${settle}>${this.#words('page.data.correct.no-header')}</button></p>`;
    }
    if (code === 'date_order_assumed') return this.#dateOrders(file, column);
    const isRow = line !== null && (problem.record ?? 0) > 1 && (problem.quarantined || column !== null);
    if (!isRow) return nothing;
    const open = this.editing?.file === file && this.editing.line === line;
    return html`<p class="choices">
      <button
        aria-expanded=${open}
        data-row="${file}:${line}"
        @click=${() => fire(this, 'row-open', open ? null : { file, line, column: cell })}
      >
        ${this.#words('page.data.correct.open', { line })}
      </button>
    </p>`;
  }

  /** The header of the cell that a problem is about: of what a row lacks, the first column that its table has. */
  #cellOf({ file, column, params }: AnalysisProblem): string | null {
    const columns = this.tables.find((table) => table.file === file)?.columns ?? [];
    if (column !== null && columns.some(({ header }) => header === column)) return column;
    const named = column === null ? String(params.field ?? '').split(/[ |+]+/) : [column];
    for (const name of named) {
      const found = columns.find(({ field }) => field === name);
      if (found) return found.header;
    }
    return column;
  }

  #dateOrders(file: string, column: string | null) {
    const field = this.tables
      .find((table) => table.file === file)
      ?.columns.find(({ header }) => header === column)?.field;
    if (!field || column === null) return nothing;
    return html`<p class="choices" role="group" aria-label=${this.#words('page.data.correct.date', { column })}>
      ${(['day-first', 'month-first'] as const).map((order) => {
        const settle = () =>
          fire(this, 'import-adjust', { file, column: { header: column, field: `${field}:${order}` } });
        return html`<button @click=${settle}>${this.#words(`page.data.correct.${order}`)}</button>`;
      })}
    </p>`;
  }

  #row(problem: AnalysisProblem) {
    const settled = this.fixed.includes(problem);
    return html`<tr class=${settled ? 'settled' : ''}>
      <td>
        <span class="pill ${TONES[problem.severity]}">${this.#words(`page.data.problems.severity.${problem.severity}`)}</span>
      </td>
      <td class="file">${problem.file}</td>
      <td class="number">${formatNumber(problem.line, this.language, 0)}</td>
      <td>${problem.column ?? '—'}</td>
      <td class="value"><bdi>${problem.value ?? problem.excerpt ?? '—'}</bdi></td>
      <td class="message">
        ${problem.message ?? problem.code}
        ${problem.quarantined && !settled ? html` <span class="pill quiet">${this.#words('page.data.problems.quarantined')}</span>` : nothing}
        ${settled ? html` <span class="pill good">${this.#words('page.data.correct.done')}</span>` : nothing}
        ${problem.fix && !settled ? html`<p class="fix">${problem.fix}</p>` : nothing} ${this.#actions(problem)}
      </td>
    </tr>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
