import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisGap, AnalysisGroup, GapStatus } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { gapId } from '../components/selection.ts';
import { isUnknown, type MatrixCell, type MatrixModel } from './matrix-model.ts';
import { statusGlyph } from './status-glyph.ts';
import { stepStyles } from './step-styles.ts';

/** What a reader looks for is drawn larger than what is in order. */
const LOUD: ReadonlySet<GapStatus> = new Set(['broker_free', 'fragile']);

export type GapPair = { a: string; b: string };

/**
 * Group by group: observed ties over chance as colour, status as shape, density within on the diagonal. A real table in
 * the grid pattern: one stop for the tab key, arrows move, Enter chooses.
 *
 * @fires gap-hover - `GapPair | null`: the pair under the pointer or the focus
 * @fires gap-select - `GapPair`: the pair chosen
 */
@customElement('gap-matrix')
export class GapMatrix extends LitElement {
  @property({ attribute: false }) model: MatrixModel | null = null;
  /** Names of the groups by id, in the language of the page. */
  @property({ attribute: false }) names: ReadonlyMap<string, string> = new Map();
  @property() language: Language = 'fr';
  /** The chosen pair, as `gapId` writes it. */
  @property() selected: string | null = null;
  /** Show the figures in the cells. */
  @property({ type: Boolean }) numbers = false;

  @state() private lit: { row: number; column: number } | null = null;
  @state() private stop = { row: 0, column: 1 };

