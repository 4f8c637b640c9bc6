import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ImportReply } from '../../server/contract/replies.ts';
import { base, buttons } from '../styles/shared.ts';
import { formatDay, formatMoment } from './day.ts';
import { fire } from './fire.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Uploads that were left before they were accepted: go on with them, or throw them away before the house does. And how many
 * were thrown away so.
 * @fires import-resume @fires import-undo
 */
@customElement('open-uploads')
export class OpenUploads extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      ul {
        display: grid;
        gap: var(--space-2);
        margin-bottom: var(--space-3);
        padding: 0;
        list-style: none;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      li > span {
        flex: 1 1 260px;
        min-width: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) imports: readonly ImportReply[] = [];
  /** The upload that is on the page: it is being gone on with. */
  @property() current: string | null = null;
  @property({ attribute: false }) kept: {
    days: number | null;
    swept: readonly { import: string; at: string }[];
  } = { days: null, swept: [] };
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const open = this.imports.filter(
      ({ id, state, files }) => state === 'open' && id !== this.current && files.length > 0,
    );
    const [last] = this.kept.swept;
    return html`${open.length > 0 ? html`<ul>${open.map((item) => this.#upload(item))}</ul>` : nothing}
      ${
        last
          ? html`<p class="muted">
              ${this.#words('page.data.uploads.swept', {
                n: this.kept.swept.length,
                days: this.kept.days ?? 0,
                date: formatDay(last.at, this.language),
              })}
            </p>`
          : nothing
      }`;
  }

  #upload({ id, files, created_at: at }: ImportReply) {
    const names = files.map(({ name }) => name).join(', ');
    const until = new Date(Date.parse(at) + (this.kept.days ?? 0) * DAY_MS).toISOString();
    return html`<li>
      <span>
        ${this.#words('page.data.uploads.open', { files: names })}
        <time datetime=${at} title=${formatMoment(at, this.language, true)}>${formatMoment(at, this.language)}</time> ·
        ${this.kept.days === null ? nothing : this.#words('page.data.uploads.until', { date: formatDay(until, this.language) })}
      </span>
      <button
        aria-label=${this.#words('page.data.uploads.resume.label', { files: names })}
        @click=${() => fire(this, 'import-resume', { id })}
      >
        ${this.#words('page.data.uploads.resume')}
      </button>
      <button
        aria-label=${this.#words('page.data.uploads.discard.label', { files: names })}
        @click=${() => fire(this, 'import-undo', { id })}
      >
        ${this.#words('page.data.uploads.discard')}
      </button>
    </li>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
