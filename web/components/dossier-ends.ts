import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { OrganizationDossier } from '../../analysis/dossier.ts';
import type { Day } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { organizationName, valueLabel } from '../../data/messages/names.ts';
import { base, cards } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { type Ending, endingsOf } from './dossier-endings.ts';
import { relationLabel } from './labels.ts';

/** What ends or is to be reviewed soon, of all that one organization has: its seats, agreements and ties, soonest first. */
@customElement('dossier-ends')
export class DossierEnds extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      h2 + p {
        margin: 2px 0 var(--space-2);
      }
      li {
        display: grid;
        grid-template-columns: 8.5em minmax(0, 1fr);
        gap: var(--space-2);
        padding: var(--space-1) 0;
        border-top: var(--hairline);
        overflow-wrap: anywhere;
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      ul + p {
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) dossier!: OrganizationDossier;
  @property({ attribute: false }) document!: AnalysisDocument;
  /** The reader's day, from which soon is counted; null where another day was chosen. */
  @property({ attribute: false }) today: Day | null = null;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const from = this.document.network.as_of;
    const endings = endingsOf(this.dossier, from, this.today);
    if (from === null || endings === null || endings.items.length + endings.undated === 0) return nothing;
    const { items, until, undated } = endings;
    const days = { from: formatDay(from, this.language), to: formatDay(until, this.language) };
    return html`<section class="card" aria-labelledby="ends">
      <h2 id="ends">${this.#words('page.organization.ends')}</h2>
      <p class="muted">${this.#words(items.length > 0 ? 'page.organization.ends.window' : 'page.organization.ends.none', days)}</p>
      ${
        items.length === 0
          ? nothing
          : html`<ul>
              ${items.map(
                (ending) => html`<li>
                  <time datetime=${ending.on}>${formatDay(ending.on, this.language)}</time>
                  <span>${this.#sentence(ending)}</span>
                </li>`,
              )}
            </ul>`
      }
      ${undated === 0 ? nothing : html`<p class="muted small">${this.#words('page.organization.ends.undated', { n: undated })}</p>`}
    </section>`;
  }

  #sentence(ending: Ending): string {
    if (ending.kind === 'seat') {
      const { person, represents, ...seat } = ending.seat;
      const role = seat.role === null ? 'none' : valueLabel('role', seat.role, this.language);
      // A seat by delegation outlives its holder: only the term ends.
      if (represents === null) return this.#words('page.organization.ends.seat', { person: person.label, role });
      const name = organizationName(represents, this.document);
      return this.#words('page.organization.ends.seat.delegated', { person: person.label, role, name });
    }
    if (ending.kind === 'tie') {
      const name = organizationName(ending.tie.other, this.document);
      const relation = relationLabel(ending.tie.relation, this.language);
      return this.#words('page.organization.ends.tie', { name, relation });
    }
    return this.#words(`page.organization.ends.${ending.kind}`, { title: ending.agreement.title });
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dossier-ends': DossierEnds;
  }
}
