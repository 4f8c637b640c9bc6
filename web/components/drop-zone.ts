import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons } from '../styles/shared.ts';
import { fire } from './fire.ts';
import { icon } from './icon.ts';

/**
 * Where lists are dropped or pasted; a button does the same for keyboards and screen readers. Files may land anywhere on the page.
 * @fires files-chosen
 */
@customElement('drop-zone')
export class DropZone extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .zone {
        display: grid;
        justify-items: center;
        gap: var(--space-2);
        padding: var(--space-6) var(--space-4);
        border: 2px dashed var(--field);
        border-radius: var(--radius-large);
        background: var(--panel);
        text-align: center;
        transition:
          border-color var(--motion),
          background var(--motion);
      }
      .zone[data-over] {
        border-color: var(--accent);
        background: var(--accent-ground);
      }
      .zone > svg {
        color: var(--accent);
      }
      h2 {
        font-size: var(--text-title);
      }
      button {
        margin: var(--space-2) 0;
      }
      details {
        width: min(100%, 720px);
      }
      summary {
        cursor: pointer;
        text-decoration: underline;
      }
      details label {
        display: grid;
        gap: 4px;
        margin-top: var(--space-2);
        text-align: start;
      }
      textarea {
        width: 100%;
        padding: var(--space-2);
        border: 1px solid var(--field);
        border-radius: var(--radius);
        background: var(--panel);
        color: inherit;
        font: 13px/1.4 ui-monospace, monospace;
      }
      .hint {
        max-width: 56ch;
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) language: Language = 'fr';
  @property({ type: Boolean }) disabled = false;
  /** Workbooks of a collection kit are awaited: it says so, and offers no pasting. */
  @property({ type: Boolean }) returned = false;
  @state() private _over = false;
  @query('input') private _input!: HTMLInputElement;
  @query('textarea') private _textarea!: HTMLTextAreaElement;
  #tables = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of ['dragover', 'dragleave', 'drop']) document.addEventListener(type, this.#drag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['dragover', 'dragleave', 'drop']) document.removeEventListener(type, this.#drag);
  }

  protected override render() {
    return html`<div class="zone" ?data-over=${this._over}>
      ${icon('data', 32)}
      <h2>${this.#words(this._over ? 'page.data.drop.release' : this.returned ? 'page.collection.drop' : 'page.data.drop.title')}</h2>
      <p>${this.#words('page.data.drop.private')}</p>
      <button class="primary" ?disabled=${this.disabled} @click=${() => this._input.click()}>
        ${this.#words('page.data.drop.choose')}
      </button>
      <input
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.tab,.zip,.xlsx,.gexf,.graphml,.net,.paj,.mat,.clu,.vec,.dl,.dat,.json,.jsonl,.ndjson,text/csv,text/tab-separated-values"
        aria-label=${this.#words('page.data.drop.choose')}
        @change=${this.#chosen}
      />
      <p class="hint">${this.#words(this.returned ? 'page.collection.return' : 'page.data.drop.hint')}</p>
      ${this.returned ? nothing : this.#paste()}
    </div>`;
  }

  #paste() {
    return html`<details>
      <summary>${this.#words('page.data.paste.title')}</summary>
      <label>
        ${this.#words('page.data.paste.label')}
        <textarea rows="6" spellcheck="false" wrap="off" ?disabled=${this.disabled}></textarea>
      </label>
      <button ?disabled=${this.disabled} @click=${this.#pasted}>${this.#words('page.data.paste.read')}</button>
    </details>`;
  }

  #chosen = (): void => {
    this.#send(this._input.files);
    this._input.value = '';
  };

  /** What was pasted is a file like any other, numbered where there are several. */
  #pasted = (): void => {
    const text = this._textarea.value;
    if (text.trim() === '') {
      this._textarea.focus();
      return;
    }
    this.#tables += 1;
    const name = `${this.#words('page.data.paste.file')}${this.#tables > 1 ? `-${this.#tables}` : ''}.csv`;
    this._textarea.value = '';
    fire(this, 'files-chosen', { files: [new File([text], name, { type: 'text/csv' })] });
  };

  #drag = (event: Event): void => {
    const { dataTransfer, relatedTarget, type } = event as DragEvent;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (type === 'dragover') this._over = !this.disabled;
    else if (type === 'drop') {
      this._over = false;
      if (!this.disabled) this.#send(dataTransfer.files);
    } else if (relatedTarget === null) this._over = false;
  };

  #send(files: FileList | null): void {
    if (files && files.length > 0) fire(this, 'files-chosen', { files: [...files] });
  }

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}
