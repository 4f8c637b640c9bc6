import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { WorkspaceReply } from '../../server/contract/replies.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';
import { type IconName, icon } from './icon.ts';
import { workspaceOptions } from './workspace-options.ts';

export interface NavigationItem {
  name: string;
  path: string;
  label: MessageKey | null;
}

type Theme = 'system' | 'light' | 'dark';

/** Fit at the foot of a phone; the others are behind "More". */
const AT_FOOT = 4;

/**
 * The views: a column on the left, or a bar at the foot of a phone.
 * @fires open-controls @fires theme-change @fires workspace-change
 */
@customElement('view-navigation')
export class ViewNavigation extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      .column a {
        display: block;
        padding: 6px 10px;
        border-radius: 6px;
        color: var(--muted);
        text-decoration: none;
      }
      .column a:hover {
        background: var(--hover);
        color: var(--ink);
      }
      a[aria-current] {
        font-weight: var(--weight-strong);
      }
      .column a[aria-current] {
        background: var(--accent-ground);
        color: var(--ink);
      }
      .bar {
        display: grid;
        grid-auto-columns: minmax(0, 1fr);
        grid-auto-flow: column;
        border-top: var(--hairline);
        background: var(--panel);
        padding-bottom: env(safe-area-inset-bottom);
      }
      .bar > * {
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 2px;
        min-height: 54px;
        padding: 4px 2px;
        border: 0;
        border-radius: 0;
        background: none;
        color: var(--muted);
        font-size: 0.75rem;
        line-height: 1.15;
        text-align: center;
        text-decoration: none;
      }
      .bar a[aria-current] {
        color: var(--accent);
      }
      dialog {
        width: min(100%, 520px);
        max-width: none;
        margin: auto auto 0;
        padding: var(--space-3) var(--space-4) var(--space-5);
        border: 0;
        border-radius: 14px 14px 0 0;
        background: var(--panel);
        color: var(--ink);
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      dialog .column a,
      dialog button {
        padding-block: 11px;
      }
      .workspace {
        display: grid;
        gap: 4px;
        margin-top: var(--space-3);
        padding-inline: 10px;
        color: var(--muted);
      }
      .themes {
        display: flex;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
      .themes button {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) place: 'side' | 'bottom' = 'side';
  @property({ attribute: false }) views: readonly NavigationItem[] = [];
  @property({ attribute: false }) current: string | null = null;
  @property({ attribute: false }) theme: Theme = 'system';
  @property({ attribute: false }) workspaces: readonly WorkspaceReply[] = [];
  @property({ attribute: false }) workspace: string | null = null;
  @property({ attribute: false }) hasControls = false;
  @query('dialog') private _more!: HTMLDialogElement;

  protected override render() {
    return this.place === 'side' ? this.#column() : this.#bar();
  }

  #column() {
    return html`<nav class="column" aria-label=${this.#words('page.views')}>
      <ul>
        ${this.views.map((view) => html`<li>${this.#link(view, false)}</li>`)}
      </ul>
    </nav>`;
  }

  #bar() {
    return html`<nav class="bar" aria-label=${this.#words('page.views')}>
        ${this.views.slice(0, AT_FOOT).map((view) => this.#link(view, true))}
        ${
          this.hasControls
            ? html`<button @click=${() => this.dispatchEvent(new CustomEvent('open-controls'))}>
              ${icon('layers')} ${this.#words('page.controls.short')}
            </button>`
            : nothing
        }
        <button aria-haspopup="dialog" @click=${() => this._more.showModal()}>
          ${icon('more')} ${this.#words('page.more')}
        </button>
      </nav>
      <dialog aria-label=${this.#words('page.more')} @click=${this.#close}>
        <ul class="column">
          ${this.views.slice(AT_FOOT).map((view) => html`<li>${this.#link(view, false)}</li>`)}
        </ul>
        ${this.workspaces.length > 0 ? this.#workspaces() : nothing}
        <div class="themes" role="group" aria-label=${this.#words('page.theme')}>
          ${(['system', 'light', 'dark'] as const).map(
            (theme) => html`<button
              aria-pressed=${this.theme === theme}
              @click=${() => fire(this, 'theme-change', { theme })}
            >
              ${this.#words(`page.theme.${theme}.short`)}
            </button>`,
          )}
        </div>
      </dialog>`;
  }

  #workspaces() {
    return html`<label class="workspace">
      <span>${this.#words('page.workspace')}</span>
      <select
        @change=${(event: Event) => {
          this._more.close();
          fire(this, 'workspace-change', { workspace: (event.target as HTMLSelectElement).value });
        }}
      >
        ${workspaceOptions(this.workspaces, this.workspace, this.language)}
      </select>
    </label>
    <p class="column"><a href="/data/workspaces">${this.#words('page.workspace.manage')}</a></p>`;
  }

  #link(view: NavigationItem, withIcon: boolean) {
    return html`<a href=${view.path} aria-current=${this.current === view.name ? 'page' : nothing}
      >${withIcon ? icon(view.name as IconName) : nothing}${view.label ? this.#words(view.label) : nothing}</a
    >`;
  }

  #close = (event: Event): void => {
    const [target] = event.composedPath();
    if (target === this._more || target instanceof HTMLAnchorElement) this._more.close();
  };

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}
