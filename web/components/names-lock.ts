import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons } from '../styles/shared.ts';
import { fire } from './fire.ts';

/**
 * People's names on one organization's page: masked until the reader asks, with a plain word on how far that goes.
 * @fires names-change
 */
@customElement('names-lock')
export class NamesLock extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        align-items: center;
        padding: var(--space-3) var(--space-4);
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--panel);
      }
      section[data-shown] {
        border-color: var(--warning);
      }
      p {
        flex: 1 1 280px;
        color: var(--muted);
      }
      strong {
        display: block;
        color: var(--ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  @property({ type: Boolean }) shown = false;
  @property({ type: Boolean }) busy = false;

  protected override render() {
    const state = this.shown ? 'shown' : 'masked';
    return html`<section ?data-shown=${this.shown} aria-label=${this.#words('page.names.title')}>
      <p role="status">
        <strong>${this.#words(`page.names.${state}`)}</strong>
        ${this.#words(`page.names.${state}.detail`)}
      </p>
      <button type="button" aria-disabled=${this.busy ? 'true' : 'false'} @click=${this.#ask}>
        ${this.#words(this.shown ? 'page.names.mask' : 'page.names.show')}
      </button>
    </section>`;
  }

  /** Not `disabled` while names load: the browser would take the keyboard's place away with it. */
  #ask = (): void => {
    if (!this.busy) fire(this, 'names-change', { shown: !this.shown });
  };

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}
