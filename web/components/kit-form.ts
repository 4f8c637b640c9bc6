import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, fields } from '../styles/shared.ts';
import { fire } from './fire.ts';

/**
 * What the person who sends the kit fills in once: project, contact, deadline, how long answers are kept.
 * @fires kit-make
 */
@customElement('kit-form')
export class KitForm extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 230px), 1fr));
        gap: var(--space-3);
        align-items: end;
      }
      label {
        display: grid;
        gap: 4px;
      }
    `,
  ];

  /** The words of the last kit, to begin with. */
  @property({ attribute: false }) last: { project: string; contact: string; deadline: string | null } | null = null;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const field = (
      name: 'project' | 'contact' | 'deadline' | 'retention',
      type: string,
      value: string,
      required: boolean,
    ) =>
      html`<label
        >${this.#words(`page.collection.field.${name}`)}
        <input name=${name} type=${type} maxlength="500" ?required=${required} .value=${value} />
      </label>`;
    return html`<form @submit=${this.#submit}>
      ${field('project', 'text', this.last?.project ?? '', true)} ${field('contact', 'text', this.last?.contact ?? '', true)}
      ${field('deadline', 'date', this.last?.deadline ?? '', false)} ${field('retention', 'text', '', false)}
      <label
        >${this.#words('page.collection.field.language')}
        <select name="language">
          ${(['fr', 'en'] as const).map(
            (language) => html`<option value=${language} ?selected=${language === this.language}>
              ${this.#words(`page.collection.language.${language}`)}
            </option>`,
          )}
        </select>
      </label>
      <button class="primary" ?disabled=${this.busy}>${this.#words(this.busy ? 'page.collection.making' : 'page.collection.make')}</button>
    </form>`;
  }

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(given.get(name) ?? '').trim();
    const language = text('language') === 'en' ? 'en' : 'fr';
    const words = { project: text('project'), contact: text('contact'), deadline: text('deadline') };
    if (words.project !== '' && words.contact !== '')
      fire(this, 'kit-make', { ...words, retention: text('retention'), language });
  };

  #words(key: MessageKey): string {
    return format(key, {}, this.language);
  }
}
