import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, cards, fields } from '../styles/shared.ts';
import type { UnlistedChoice } from './change-choices.ts';
import { fire } from './fire.ts';

const WAYS = ['kept', 'ended', 'removed'] as const;

/**
 * What becomes of what the new list no longer names: it goes on (the list is partial), it has ended, on which day, or it never should
 * have been there. Until the reader says otherwise it goes on.
 * @fires change-choose
 */
@customElement('unlisted-choice')
export class UnlistedChoiceElement extends LitElement {
  static override styles = [
    base,
    cards,
    fields,
    css`
      fieldset {
        display: grid;
        gap: var(--space-1);
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        float: inline-start;
        width: 100%;
        padding: 0;
        font-weight: 600;
      }
      label {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        min-height: 30px;
      }
      label span {
        flex: 1;
        min-width: 200px;
      }
      .day {
        margin-inline-start: 26px;
      }
      .day span {
        flex: none;
        min-width: 0;
      }
    `,
  ];

  @property({ type: Number }) count = 0;
  @property({ attribute: false }) unlisted: UnlistedChoice = null;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _day = new Date().toISOString().slice(0, 10);

  protected override render() {
    const chosen = this.unlisted?.as ?? 'kept';
    return html`<fieldset>
      <legend>${this.#words('page.changes.unlisted', { n: this.count })}</legend>
      ${WAYS.map(
        (as) => html`<label>
            <input type="radio" name="unlisted" .checked=${chosen === as} @change=${() => this.#choose(as)} />
            <span>${this.#words(`page.changes.unlisted.${as}`)}</span>
          </label>
          ${
            as === 'ended' && chosen === 'ended'
              ? html`<label class="day">
                  <span>${this.#words('page.changes.unlisted.on')}</span>
                  <input type="date" .value=${this._day} max="9999-12-31" @change=${this.#date} />
                </label>`
              : nothing
          }`,
      )}
    </fieldset>`;
  }

  #choose(as: (typeof WAYS)[number]): void {
    fire(this, 'change-choose', { unlisted: as === 'ended' ? { as, on: this._day } : { as } });
  }

  #date = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (value === '') return;
    this._day = value;
    this.#choose('ended');
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
