import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';

/** A row that is being corrected, as the upload holds it. */
export interface RowShown {
  file: string;
  line: number;
  column: string | null;
  row: {
    record: number;
    whole: boolean;
    cells: readonly { column: string | null; value: string; sensitive: boolean }[];
  } | null;
  busy: boolean;
  error: { title: string } | null;
}

/**
 * One row of a list with its cells as fields, the doubtful one marked. Enter checks the row again, Escape closes it.
 * @fires row-correct @fires row-open
 */
@customElement('row-editor')
export class RowEditor extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      /* The table may be wider than the page: the row stays in sight. */
      :host {
        display: block;
        position: sticky;
        inset-inline-start: 0;
        box-sizing: border-box;
        width: min(100%, calc(100vw - 34px));
        padding: var(--space-3);
        border-inline-start: 3px solid var(--accent);
        background: var(--accent-ground);
      }
      .cells {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(170px, 100%), 1fr));
        gap: var(--space-2);
        margin: var(--space-2) 0;
      }
      .whole {
        grid-column: 1 / -1;
      }
      label {
        display: grid;
        gap: 2px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      input {
        width: 100%;
        min-width: 0;
        min-height: 32px;
        padding: 2px 8px;
        border: 1px solid var(--field);
        border-radius: var(--radius);
        background: var(--panel);
        color: inherit;
        font: inherit;
      }
      .marked input {
        border: 2px solid var(--gap);
      }
      .marked span::before {
        content: '▸ ';
        color: var(--gap);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) shown!: RowShown;
  /** What is still wrong with the row, in words; empty when it can be used. */
  @property({ attribute: false }) wrong: readonly string[] = [];
  /** Something was corrected on this row. */
  @property({ type: Boolean }) corrected = false;
  @property({ attribute: false }) language: Language = 'fr';

  /** The doubtful cell takes the focus when its row has come. */
  protected override updated(changed: PropertyValues): void {
    const before = changed.get('shown') as RowShown | undefined;
    const { row, line } = this.shown;
    if (!changed.has('shown') || row === null || (before?.row && before.line === line)) return;
    const marked =
      this.renderRoot.querySelector<HTMLInputElement>('.marked input') ?? this.renderRoot.querySelector('input');
    marked?.focus();
    marked?.select();
  }

  protected override render() {
    const { row, line, busy, error } = this.shown;
    return html`<div role="group" aria-label=${this.#words('page.data.correct.row', { line })} @keydown=${this.#key}>
      <strong>${this.#words('page.data.correct.row', { line })}</strong>
      ${row ? html`<p class="muted">${this.#words(row.whole ? 'page.data.correct.whole' : 'page.data.correct.hint')}</p>` : nothing}
      <div class="cells">${row?.cells.map((cell) => this.#cell(cell, row.whole))}</div>
      <div class="actions">
        <span role="status">${this.#outcome(busy, row === null, error)}</span>
        ${
          this.corrected
            ? html`<button ?disabled=${busy} @click=${this.#undo}>${this.#words('page.data.correct.undo')}</button>`
            : nothing
        }
        <button @click=${this.#close}>${this.#words('page.data.correct.close')}</button>
      </div>
    </div>`;
  }

  #cell(cell: { column: string | null; value: string; sensitive: boolean }, whole: boolean) {
    const marked = whole || cell.column === this.shown.column;
    const name = cell.column ?? this.#words('page.data.correct.line');
    return html`<label class="${marked ? 'marked' : ''} ${whole ? 'whole' : ''}">
      <span>${name}${marked && !whole ? html` <span class="visually-hidden">${this.#words('page.data.correct.here')}</span>` : nothing}</span>
      <input
        .value=${cell.value}
        dir="auto"
        ?disabled=${cell.sensitive}
        placeholder=${cell.sensitive ? this.#words('page.data.correct.sensitive') : ''}
        aria-invalid=${marked && this.wrong.length > 0 ? 'true' : 'false'}
        data-column=${cell.column ?? ''}
        @keydown=${(event: KeyboardEvent) => this.#enter(event, cell.column)}
        @change=${(event: Event) => this.#send(event.target as HTMLInputElement, cell)}
      />
    </label>`;
  }

  #outcome(busy: boolean, missing: boolean, error: { title: string } | null) {
    if (error) return error.title;
    if (busy) return this.#words('page.data.correct.checking');
    if (missing) return this.#words('page.data.correct.gone');
    return this.wrong.length > 0 ? this.wrong.join(' ') : this.#words('page.data.correct.good');
  }

  /** Enter asks for a check even where nothing changed since; a change fires by itself. */
  #enter(event: KeyboardEvent, column: string | null): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    const cell = this.shown.row?.cells.find((candidate) => candidate.column === column);
    if (cell) this.#send(event.target as HTMLInputElement, cell);
  }

  #send(input: HTMLInputElement, cell: { column: string | null; value: string }): void {
    if (input.value === cell.value) return;
    const { file, line } = this.shown;
    fire(this, 'row-correct', { file, line, column: cell.column, value: input.value });
  }

  #undo = (): void => {
    const { file, line } = this.shown;
    fire(this, 'row-correct', { file, line, column: null, value: null });
  };

  #close = (): void => fire(this, 'row-open', null);

  #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
