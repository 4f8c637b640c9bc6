import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { fire } from './fire.ts';

/** A mapping as it is kept and exported. */
export interface SavedMappingShown {
  id: string;
  name: string;
  headers: readonly string[];
  options: object;
  saved_at: string;
}

const MOST_HEADERS = 6;

/**
 * The mappings that are kept for the next file: renamed, deleted, exported, imported.
 * @fires mappings-rename @fires mappings-delete @fires mappings-file
 */
@customElement('saved-mappings')
export class SavedMappings extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-3);
        align-items: center;
        justify-content: space-between;
        padding: var(--space-2) 0;
        border-bottom: var(--hairline);
      }
      li > div:first-child {
        flex: 1 1 260px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .does,
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .import {
        margin-top: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) mappings: readonly SavedMappingShown[] = [];
  @property({ attribute: false }) language: Language = 'fr';
  /** The mapping that is being renamed. */
  @state() private _renaming: string | null = null;

  protected override updated(): void {
    if (this._renaming !== null) this.renderRoot.querySelector<HTMLInputElement>('form input')?.focus();
  }

  protected override render() {
    return html`${
      this.mappings.length === 0
        ? html`<p class="muted">${this.#words('page.mappings.none')}</p>`
        : html`<ul>
            ${this.mappings.map((mapping) => html`<li>${this.#mapping(mapping)}</li>`)}
          </ul>`
    }
      <button class="import" @click=${() => this.renderRoot.querySelector<HTMLInputElement>('#mapping-file')?.click()}>
        ${this.#words('page.mappings.import')}
      </button>
      <input
        id="mapping-file"
        type="file"
        accept=".json,application/json"
        hidden
        aria-label=${this.#words('page.mappings.import')}
        @change=${this.#send}
      />`;
  }

  #mapping({ id, name, headers, options, saved_at }: SavedMappingShown) {
    const listed = headers.slice(0, MOST_HEADERS).join(', ') + (headers.length > MOST_HEADERS ? ', …' : '');
    const content = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify({ name, headers, options }, null, 2))}`;
    return html`<div>
        ${this._renaming === id ? this.#form(id, name) : html`<strong>${name}</strong>`}
        <p class="muted small">
          ${this.#words('page.mappings.headers', { n: headers.length, headers: listed })} ·
          ${this.#words('page.mappings.saved_at', { date: formatDay(saved_at, this.language) })}
        </p>
      </div>
      <div class="does">
        <button
          aria-label=${this.#words('page.mappings.rename.label', { name })}
          @click=${() => {
            this._renaming = this._renaming === id ? null : id;
          }}
        >
          ${this.#words('page.mappings.rename')}
        </button>
        <a
          class="button"
          href=${content}
          download=${`${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}-mapping.json`}
          aria-label=${this.#words('page.mappings.export.label', { name })}
          >${this.#words('page.mappings.export')}</a
        >
        <button aria-label=${this.#words('page.mappings.delete.label', { name })} @click=${() => fire(this, 'mappings-delete', { id })}>
          ${this.#words('page.mappings.delete')}
        </button>
      </div>`;
  }

  #form(id: string, name: string) {
    const submit = (event: Event) => {
      event.preventDefault();
      const next = new FormData(event.target as HTMLFormElement).get('name');
      this._renaming = null;
      if (typeof next === 'string' && next.trim() !== '') fire(this, 'mappings-rename', { id, name: next.trim() });
    };
    const label = this.#words('page.mapping.name');
    return html`<form @submit=${submit}>
      <input type="text" name="name" maxlength="200" aria-label=${label} .value=${name} />
      <button>${this.#words('page.mappings.ok')}</button>
    </form>`;
  }

  #send = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) fire(this, 'mappings-file', { file });
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
