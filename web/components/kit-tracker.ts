import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { TrackerReply } from '../../server/contract/kit.ts';
import { base, buttons, pills, tables } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { fire } from './fire.ts';

const STATES = ['missing', 'partly', 'complete'] as const;
const PILLS = { complete: 'good', partly: 'warning', missing: 'quiet' } as const;

/**
 * Who was asked, who has answered, and what is still missing.
 * @fires params-change
 */
@customElement('kit-tracker')
export class KitTracker extends LitElement {
  static override styles = [
    base,
    buttons,
    pills,
    tables,
    css`
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-block: var(--space-3);
      }
      th[scope='row'] {
        min-width: 180px;
        font-weight: 500;
        overflow-wrap: anywhere;
      }
      .file {
        display: block;
        color: var(--muted);
        font-size: var(--text-small);
        font-weight: 400;
      }
    `,
  ];

  @property({ attribute: false }) tracker!: TrackerReply;
  /** The state that alone is shown; null: all. */
  @property({ attribute: false }) only: string | null = null;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { counts, organizations } = this.tracker;
    const shown = organizations.filter(({ state }) => this.only === null || state === this.only);
    const choice = (value: string | null, n: number, key: MessageKey) => html`<button
      aria-pressed=${this.only === value}
      @click=${() => fire(this, 'params-change', { state: value })}
    >
      ${this.#words(key)} (${n})
    </button>`;
    return html`<div class="choices" role="group" aria-label=${this.#words('kit.tracker.state')}>
        ${choice(null, counts.asked, 'page.collection.all')}
        ${STATES.map((state) => choice(state, counts[state], `kit.state.${state}`))}
      </div>
      ${shown.length === 0 ? html`<p class="muted" role="status">${this.#words('page.collection.tracker.none')}</p>` : this.#table(shown)}`;
  }

  #table(shown: TrackerReply['organizations']) {
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${this.#words('page.collection.tracker')}>
        <table>
          <thead>
            <tr>
              ${(['organization', 'made', 'received', 'state', 'blanks'] as const).map(
                (column) => html`<th scope="col">${this.#words(`kit.tracker.${column}`)}</th>`,
              )}
              <th scope="col">${this.#words('page.collection.sheet')}</th>
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              ({ id, name, file, sent_on, received_on, state, blanks }) => html`<tr>
                <th scope="row">${name} <span class="file">${file}</span></th>
                <td>${formatDay(sent_on, this.language)}</td>
                <td>${received_on === null ? '—' : formatDay(received_on, this.language)}</td>
                <td><span class="pill ${PILLS[state]}">${this.#words(`kit.state.${state}`)}</span></td>
                <td>${blanks.length === 0 ? nothing : blanks.join(', ')}</td>
                <td>
                  <a href=${`/organizations/${encodeURIComponent(id)}/sheet`} aria-label=${`${this.#words('page.sheet.title')}, ${name}`}
                    >${this.#words('page.collection.sheet')}</a
                  >
                </td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}
