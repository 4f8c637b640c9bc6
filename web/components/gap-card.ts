import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisGap } from '../../analysis/document.ts';
import { format, hasMessage, type Language } from '../../data/messages/format.ts';
import { gapSentences } from '../../data/messages/sentences.ts';
import { statusGlyph } from '../charts/status-glyph.ts';
import { base } from '../styles/shared.ts';

/**
 * One pair of groups in the list: a title to say aloud, one sentence of why, how sure it is.
 *
 * @fires gap-select - `{ a, b }`
 */
@customElement('gap-card')
export class GapCard extends LitElement {
  @property({ attribute: false }) gap!: AnalysisGap;
  @property({ attribute: false }) document!: AnalysisDocument;
  @property() language: Language = 'fr';
  @property({ type: Boolean, reflect: true }) selected = false;

  override focus() {
    this.renderRoot.querySelector('button')?.focus();
  }

  protected override render() {
    const { gap, document, language } = this;
    const words = gapSentences(gap, document, language);
    const open = `gaps.list.open.${gap.status}`;
    return html`<article class=${gap.status}>
      <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true">${statusGlyph(gap.status)}</svg>
      <div>
        <h3>
          <button type="button" aria-expanded=${this.selected ? 'true' : 'false'} @click=${this.choose}>${words.title}</button>
        </h3>
        <p>${words.sentence}</p>
        <p class="muted small">${words.confidence}</p>
        <span class="open small" aria-hidden="true">${hasMessage(open) ? format(open, {}, language) : ''}</span>
      </div>
    </article>`;
  }

  private choose() {
    const { a, b } = this.gap;
    this.dispatchEvent(new CustomEvent('gap-select', { detail: { a, b }, bubbles: true, composed: true }));
  }

  static override styles = [
    base,
    css`
      article {
        position: relative;
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--space-3);
        padding: var(--space-3) var(--space-3) var(--space-3) var(--space-2);
        border-radius: var(--radius);
      }
      article:hover {
        background: var(--hover);
      }
      :host([selected]) article {
        background: var(--accent-ground);
      }
      svg {
        margin-top: 2px;
        color: var(--muted);
      }
      .broker_free svg {
        color: var(--gap);
      }
      .fragile svg {
        color: var(--warning-text);
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      button::after {
        content: '';
        position: absolute;
        inset: 0;
      }
      .open {
        color: var(--accent);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gap-card': GapCard;
  }
}
