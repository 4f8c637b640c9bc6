import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisOrganization } from '../../analysis/document.ts';
import { groupName } from '../../data/messages/sentences.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { approximationNote } from '../components/approximation-note.ts';
import { today } from '../components/day.ts';
import '../components/departure-note.ts';
import '../components/dossier-agreements.ts';
import '../components/dossier-board.ts';
import '../components/dossier-ends.ts';
import '../components/dossier-ties.ts';
import '../components/names-lock.ts';
import { fire } from '../components/fire.ts';
import { icon } from '../components/icon.ts';
import { cellLabel, columnLabel } from '../components/labels.ts';
import { methodLink } from '../components/method-link.ts';
import { formatNumber } from '../components/number.ts';
import { organizationColumns, shownValue, tiesUnknown } from '../components/organization-columns.ts';
import { sourceLinks } from '../components/source-links.ts';
import { organizationStyles } from '../styles/organization-styles.ts';
import { groupColor } from '../styles/palette.ts';
import { base, buttons, cards, pills } from '../styles/shared.ts';

/** One organization: its place, what ties it and where that was read, what the network loses if it leaves. */
@customElement('organization-view')
export class OrganizationView extends LitElement {
  static override styles = [base, buttons, cards, pills, organizationStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    const { document, route } = this.state;
    if (!document) return nothing;
    const organization = document.organizations.find(({ id }) => id === route?.id);
    const back = html`<p class="back"><a href="/organizations">← ${t('page.organization.back')}</a></p>`;
    if (!organization) {
      return html`${back}
        <h1>${route?.id}</h1>
        <p>${t('page.organization.unknown')}</p>`;
    }
    return html`${back} ${this.#header(organization)}
      <div class="columns">
        <div>${this.#dossier(document)}</div>
        <aside>${this.#position(organization, document)} ${this.#attributes(organization)} ${this.#measures(organization, document)}</aside>
      </div>`;
  }

