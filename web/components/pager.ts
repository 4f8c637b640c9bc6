import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons } from '../styles/shared.ts';

/** The slice of a list that one page shows; a page past the end is the last one. */
export function pageOf(
  total: number,
  size: number,
  wanted: number,
): { page: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, Math.trunc(wanted) || 1), pages);
  return { page, pages, from: (page - 1) * size, to: Math.min(page * size, total) };
}

/**
 * Which rows of how many, and the way to the others.
 * @fires page-change { page }
 */
@customElement('table-pager')
export class TablePager extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
        padding-top: var(--space-3);
      }
      div {
        display: flex;
        gap: var(--space-2);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ type: Number }) total = 0;
  @property({ type: Number }) size = 50;
  @property({ type: Number }) page = 1;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { page, pages, from, to } = pageOf(this.total, this.size, this.page);
    const shown = { from: this.total === 0 ? 0 : from + 1, to, total: this.total };
    return html`<span class="muted" role="status">${this.#words('page.pager.shown', shown)}</span>
      ${
        pages > 1
          ? html`<div>
              <button ?disabled=${page === 1} @click=${() => this.#go(page - 1)}>
                ${this.#words('page.pager.previous')}
              </button>
              <button ?disabled=${page === pages} @click=${() => this.#go(page + 1)}>
                ${this.#words('page.pager.next')}
              </button>
            </div>`
          : nothing
      }`;
  }

  #go(page: number): void {
    this.dispatchEvent(new CustomEvent('page-change', { detail: { page } }));
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
