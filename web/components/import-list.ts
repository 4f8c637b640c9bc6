import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { format, hasMessage, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ImportReply } from '../../server/contract/replies.ts';
import { base, buttons, tables } from '../styles/shared.ts';
import { formatMoment } from './day.ts';
import { fire } from './fire.ts';
import { icon } from './icon.ts';
import { type ImportDetailShown, readingWords } from './import-detail.ts';
import './import-detail.ts';
import type { ChangesShown } from './import-changes.ts';
import './import-changes.ts';
import { formatNumber } from './number.ts';

/**
 * The history of imports, newest first: who, when, which files, how they were read, what was wrong, what changed. Any of them can be
 * undone and brought back; what counts is always what the imports that stand say together.
 * @fires import-undo @fires import-redo @fires import-changes @fires import-detail
 */
@customElement('import-list')
export class ImportList extends LitElement {
  static override styles = [
    base,
    buttons,
    tables,
    css`
      td.files {
        min-width: 220px;
        overflow-wrap: anywhere;
      }
      td.changes {
        min-width: 150px;
      }
      .small {
        color: var(--muted);
      }
      tr[data-undone] > :not(.actions) {
        color: var(--muted);
      }
      .rejected {
        display: block;
        overflow-wrap: anywhere;
      }
      td button {
        min-height: 28px;
        padding: 2px 10px;
      }
      .shown {
        display: grid;
        gap: var(--space-3);
        margin-top: var(--space-4);
        overflow-wrap: anywhere;
      }
      tr[data-asked] > * {
        background: var(--accent-ground);
      }
      td.actions,
      td:first-child {
        white-space: nowrap;
      }
      td button.plain {
        padding-inline: 0;
        color: var(--accent);
        text-decoration: underline;
        white-space: nowrap;
      }
      dialog {
        max-width: min(92vw, 460px);
        padding: var(--space-5);
        border: var(--hairline);
        border-radius: 12px;
        background: var(--panel);
        color: var(--ink);
      }
      dialog::backdrop {
        background: var(--scrim);
      }
      dialog p {
        margin: var(--space-2) 0 var(--space-4);
      }
      dialog div {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
        gap: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) imports: readonly ImportReply[] = [];
  /** What the import with this id changed, where it was asked for. */
  @property({ attribute: false }) changes: (ChangesShown & { importId: string | null }) | null = null;
  /** How the import with this id was read, and its problems, where they were asked for. */
  @property({ attribute: false }) detail: (ImportDetailShown & { importId: string | null }) | null = null;
  /** The import that the address asks for: a fact's source. */
  @property() asked: string | null = null;
  /** A demonstration stays as it is: nothing of it can be taken back. */
  @property({ type: Boolean }) locked = false;
  @property({ attribute: false }) language: Language = 'fr';
  @state() private _asked: ImportReply | null = null;
  @query('dialog') private _dialog!: HTMLDialogElement;
  /** The import that was undone or brought back here, as it was before: its row keeps the keyboard's place. */
  #turned: ImportReply | null = null;

  /** What was asked for comes into sight and takes the focus. */
  protected override updated(changed: PropertyValues): void {
    for (const name of ['changes', 'detail'] as const) {
      const now = this[name]?.importId ?? null;
      const before = (changed.get(name) as { importId: string | null } | null | undefined)?.importId ?? null;
      if (changed.has(name) && now !== before) this.renderRoot.querySelector<HTMLElement>(`#${name}`)?.focus();
    }
    if (changed.has('imports')) this.#keepPlace();
    if (changed.has('imports') && this.asked !== null && this.imports.length > 0)
      this.renderRoot.querySelector(`#import-${CSS.escape(this.asked)}`)?.scrollIntoView({ block: 'center' });
  }

  protected override render() {
    const shown = this.imports.filter(({ state: status }) => status !== 'open');
    if (shown.length === 0) return html`<p class="muted">${this.#words('page.data.imports.none')}</p>`;
    return html`<div class="table-scroll" tabindex="0" role="group" aria-label=${this.#words('page.data.imports.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">${this.#words('page.data.imports.when')}</th>
              <th scope="col">${this.#words('page.data.imports.who')}</th>
              <th scope="col">${this.#words('page.data.imports.files')}</th>
              <th scope="col" class="number">${this.#words('page.data.imports.rows')}</th>
              <th scope="col" class="number">${this.#words('page.data.imports.aside')}</th>
              <th scope="col">${this.#words('page.data.imports.problems')}</th>
              <th scope="col">${this.#words('page.data.imports.changes')}</th>
              <th scope="col">${this.#words('page.data.imports.state')}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${shown.map((item) => this.#row(item))}
          </tbody>
        </table>
      </div>
      ${this.#detail()} ${this.#shown()} ${this.#question()}`;
  }

  /** The rows that were set aside, as a file a table. */
  #rejected({ id, tables }: ImportReply) {
    const aside = tables.filter(({ kind, quarantined }) => kind !== null && quarantined > 0);
    return aside.map(({ file, quarantined }) => {
      const query = new URLSearchParams({ file, lang: this.language });
      const label = this.#words('page.data.rejected.download', { n: quarantined, file });
      const path = `/api/imports/${encodeURIComponent(id)}/rejected?${query}`;
      const shown = aside.length > 1 ? file : this.#words('page.data.rejected.short');
      return html`<a class="rejected" href=${path} download aria-label=${label} title=${label}>${shown}</a>`;
    });
  }

  #row(item: ImportReply) {
    const at = item.committed_at ?? item.created_at;
    const number = (value: number) => formatNumber(value, this.language, 0);
    return html`<tr id=${`import-${item.id}`} ?data-undone=${item.state === 'undone'} ?data-asked=${item.id === this.asked}>
        <td><time datetime=${at} title=${formatMoment(at, this.language, true)}>${formatMoment(at, this.language)}</time></td>
        <td>${this.#actor(item.actor)}</td>
        <td class="files">${this.#files(item)} ${this.#reading(item)}</td>
        <td class="number">${number(item.used)}</td>
        <td class="number">${number(item.quarantined)} ${this.#rejected(item)}</td>
        <td class="changes">${this.#problems(item)}</td>
        <td class="changes">${this.#summary(item)}</td>
        <td>${this.#words(`page.data.imports.state.${item.state}`)}</td>
        <td class="actions">${this.#actions(item)}</td>
    </tr>`;
  }

  /** Each way in which its tables were read, once. */
  #reading({ reading }: ImportReply) {
    const words = new Set(reading.map((table) => readingWords(table, this.language)));
    return html`<span class="small">${[...words].join('; ')}</span>`;
  }

  /** How many problems of each kind, and the way to all of them as they were. */
  #problems({ id, files, problem_counts: counts }: ImportReply) {
    const parts = [
      ['page.data.imports.errors', counts.error],
      ['page.data.imports.warnings', counts.warning],
      ['page.data.imports.infos', counts.info],
    ] as const;
    const said = parts.filter(([, n]) => n > 0).map(([key, n]) => this.#words(key, { n }));
    const open = this.detail?.importId === id;
    const show = said.length > 0 ? 'page.data.imports.open' : 'page.data.imports.open.reading';
    const names = files.map(({ name }) => name).join(', ');
    return html`${said.length > 0 ? said.join(', ') : this.#words('page.data.imports.problems.none')}
      <div>
        <button
          class="plain"
          aria-expanded=${open}
          aria-label=${open ? nothing : this.#words('page.data.imports.open.label', { files: names })}
          @click=${() => fire(this, 'import-detail', { id })}
        >
          ${this.#words(open ? 'page.data.imports.close' : show)}
        </button>
      </div>`;
  }

  /** Under the table, as the changes are. */
  #detail() {
    const item = this.imports.find(({ id }) => id === this.detail?.importId);
    if (!this.detail || !item) return nothing;
    const files = item.files.map(({ name }) => name).join(', ');
    return html`<section class="shown" aria-labelledby="detail">
      <h3 id="detail" tabindex="-1">${this.#words('page.data.imports.opened', { files })}</h3>
      <import-detail .item=${item} .shown=${this.detail} .language=${this.language}></import-detail>
    </section>`;
  }

  /** Under the table: a list of changes is as wide as the page. */
  #shown() {
    const item = this.imports.find(({ id }) => id === this.changes?.importId);
    if (!this.changes || !item || item.state === 'open') return nothing;
    const files = item.files.map(({ name }) => name).join(', ');
    return html`<section class="shown" aria-labelledby="changes">
      <h3 id="changes" tabindex="-1">${this.#words('page.data.imports.shown', { files })}</h3>
      <import-changes .changes=${this.changes} .language=${this.language}></import-changes>
    </section>`;
  }

  #files({ id, files, replaces }: ImportReply) {
    return html`<ul>
      ${files.map(({ name, size, hash }) => {
        const old = replaces.find(({ file }) => file === name || file.startsWith(`${name}/`))?.old;
        return html`<li>
          <a
            href=${`/api/imports/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`}
            download
            title=${this.#words('page.data.imports.download', { name })}
            >${name}</a
          >
          <span class="small">${formatBytes(size, this.language)},
            <span title=${`SHA-256 ${hash}`}>${this.#words('page.data.imports.digest', { hash: hash.slice(0, 12) })}</span>${old ? `, ${this.#words('page.data.imports.replaces', { old })}` : ''}</span>
        </li>`;
      })}
    </ul>`;
  }

  /** What it changed, in few words, and the way to all of it. */
  #summary({ id, changes }: ImportReply) {
    if (!changes) return html`<span class="small">${this.#words('page.data.imports.changes.first')}</span>`;
    const lists = Object.values(changes);
    const sum = (pick: (list: (typeof lists)[number]) => number) =>
      lists.reduce((total, list) => total + pick(list), 0);
    const parts = [
      ['page.data.imports.changes.added', sum(({ added }) => added)],
      ['page.data.imports.changes.ended', sum(({ ended }) => ended)],
      ['page.data.imports.changes.changed', sum(({ changed, renamed }) => changed + renamed)],
    ] as const;
    const said = parts.filter(([, n]) => n > 0).map(([key, n]) => this.#words(key, { n }));
    const open = this.changes?.importId === id;
    return html`${said.length > 0 ? said.join(', ') : this.#words('page.data.imports.changes.none')}
      <div>
        <button class="plain" aria-expanded=${open} @click=${() => fire(this, 'import-changes', { id })}>
          ${this.#words(open ? 'page.data.imports.hide' : 'page.data.imports.show')}
        </button>
      </div>`;
  }

  #actions(item: ImportReply) {
    if (this.locked || (!item.undoable && !item.redoable)) return nothing;
    return html`<button @click=${() => this.#ask(item)}>
      ${item.undoable ? icon('undo', 15) : nothing}${this.#words(item.undoable ? 'page.data.imports.undo' : 'page.data.imports.redo')}
    </button>`;
  }

  #question() {
    const step = this._asked?.redoable ? 'redo' : 'undo';
    const replaces = (this._asked?.replaces.length ?? 0) > 0 ? 'yes' : 'no';
    return html`<dialog aria-labelledby="question">
      <h2 id="question">${this.#words(`page.data.imports.${step}.title`)}</h2>
      <p>${this.#words(`page.data.imports.${step}.detail`, { n: this._asked?.used ?? 0, replaces })}</p>
      <div>
        <button autofocus @click=${() => this._dialog.close()}>${this.#words(`page.data.imports.${step}.keep`)}</button>
        <button class="primary" @click=${this.#turn}>${this.#words(`page.data.imports.${step}.confirm`)}</button>
      </div>
    </dialog>`;
  }

  #actor(actor: string): string {
    const key = `page.data.imports.actor.${actor}`;
    return hasMessage(key) ? this.#words(key) : actor;
  }

  #ask(item: ImportReply): void {
    this._asked = item;
    this._dialog.showModal();
  }

  /**
   * Once the history says that an import was turned, the button that turns it again takes the focus; the history itself where it is
   * another workspace's by now.
   */
  #keepPlace(): void {
    const turned = this.#turned;
    if (turned === null || this.imports.length === 0) return;
    if (this.imports.some(({ id, state: status }) => id === turned.id && status === turned.state)) return;
    this.#turned = null;
    const button = this.renderRoot.querySelector<HTMLElement>(`#import-${CSS.escape(turned.id)} .actions button`);
    (button ?? this.renderRoot.querySelector<HTMLElement>('.table-scroll'))?.focus();
  }

  #turn = (): void => {
    this._dialog.close();
    this.#turned = this._asked;
    if (this._asked) fire(this, this._asked.redoable ? 'import-redo' : 'import-undo', { id: this._asked.id });
  };

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const;

/** A size as people read it: "12 ko", "12 kB". */
function formatBytes(size: number, language: Language): string {
  const step = size < 1000 ? 0 : size < 1_000_000 ? 1 : 2;
  const unit = UNITS[step]!;
  const options = { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(`${language}-CA`, options).format(size / 1000 ** step);
}
