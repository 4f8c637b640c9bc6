import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons } from '../styles/shared.ts';
import { fire } from './fire.ts';

/** `loading`: another analysis; the others: the random draws that refine the one shown. */
export type WorkShown = 'loading' | 'running' | 'stopped' | 'failed';

/**
 * A quiet line on what is at work behind what is shown, how far it is, and a way to stop it or to go on.
 * @fires analysis-cancel @fires analysis-resume
 */
@customElement('work-line')
export class WorkLine extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      div {
        display: grid;
        gap: var(--space-2);
        justify-items: start;
        padding: var(--space-3);
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--panel);
        box-shadow: 0 2px 12px rgb(0 0 0 / 10%);
        font-size: var(--text-small);
        line-height: 1.4;
      }
      progress {
        width: 100%;
        height: 4px;
        accent-color: var(--accent);
      }
      button {
        min-height: 30px;
        padding-block: 3px;
      }
      @media (max-width: 860px) {
        div {
          grid-template-columns: minmax(0, 1fr) auto;
          align-items: center;
        }
        progress {
          grid-row: 2;
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  @property({ attribute: false }) work: WorkShown = 'running';
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) progress: { fraction: number; label: string | null } | null = null;
  @property({ attribute: false }) cancelable = false;

  /** Where the job was when its draws began: the bar is about them alone. */
  #from: number | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('work')) this.#from = null;
    if (this.work === 'running' && this.progress) this.#from ??= Math.min(this.progress.fraction, 0.99);
  }

  protected override render() {
    const { work, progress } = this;
    const under = work === 'loading' || work === 'running';
    const words = this.#words(`page.work.${work}`);
    return html`<div>
      <p role="status">${words}</p>
      ${under ? html`<progress max="1" .value=${this.#fraction()} aria-label=${progress?.label ?? words}></progress>` : nothing}
      ${this.#button(under)}
    </div>`;
  }

  #button(under: boolean) {
    if (!under) {
      const key = this.work === 'stopped' ? 'page.work.resume' : 'page.state.retry';
      return html`<button @click=${() => fire(this, 'analysis-resume', null)}>${this.#words(key)}</button>`;
    }
    const key = this.work === 'running' ? 'page.work.stop' : 'page.work.cancel';
    return html`<button ?disabled=${!this.cancelable} @click=${() => fire(this, 'analysis-cancel', null)}>
      ${this.#words(key)}
    </button>`;
  }

  #fraction(): number {
    const { work, progress } = this;
    if (!progress) return 0;
    const from = work === 'running' ? (this.#from ?? 0) : 0;
    return Math.max(0, (progress.fraction - from) / (1 - from));
  }

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'work-line': WorkLine;
  }
}
