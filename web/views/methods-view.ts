import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AppState, MethodCard } from '../app/state.ts';
import { t } from '../app/text.ts';
import { fire } from '../components/fire.ts';
import { matches } from '../components/fold.ts';
import { base, buttons, cards, fields } from '../styles/shared.ts';

const GROUPS = ['gaps', 'brokers', 'groups', 'organization', 'network', 'data'] as const;

/**
 * Every measure and finding explained in the same frame: question, definition, reading, caution, reference; a card
 * without a publication is a rule of the project's own.
 */
@customElement('methods-view')
export class MethodsView extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    fields,
    css`
      .intro {
        margin: 4px 0 var(--space-4);
        color: var(--muted);
        font-size: var(--text-large);
      }
      .search {
        display: flex;
        align-items: center;
        gap: var(--space-3);
      }
      .search input {
        width: min(100%, 420px);
      }
      section {
        margin-top: var(--space-5);
      }
      ul {
        display: grid;
        gap: var(--space-3);
        margin-top: var(--space-3);
      }
      details.card {
        padding: 0;
      }
      summary {
        display: grid;
        gap: 2px;
        padding: var(--space-3) var(--space-4);
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary strong::after {
        content: ' +';
        color: var(--muted);
        font-weight: 400;
      }
      details[open] summary strong::after {
        content: ' −';
      }
      dl {
        display: grid;
        gap: var(--space-3);
        max-width: 76ch;
        padding: 0 var(--space-4) var(--space-4);
      }
      dt {
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 600;
      }
      .reference {
        overflow-wrap: anywhere;
      }
      details[data-asked] {
        border-color: var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  #shown: string | null = null;

  protected override render() {
    const { methods, params } = this.state;
    const query = params.q ?? '';
    return html`<h1>${t('page.methods.title')}</h1>
      <p class="intro">${t('page.methods.intro')}</p>
      ${methods.status === 'error' ? this.#failed() : nothing}
      ${methods.value ? this.#cards(methods.value, query) : nothing}
      ${methods.status === 'loading' ? html`<p role="status" class="muted">${t('page.methods.loading')}</p>` : nothing}`;
  }

  /** A link from a number (`?card=constraint`) opens its card and brings it into sight, once. */
  protected override updated(_changed: PropertyValues): void {
    const { card } = this.state.params;
    if (!card || card === this.#shown || !this.state.methods.value) return;
    this.#shown = card;
    const element = this.renderRoot.querySelector<HTMLDetailsElement>(`[data-card="${CSS.escape(card)}"]`);
    if (!element) return;
    element.open = true;
    element.scrollIntoView({ block: 'center' });
    element.querySelector('summary')?.focus({ preventScroll: true });
  }

  #cards(all: readonly MethodCard[], query: string) {
    const found = all.filter((card) => query === '' || matches(Object.values(card).join(' '), query));
    return html`<div class="search" role="search">
        <input
          type="search"
          aria-label=${t('page.methods.search')}
          placeholder=${t('page.methods.search')}
          .value=${query}
          @input=${(event: Event) => fire(this, 'params-change', { q: (event.target as HTMLInputElement).value || null })}
        />
        <span class="muted" role="status">${t('page.methods.count', { n: found.length })}</span>
      </div>
      ${found.length === 0 ? html`<p class="muted">${t('page.methods.none')}</p>` : nothing}
      ${GROUPS.map((group) => this.#group(group, found))}`;
  }

  #group(group: (typeof GROUPS)[number], found: readonly MethodCard[]) {
    const members = found.filter((card) => card.group === group);
    if (members.length === 0) return nothing;
    return html`<section aria-labelledby=${group}>
      <h2 id=${group}>${t(`page.methods.group.${group}`)}</h2>
      <ul>
        ${members.map((card) => html`<li>${this.#card(card)}</li>`)}
      </ul>
    </section>`;
  }

  #card(card: MethodCard) {
    return html`<details class="card" data-card=${card.id} ?data-asked=${this.state.params.card === card.id}>
      <summary>
        <strong>${card.title}</strong>
        <span class="muted">${card.question}</span>
      </summary>
      <dl>
        <div>
          <dt>${t('page.methods.definition')}</dt>
          <dd>${card.definition}</dd>
        </div>
        <div>
          <dt>${t('page.methods.reading')}</dt>
          <dd>${card.reading}</dd>
        </div>
        <div>
          <dt>${t('page.methods.caution')}</dt>
          <dd>${card.caution}</dd>
        </div>
        <div>
          <dt>${t('page.methods.reference')}</dt>
          <dd class="reference">${card.reference ?? t('page.methods.reference.own')}</dd>
        </div>
      </dl>
    </details>`;
  }

  #failed() {
    return html`<p role="alert">
      ${this.state.methods.error?.title || t('page.methods.failed')}
      <button @click=${() => fire(this, 'reload', null)}>${t('page.state.retry')}</button>
    </p>`;
  }
}
