import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ImportReply } from '../../server/contract/replies.ts';
import { base, buttons, tables } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { fire } from './fire.ts';
import { icon } from './icon.ts';
import { formatNumber } from './number.ts';

/**
 * What was imported, newest first; the last one can be taken back.
 * @fires import-undo
 */
@customElement('import-list')
export class ImportList extends LitElement {
  static override styles = [
    base,
    buttons,
    tables,
    css`
      td.files {
        min-width: 200px;
        overflow-wrap: anywhere;
      }
      dialog {
        max-width: min(92vw, 460px);
        padding: var(--space-5);
        border: var(--hairline);
        border-radius: 12px;
        background: var(--panel);
        color: var(--ink);
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      dialog p {
        margin: var(--space-2) 0 var(--space-4);
      }
      dialog div {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-2);
      }
      td button {
        min-height: 28px;
        padding: 2px 10px;
      }
    `,
  ];

  @property({ attribute: false }) imports: readonly ImportReply[] = [];
  /** A demonstration stays as it is: nothing of it can be taken back. */
  @property({ type: Boolean }) locked = false;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _asked: ImportReply | null = null;
  @query('dialog') private _dialog!: HTMLDialogElement;

  protected override render() {
    const shown = this.imports.filter(({ state: status }) => status !== 'open');
    if (shown.length === 0) return html`<p class="muted">${this.#words('page.data.imports.none')}</p>`;
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${this.#words('page.data.imports.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.#words('page.data.imports.when')}</th>
              <th scope="col">${this.#words('page.data.imports.files')}</th>
              <th scope="col" class="number">${this.#words('page.data.imports.rows')}</th>
              <th scope="col" class="number">${this.#words('page.data.imports.aside')}</th>
              <th scope="col">${this.#words('page.data.imports.state')}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${shown.map((item) => this.#row(item))}
          </tbody>
        </table>
      </div>
      <dialog aria-labelledby="undo-title">
        <h2 id="undo-title">${this.#words('page.data.imports.undo.title')}</h2>
        <p>${this.#words('page.data.imports.undo.detail', { n: this._asked?.used ?? 0 })}</p>
        <div>
          <button autofocus @click=${() => this._dialog.close()}>${this.#words('page.data.imports.undo.keep')}</button>
          <button class="primary" @click=${this.#undo}>${this.#words('page.data.imports.undo.confirm')}</button>
        </div>
      </dialog>`;
  }

  #row(item: ImportReply) {
    return html`<tr>
      <td>${formatDay(item.committed_at ?? item.created_at, this.language)}</td>
      <td class="files">${item.files.map(({ name }) => name).join(', ')}</td>
      <td class="number">${formatNumber(item.used, this.language, 0)}</td>
      <td class="number">${formatNumber(item.quarantined, this.language, 0)}</td>
      <td>${this.#words(`page.data.imports.state.${item.state}`)}</td>
      <td>
        ${
          item.undoable && !this.locked
            ? html`<button @click=${() => this.#ask(item)}>${icon('undo', 15)}${this.#words('page.data.imports.undo')}</button>`
            : nothing
        }
      </td>
    </tr>`;
  }

  #ask(item: ImportReply): void {
    this._asked = item;
    this._dialog.showModal();
  }

  #undo = (): void => {
    this._dialog.close();
    if (this._asked) fire(this, 'import-undo', { id: this._asked.id });
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
