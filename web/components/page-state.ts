import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, hasMessage, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons } from '../styles/shared.ts';
import { fire } from './fire.ts';

export type PageStateKind = 'loading' | 'empty' | 'error' | 'canceled' | 'not-found' | 'view-failed';

/**
 * What stands in place of a view while there is nothing to show: a skeleton with progress, a first step to take, or what
 * went wrong and what to do about it.
 * @fires reload @fires analysis-cancel
 */
@customElement('page-state')
export class PageState extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        padding: var(--space-6) var(--space-5);
      }
      .box {
        display: grid;
        gap: var(--space-4);
        justify-items: start;
        max-width: 560px;
        margin-inline: auto;
      }
      .skeleton {
        display: grid;
        gap: var(--space-4);
        width: 100%;
      }
      .skeleton i {
        display: block;
        height: 18px;
        border-radius: 6px;
        background: var(--line);
        animation: breathe 1.6s ease-in-out infinite;
      }
      .skeleton i:first-child {
        width: 70%;
        height: 26px;
      }
      .skeleton i:last-child {
        height: 120px;
        border-radius: var(--radius-large);
      }
      @keyframes breathe {
        50% {
          opacity: 0.45;
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .skeleton i {
          animation: none;
        }
      }
      progress {
        width: 100%;
        height: 6px;
        accent-color: var(--accent);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      svg {
        color: var(--muted);
      }
    `,
  ];

  @property() kind: PageStateKind = 'loading';
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) progress: { fraction: number; step: string | null; label: string | null } | null =
    null;
  /** While loading: the work can be stopped. */
  @property({ attribute: false }) cancelable = false;
  @property({ attribute: false }) problem: { code: string; title: string; detail: string | null } | null = null;

  protected override render() {
    return this.kind === 'loading' ? this.#loading() : this.#message();
  }

  #loading() {
    const { progress } = this;
    const stepKey = `progress.${progress?.step}`;
    const step = progress?.label ?? (hasMessage(stepKey) ? this.#words(stepKey) : this.#words('page.state.loading'));
    return html`<div class="box">
      <p class="muted" role="status">${step}</p>
      ${
        progress
          ? html`<progress max="1" .value=${progress.fraction} aria-label=${this.#words('page.state.loading')}></progress>`
          : nothing
      }
      ${
        this.cancelable
          ? html`<button @click=${() => fire(this, 'analysis-cancel', null)}>${this.#words('page.work.cancel')}</button>`
          : nothing
      }
      <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    </div>`;
  }

  #message() {
    const name = this.kind.replace('-', '_') as 'empty' | 'error' | 'canceled' | 'not_found' | 'view_failed';
    const offline = this.kind === 'error' && this.problem?.code === 'network';
    const title = this.problem?.title || this.#words(offline ? 'page.state.offline.title' : `page.state.${name}.title`);
    const detail =
      this.problem?.detail || this.#words(offline ? 'page.state.offline.detail' : `page.state.${name}.detail`);
    return html`<div class="box" role=${this.kind === 'error' ? 'alert' : nothing}>
      ${this.#drawing()}
      <h1>${offline ? this.#words('page.state.offline.title') : title}</h1>
      <p>${offline ? this.#words('page.state.offline.detail') : detail}</p>
      <div class="actions">
        ${this.kind === 'empty' ? html`<a class="button primary" href="/data">${this.#words('page.state.empty.action')}</a>` : nothing}
        ${this.kind === 'not-found' ? html`<a class="button primary" href="/">${this.#words('page.state.not_found.action')}</a>` : nothing}
        ${
          this.kind === 'error' || this.kind === 'canceled' || this.kind === 'view-failed'
            ? html`<button class="primary" @click=${() => (this.kind === 'view-failed' ? location.reload() : fire(this, 'reload', null))}>
              ${this.#words('page.state.retry')}
            </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** Two shores and a bridge that is not there. */
  #drawing() {
    return html`<svg width="120" height="48" viewBox="0 0 120 48" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="16" cy="32" r="9" fill="currentColor" fill-opacity=".18" />
      <circle cx="104" cy="32" r="9" fill="currentColor" fill-opacity=".18" />
      <path d="M27 25c18-20 48-20 66 0" stroke-width="2.4" stroke-linecap="round" stroke-dasharray="0.1 7" />
    </svg>`;
  }

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}
