import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ChangesReply, EffectsReply } from '../../server/contract/changes.ts';
import { base, buttons, cards, fields } from '../styles/shared.ts';
import { type ChangeChoices, TAKE_ALL } from './change-choices.ts';
import './change-effects.ts';
import './change-list.ts';
import { formatDay } from './day.ts';
import { fire } from './fire.ts';
import './unlisted-choice.ts';

export interface ChangesShown {
  status: 'idle' | 'loading' | 'ready' | 'error';
  reply: ChangesReply | null;
  error: { title: string; detail: string | null } | null;
  targets: readonly { file: string; import: string; old: string }[];
  choices: ChangeChoices;
  effects: {
    status: 'idle' | 'loading' | 'ready' | 'error';
    value: EffectsReply | null;
    error: { title: string } | null;
  };
}

/**
 * What an import changes: whose new version it looks like, what is added, ended, renamed and changed, what becomes of what is no
 * longer listed, and what all of that does to the analysis. With `choosable` the reader says what is taken over, and imports.
 * @fires change-place @fires change-choose @fires change-effects @fires import-confirm
 */
@customElement('import-changes')
export class ImportChanges extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    fields,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
      }
      fieldset {
        display: grid;
        gap: var(--space-1);
        margin: 0;
        overflow-wrap: anywhere;
      }
      legend {
        float: inline-start;
        width: 100%;
        padding: 0;
        font-weight: 600;
      }
      legend + * {
        clear: both;
      }
      label {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        min-height: 28px;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        align-items: center;
      }
      .effects {
        display: grid;
        gap: var(--space-3);
      }
    `,
  ];

  @property({ attribute: false }) changes!: ChangesShown;
  @property({ type: Boolean }) choosable = false;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { status, reply, error } = this.changes;
    if (status === 'error') {
      return html`<p role="alert">${error?.title || this.#words('page.state.error.title')} ${error?.detail ?? ''}</p>`;
    }
    const busy =
      status === 'loading' ? html`<p role="status" class="muted">${this.#words('page.changes.loading')}</p>` : nothing;
    if (!reply) return busy;
    const any = Object.values(reply.counts).some(({ same: _same, ...kinds }) =>
      Object.values(kinds).some((n) => n > 0),
    );
    return html`${this.choosable ? this.#versions(reply) : nothing} ${busy}
      ${
        any || reply.common.length > 0
          ? html`${this.#all()} ${this.#unlisted(reply)}
              <change-list
                .reply=${reply}
                .choices=${this.choosable ? this.changes.choices : TAKE_ALL}
                ?choosable=${this.choosable}
                .language=${this.language}
              ></change-list>
              ${this.#effects()} ${this.#confirm()}`
          : html`<p>${this.#words('page.changes.none')}</p>`
      }`;
  }

  #versions({ tables }: ChangesReply) {
    const alike = tables.filter(({ resembles, replaces }) => resembles.length > 0 || replaces);
    if (alike.length === 0) return nothing;
    return alike.map(({ file, resembles }) => {
      const chosen = this.changes.targets.find((target) => target.file === file);
      const pick = (old: { import: string; file: string } | null) => () => fire(this, 'change-place', { file, old });
      const radio = (checked: boolean, old: { import: string; file: string } | null, words: string) =>
        html`<label>
          <input type="radio" name=${`place-${file}`} .checked=${checked} @change=${pick(old)} />
          <span>${words}</span>
        </label>`;
      return html`<fieldset class="card">
        <legend>
          ${this.#words(
            resembles[0]?.advice === 'replace' ? 'page.changes.version' : 'page.changes.beside_or_version',
            {
              file,
              old: resembles[0]?.file ?? '',
              date: formatDay(resembles[0]?.imported_at ?? '', this.language),
            },
          )}
        </legend>
        ${resembles.slice(0, 3).map((entry) =>
          radio(
            chosen?.import === entry.import && chosen.old === entry.file,
            { import: entry.import, file: entry.file },
            this.#words('page.changes.replace', {
              old: entry.file,
              date: formatDay(entry.imported_at, this.language),
              covered: entry.covered,
            }),
          ),
        )}
        ${radio(!chosen, null, this.#words('page.changes.beside'))}
      </fieldset>`;
    });
  }

  #all() {
    if (!this.choosable) return nothing;
    return html`<div class="actions">
      <button @click=${() => fire(this, 'change-choose', { all: true })}>${this.#words('page.changes.all')}</button>
      <button @click=${() => fire(this, 'change-choose', { all: false })}>${this.#words('page.changes.nothing')}</button>
      <span class="muted">${this.#words('page.changes.some')}</span>
    </div>`;
  }

  #unlisted({ entries, counts }: ChangesReply) {
    const n = entries.filter(({ kind, refusable }) => kind === 'ended' && refusable).length;
    if (!this.choosable || n === 0) return nothing;
    const all = Object.values(counts).reduce((sum, { ended }) => sum + ended, 0);
    return html`<unlisted-choice
      class="card"
      .count=${Math.min(all, Math.max(n, 1))}
      .unlisted=${this.changes.choices.unlisted}
      .language=${this.language}
    ></unlisted-choice>`;
  }

  #effects() {
    const { status, value, error } = this.changes.effects;
    return html`<section class="effects" aria-live="polite">
      <h3>${this.#words('page.changes.effects')}</h3>
      ${value ? html`<change-effects .effects=${value} .language=${this.language}></change-effects>` : nothing}
      ${status === 'error' ? html`<p role="alert">${error?.title ?? ''}</p>` : nothing}
      ${
        status === 'ready'
          ? nothing
          : html`<p>
              <button ?disabled=${status === 'loading'} @click=${() => fire(this, 'change-effects', null)}>
                ${this.#words(status === 'loading' ? 'page.changes.effects.working' : 'page.changes.effects.ask')}
              </button>
            </p>`
      }
    </section>`;
  }

  #confirm() {
    if (!this.choosable) return nothing;
    return html`<div class="actions">
      <button class="primary" @click=${() => fire(this, 'import-confirm', null)}>${this.#words('page.changes.confirm')}</button>
    </div>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
