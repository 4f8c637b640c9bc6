import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisGap } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, tables } from '../styles/shared.ts';
import type { MatrixModel } from './matrix-model.ts';

const COLUMNS: readonly [MessageKey, boolean][] = [
  ['chart.table.pair', false],
  ['chart.table.status', false],
  ['chart.table.ties', true],
  ['chart.table.chance', true],
  ['chart.table.routes', true],
  ['chart.table.spoken', false],
];

/** The content of the matrix as a plain table, pair by pair: for screen readers, for print, for whoever prefers figures. */
@customElement('gap-table')
export class GapTable extends LitElement {
  @property({ attribute: false }) model: MatrixModel | null = null;
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @property() language: Language = 'fr';

  protected override render() {
    if (!this.model) return nothing;
    const pairs = this.model.cells.flatMap((row) => row.filter((cell) => cell.column > cell.row && cell.gap !== null));
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${this.say('chart.table.caption')}>
      <table>
        <caption class="visually-hidden">
          ${this.say('chart.table.caption')}
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map(([key, number]) => html`<th scope="col" class=${number ? 'number' : ''}>${this.say(key)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${pairs.map((cell) => this.row(cell.gap!))}
        </tbody>
      </table>
    </div>`;
  }

  private row(gap: AnalysisGap) {
    const a = this.names.get(gap.a) ?? gap.a;
    const b = this.names.get(gap.b) ?? gap.b;
    return html`<tr>
      <th scope="row">${this.say('chart.pair', { a, b })}</th>
      <td>${this.say(`chart.status.${gap.status}`)}</td>
      <td class="number">${this.number(gap.ties)}</td>
      <td class="number">${gap.expected_ties === null ? '–' : this.number(gap.expected_ties)}</td>
      <td class="number">${this.number(gap.routes)}</td>
      <td>${gap.speakable ? this.say('chart.table.yes') : this.say(`chart.matrix.reason.${gap.reason ?? 'reading'}`)}</td>
    </tr>`;
  }

  private number(value: number): string {
    return this.say('chart.number', { value });
  }

  private say(key: MessageKey, values: Parameters<typeof format>[1] = {}): string {
    return format(key, values, this.language);
  }

  static override styles = [base, tables];
}

declare global {
  interface HTMLElementTagNameMap {
    'gap-table': GapTable;
  }
}
