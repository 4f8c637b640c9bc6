import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { WorkspaceReply } from '../../server/contract/replies.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { fire } from './fire.ts';
import { type IconName, icon } from './icon.ts';
import './search-box.ts';
import { workspaceOptions } from './workspace-options.ts';

type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly { theme: Theme; next: Theme; icon: IconName; label: MessageKey }[] = [
  { theme: 'system', next: 'light', icon: 'auto', label: 'page.theme.system' },
  { theme: 'light', next: 'dark', icon: 'sun', label: 'page.theme.light' },
  { theme: 'dark', next: 'system', icon: 'moon', label: 'page.theme.dark' },
];

/**
 * The 56 px on top: name, whose network this is and how many organizations, search, as-of day, language, theme.
 * @fires workspace-change @fires language-change @fires theme-change
 */
@customElement('app-header')
export class AppHeader extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      :host {
        flex: none;
      }
      header {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        height: var(--header-height);
        padding: 0 var(--space-4) 0 20px;
        border-bottom: var(--hairline);
        background: var(--panel);
      }
      .name {
        color: var(--ink);
        font-size: var(--text-large);
        font-weight: 700;
        text-decoration: none;
      }
      .where {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-width: 0;
        color: var(--muted);
        white-space: nowrap;
      }
      .where select {
        min-width: 0;
        max-width: 310px;
        padding-inline: 6px;
        border-color: transparent;
        background: none;
        color: var(--muted);
        text-overflow: ellipsis;
      }
      .where select:hover {
        border-color: var(--field);
      }
      search-box {
        flex: 1;
        max-width: 360px;
        margin-inline: auto;
      }
      .as-of strong {
        font-weight: 600;
      }
      .as-of {
        white-space: nowrap;
      }
      .languages {
        display: flex;
        gap: 4px;
      }
      .languages button {
        min-width: 40px;
        padding-inline: 8px;
        font-weight: 600;
      }
      .languages button[aria-pressed='false'] {
        color: var(--muted);
        font-weight: 500;
      }
      @media (max-width: 1080px) {
        .count,
        .as-of {
          display: none;
        }
      }
      @media (max-width: 860px) {
        header {
          gap: var(--space-2);
          padding-inline: var(--space-3);
        }
        .where,
        .theme {
          display: none;
        }
        .languages button[aria-pressed='true'] {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) theme: Theme = 'system';
  @property({ attribute: false }) workspaces: readonly WorkspaceReply[] = [];
  @property({ attribute: false }) workspace: string | null = null;
  @property({ attribute: false }) document: AnalysisDocument | null = null;

  protected override render() {
    const { document } = this;
    const asOf = document?.network.as_of ?? null;
    return html`<header>
      <a class="name" href="/">Passerelle</a>
      <div class="where">
        ${this.#workspaces()}
        ${
          document && document.network.organizations > 0
            ? html`<span class="count">${this.#text('page.count.organizations', { n: document.coverage.received.total })}</span>`
            : nothing
        }
      </div>
      <search-box .language=${this.language} .document=${document}></search-box>
      ${
        asOf
          ? html`<span class="as-of">${this.#text('page.as_of')} <strong>${formatDay(asOf, this.language)}</strong></span>`
          : nothing
      }
      ${this.#theme()}
      <div class="languages" role="group" aria-label=${this.#text('page.language')}>
        ${(['fr', 'en'] as const).map(
          (language) => html`<button
            lang=${language}
            aria-pressed=${this.language === language}
            aria-label=${language === 'fr' ? 'FR, français' : 'EN, English'}
            @click=${() => fire(this, 'language-change', { language })}
          >
            ${language.toUpperCase()}
          </button>`,
        )}
      </div>
    </header>`;
  }

  #workspaces() {
    if (this.workspaces.length === 0) return nothing;
    return html`<select
      aria-label=${this.#text('page.workspace')}
      @change=${(event: Event) =>
        fire(this, 'workspace-change', { workspace: (event.target as HTMLSelectElement).value })}
    >
      ${workspaceOptions(this.workspaces, this.workspace, this.language)}
    </select>
    <a
      class="button plain icon"
      href="/data/workspaces"
      aria-label=${this.#text('page.workspace.manage')}
      title=${this.#text('page.workspace.manage')}
      >${icon('workspaces')}</a
    >`;
  }

  #theme() {
    const current = THEMES.find(({ theme }) => theme === this.theme) ?? THEMES[0]!;
    const label = this.#text(current.label);
    return html`<button
      class="icon theme"
      aria-label=${label}
      title=${label}
      @click=${() => fire(this, 'theme-change', { theme: current.next })}
    >
      ${icon(current.icon)}
    </button>`;
  }

  #text(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-header': AppHeader;
  }
}
