import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { WorkspaceReply } from '../../server/contract/replies.ts';
import type { DeletionReply } from '../../server/contract/workspaces.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';

export interface WorkspaceQuestion {
  about: 'rename' | 'duplicate' | 'delete';
  workspace: Pick<WorkspaceReply, 'id' | 'name'>;
}

/**
 * What is asked before a workspace gets another name, is copied, or is deleted for good: then its name is typed again.
 * @fires workspace-rename @fires workspace-duplicate @fires workspace-delete @fires question-done
 */
@customElement('workspace-dialog')
export class WorkspaceDialog extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      dialog {
        width: min(92vw, 480px);
        padding: var(--space-5);
        border: var(--hairline);
        border-radius: 12px;
        background: var(--panel);
        color: var(--ink);
        overflow-wrap: anywhere;
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      form {
        display: grid;
        gap: var(--space-3);
      }
      label {
        display: grid;
        gap: 4px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-2);
      }
      .danger,
      .danger:hover:not(:disabled) {
        border-color: var(--gap);
        color: var(--gap);
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) question: WorkspaceQuestion | null = null;
  /** What deleting would take with it, once it is counted. */
  @property({ attribute: false }) deletion: DeletionReply | null = null;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _typed = '';
  @query('dialog') private _dialog!: HTMLDialogElement;
  @query('input') private _input!: HTMLInputElement | null;

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('question') || !this.question) return;
    const { about, workspace } = this.question;
    if (about === 'rename') this._typed = workspace.name;
    else this._typed = about === 'delete' ? '' : this.#words('page.workspaces.copy', { name: workspace.name });
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('question') || !this.question) return;
    if (!this._dialog.open) this._dialog.showModal();
    this._input?.focus();
    this._input?.select();
  }

  protected override render() {
    const { question } = this;
    return html`<dialog aria-labelledby="title" @close=${this.#closed}>
      ${question === null ? nothing : question.about === 'delete' ? this.#deletion(question) : this.#naming(question)}
    </dialog>`;
  }

  #naming({ about, workspace }: WorkspaceQuestion) {
    const key = about === 'rename' ? 'page.workspaces.rename' : 'page.workspaces.duplicate';
    return html`<form method="dialog" @submit=${this.#confirm}>
      <h2 id="title">${this.#words(`${key}.title`, { name: workspace.name })}</h2>
      ${about === 'duplicate' ? html`<p class="muted">${this.#words('page.workspaces.duplicate.detail')}</p>` : nothing}
      <label>${this.#words('page.workspaces.name')} ${this.#input()}</label>
      <div class="actions">
        <button type="button" @click=${() => this._dialog.close()}>${this.#words('page.workspaces.cancel')}</button>
        <button class="primary" ?disabled=${this._typed.trim() === ''}>${this.#words(key)}</button>
      </div>
    </form>`;
  }

  #deletion({ workspace: { id, name } }: WorkspaceQuestion) {
    const held = this.deletion?.id === id ? this.deletion.holds : null;
    return html`<form method="dialog" @submit=${this.#confirm}>
      <h2 id="title">${this.#words('page.workspaces.delete.title', { name })}</h2>
      <p role="status">
        ${held ? this.#words('page.workspaces.delete.holds', held) : this.#words('page.workspaces.delete.counting')}
      </p>
      <p class="muted">${this.#words('page.workspaces.delete.bytes')}</p>
      <label>${this.#words('page.workspaces.delete.type', { name })} ${this.#input()}</label>
      <div class="actions">
        <button type="button" @click=${() => this._dialog.close()}>${this.#words('page.workspaces.keep')}</button>
        <button class="danger" ?disabled=${held === null || !this.#isTyped(name)}>
          ${this.#words('page.workspaces.delete.confirm')}
        </button>
      </div>
    </form>`;
  }

  #input() {
    return html`<input
      type="text"
      autocomplete="off"
      maxlength="200"
      .value=${this._typed}
      @input=${(event: Event) => {
        this._typed = (event.target as HTMLInputElement).value;
      }}
    />`;
  }

  #isTyped(name: string): boolean {
    return this._typed.normalize('NFC').trim() === name.normalize('NFC').trim();
  }

  #confirm = (event: Event): void => {
    const { question } = this;
    const name = this._typed.trim();
    if (question === null || name === '' || (question.about === 'delete' && !this.#isTyped(question.workspace.name))) {
      event.preventDefault();
      return;
    }
    fire(this, `workspace-${question.about}`, { id: question.workspace.id, name });
  };

  #closed = (): void => {
    this.dispatchEvent(new CustomEvent('question-done'));
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'workspace-dialog': WorkspaceDialog;
  }
}