  #header(organization: AnalysisOrganization) {
    return html`<header>
      <div>
        <h1>${organization.name}</h1>
        <p class="marks">
          ${organization.ring ? html`<span class="pill">${t('page.organizations.ring')}</span>` : nothing}
          ${organization.in_scope && !organization.received ? html`<span class="pill quiet">${t('page.organizations.no_data')}</span>` : nothing}
          ${organization.in_scope ? nothing : html`<span class="pill quiet">${t('page.organizations.stub')}</span>`}
        </p>
      </div>
      <div class="actions">
        <a class="button" href=${`/organizations/${encodeURIComponent(organization.id)}/sheet`}>${t('page.sheet.link')}</a>
        <button @click=${() => this.#show(organization.id)}>${icon('network')}${t('page.organization.network')}</button>
      </div>
    </header>`;
  }

  #dossier(document: AnalysisDocument) {
    const { dossier } = this.state;
    if (dossier.status === 'error') {
      return html`<p role="alert">
        ${dossier.error?.title || t('page.organization.dossier_failed')}
        <button @click=${() => fire(this, 'reload', null)}>${t('page.state.retry')}</button>
      </p>`;
    }
    if (!dossier.value) {
      return html`<div class="skeleton" role="status">
        <span class="visually-hidden">${t('page.organization.loading')}</span><i></i><i></i><i></i>
      </div>`;
    }
    const { value } = dossier;
    return html`<departure-note .dossier=${value} .document=${document} .language=${this.language}></departure-note>
      ${
        value.seats.length > 0 || value.ties.some(({ people }) => people.length > 0)
          ? html`<names-lock
              .language=${this.language}
              ?shown=${this.state.names}
              ?busy=${dossier.status === 'loading'}
            ></names-lock>`
          : nothing
      }
      <dossier-ends
        .dossier=${value}
        .document=${document}
        .today=${this.state.options.asOf === undefined ? today() : null}
        .language=${this.language}
      ></dossier-ends>
      <dossier-ties .dossier=${value} .document=${document} .language=${this.language}></dossier-ties>
      <dossier-agreements .dossier=${value} .document=${document} .language=${this.language}></dossier-agreements>
      <dossier-board .dossier=${value} .document=${document} .language=${this.language}></dossier-board>`;
  }

  #position(organization: AnalysisOrganization, document: AnalysisDocument) {
    const group = document.groups.find(({ id }) => id === organization.group);
    return html`<section class="card" aria-labelledby="position">
      <h2 id="position">${t('page.organization.position')}</h2>
      <p>
        ${
          tiesUnknown(organization)
            ? t('page.organization.position.unknown')
            : t('page.organization.position.ties', { n: organization.degree ?? 0 })
        }
        ${methodLink('degree', t('page.organization.position'), this.language)}
      </p>
      ${
        group
          ? html`<p>
              ${t('page.organization.position.group')}${this.language === 'fr' ? '\u00a0' : ''}:
              ${this.#groupLink(group.id, document)}
            </p>
            ${this.#stability(organization)}`
          : html`<p class="muted">${t('page.organization.position.no_group')}</p>`
      }
      ${this.#joined(organization, document)}
      ${organization.in_scope && !organization.received ? html`<p class="muted">${t('page.organization.position.no_data')}</p>` : nothing}
      ${organization.in_scope ? nothing : html`<p class="muted">${t('page.organization.position.stub')}</p>`}
    </section>`;
  }

  /** How often it falls together with the others of its group; nothing is to be said of a given one. */
  #stability({ stability }: AnalysisOrganization) {
    if (stability === null) return nothing;
    const percent = formatNumber(100 * stability, this.language, 0);
    return html`<p class="muted">
      ${t('page.organization.position.stability', { percent })}
      ${methodLink('stability', t('page.organization.position.group'), this.language)}
    </p>`;
  }

  /** The other groups that its direct ties reach, most ties first. */
  #joined(organization: AnalysisOrganization, document: AnalysisDocument) {
    const groupOf = new Map(document.organizations.map(({ id, group }) => [id, group]));
    const counts = new Map<string, number>();
    for (const { source, target } of document.ties) {
      if (source !== organization.id && target !== organization.id) continue;
      const group = groupOf.get(source === organization.id ? target : source);
      if (group && group !== organization.group) counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    if (counts.size === 0) return nothing;
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return html`<p>
        ${t('page.organization.position.joins')}
        ${methodLink('groups', t('page.organization.position.joins'), this.language)}
      </p>
      <ul class="joined">
        ${sorted.map(
          ([id, count]) => html`<li>
            ${this.#groupLink(id, document)} <span class="muted">${formatNumber(count, this.language, 0)}</span>
          </li>`,
        )}
      </ul>`;
  }

  #groupLink(id: string, document: AnalysisDocument) {
    const group = document.groups.find((candidate) => candidate.id === id);
    if (!group) return nothing;
    const { marker } = groupColor(group.color, this.state.scheme);
    return html`<a class="group" href=${`/organizations?group=${encodeURIComponent(id)}`}
      ><span class="dot" .style=${`--dot: ${marker}`}></span>${groupName(group, document, this.language)}</a
    >`;
  }

  #attributes(organization: AnalysisOrganization) {
    const entries = Object.entries(organization.attributes).filter(([, value]) => String(value) !== '');
    const { value } = this.state.dossier;
    return html`<section class="card" aria-labelledby="attributes">
      <h2 id="attributes">${t('page.organization.attributes')}</h2>
      <dl>
        ${entries.map(
          ([name, cell]) => html`<div>
            <dt>${columnLabel(name, this.language)}</dt>
            <dd>${cellLabel(name, cell, this.language)}</dd>
          </div>`,
        )}
        <div>
          <dt>${t('page.organization.sources')}</dt>
          <dd>${value ? sourceLinks(value.sources, this.language) : '…'}</dd>
        </div>
      </dl>
    </section>`;
  }

  #measures(organization: AnalysisOrganization, document: AnalysisDocument) {
    const note = approximationNote(document, this.language);
    return html`<section class="card" aria-labelledby="measures">
      <h2 id="measures">${t('page.organization.measures')}</h2>
      <dl class="measures">
        ${organizationColumns(document).map(
          (column) => html`<div>
            <dt><a href=${`/methods?card=${column.method}`} title=${t(column.help)}>${t(column.label)}</a></dt>
            <dd>${formatNumber(shownValue(column, organization), this.language, column.digits)}</dd>
          </div>`,
        )}
      </dl>
      ${note ? html`<p class="muted small">${note}</p>` : nothing}
    </section>`;
  }

  #show(id: string): void {
    fire(this, 'select', { kind: 'organization', id });
    fire(this, 'navigate', { path: '/network' });
  }
}
