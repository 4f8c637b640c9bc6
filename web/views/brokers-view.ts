import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisDocument, BrokerEntry } from '../../analysis/document.ts';
import type { Language, MessageKey } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { rolesShown } from '../charts/role-squares.ts';
import { approximationNote } from '../components/approximation-note.ts';
import { parseOrder } from '../components/broker-rows.ts';
import '../components/broker-table.ts';
import { readingHasPairs } from '../components/gap-overview.ts';
import { methodLink } from '../components/method-link.ts';
import { base, buttons, cards } from '../styles/shared.ts';

const ROWS_AT_FIRST = 10;

/** Bridge organizations in three lists: those that nobody designated, mandated connectors, designated without a bridge. */
@customElement('brokers-view')
export class BrokersView extends LitElement {
  @property({ attribute: false }) state!: AppState;
  @property() language: Language = 'fr';

  @state() private all = false;

  #names: ReadonlyMap<string, string> = new Map();

  protected override willUpdate(_changed: PropertyValues) {
    const { document } = this.state;
    if (!document) return;
    this.#names = new Map(document.groups.map((group) => [group.id, groupName(group, document, this.language)]));
  }

  protected override render() {
    const { document } = this.state;
    if (!document) return nothing;
    const { stands_out, not_mandated, mandated, designated_without_bridge } = document.brokers;
    const ringed = document.organizations.filter(({ ring }) => ring).length;
    const some = readingHasPairs(document);
    const note = approximationNote(document, this.language);
    return html`
      <header>
        <h1>${t('brokers.title')}</h1>
        <p class="headline">
          ${some && stands_out ? t('brokers.headline.some', { count: ringed || not_mandated.length }) : t('brokers.headline.none')}
        </p>
        ${some && stands_out ? nothing : html`<p>${t(some ? 'brokers.none.why' : 'brokers.none.reading')}</p>`}
        <p class="muted">${t('brokers.intro')} ${methodLink('bridge_organization', t('brokers.title'), this.language)}</p>
        ${note ? html`<p class="muted">${note}</p>` : nothing}
      </header>
      ${some ? this.list(document, 'not_mandated', not_mandated) : nothing}
      ${some ? this.list(document, 'mandated', mandated) : nothing}
      ${this.proposed(document)} ${this.designated(document, designated_without_bridge)}
      ${some ? this.legend(document) : nothing}
    `;
  }

  private list(document: AnalysisDocument, which: 'not_mandated' | 'mandated', entries: readonly BrokerEntry[]) {
    const title = t(`brokers.list.${which}`);
    const ringed = new Set(document.organizations.filter(({ ring }) => ring).map(({ id }) => id));
    const out = entries.filter(({ id }) => ringed.has(id)).length;
    const limit = this.all ? entries.length : ROWS_AT_FIRST;
    return html`<section aria-labelledby=${which}>
      <h2 id=${which}>${title}</h2>
      ${
        entries.length === 0
          ? html`<p class="muted">${t(`brokers.list.${which}.none`)}</p>`
          : html`<p class="muted">${t(`brokers.list.${which}.why`, { out, others: entries.length - out })}</p>
              <broker-table
                .entries=${entries}
                .limit=${limit}
                .document=${document}
                .names=${this.#names}
                .order=${parseOrder(this.state.params.sort)}
                .label=${title}
                .language=${this.language}
              ></broker-table>`
      }
      ${
        limit < entries.length
          ? html`<button type="button" @click=${() => (this.all = true)}>
              ${t('gaps.list.more', { shown: limit, total: entries.length })}
            </button>`
          : nothing
      }
    </section>`;
  }

  private designated(document: AnalysisDocument, ids: readonly string[]) {
    return this.questions(document, 'brokers.list.designated', 'brokers.designated.question', ids);
  }

  /** Where nearly everybody is tied to everybody, or there is hardly anybody, wide reach is no sign of a mandate. */
  private proposed(document: AnalysisDocument) {
    if (document.network.reading === 'dense' || document.network.reading === 'too_small') return nothing;
    const ids = document.organizations
      .filter(({ connector_proposed, connector_mandate }) => connector_proposed && connector_mandate !== 'yes')
      .map(({ id }) => id);
    return this.questions(document, 'brokers.list.proposed', 'brokers.proposed', ids);
  }

  /** Said as a question, never as a verdict: the roster may simply not know. */
  private questions(document: AnalysisDocument, title: MessageKey, question: MessageKey, ids: readonly string[]) {
    if (ids.length === 0) return nothing;
    const names = new Map(document.organizations.map(({ id, name }) => [id, name]));
    return html`<section class="card">
      <h2>${t(title)}</h2>
      <ul>
        ${ids.map(
          (id) => html`<li>
            <p>${t(question, { name: names.get(id) ?? id })}</p>
            <a class="small" href="/organizations/${encodeURIComponent(id)}">
              ${t('brokers.page', { name: names.get(id) ?? id })}
            </a>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private legend(document: AnalysisDocument) {
    const roles = document.organizations.find((organization) => organization.roles)?.roles;
    const list = roles ? rolesShown(roles).map((role) => t(`chart.role.${role}`)) : [];
    const doubt = document.organizations.some(({ rank_interval: interval }) => interval && interval[0] !== interval[1]);
    return html`<footer class="muted small">
      ${list.length > 0 ? html`<p>${t('brokers.legend.roles', { list: list.join(t('gaps.list.separator')) })}</p>` : nothing}
      <p>
        ${t(doubt ? 'brokers.interval.some' : 'brokers.interval.none')}
        ${methodLink('rank_interval', t(doubt ? 'brokers.interval.some' : 'brokers.interval.none'), this.language)}
      </p>
    </footer>`;
  }

  static override styles = [
    base,
    buttons,
    cards,
    css`
      header {
        max-width: 60rem;
      }
      .headline {
        margin-top: var(--space-1);
        font-size: var(--text-large);
      }
      section {
        margin-top: var(--space-5);
      }
      broker-table {
        margin-top: var(--space-2);
      }
      footer {
        max-width: 60rem;
        margin-top: var(--space-4);
      }
      li + li {
        margin-top: var(--space-2);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'brokers-view': BrokersView;
  }
}
