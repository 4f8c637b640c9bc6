import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cardFor } from '../app/method-cards.ts';
import type { AppState, MethodCard } from '../app/state.ts';
import { t } from '../app/text.ts';
import { approximationNote } from '../components/approximation-note.ts';
import { fire } from '../components/fire.ts';
import { matches } from '../components/fold.ts';
import { methodsStyles } from '../styles/methods-styles.ts';
import { base, buttons, cards, fields } from '../styles/shared.ts';

const GROUPS = ['gaps', 'brokers', 'groups', 'organization', 'ties', 'network', 'data'] as const;
const FRAME = ['definition', 'reading', 'caution', 'parameters'] as const;

/**
 * Every measure, finding and mark explained in the same frame: question, definition, reading, caution, parameters,
 * reference; a card without a publication is a rule of the project's own. `?card=` opens one, by its id or by a field that
 * it explains; `?kind=` keeps one group; `?q=` searches.
 */
@customElement('methods-view')
export class MethodsView extends LitElement {
  static override styles = [base, buttons, cards, fields, methodsStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];
  @state() private open = false;

  #shown: string | null = null;
  #openedForPrint: HTMLDetailsElement[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#beforePrint);
    addEventListener('afterprint', this.#afterPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#beforePrint);
    removeEventListener('afterprint', this.#afterPrint);
  }

  protected override render() {
    const { methods, params } = this.state;
    return html`<h1>${t('page.methods.title')}</h1>
      <p class="intro">${t('page.methods.intro')}</p>
      ${methods.status === 'error' ? this.#failed() : nothing}
      ${methods.value ? this.#cards(methods.value, params.q ?? '', params.kind ?? '') : nothing}
      ${methods.status === 'loading' ? html`<p role="status" class="muted">${t('page.methods.loading')}</p>` : nothing}`;
  }

  /** A link from a number (`?card=constraint`) opens its card and brings it into sight, once. */
  protected override updated(_changed: PropertyValues): void {
    const { card } = this.state.params;
    const { value } = this.state.methods;
    if (!card || card === this.#shown || !value) return;
    this.#shown = card;
    const id = cardFor(value, card)?.id;
    const element = id && this.renderRoot.querySelector<HTMLDetailsElement>(`[data-card="${CSS.escape(id)}"]`);
    if (!element) return;
    element.open = true;
    element.scrollIntoView({ block: 'start' });
    element.querySelector('summary')?.focus({ preventScroll: true });
  }

  #cards(all: readonly MethodCard[], query: string, kind: string) {
    const asked = this.state.params.card;
    const card = asked ? cardFor(all, asked) : null;
    const matching = query === '' ? all : all.filter((one) => matches(searchable(one), query));
    const found = kind === '' ? matching : matching.filter(({ group }) => group === kind);
    return html`<div class="controls" role="search">
        <input
          type="search"
          aria-label=${t('page.methods.search')}
          placeholder=${t('page.methods.search')}
          .value=${query}
          @input=${(event: Event) => fire(this, 'params-change', { q: (event.target as HTMLInputElement).value || null })}
        />
        <span class="muted" role="status">${t('page.methods.count', { n: found.length })}</span>
        <button @click=${this.#toggle}>${t(this.open ? 'page.methods.close' : 'page.methods.open')}</button>
        <button @click=${() => print()}>${t('page.methods.print')}</button>
      </div>
      <div class="kinds" role="group" aria-label=${t('page.methods.filter')}>
        ${this.#kind('', t('page.methods.all'), matching.length, kind)}
        ${GROUPS.map((group) => {
          const n = matching.filter((one) => one.group === group).length;
          return n === 0 ? nothing : this.#kind(group, t(`page.methods.group.${group}`), n, kind);
        })}
      </div>
      ${asked && !card ? html`<p role="status">${t('page.methods.card_unknown', { card: asked })}</p>` : nothing}
      ${found.length === 0 ? this.#none() : nothing}
      ${GROUPS.map((group) => this.#group(group, found, card?.id ?? null))}`;
  }

  #kind(kind: string, label: string, n: number, chosen: string) {
    return html`<button
      aria-pressed=${kind === chosen}
      @click=${() => fire(this, 'params-change', { kind: kind || null })}
    >
      ${label} <span>${n}</span>
    </button>`;
  }

