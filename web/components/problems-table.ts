import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisProblem } from '../../analysis/document.ts';
import type { Severity } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, pills, tables } from '../styles/shared.ts';
import { formatNumber } from './number.ts';
import { pageOf } from './pager.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const TONES: Record<Severity, string> = { error: 'gap', warning: 'warning', info: 'quiet' };
const PAGE_SIZE = 50;

/** Worst first, then in the order of the files: what was found where, in words, and what can be done about it. */
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
    `,
  ];

  @property({ attribute: false }) problems: readonly AnalysisProblem[] = [];
  /** How many there are in all, when only the first are given. */
  @property({ type: Number }) total = 0;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _severity: Severity | null = null;
  @state() private _page = 1;

  protected override render() {
    if (this.problems.length === 0) return html`<p class="muted">${this.#words('page.data.problems.none')}</p>`;
    const wanted = this.problems.filter(({ severity }) => this._severity === null || severity === this._severity);
    const sorted = [...wanted].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
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
            ${sorted.slice(from, to).map((problem) => this.#row(problem))}
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

  #row(problem: AnalysisProblem) {
    return html`<tr>
      <td>
        <span class="pill ${TONES[problem.severity]}">${this.#words(`page.data.problems.severity.${problem.severity}`)}</span>
      </td>
      <td class="file">${problem.file}</td>
      <td class="number">${formatNumber(problem.line, this.language, 0)}</td>
      <td>${problem.column ?? '—'}</td>
      <td class="value">${problem.value ?? '—'}</td>
      <td class="message">
        ${problem.message ?? problem.code}
        ${problem.quarantined ? html` <span class="pill quiet">${this.#words('page.data.problems.quarantined')}</span>` : nothing}
        ${problem.fix ? html`<p class="fix">${problem.fix}</p>` : nothing}
      </td>
    </tr>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
