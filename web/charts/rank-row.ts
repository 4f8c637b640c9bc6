import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language } from '../../data/messages/format.ts';
import { base } from '../styles/shared.ts';
import { rankMarks } from './rank-scale.ts';

/** One organization's score as a bar, its rank in figures, and the doubt about that rank as a whisker. */
@customElement('rank-row')
export class RankRow extends LitElement {
  @property({ type: Number }) score = 0;
  @property({ type: Number }) rank = 1;
  /** Null hides the whisker: no row is unverified, or the draws have not been made. */
  @property({ attribute: false }) interval: [number, number] | null = null;
  /** Every score of the ranking, best first. */
  @property({ attribute: false }) scores: readonly number[] = [];
  @property() language: Language = 'fr';

  protected override render() {
    const { bar, whisker } = rankMarks(this, this.scores);
    const interval = this.interval && this.interval[0] !== this.interval[1] ? this.interval : null;
    const place = format(
      'chart.rank.place',
      { rank: this.rank, interval: interval ? 'yes' : 'no', low: interval?.[0] ?? 0, high: interval?.[1] ?? 0 },
      this.language,
    );
    const path = whisker && `M${whisker[0]} 7 H${whisker[1]} M${whisker[0]} 3 V11 M${whisker[1]} 3 V11`;
    return html`<div>
        <svg viewBox="-1 0 102 14" preserveAspectRatio="none" aria-hidden="true">
          <rect class="ground" x="0" y="5" width="100" height="4" rx="2" />
          <rect class="bar" x="0" y="3" width=${bar} height="8" rx="1" />
          ${path ? svg`<path class="halo" d=${path} /><path class="whisker" d=${path} />` : nothing}
        </svg>
        <span class="score">${format('chart.number', { value: this.score }, this.language)}</span>
      </div>
      <span class="small muted">${place}</span>`;
  }

  static override styles = [
    base,
    css`
      :host {
        min-width: 7rem;
      }
      div {
        display: flex;
        align-items: center;
        gap: 8px;
      }
      svg {
        flex: 1;
        height: 14px;
        min-width: 4rem;
      }
      .score {
        min-width: 2.2em;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .ground {
        fill: var(--line);
      }
      .bar {
        fill: var(--accent);
      }
      .halo,
      .whisker {
        fill: none;
        stroke: var(--ink);
        stroke-width: 1.5;
        vector-effect: non-scaling-stroke;
      }
      .halo {
        stroke: var(--panel);
        stroke-width: 3.5;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'rank-row': RankRow;
  }
}
