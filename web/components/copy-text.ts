import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { base, buttons } from '../styles/shared.ts';

/**
 * A button that copies a text. Where the browser refuses (a page that is not on this machine nor on https), the text is
 * shown for the reader to copy herself.
 */
@customElement('copy-text')
export class CopyText extends LitElement {
  @property() text = '';
  @property() label = '';
  @property() done = '';
  @property() manual = '';

  @state() private outcome: 'none' | 'copied' | 'refused' = 'none';

  protected override render() {
    return html`<button type="button" @click=${this.copy}>${this.label}</button>
      <span role="status" class="small">${this.outcome === 'copied' ? this.done : nothing}</span>
      ${
        this.outcome === 'refused'
          ? html`<label class="small">${this.manual}<textarea readonly rows="8" .value=${this.text}></textarea></label>`
          : nothing
      }`;
  }

  private async copy() {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'refused';
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
  }

  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      label {
        flex-basis: 100%;
      }
      textarea {
        display: block;
        width: 100%;
        margin-top: var(--space-1);
        border: 1px solid var(--field);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font: inherit;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'copy-text': CopyText;
  }
}
