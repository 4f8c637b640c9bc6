import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { MessageKey } from '../../data/messages/format.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { formatDay } from '../components/day.ts';
import { fire } from '../components/fire.ts';
import '../components/workspace-dialog.ts';
import type { WorkspaceQuestion } from '../components/workspace-dialog.ts';
import { base, buttons, cards, fields, pills } from '../styles/shared.ts';

type Shown = AppState['workspaces'][number];

/** Regions and projects in one place: make, open, rename, copy, put out of the way, delete for good; demos are hidden or shown. */
@customElement('workspaces-view')
export class WorkspacesView extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    fields,
    pills,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-5);
      }
      h1 {
        margin-bottom: var(--space-2);
      }
      h2 {
        margin-bottom: var(--space-3);
      }
      ul {
        display: grid;
        gap: var(--space-3);
      }
      li.card,
      form,
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      li.card[data-current] {
        border-color: var(--accent);
      }
      .about {
        flex: 1 1 240px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .about strong {
        margin-inline-end: var(--space-2);
      }
      form label {
        flex: 1 1 220px;
        display: grid;
        gap: 4px;
        max-width: 420px;
      }
      form {
        align-items: end;
      }
      .receipt,
      .failed {
        margin-top: var(--space-4);
      }
      .receipt {
        border-color: var(--good);
      }
      .failed {
        border-color: var(--gap);
      }
    `,
  ];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];
  @state() private _question: WorkspaceQuestion | null = null;

  protected override render() {
    const { workspaces, manage } = this.state;
    const shown = (kind: Shown['kind']) =>
      workspaces.filter((workspace) => workspace.kind === kind && workspace.archived_at === null);
    const away = workspaces.filter(({ archived_at }) => archived_at !== null);
    return html`<div>
        <h1>${t('page.workspaces.title')}</h1>
        <p class="muted">${t('page.workspaces.intro')}</p>
        <div aria-live="polite">${this.#receipt()} ${this.#failure()}</div>
      </div>
      ${this.#list('own', 'page.workspace.own', shown('user'))}
      <form class="card" @submit=${this.#create}>
        <label>
          <span>${t('page.workspaces.new')}</span>
          <input type="text" name="name" required maxlength="200" autocomplete="off" aria-label=${t('page.workspaces.name')} />
        </label>
        <button class="primary" ?disabled=${manage.busy}>${t('page.workspaces.create')}</button>
      </form>
      ${this.#list('demos', 'page.workspace.demos', shown('demo'))}
      ${this.#list('away', 'page.workspaces.archived.title', away)}
      <workspace-dialog
        .question=${this._question}
        .deletion=${manage.deletion}
        .language=${this.language}
        @question-done=${() => {
          this._question = null;
        }}
      ></workspace-dialog>`;
  }

  #list(id: string, title: MessageKey, workspaces: readonly Shown[]) {
    if (workspaces.length === 0) return nothing;
    return html`<section aria-labelledby=${id}>
      <h2 id=${id}>${t(title)}</h2>
      <ul>
        ${workspaces.map((workspace) => this.#workspace(workspace))}
      </ul>
    </section>`;
  }

  #workspace(workspace: Shown) {
    const { id, name, description, kind, imports, archived_at } = workspace;
    const current = id === this.state.currentWorkspace;
    const away = archived_at !== null;
    return html`<li class="card" ?data-current=${current}>
      <div class="about">
        <strong>${name}</strong>
        ${current ? html`<span class="pill good">${t('page.workspaces.shown')}</span>` : nothing}
        ${away ? html`<span class="pill quiet">${t(kind === 'demo' ? 'page.workspaces.hidden' : 'page.workspace.archived')}</span>` : nothing}
        <p class="muted small">${kind === 'demo' ? description : t('page.workspaces.holds', { imports })}</p>
      </div>
      <div class="actions">
        ${current ? nothing : this.#button('open', workspace, () => fire(this, 'workspace-change', { workspace: id }))}
        ${kind === 'demo' || away ? nothing : this.#button('rename', workspace, () => this.#ask('rename', workspace))}
        ${this.#button('duplicate', workspace, () => this.#ask('duplicate', workspace))}
        ${this.#button(away ? 'unarchive' : kind === 'demo' ? 'hide' : 'archive', workspace, () =>
          fire(this, 'workspace-archive', { id, archived: !away }),
        )}
        ${kind === 'demo' ? nothing : this.#button('delete', workspace, () => this.#ask('delete', workspace))}
      </div>
    </li>`;
  }

  #button(
    action: 'open' | 'rename' | 'duplicate' | 'archive' | 'unarchive' | 'hide' | 'delete',
    { name }: Shown,
    act: () => void,
  ) {
    return html`<button
      ?disabled=${this.state.manage.busy}
      aria-label=${t(`page.workspaces.${action}.of`, { name })}
      @click=${act}
    >
      ${t(`page.workspaces.${action}`)}
    </button>`;
  }

  #ask(about: WorkspaceQuestion['about'], workspace: Shown): void {
    this._question = { about, workspace };
    fire(this, 'workspace-ask', { id: about === 'delete' ? workspace.id : null });
  }

  #receipt() {
    const { receipt } = this.state.manage;
    if (receipt === null) return nothing;
    const day = formatDay(receipt.deleted_at.slice(0, 10), this.language);
    const by = receipt.by === 'owner' ? t('page.workspaces.owner') : receipt.by;
    return html`<section class="card receipt" aria-labelledby="receipt">
      <h2 id="receipt">${t('page.workspaces.receipt.title')}</h2>
      <p>${t('page.workspaces.receipt', { day, by, ...receipt.held })}</p>
      <p>${t(receipt.erased ? 'page.workspaces.receipt.erased' : 'page.workspaces.receipt.pending')}</p>
    </section>`;
  }

  #failure() {
    const { error } = this.state.manage;
    if (error === null) return nothing;
    return html`<section class="card failed" role="alert">
      <h2>${error.title || t('page.state.error.title')}</h2>
      <p>${error.detail}</p>
    </section>`;
  }

  #create = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (name !== '') fire(this, 'workspace-create', { name });
  };
}
