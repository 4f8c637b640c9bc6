import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { DossierTie, OrganizationDossier } from '../../analysis/dossier.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { interlocksRange } from '../../data/messages/interlocks-sentence.ts';
import { base, pills, tables } from '../styles/shared.ts';
import { relationLabel } from './labels.ts';
import { methodLink } from './method-link.ts';
import { tiesUnknown } from './organization-columns.ts';
import { formatPeriod } from './period.ts';
import { sourceLinks } from './source-links.ts';

/** The ties of one organization, one table per form: with whom, carried by what, when, and the line where it was read. */
@customElement('dossier-ties')
export class DossierTies extends LitElement {
  static override styles = [
    base,
    tables,
    pills,
    css`
      h2 {
        margin-bottom: var(--space-2);
      }
      .table-scroll + .table-scroll {
        margin-top: var(--space-3);
      }
      caption {
        font-weight: 600;
      }
      td:last-child {
        color: var(--muted);
        font-size: var(--text-small);
      }
      tbody th {
        font-weight: 500;
      }
      .note {
        color: var(--muted);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) dossier!: OrganizationDossier;
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { ties } = this.dossier;
    const own = this.document.organizations.find(({ id }) => id === this.dossier.id);
    const unknown = own !== undefined && tiesUnknown(own);
    const count = (relation: string) => ties.filter((tie) => tie.relation === relation).length;
    const relations = [...new Set(ties.map(({ relation }) => relation))].sort((a, b) => count(b) - count(a));
    const names = new Map(this.document.organizations.map(({ id, name }) => [id, name]));
    return html`<section aria-labelledby="ties">
      <h2 id="ties">${this.#words('page.organization.ties')}</h2>
      <p>${methodLink('strength', this.#words('page.organization.ties'), this.language)}</p>
      ${this.#range()}
      ${ties.length === 0 ? html`<p class="muted">${this.#words(unknown ? 'page.organization.ties.unknown' : 'page.organization.ties.none')}</p>` : nothing}
      ${relations.map((relation) =>
        this.#table(
          relation,
          ties.filter((tie) => tie.relation === relation),
          names,
        ),
      )}
    </section>`;
  }

  /** How much of its interlocks hangs on names that nobody decided about. */
  #range() {
    const range = interlocksRange(this.dossier.interlocks, this.language);
    if (range === '') return nothing;
    return html`<p>${range} · <a href="/review">${this.#words('page.review.link')}</a></p>`;
  }

  #table(relation: string, ties: readonly DossierTie[], names: ReadonlyMap<string, string>) {
    const title = this.#words('page.organization.ties.table', {
      relation: relationLabel(relation, this.language),
      n: ties.length,
    });
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col">${this.#words('page.organization.ties.with')}</th>
            <th scope="col">${this.#words('page.organization.ties.carried')}</th>
            <th scope="col">${this.#words('page.organization.ties.dates')}</th>
            <th scope="col">${this.#words('page.organization.ties.source')}</th>
          </tr>
        </thead>
        <tbody>
          ${ties.map(
            (tie) => html`<tr>
              <th scope="row">
                <a href=${`/organizations/${encodeURIComponent(tie.other)}`}>${names.get(tie.other) ?? tie.other}</a>
                ${tie.bothSides ? html`<span class="pill quiet">${this.#words('page.organization.ties.both_sides')}</span>` : nothing}
                ${tie.probable ? html`<span class="pill quiet">${this.#words('page.organization.ties.probable')}</span>` : nothing}
              </th>
              <td>${this.#carrier(tie)}</td>
              <td>${formatPeriod(tie.from, tie.to, this.language)}</td>
              <td>${sourceLinks(tie.sources, this.language)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #carrier(tie: DossierTie) {
    if (tie.people.length === 0) return tie.title ?? '—';
    return tie.people.map(
      (person, index) =>
        html`${index > 0 ? ', ' : ''}${person.label}${
          person.delegated
            ? html` <span class="note">(${this.#words('page.organization.ties.delegated')})</span>`
            : nothing
        }`,
    );
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
