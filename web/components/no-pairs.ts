import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey, type MessageValues } from '../../data/messages/format.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { methodLink } from './method-link.ts';

const SIZES_SHOWN = 12;

/** Why a network has no pairs of groups to speak of, what it has instead, and which data could change the reading. */
@customElement('no-pairs')
export class NoPairs extends LitElement {
  @property({ attribute: false }) document!: AnalysisDocument;
  @property() language: Language = 'fr';

  protected override render() {
    const { network, coverage } = this.document;
    const { reading } = network;
    if (reading === 'structured' || reading === 'wide') return nothing;
    const values = {
      organizations: network.organizations,
      ties: network.ties,
      largest: network.largest_component,
      missing: coverage.received.missing.length,
    };
    return html`<section class="card">
      <h2>${this.say(`gaps.reading.${reading}.title`)}</h2>
      <p>
        ${this.say(`gaps.reading.${reading}.why`, values)}
        ${methodLink('reading', this.say(`gaps.reading.${reading}.title`), this.language)}
      </p>
      ${reading === 'archipelago' ? html`<p>${this.sets()}</p>` : nothing}
      <p>${this.say(`gaps.reading.${reading}.change`, values)}</p>
      <footer>
        <a class="button" href="/data">${this.say('gaps.reading.data')}</a>
        <a class="button" href="/organizations">${this.say('gaps.reading.organizations')}</a>
      </footer>
    </section>`;
  }

  private sets(): string {
    const sizes = this.document.network.component_sizes;
    return this.say('gaps.reading.archipelago.sets', {
      tied: sizes.reduce((sum, size) => sum + size, 0),
      sets: sizes.length,
      sizes: sizes.slice(0, SIZES_SHOWN).join(', ') + (sizes.length > SIZES_SHOWN ? '…' : ''),
    });
  }

  private say(key: MessageKey, values: MessageValues = {}): string {
    return format(key, values, this.language);
  }

  static override styles = [
    base,
    buttons,
    cards,
    css`
      section {
        max-width: 46rem;
        margin-top: var(--space-4);
      }
      p {
        margin-top: var(--space-2);
      }
      footer {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-4);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'no-pairs': NoPairs;
  }
}
