import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import type { OrganizationDossier } from '../../analysis/dossier.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import { base, cards } from '../styles/shared.ts';
import { methodLink } from './method-link.ts';
import { gapId } from './selection.ts';

type Leaves = NonNullable<OrganizationDossier['leaves']>;

const FEW_ROUTES = 1;

/** What the recorded network loses when the organization leaves: who is cut off, which pairs of groups lose routes. */
@customElement('departure-note')
export class DepartureNote extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      h2 {
        margin-bottom: var(--space-2);
      }
      ul {
        margin: 4px 0;
      }
      li {
        padding: 3px 0;
      }
      .muted {
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) dossier!: OrganizationDossier;
  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { leaves } = this.dossier;
    if (!leaves) return nothing;
    const nothingLost = leaves.cut_off.length === 0 && leaves.pairs.length === 0;
    return html`<section class="card" aria-labelledby="leaves">
      <h2 id="leaves">${this.#words('page.organization.leaves')}</h2>
      ${nothingLost ? html`<p>${this.#words('page.organization.leaves.nothing')}</p>` : nothing}
      ${leaves.cut_off.length > 0 ? this.#cutOff(leaves.cut_off) : nothing}
      ${leaves.pairs.length > 0 ? this.#pairs(leaves.pairs) : nothing}
      <p class="muted small">
        ${this.#words('page.organization.leaves.confidence')}
        ${methodLink('what_if', this.#words('page.organization.leaves'), this.language)}
      </p>
    </section>`;
  }

  /** The pairs left with one route or none are what matters; a route fewer among many is one click away. */
  #pairs(pairs: Leaves['pairs']) {
    const grave = pairs.filter(({ routes_after }) => routes_after <= FEW_ROUTES);
    const mild = pairs.filter((pair) => !grave.includes(pair));
    if (mild.length <= 1) return this.#list(pairs);
    return html`${grave.length > 0 ? this.#list(grave) : nothing}
      <details>
        <summary>${this.#words('page.organization.leaves.mild', { n: mild.length })}</summary>
        ${this.#list(mild)}
      </details>`;
  }

  #list(pairs: Leaves['pairs']) {
    return html`<ul>
      ${pairs.map(
        ({ a, b, routes_before, routes_after }) => html`<li>
          <a href=${`/gaps?select=${encodeURIComponent(`gap:${gapId(a, b)}`)}`}
            >${this.#words('page.organization.leaves.pair', {
              a: this.#group(a),
              b: this.#group(b),
              before: routes_before,
              after: routes_after,
            })}</a
          >
        </li>`,
      )}
    </ul>`;
  }

  #cutOff(ids: readonly string[]) {
    const names = new Map(this.document.organizations.map(({ id, name }) => [id, name]));
    return html`<p>${this.#words('page.organization.leaves.cut_off', { n: ids.length })}</p>
      <p>
        ${ids.map(
          (id, index) =>
            html`${index > 0 ? ' · ' : ''}<a href=${`/organizations/${encodeURIComponent(id)}`}>${names.get(id) ?? id}</a>`,
        )}
      </p>`;
  }

  #group(id: string): string {
    const group = this.document.groups.find((candidate) => candidate.id === id);
    return group ? groupName(group, this.document, this.language) : id;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
