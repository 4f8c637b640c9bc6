import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { DossierSeat, OrganizationDossier } from '../../analysis/dossier.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { valueLabel } from '../../data/messages/names.ts';
import { base, tables } from '../styles/shared.ts';
import { methodLink } from './method-link.ts';
import { formatPeriod } from './period.ts';
import { sourceLinks } from './source-links.ts';

/** The board of one organization, people masked unless unlocked: this page is the one place where a person and a date show. */
@customElement('dossier-board')
export class DossierBoard extends LitElement {
  static override styles = [
    base,
    tables,
    css`
      h2 {
        margin-bottom: var(--space-2);
      }
      tbody th {
        min-width: 8.5em;
        font-weight: 500;
        font-variant-numeric: tabular-nums;
      }
      td:nth-last-child(2) {
        min-width: 8.5em;
      }
      td:last-child {
        color: var(--muted);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) dossier!: OrganizationDossier;
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { seats } = this.dossier;
    if (seats.length === 0) return nothing;
    const title = this.#words('page.organization.board');
    const roles = seats.some(({ role }) => role !== null);
    const interests = seats.some(({ interest }) => interest !== null);
    return html`<section aria-labelledby="board">
      <h2 id="board">${title}</h2>
      <p>${methodLink('people', title, this.language)}</p>
      <div class="table-scroll" tabindex="0" role="group" aria-label=${title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.#words('page.organization.board.person')}</th>
              ${roles ? html`<th scope="col">${this.#words('kit.column.role')}</th>` : nothing}
              <th scope="col">${this.#words('page.organization.board.represents')}</th>
              <th scope="col">${this.#words('page.organization.board.boards')}</th>
              ${interests ? html`<th scope="col">${this.#words('page.organization.board.interest')}</th>` : nothing}
              <th scope="col">${this.#words('page.organization.ties.dates')}</th>
              <th scope="col">${this.#words('page.organization.ties.source')}</th>
            </tr>
          </thead>
          <tbody>
            ${seats.map((seat) => this.#seat(seat, { roles, interests }))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #seat(seat: DossierSeat, { roles, interests }: { roles: boolean; interests: boolean }) {
    return html`<tr>
      <th scope="row">${seat.person.label}</th>
      ${roles ? html`<td>${seat.role === null ? '—' : valueLabel('role', seat.role, this.language)}</td>` : nothing}
      <td>${seat.represents ? this.#link(seat.represents) : '—'}</td>
      <td>
        ${seat.boards.length === 0 ? '—' : seat.boards.map((id, index) => html`${index > 0 ? ' · ' : ''}${this.#link(id)}`)}
      </td>
      ${interests ? html`<td>${this.#interest(seat)}</td>` : nothing}
      <td>${formatPeriod(seat.from, seat.to, this.language)}</td>
      <td>${sourceLinks(seat.sources, this.language)}</td>
    </tr>`;
  }

  #interest({ interest }: DossierSeat): string {
    if (interest === null) return '—';
    return interest.declared ?? this.#words('page.organization.board.interest.masked');
  }

  #link(id: string) {
    const name = this.document.organizations.find((organization) => organization.id === id)?.name ?? id;
    return html`<a href=${`/organizations/${encodeURIComponent(id)}`}>${name}</a>`;
  }

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'dossier-board': DossierBoard;
  }
}
