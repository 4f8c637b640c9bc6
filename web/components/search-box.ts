import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';
import { fold, matches } from './fold.ts';
import { icon } from './icon.ts';

interface Hit {
  id: string;
  name: string;
  detail: string;
}

const MOST_HITS = 8;

/**
 * Finds an organization by name, from anywhere with `/`. Its page opens; on the network it is lit where it
 * stands.
 * @fires navigate @fires select
 */
@customElement('search-box')
export class SearchBox extends LitElement {
  static override styles = [
    base,
    fields,
    css`
      :host {
        position: relative;
        min-width: 0;
      }
      input[type='search'] {
        width: 100%;
        min-height: 36px;
        padding: 6px 32px 6px 34px;
        border-color: var(--line);
        appearance: none;
      }
      input::placeholder {
        color: var(--muted);
        opacity: 1;
      }
      svg {
        position: absolute;
        top: 9px;
        left: 10px;
        color: var(--muted);
        pointer-events: none;
      }
      kbd {
        position: absolute;
        top: 8px;
        right: 12px;
        color: var(--muted);
        font: inherit;
        pointer-events: none;
      }
      [role='listbox'] {
        position: absolute;
        top: calc(100% + 4px);
        z-index: 30;
        width: max(100%, 280px);
        max-height: 60dvh;
        overflow-y: auto;
        padding: 4px;
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--panel);
        box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
      }
      [role='option'] {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
        padding: 7px 10px;
        border-radius: 6px;
        cursor: pointer;
      }
      [role='option'][aria-selected='true'] {
        background: var(--accent-ground);
      }
      [role='option'] span:last-child {
        flex: none;
        color: var(--muted);
        font-size: var(--text-small);
      }
      .none {
        padding: 8px 10px;
        color: var(--muted);
      }
      @media (max-width: 860px) {
        kbd {
          display: none;
        }
        [role='listbox'] {
          position: fixed;
          top: var(--header-height);
          right: var(--space-2);
          left: var(--space-2);
          width: auto;
        }
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) document: AnalysisDocument | null = null;

  @state() private _text = '';
  @state() private _active = 0;
  @state() private _open = false;
  @query('input') private _input!: HTMLInputElement;

  #hits: Hit[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#shortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#shortcut);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('_text') || changed.has('document') || changed.has('language')) this.#hits = this.#search();
  }

  protected override render() {
    const shown = this._open && this._text.trim() !== '';
    const hits = this.#hits;
    return html`${icon('search')}
      <input
        type="search"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.#words('page.search.label')}
        aria-expanded=${shown}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant=${shown && hits.length > 0 ? `hit-${this._active}` : nothing}
        placeholder=${this.#words('page.search.placeholder')}
        .value=${this._text}
        @input=${this.#typed}
        @keydown=${this.#key}
        @blur=${() => {
          this._open = false;
        }}
      />
      ${this._text ? nothing : html`<kbd aria-hidden="true">/</kbd>`}
      <div id="hits" role="listbox" aria-label=${this.#words('page.search.results')} ?hidden=${!shown}>
        ${hits.map(
          (hit, index) => html`<div
            role="option"
            id=${`hit-${index}`}
            aria-selected=${index === this._active}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @pointerenter=${() => {
              this._active = index;
            }}
            @click=${() => this.#choose(hit)}
          >
            <span>${hit.name}</span><span>${hit.detail}</span>
          </div>`,
        )}
        ${shown && hits.length === 0 ? html`<div class="none" role="option" aria-selected="false" aria-disabled="true">${this.#words('page.search.none')}</div>` : nothing}
      </div>
      <span class="visually-hidden" aria-live="polite"
        >${shown ? this.#words('page.search.count', { n: hits.length }) : ''}</span
      >`;
  }

  #search(): Hit[] {
    const query = this._text.trim();
    if (query === '' || !this.document) return [];
    const start = fold(query);
    return this.document.organizations
      .filter(({ name }) => matches(name, query))
      .map(({ id, name, degree }) => ({
        id,
        name,
        detail: this.#words('page.count.ties', { n: degree ?? 0 }),
        first: fold(name).startsWith(start) ? 0 : 1,
        degree: degree ?? 0,
      }))
      .sort((a, b) => a.first - b.first || b.degree - a.degree || (a.name < b.name ? -1 : 1))
      .slice(0, MOST_HITS);
  }

  #typed = (event: Event): void => {
    this._text = (event.target as HTMLInputElement).value;
    this._active = 0;
    this._open = true;
  };

  #key = (event: KeyboardEvent): void => {
    const { length } = this.#hits;
    if (event.key === 'Escape') {
      this._open = false;
      this._text = '';
    } else if (length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this._open = true;
      this._active = (this._active + (event.key === 'ArrowDown' ? 1 : length - 1)) % length;
    } else if (event.key === 'Enter') {
      const hit = this.#hits[this._active];
      if (hit) this.#choose(hit);
    }
  };

  /** On the network the organization is lit where it stands; elsewhere its page opens. */
  #choose(hit: Hit): void {
    this._text = '';
    this._open = false;
    if (location.pathname === '/network') fire(this, 'select', { kind: 'organization', id: hit.id });
    else fire(this, 'navigate', { path: `/organizations/${encodeURIComponent(hit.id)}` });
  }

  #shortcut = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this._input.focus();
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
