import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language } from '../../data/messages/format.ts';
import { base } from '../styles/shared.ts';
import type { MatrixModel } from './matrix-model.ts';
import { statusGlyph } from './status-glyph.ts';
import { stepStyles } from './step-styles.ts';

/** Explains what the matrix has on screen, and nothing else: computed from the same model. */
@customElement('gap-legend')
export class GapLegend extends LitElement {
  @property({ attribute: false }) model: MatrixModel | null = null;
  @property() language: Language = 'fr';

  protected override render() {
    const { model, language } = this;
    if (!model) return nothing;
    return html`
      <dl>
        <dt>${format('chart.legend.status', {}, language)}</dt>
        ${model.statuses.map(
          (status) => html`<dd>
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${statusGlyph(status)}</svg>
            ${format(`chart.status.${status}`, {}, language)}
          </dd>`,
        )}
      </dl>
      <dl>
        <dt>${format('chart.legend.chance', {}, language)}</dt>
        ${model.steps.map(
          (step) => html`<dd><i class="step-${step}"></i>${format(`chart.legend.step.${step}`, {}, language)}</dd>`,
        )}
        ${model.muted ? html`<dd><i class="muted"></i>${format('chart.legend.muted', {}, language)}</dd>` : nothing}
        ${model.no_data ? html`<dd><i class="no-data">?</i>${format('chart.legend.no_data', {}, language)}</dd>` : nothing}
        <dd><i class="own">%</i>${format('chart.legend.own', {}, language)}</dd>
      </dl>
    `;
  }

  static override styles = [
    base,
    css`
      :host {
        font-size: var(--text-small);
        color: var(--ink);
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 14px;
      }
      dl + dl {
        margin-top: 6px;
      }
      dt {
        color: var(--muted);
      }
      dd {
        display: inline-flex;
        align-items: center;
        gap: 6px;
      }
      i {
        display: inline-block;
        width: 14px;
        height: 14px;
        border: 1px solid var(--line);
        border-radius: 4px;
        font-style: normal;
        font-size: 9px;
        line-height: 12px;
        text-align: center;
      }
      .no-data {
        border-style: dashed;
        border-color: var(--field);
      }
      .no-data,
      .own,
      .muted {
        background: var(--paper);
      }
      ${stepStyles}
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gap-legend': GapLegend;
  }
}
