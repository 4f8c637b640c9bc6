import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { DossierAgreement, OrganizationDossier } from '../../analysis/dossier.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, cards } from '../styles/shared.ts';
import { relationLabel } from './labels.ts';
import { formatPeriod } from './period.ts';
import { sourceLinks } from './source-links.ts';

/** Where one organization meets others without being tied by it: tables, networks, with who else sits there. */
@customElement('dossier-agreements')
export class DossierAgreements extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      h2 + p {
        margin: 2px 0 var(--space-2);
      }
      li {
        padding: var(--space-3) 0;
        border-top: var(--hairline);
      }
      .meta {
        color: var(--muted);
        font-size: var(--text-small);
      }
      summary {
        cursor: pointer;
      }
      details p {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) dossier!: OrganizationDossier;
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const venues = this.dossier.agreements.filter(({ venue }) => venue);
    if (venues.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="venues">
      <h2 id="venues">${this.#words('page.organization.venues')}</h2>
      <p class="muted">${this.#words('page.organization.venues.note')}</p>
      <ul>
        ${venues.map((venue) => this.#venue(venue))}
      </ul>
    </section>`;
  }

  #venue(venue: DossierAgreement) {
    const names = new Map(this.document.organizations.map(({ id, name }) => [id, name]));
    const period = formatPeriod(venue.from, venue.to, this.language);
    return html`<li>
      <h3>${venue.title}</h3>
      <p class="meta">
        ${relationLabel(venue.form, this.language)}${period === '—' ? nothing : ` · ${period}`}${
          venue.sources.length > 0 ? ` · ${sourceLinks(venue.sources, this.language)}` : nothing
        }
      </p>
      <details>
        <summary>${this.#words('page.organization.venues.participants', { n: venue.participants.length })}</summary>
        <p>
          ${venue.participants
            .filter((id) => id !== this.dossier.id)
            .map(
              (id, index) =>
                html`${index > 0 ? ' · ' : ''}<a href=${`/organizations/${encodeURIComponent(id)}`}
                    >${names.get(id) ?? id}</a
                  >`,
            )}
        </p>
      </details>
    </li>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
