import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { WorkspaceReply } from '../../server/contract/replies.ts';
import { base, buttons, cards, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';

const BOUNDARIES = ['complete', 'partial', 'unknown'] as const;

/**
 * What the list of a workspace covers: does it hold the whole territory, how many organizations has that, known from where?
 * @fires coverage-change
 */
@customElement('coverage-form')
export class CoverageForm extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    fields,
    css`
      .card {
        display: grid;
        gap: var(--space-3);
        min-width: 0;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin: 0;
        padding: 0;
        border: 0;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--space-3);
      }
      form label {
        display: grid;
        gap: 4px;
        min-width: 0;
      }
      .source {
        flex: 1 1 220px;
      }
      input[type='number'] {
        width: 8em;
      }
      .said {
        flex-basis: 100%;
      }
    `,
  ];

  @property({ attribute: false }) workspace!: Pick<WorkspaceReply, 'id' | 'boundary' | 'population'>;
  /** How much of the territory the list covers, in words; '' before anything is listed. */
  @property({ attribute: false }) sentence = '';
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _said: MessageKey | null = null;
  @query('input[type="number"]') private _declared!: HTMLInputElement;
  @query('input[type="text"]') private _note!: HTMLInputElement;

  protected override render() {
    const { boundary, population } = this.workspace;
    return html`<section class="card" aria-labelledby="boundary">
      <div>
        <h2 id="boundary">${this.#words('page.data.boundary.title')}</h2>
        <p class="muted">${this.#words('page.data.boundary.why')}</p>
      </div>
      <fieldset aria-labelledby="boundary">
        ${BOUNDARIES.map(
          (choice) => html`<label>
            <input
              type="radio"
              name="boundary"
              .checked=${boundary === choice}
              @change=${() => fire(this, 'coverage-change', { workspace: this.workspace.id, boundary: choice })}
            />
            ${this.#words(`page.data.boundary.${choice}`)}
          </label>`,
        )}
      </fieldset>
      <form novalidate @submit=${this.#save}>
        <label>
          <span>${this.#words('page.data.population.label')}</span>
          <input
            type="number"
            min="1"
            step="1"
            inputmode="numeric"
            aria-describedby="said"
            aria-invalid=${this._said === 'page.data.population.invalid'}
            .value=${population.declared === null ? '' : String(population.declared)}
          />
        </label>
        <label class="source">
          <span>${this.#words('page.data.population.note')}</span>
          <input
            type="text"
            maxlength="500"
            placeholder=${this.#words('page.data.population.note.hint')}
            .value=${population.note}
          />
        </label>
        <button ?disabled=${this.busy}>${this.#words('page.data.population.save')}</button>
        <p class="said muted" id="said" role="status">
          ${this._said === null ? nothing : html`${this.#words(this._said)} `}${this.sentence}
        </p>
      </form>
    </section>`;
  }

  #save = (event: Event): void => {
    event.preventDefault();
    const text = this._declared.value.trim();
    const declared = text === '' && this._declared.validity.valid ? null : Number(text || Number.NaN);
    const wrong = declared !== null && !(Number.isSafeInteger(declared) && declared >= 1);
    this._said = wrong ? 'page.data.population.invalid' : 'page.data.population.saved';
    if (wrong) {
      this._declared.focus();
      return;
    }
    const population = { declared, note: this._note.value.trim() };
    fire(this, 'coverage-change', { workspace: this.workspace.id, population });
  };

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'coverage-form': CoverageForm;
  }
}