  /** Puts the focus back on the cell where it was. */
  override focus() {
    this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('model') || !this.model) return;
    const last = this.model.groups.length - 1;
    this.stop = { row: Math.min(this.stop.row, last), column: Math.min(this.stop.column, last) };
  }

  protected override render() {
    const model = this.model;
    if (!model || model.groups.length < 2) return nothing;
    return html`<div class="scroll">
      <table role="grid" aria-label=${this.say('chart.matrix.label')} @keydown=${this.onKey} @pointerleave=${this.leave}>
        <thead>
          <tr>
            <td class="corner"></td>
            ${model.groups.map((group, column) => this.header(group, 'col', this.lit?.column === column))}
          </tr>
        </thead>
        <tbody>
          ${model.groups.map(
            (group, row) => html`<tr>
              ${this.header(group, 'row', this.lit?.row === row)} ${model.cells[row]!.map((cell) => this.cell(cell))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private header(group: AnalysisGroup, scope: 'row' | 'col', lit: boolean) {
    const name = this.names.get(group.id) ?? group.id;
    return html`<th scope=${scope} class=${lit ? 'lit' : ''} title=${name}><span>${name}</span></th>`;
  }

  private cell(cell: MatrixCell) {
    const { row, column, gap } = cell;
    const own = row === column;
    const chosen = gap !== null && this.selected === gapId(gap.a, gap.b);
    const lit = this.lit !== null && (this.lit.row === row || this.lit.column === column);
    const muted = gap !== null && isUnknown(gap) ? 'muted no-data' : 'muted';
    const ground = own ? 'own' : cell.step === null ? muted : `step-${cell.step}`;
    return html`<td
      role="gridcell"
      class="${ground} ${gap && isLoud(gap) ? gap.status : ''} ${lit ? 'lit' : ''} ${chosen ? 'chosen' : ''}"
      tabindex=${this.stop.row === row && this.stop.column === column ? 0 : -1}
      aria-label=${this.describe(cell)}
      aria-selected=${chosen ? 'true' : 'false'}
      title=${this.describe(cell)}
      data-row=${row}
      data-column=${column}
      @pointerenter=${() => this.light(cell)}
      @focus=${() => this.light(cell)}
      @blur=${this.leave}
      @click=${() => this.choose(cell)}
    >
      ${this.figure(cell)}
    </td>`;
  }

  private figure(cell: MatrixCell): TemplateResult | string {
    if (cell.row === cell.column) return this.density(cell.row);
    if (!cell.gap) return '·';
    const size = isLoud(cell.gap) ? 24 : 14;
    // Routes that are known stand; that there is none is not known.
    const unknown = isUnknown(cell.gap) && cell.gap.status === 'broker_free';
    const glyph = unknown
      ? '?'
      : html`<svg viewBox="0 0 16 16" width=${size} height=${size} aria-hidden="true">${statusGlyph(cell.gap.status)}</svg>`;
    return this.numbers ? html`${glyph}<small>${cell.gap.ties}</small>` : glyph;
  }

  private density(row: number): string {
    const density = this.model!.groups[row]!.density_within;
    return density === null ? '' : this.say('chart.matrix.density', { density });
  }

  private describe(cell: MatrixCell): string {
    const a = this.nameAt(cell.row);
    if (cell.row === cell.column) {
      const density = this.model!.groups[cell.row]!.density_within;
      return this.say('chart.matrix.cell.own', { a, density: density ?? 'none' });
    }
    const b = this.nameAt(cell.column);
    if (!cell.gap) return this.say('chart.matrix.cell.unlisted', { a, b });
    return [
      this.say('chart.matrix.cell.pair', { a, b, status: cell.gap.status }),
      cell.gap.speakable
        ? this.say('chart.matrix.cell.figures', {
            ties: cell.gap.ties,
            known: cell.gap.expected_ties === null ? 'no' : 'yes',
            expected: cell.gap.expected_ties ?? 0,
          })
        : this.say(`chart.matrix.reason.${cell.gap.reason ?? 'reading'}`),
    ].join(' ');
  }

  private nameAt(index: number): string {
    const id = this.model!.groups[index]!.id;
    return this.names.get(id) ?? id;
  }

  private onKey(event: KeyboardEvent) {
    const size = this.model!.groups.length;
    const { row, column } = this.stop;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [event.ctrlKey ? 0 : row, 0],
      End: [event.ctrlKey ? size - 1 : row, size - 1],
      PageUp: [0, column],
      PageDown: [size - 1, column],
    };
    const target = moves[event.key];
    if (target) {
      event.preventDefault();
      void this.moveTo(clamp(target[0], size), clamp(target[1], size));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.choose(this.model!.cells[row]![column]!);
    }
  }

  private async moveTo(row: number, column: number) {
    this.stop = { row, column };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`td[data-row="${row}"][data-column="${column}"]`)?.focus();
  }

  private light(cell: MatrixCell) {
    this.lit = { row: cell.row, column: cell.column };
    this.fire('gap-hover', cell.gap && { a: cell.gap.a, b: cell.gap.b });
  }

  private leave() {
    this.lit = null;
    this.fire('gap-hover', null);
  }

  private choose(cell: MatrixCell) {
    this.stop = { row: cell.row, column: cell.column };
    if (cell.gap) this.fire('gap-select', { a: cell.gap.a, b: cell.gap.b });
  }

  private fire(type: 'gap-hover' | 'gap-select', detail: GapPair | null) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  private say(key: Parameters<typeof format>[0], values: Parameters<typeof format>[1] = {}) {
    return format(key, values, this.language);
  }

  static override styles = css`
    :host {
      display: block;
      color: var(--ink);
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: separate;
      border-spacing: 2px;
    }
    th {
      font-weight: 500;
      font-size: 0.8571rem;
      color: var(--ink);
    }
    th[scope='row'] {
      position: sticky;
      left: 0;
      z-index: 1;
      background: var(--panel);
      text-align: right;
      padding: 0 0.5rem 0 0;
      max-width: 13rem;
    }
    th[scope='row'] span {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
      line-height: 1.2;
    }
    th[scope='col'] {
      vertical-align: bottom;
      height: 9rem;
      padding: 0 0 0.375rem;
    }
    th[scope='col'] span {
      writing-mode: vertical-rl;
      transform: rotate(180deg);
      display: inline-block;
      max-height: 9rem;
      max-width: 2.5rem;
      overflow: hidden;
      text-overflow: ellipsis;
      line-height: 1.15;
      text-align: left;
    }
    th.lit {
      font-weight: 700;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    td[role='gridcell'] {
      min-width: 2.75rem;
      height: 2.75rem;
      text-align: center;
      vertical-align: middle;
      border-radius: 6px;
      cursor: pointer;
      font-size: 0.7857rem;
      font-variant-numeric: tabular-nums;
      box-sizing: border-box;
    }
    td.muted svg {
      opacity: 0.75;
    }
    td svg {
      display: block;
      margin: 0 auto;
    }
    td small {
      display: block;
      font-size: 0.7857rem;
      line-height: 1;
    }
    td.own,
    td.muted {
      background: var(--paper);
      color: var(--muted);
      cursor: default;
    }
    td.muted {
      cursor: pointer;
    }
    td.no-data {
      outline: 1px dashed var(--field);
      outline-offset: -2px;
    }
    td.broker_free {
      color: var(--gap);
      box-shadow: inset 0 0 0 2px var(--gap);
      background: var(--panel);
    }
    td.fragile {
      box-shadow: inset 0 0 0 2px var(--warning);
    }
    td.lit:not(.broker_free, .fragile) {
      box-shadow: inset 0 0 0 1px var(--muted);
    }
    td.chosen {
      box-shadow: inset 0 0 0 3px var(--ink);
    }
    td:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    ${stepStyles}
    @media (max-width: 640px) {
      th {
        font-size: 0.7857rem;
      }
      th[scope='row'] {
        max-width: 6.75rem;
        padding-right: 4px;
      }
      td[role='gridcell'] {
        min-width: 1.85rem;
        height: 1.85rem;
        padding: 0;
      }
      td.own {
        font-size: 0.6429rem;
        letter-spacing: -0.04em;
      }
    }
  `;
}

/** What the eye must land on: what is missing or hangs by a thread, and may be spoken of. */
function isLoud(gap: AnalysisGap): boolean {
  return gap.speakable && LOUD.has(gap.status);
}

function clamp(index: number, size: number): number {
  return Math.max(0, Math.min(size - 1, index));
}

declare global {
  interface HTMLElementTagNameMap {
    'gap-matrix': GapMatrix;
  }
  interface HTMLElementEventMap {
    'gap-hover': CustomEvent<GapPair | null>;
    'gap-select': CustomEvent<GapPair>;
  }
}
