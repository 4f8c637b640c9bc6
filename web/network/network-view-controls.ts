import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { fire } from '../components/fire.ts';
import { base, fields } from '../styles/shared.ts';
import { SIZE_BY, type SizeBy } from './encoding.ts';

/** The measure that sizes the discs, from the address; the number of ties unless it says otherwise. */
export function sizeByOf(params: Readonly<Record<string, string>>): SizeBy {
  return SIZE_BY.find((measure) => measure === params.size) ?? 'degree';
}

/** What changes the drawing and not the analysis, in the left column under the analysis controls. */
@customElement('network-view-controls')
export class NetworkViewControls extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      fieldset { min-width: 0; margin: 0 0 var(--space-4); padding: 0 10px; border: 0; }
      legend { padding: 0; margin-bottom: 4px; color: var(--muted); font-size: var(--text-small); font-weight: var(--weight-strong); }
      label { display: flex; gap: var(--space-2); align-items: baseline; padding: 3px 0; line-height: 1.35; }
      label input { flex: none; width: 15px; height: 15px; margin: 2px 0 0; align-self: flex-start; }
      .field { display: block; color: var(--muted); font-size: var(--text-small); }
      select { width: 100%; margin-top: 3px; }
    `,
  ];

  @property({ attribute: false }) state!: {
    document: AnalysisDocument | null;
    params: Readonly<Record<string, string>>;
  };
  @property() language: Language = 'fr';

  protected override render() {
    const { language } = this;
    const { document, params } = this.state;
    if (!document || document.network.reading === 'too_small') return nothing;
    const size = sizeByOf(params);
    const shown = params['map-venues'] === 'shown';
    const changeSize = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      fire(this, 'params-change', { size: value === 'degree' ? null : value });
    };
    return html`<fieldset>
      <legend>${format('network.controls.title', {}, language)}</legend>
      <label class="field">${format('network.controls.size', {}, language)}
        <select @change=${changeSize}>
          ${SIZE_BY.map((measure) => html`<option value=${measure} ?selected=${measure === size}>${format(measure === 'betweenness' && document.method.approximation ? 'page.column.betweenness.approximate' : `network.size.${measure}`, {}, language)}</option>`)}
        </select>
      </label>
      ${
        document.venues.length === 0
          ? nothing
          : html`<label>
              <input type="checkbox" .checked=${shown} @change=${() => fire(this, 'params-change', { 'map-venues': shown ? null : 'shown' })} />
              <span>${format('network.controls.venues', {}, language)}</span>
            </label>`
      }
    </fieldset>`;
  }
}
