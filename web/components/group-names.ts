import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisGroup } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { groupName } from '../../data/messages/sentences.ts';
import { groupColor } from '../styles/palette.ts';
import { base, buttons, cards, fields } from '../styles/shared.ts';
import type { Scheme } from '../styles/tokens.ts';
import { fire } from './fire.ts';
import { methodLink } from './method-link.ts';
import { formatNumber } from './number.ts';

const LONGEST = 200;

/**
 * The groups by name, each to be renamed in place: Enter saves, Escape gives up, an empty name gives its own back.
 * @fires group-rename
 */
@customElement('group-names')
export class GroupNames extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    fields,
    css`
      p {
        margin-top: var(--space-1);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
        gap: 2px var(--space-4);
        margin-top: var(--space-3);
      }
      li,
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
        min-height: 40px;
      }
      li > span,
      form {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      input {
        flex: 1 1 160px;
        min-width: 0;
      }
      i {
        flex: none;
        width: 10px;
        height: 10px;
        border-radius: 50%;
        background: var(--dot);
      }
      @media print {
        button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) scheme: Scheme = 'light';
  @property({ attribute: false }) language: Language = 'fr';

  /** The group whose name is being written. */
  @state() private editing: string | null = null;
  @state() private said = '';

  protected override render() {
    const groups = this.document.groups.filter(({ usable }) => usable);
    if (groups.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${this.say('page.groups.rename')}</h2>
      <p class="muted">${this.say('page.groups.rename.why')}</p>
      <p class="visually-hidden" role="status">${this.said}</p>
      <ul>
        ${groups.map((group) => html`<li data-group=${group.id}>${this.row(group)}</li>`)}
      </ul>
    </section>`;
  }

  private row(group: AnalysisGroup) {
    const name = groupName(group, this.document, this.language);
    const dot = html`<i aria-hidden="true" .style=${`--dot: ${groupColor(group.color, this.scheme).marker}`}></i>`;
    if (this.editing !== group.id) {
      return html`${dot}<span>${name} <span class="muted">${group.size}</span>${this.notes(group, name)}</span>
        <button
          type="button"
          class="plain"
          aria-label=${this.say('page.groups.rename.edit', { name })}
          @click=${() => this.edit(group.id)}
        >
          ${this.say('page.groups.rename.edit.short')}
        </button>`;
    }
    return html`${dot}
      <form @submit=${(event: Event) => this.save(event, group, name)} @keydown=${this.onKey}>
        <input
          type="text"
          name="name"
          maxlength=${LONGEST}
          aria-label=${this.say('page.groups.rename.field', { name })}
          .value=${name}
        />
        <button class="primary">${this.say('page.groups.rename.save')}</button>
        <button type="button" @click=${() => this.close()}>${this.say('page.groups.rename.cancel')}</button>
        ${
          group.name === null
            ? nothing
            : html`<button type="button" class="plain" @click=${() => this.rename(group, null)}>
                ${this.say('page.groups.rename.reset')}
              </button>`
        }
      </form>`;
  }

  /** How sure a detected group is: how often it is found, and whether it could be two. */
  private notes({ stability, below_resolution }: AnalysisGroup, name: string) {
    const percent = stability === null ? null : formatNumber(100 * stability, this.language, 0);
    return html`${
      percent === null
        ? nothing
        : html`<br /><span class="muted">${this.say('group.stability', { percent })}</span>
            ${methodLink('stability', name, this.language, true)}`
    }${
      below_resolution
        ? html`<br /><span class="muted">${this.say('group.below_resolution')}</span>
            ${methodLink('resolution_limit', name, this.language, true)}`
        : nothing
    }`;
  }

  private async edit(id: string) {
    this.editing = id;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.select();
  }

  private save(event: Event, group: AnalysisGroup, before: string) {
    event.preventDefault();
    const written = (this.renderRoot.querySelector('input')?.value ?? '').trim();
    if (written === before) return this.close();
    return this.rename(group, written === '' ? null : written);
  }

  private rename({ id }: AnalysisGroup, name: string | null) {
    fire(this, 'group-rename', { id, name });
    this.said = name === null ? '' : this.say('page.groups.rename.saved', { name });
    return this.close();
  }

  /** The button that opened the field gets the focus back. */
  private async close() {
    const id = this.editing;
    this.editing = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-group="${CSS.escape(id ?? '')}"] button`)?.focus();
  }

  private onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    void this.close();
  };

  private say(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-names': GroupNames;
  }
}
