import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { validationWords } from '../../data/messages/validation-words.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import '../components/names-lock.ts';
import '../components/validation-sheet.ts';
import { base, buttons } from '../styles/shared.ts';

/** The validation sheet of one organization, ready to print: what is recorded of it before anybody else is shown it. */
@customElement('sheet-view')
export class SheetView extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-3);
        margin-bottom: var(--space-4);
      }
      @media print {
        .tools {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    const { document, collection, route, names } = this.state;
    const { value, status, error } = collection.sheet;
    const back = html`<a href=${`/organizations/${encodeURIComponent(route?.id ?? '')}`}>← ${t('page.sheet.back')}</a>`;
    if (status === 'error')
      return html`<p>${back}</p><p role="alert">${error?.title || t('page.state.error.title')}</p>`;
    if (!document || !value || value.organization.id !== route?.id)
      return html`<p>${back}</p><p role="status">${t('page.organization.loading')}</p>`;
    const shown = value.board.every(({ person }) => person !== '');
    return html`<div class="tools">
        ${back}
        ${
          value.board.length > 0
            ? html`<names-lock .language=${this.language} ?shown=${names} ?busy=${status === 'loading'}></names-lock>`
            : nothing
        }
        <button class="primary" @click=${() => print()}>${t('page.sheet.print')}</button>
      </div>
      <validation-sheet .words=${validationWords(value, document, this.language, shown)}></validation-sheet>`;
  }
}
