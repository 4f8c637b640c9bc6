import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ReceivedItem, ReceivedReply } from '../../server/contract/received.ts';
import { base, buttons, fields, pills, tables } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { fire } from './fire.ts';
import { icon } from './icon.ts';
import { methodLink } from './method-link.ts';
import { formatNumber } from './number.ts';
import './pager.ts';

const STATUSES = ['received', 'not_received', 'named_only'] as const;
const PILLS = { received: 'good', not_received: 'warning', named_only: 'quiet' } as const;

/**
 * Which organizations supplied their data, which did not, which are only named by others; a person may say it in place.
 * @fires received-set @fires received-undo @fires params-change
 */
@customElement('received-list')
export class ReceivedList extends LitElement {
  static override styles = [
    base,
    buttons,
    fields,
    pills,
    tables,
    css`
      .choices {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        margin-block: var(--space-3);
      }
      .choices input {
        flex: 1 1 180px;
        max-width: 320px;
      }
      td.name {
        min-width: 180px;
        overflow-wrap: anywhere;
      }
      td select,
      td button {
        min-height: 28px;
        padding: 2px 8px;
      }
      .by {
        display: block;
        color: var(--muted);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) reply!: ReceivedReply;
  @property({ attribute: false }) status: string | null = null;
  @property({ attribute: false }) search = '';
  @property({ type: Number }) page = 1;
  @property({ type: Number }) size = 25;
  /** A demonstration, or an archived workspace: nothing of it can be said otherwise. */
  @property({ type: Boolean }) locked = false;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { counts, items, total } = this.reply;
    const all = counts.received + counts.not_received + counts.named_only;
    const button = (value: string | null, n: number, key: MessageKey) => html`<button
      aria-pressed=${this.status === value}
      @click=${() => fire(this, 'params-change', { received: value, listpage: null })}
    >
      ${this.#words(key, { n })}
    </button>`;
    return html`<div class="choices" role="group" aria-label=${this.#words('page.received.filter')}>
        ${button(null, all, 'page.received.filter.all')}
        ${STATUSES.map((status) => button(status, counts[status], `page.received.filter.${status}`))}
        <input
          type="search"
          aria-label=${this.#words('page.received.search')}
          placeholder=${this.#words('page.received.search')}
          .value=${this.search}
          @change=${this.#seek}
        />
      </div>
      ${items.length === 0 ? html`<p class="muted">${this.#words('page.received.none')}</p>` : this.#table()}
      <table-pager
        .total=${total}
        .size=${this.size}
        .page=${this.page}
        .language=${this.language}
        @page-change=${(event: CustomEvent<{ page: number }>) =>
          fire(this, 'params-change', { listpage: event.detail.page > 1 ? String(event.detail.page) : null })}
      ></table-pager>`;
  }

  #table() {
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${this.#words('page.received.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">${this.#words('page.received.organization')}</th>
            <th scope="col">
              ${this.#words('page.received.status')}
              ${methodLink('data_received', this.#words('page.received.title'), this.language)}
            </th>
            <th scope="col">${this.#words('page.received.basis')}</th>
            <th scope="col" class="number">${this.#words('page.received.named_by')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.reply.items.map((item) => this.#row(item))}
        </tbody>
      </table>
    </div>`;
  }

  #row(item: ReceivedItem) {
    const { id, name, status, named_by } = item;
    return html`<tr>
      <td class="name"><a href=${`/organizations/${encodeURIComponent(id)}`}>${name}</a></td>
      <td>
        ${
          this.locked || status === 'named_only'
            ? html`<span class="pill ${PILLS[status]}">${this.#words(`page.received.status.${status}`)}</span>`
            : this.#choice(item)
        }
      </td>
      <td>${this.#basis(item)}</td>
      <td class="number">${formatNumber(named_by, this.language, 0)}</td>
    </tr>`;
  }

  #choice({ key, name, status }: ReceivedItem) {
    return html`<select
      aria-label=${this.#words('page.received.change', { name })}
      @change=${(event: Event) => {
        const received = (event.target as HTMLSelectElement).value === 'received' ? 'yes' : 'no';
        fire(this, 'received-set', { organization: key, received });
      }}
    >
      ${(['received', 'not_received'] as const).map(
        (value) =>
          html`<option value=${value} .selected=${value === status}>${this.#words(`page.received.status.${value}`)}</option>`,
      )}
    </select>`;
  }

  #basis({ basis, status, setting, name }: ReceivedItem) {
    if (status === 'named_only') return html`<span class="muted">${this.#words('page.received.stub')}</span>`;
    if (setting === null) return this.#words(`page.received.basis.${basis}`);
    return html`${this.#words('page.received.by', { day: formatDay(setting.at.slice(0, 10), this.language) })}
    ${
      this.locked
        ? nothing
        : html`<button
            aria-label=${this.#words('page.received.undo.of', { name })}
            @click=${() => fire(this, 'received-undo', { id: setting.id })}
          >
            ${icon('undo', 15)}${this.#words('page.received.undo')}
          </button>`
    }`;
  }

  #seek = (event: Event): void => {
    const listed = (event.target as HTMLInputElement).value.trim();
    fire(this, 'params-change', { listed: listed || null, listpage: null });
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'received-list': ReceivedList;
  }
}
