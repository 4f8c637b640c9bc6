import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CHANGE_KINDS, CHANGED_SUBJECTS } from '../../analysis/changes/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ChangesReply } from '../../server/contract/changes.ts';
import { base, buttons, cards, fields, pills } from '../styles/shared.ts';
import { type ChangeChoices, type ChangeEntry, isTaken, TAKE_ALL } from './change-choices.ts';
import { changedField, changedValue, changeTitle } from './change-words.ts';
import { fire } from './fire.ts';
import { formatNumber } from './number.ts';
import { sourceList } from './source-list.ts';

/** Lists with so many changes are open at first. */
const SHORT = 6;

/**
 * What an import changes, list by list, each change with the rows that it comes from. Before the import (`choosable`) each may be
 * left out, alone or with its list.
 * @fires change-choose @fires change-more
 */
@customElement('change-list')
export class ChangeListElement extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    fields,
    pills,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
      }
      details {
        border: var(--hairline);
        border-radius: var(--radius);
        background: var(--panel);
      }
      summary {
        display: flex;
        gap: var(--space-2);
        align-items: center;
        min-height: 40px;
        padding: 4px var(--space-3);
        cursor: pointer;
      }
      summary::before {
        content: '▸';
        color: var(--muted);
      }
      details[open] > summary::before {
        content: '▾';
      }
      summary strong {
        flex: 1;
        font-weight: 600;
      }
      .tools {
        display: flex;
        padding: 0 var(--space-3) var(--space-2);
      }
      label {
        display: inline-flex;
        gap: var(--space-2);
        align-items: center;
        min-height: 28px;
      }
      input[type='checkbox'] {
        flex: none;
        width: 17px;
        height: 17px;
      }
      li {
        display: grid;
        grid-template-columns: 17px minmax(0, 1fr);
        gap: 2px var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-top: var(--hairline);
        overflow-wrap: anywhere;
      }
      li > div {
        grid-column: 2;
      }
      li[data-refused] .name {
        color: var(--muted);
      }
      .was,
      .rows,
      dt,
      del {
        color: var(--muted);
      }
      .rows {
        font-size: var(--text-small);
      }
      dl div {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-2);
      }
      ins {
        text-decoration: none;
        font-weight: 600;
      }
      .more {
        padding: var(--space-2) var(--space-3);
        border-top: var(--hairline);
      }
    `,
  ];

  @property({ attribute: false }) reply!: ChangesReply;
  @property({ attribute: false }) choices: ChangeChoices = TAKE_ALL;
  @property({ type: Boolean }) choosable = false;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const lists = CHANGED_SUBJECTS.flatMap((subject) =>
      CHANGE_KINDS.map((kind) => ({ subject, kind, count: this.reply.counts[subject][kind] })),
    ).filter(({ count }) => count > 0);
    return html`${this.reply.common.map(
      ({ subject, field, before, after, count, of }) => html`<p>
        ${this.#words('page.changes.common', {
          field: changedField(subject, field, this.language),
          before: changedValue(field, before, this.language),
          after: changedValue(field, after, this.language),
          count,
          of,
        })}
      </p>`,
    )}
    ${lists.map(({ subject, kind, count }) => this.#list(`${subject}.${kind}`, count))}`;
  }

  #list(list: string, count: number) {
    const entries = this.reply.entries.filter(({ subject, kind }) => `${subject}.${kind}` === list);
    const refusable = entries.filter(({ refusable: can }) => can);
    const taken = refusable.filter((entry) => isTaken(entry, this.choices)).length;
    const title = this.#words(`page.changes.list.${list}` as MessageKey, { n: count });
    return html`<details ?open=${count <= SHORT}>
      <summary>
        <strong>${title}</strong>
        ${
          this.choosable && taken < refusable.length
            ? html`<span class="pill quiet">${this.#words('page.changes.refused', { n: refusable.length - taken })}</span>`
            : nothing
        }
      </summary>
      ${
        this.choosable && refusable.length > 1
          ? html`<div class="tools">
              <label>
                <input
                  type="checkbox"
                  .checked=${taken === refusable.length}
                  .indeterminate=${taken > 0 && taken < refusable.length}
                  @change=${(event: Event) => this.#choose({ list, taken: isChecked(event) })}
                />
                ${this.#words('page.changes.take_all')}
              </label>
            </div>`
          : nothing
      }
      <ul aria-label=${title}>
        ${entries.map((entry) => this.#entry(entry))}
      </ul>
      ${
        entries.length < count
          ? html`<p class="more">
              <button @click=${() => fire(this, 'change-more', { list })}>
                ${this.#words('page.changes.more', { n: formatNumber(count - entries.length, this.language, 0) })}
              </button>
            </p>`
          : nothing
      }
    </details>`;
  }

  #entry(entry: ChangeEntry) {
    const { name, was, subject, probable, refusable, before, after } = entry;
    const taken = isTaken(entry, this.choices);
    const title = changeTitle(entry, this.language);
    const rows = [sourceList(before, this.language), sourceList(after, this.language)].filter((text) => text !== '');
    return html`<li ?data-refused=${this.choosable && !taken}>
      ${
        this.choosable && refusable
          ? html`<input
              type="checkbox"
              aria-label=${this.#words('page.changes.take', { name: title })}
              .checked=${taken}
              @change=${(event: Event) => this.#choose({ id: entry.id, taken: isChecked(event) })}
            />`
          : html`<span></span>`
      }
      <div>
        <span class="name">${title}</span>
        ${was === null ? nothing : html`<span class="was">${this.#words('page.changes.was', { name: was })}</span>`}
        ${probable ? html`<span class="pill warning">${this.#words('page.changes.probable')}</span>` : nothing}
      </div>
      ${this.#details(entry)}
      <div class="rows">
        ${rows.length > 0 ? rows.join(' → ') : this.#words(subject === 'people' ? 'page.changes.follows.people' : 'page.changes.follows', { name })}
      </div>
    </li>`;
  }

  #details({ fields: changed, subject }: ChangeEntry) {
    if (changed.length === 0) return nothing;
    return html`<div>
      <dl>
        ${changed.map(
          ({ field, before, after }) => html`<div>
            <dt>${changedField(subject, field, this.language)}</dt>
            <dd><del>${changedValue(field, before, this.language)}</del> → <ins>${changedValue(field, after, this.language)}</ins></dd>
          </div>`,
        )}
      </dl>
    </div>`;
  }

  #choose(choice: { id: string; taken: boolean } | { list: string; taken: boolean }): void {
    fire(this, 'change-choose', choice);
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

function isChecked(event: Event): boolean {
  return (event.target as HTMLInputElement).checked;
}
