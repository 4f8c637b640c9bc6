import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language } from '../../data/messages/format.ts';
import { base, cards } from '../styles/shared.ts';
import type { GapOverview } from './gap-overview.ts';
import { methodLink } from './method-link.ts';

/** The pairs of which nothing is concluded, counted, with the reason in plain words. */
@customElement('unspoken-pairs')
export class UnspokenPairs extends LitElement {
  @property({ attribute: false }) unspoken: GapOverview['unspoken'] = [];
  @property() language: Language = 'fr';

  protected override render() {
    const count = this.unspoken.reduce((sum, row) => sum + row.count, 0);
    const { language } = this;
    return html`<section class="card">
      <h2>${format('gaps.unspoken.title', {}, language)}</h2>
      ${
        count === 0
          ? html`<p>${format('gaps.unspoken.none', {}, language)}</p>`
          : html`<p>
                ${format('gaps.unspoken.intro', { count }, language)}
                ${methodLink('speakable', format('gaps.unspoken.title', {}, language), language)}
              </p>
              <ul>
                ${this.unspoken.map((row) => html`<li>${format(`gaps.unspoken.${row.reason}`, { count: row.count }, language)}</li>`)}
              </ul>`
      }
    </section>`;
  }

  static override styles = [
    base,
    cards,
    css`
      p,
      ul {
        margin-top: var(--space-2);
      }
      ul {
        padding-left: 1.1em;
        list-style: disc;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'unspoken-pairs': UnspokenPairs;
  }
}