  #none() {
    return html`<p class="muted">${t('page.methods.none')}</p>
      <button class="clear" @click=${() => fire(this, 'params-change', { q: null, kind: null })}>
        ${t('page.methods.clear')}
      </button>`;
  }

  #group(group: (typeof GROUPS)[number], found: readonly MethodCard[], asked: string | null) {
    const members = found.filter((card) => card.group === group);
    if (members.length === 0) return nothing;
    return html`<section aria-labelledby=${group}>
      <h2 id=${group}>${t(`page.methods.group.${group}`)}</h2>
      <ul class="cards">
        ${members.map((card) => html`<li>${this.#card(card, card.id === asked)}</li>`)}
      </ul>
    </section>`;
  }

  #card(card: MethodCard, asked: boolean) {
    return html`<details class="card" data-card=${card.id} ?data-asked=${asked}>
      <summary>
        <strong>${card.title}</strong>
        <span class="muted">${card.question}</span>
      </summary>
      <dl>
        ${FRAME.map(
          (part) => html`<div>
            <dt>${t(`page.methods.${part}`)}</dt>
            <dd>${card[part]}</dd>
          </div>`,
        )}
        ${['betweenness', 'approximation'].some((field) => card.covers.includes(field)) ? this.#approximation() : nothing}
        ${card.forms.length > 0 ? this.#forms(card.forms) : nothing}
        <div>
          <dt>${t('page.methods.reference')}</dt>
          <dd class="reference">${card.reference ?? t('page.methods.reference.own')}</dd>
        </div>
      </dl>
    </details>`;
  }

  /** What the analysis on the page took from a sample. */
  #approximation() {
    const note = this.state.document && approximationNote(this.state.document, this.language);
    return note
      ? html`<div>
          <dt>${t('page.approximation.here')}</dt>
          <dd>${note}</dd>
        </div>`
      : nothing;
  }

  #forms(forms: MethodCard['forms']) {
    return html`<div class="wide">
      <dt>${t('page.methods.forms')}</dt>
      <dd>
        ${t('page.methods.forms.note')}
        <ul class="forms">
          ${forms.map(
            ({ name, peers, text }) =>
              html`<li><code>${name}</code> ${text}${peers.length > 0 ? html` <span class="muted">(${peers.join(', ')})</span>` : nothing}</li>`,
          )}
        </ul>
      </dd>
    </div>`;
  }

  #failed() {
    return html`<p role="alert">
      ${this.state.methods.error?.title || t('page.methods.failed')}
      <button @click=${() => fire(this, 'reload', null)}>${t('page.state.retry')}</button>
    </p>`;
  }

  #details(): HTMLDetailsElement[] {
    return [...this.renderRoot.querySelectorAll('details')];
  }

  #toggle = (): void => {
    this.open = !this.open;
    for (const card of this.#details()) card.open = this.open;
  };

  /** A closed card prints its title alone. */
  #beforePrint = (): void => {
    this.#openedForPrint = this.#details().filter((card) => !card.open);
    for (const card of this.#openedForPrint) card.open = true;
  };

  #afterPrint = (): void => {
    for (const card of this.#openedForPrint) card.open = false;
    this.#openedForPrint = [];
  };
}

/** All words of a card, and the names of fields and forms. */
function searchable({ covers, forms, ...words }: MethodCard): string {
  return [...Object.values(words), ...covers, ...forms.flatMap(({ name, peers, text }) => [name, ...peers, text])].join(
    ' ',
  );
}
