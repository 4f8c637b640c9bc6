import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { formatDay } from '../components/day.ts';
import { fieldTitle } from '../components/field-choices.ts';
import { fire } from '../components/fire.ts';
import '../components/mapping-columns.ts';
import '../components/mapping-preview.ts';
import type { FileSettings, MappingShown } from '../components/mapping-shown.ts';
import '../components/mapping-unsaid.ts';
import '../components/mapping-writing.ts';
import { mappingStyles } from '../styles/mapping-styles.ts';
import { base, buttons, cards, fields, pills } from '../styles/shared.ts';

/** How one table is read: its columns and settings on the left, its first rows as they will be read on the right. */
@customElement('mapping-view')
export class MappingView extends LitElement {
  static override styles = [base, buttons, cards, fields, pills, mappingStyles];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];
  @state() private _picked: string | null = null;
  @state() private _written = false;

  protected override render() {
    const { mapping } = this.state;
    return html`<header>
        <p><a href="/data">${t('page.mapping.back')}</a></p>
        <h1>${t('page.mapping.title')}</h1>
        <p class="file">${this.state.params.file ?? ''}</p>
        <p class="muted">${t('page.mapping.intro')}</p>
      </header>
      ${mapping.error ? this.#error() : nothing}
      ${
        mapping.shown && mapping.settings
          ? this.#body(mapping.shown, mapping.settings)
          : mapping.error
            ? nothing
            : html`<p role="status">${t('page.mapping.loading')}</p>`
      }`;
  }

  #error() {
    const { error } = this.state.mapping;
    return html`<p class="alert" role="alert">
      <strong>${error?.title || t('page.state.error.title')}</strong> ${error?.detail ?? ''}
    </p>`;
  }

  #body(shown: MappingShown, settings: FileSettings) {
    const { mapping } = this.state;
    return html`${this.#known()}
      <div class="verdict" role="status">${this.#verdict(shown)}</div>
      <div class="actions">
        <button class="primary" @click=${() => fire(this, 'mapping-done', null)}>${t('page.mapping.done')}</button>
        <button @click=${() => fire(this, 'mapping-reset', null)}>${t('page.mapping.reset')}</button>
        <button ?disabled=${mapping.saving} @click=${() => fire(this, 'mapping-save', { name: this.#name() })}>
          ${t('page.mapping.save')}
        </button>
        <a class="button" href=${mapping.download} download=${mapping.downloadName}>${t('page.mapping.download')}</a>
        ${mapping.saved ? html`<span class="good" role="status">${t('page.mapping.saved', { name: mapping.saved })}</span>` : nothing}
      </div>
      <div class="sides">
        <div class="left">
          <section class="card" aria-labelledby="writing">
            <h2 id="writing">${t('page.mapping.writing')}</h2>
            <mapping-writing .shown=${shown} .settings=${settings} .language=${this.language}></mapping-writing>
          </section>
          <section class="card columns" aria-labelledby="columns">
            <h2 id="columns">${t('page.mapping.columns', { n: shown.table.columns.length })}</h2>
            <mapping-columns
              .shown=${shown}
              .settings=${settings}
              .language=${this.language}
              @column-pick=${(event: CustomEvent<{ header: string }>) => {
                this._picked = event.detail.header;
              }}
            ></mapping-columns>
          </section>
          <details class="card" ?open=${Object.keys(settings.table).some((name) => UNSAID.has(name))}>
            <summary><h2>${t('page.mapping.unsaid')}</h2></summary>
            <mapping-unsaid
              .shown=${shown}
              .settings=${settings}
              .others=${this.#others()}
              .language=${this.language}
            ></mapping-unsaid>
          </details>
        </div>
        <section class="right" aria-labelledby="preview">
          <div class="preview-head">
            <h2 id="preview">${t('page.mapping.preview.title')}</h2>
            <label>
              <input
                type="checkbox"
                .checked=${this._written}
                @change=${(event: Event) => {
                  this._written = (event.target as HTMLInputElement).checked;
                }}
              />
              ${t('page.mapping.preview.written')}
            </label>
          </div>
          <p class="muted">
            ${t('page.mapping.preview.count', { n: shown.rows.length })}
            ${shown.beginning_only ? t('page.mapping.preview.beginning') : nothing}
          </p>
          <mapping-preview
            .shown=${shown}
            .picked=${this._picked}
            ?written=${this._written}
            .language=${this.language}
            aria-busy=${mapping.busy ? 'true' : 'false'}
          ></mapping-preview>
        </section>
      </div>`;
  }

  /** Read as last time: which mapping was recognised, and a way to do without it. */
  #known() {
    const known = this.state.upload.known[this.state.params.file ?? ''];
    if (!known) return nothing;
    return html`<p class="known">
      ${t('page.mapping.known', { name: known.name, date: formatDay(known.savedAt, this.language) })}
      <button @click=${() => fire(this, 'mapping-reset', null)}>${t('page.mapping.known.without')}</button>
    </p>`;
  }

  /** Whether the table can be used as it is settled, in plain words. */
  #verdict({ table, missing, parts, problems }: MappingShown) {
    if (parts.length > 0)
      return html`<p class="good">${t('page.mapping.parts')}</p>
        <ul class="parts">
          ${parts.map(
            ({ file, kind, rows }) =>
              html`<li><a href=${this.#address(file)}>${t('page.mapping.part', { kind: t(`page.kind.${kind}` as Parameters<typeof t>[0]), n: rows })}</a></li>`,
          )}
        </ul>`;
    const { kind } = table;
    if (kind === null) {
      const said = problems.find(({ severity }) => severity === 'error');
      return html`<p class="bad">${t('page.mapping.kind.unknown')}</p>${said ? html`<p>${said.message} ${said.fix}</p>` : nothing}`;
    }
    if (missing.length > 0)
      return html`<p class="bad">
        ${missing.map((names) => t('page.mapping.missing', { fields: this.#either(kind, names) })).join(' ')}
      </p>`;
    const words = t('page.mapping.usable', { used: table.rows - table.quarantined, rows: table.rows });
    return html`<p class=${table.quarantined > 0 ? 'doubtful' : 'good'}>${words}</p>`;
  }

  /** A saved mapping goes by the file that it was made for, until somebody renames it. */
  #name(): string {
    const known = this.state.upload.known[this.state.params.file ?? ''];
    return (
      known?.name ??
      (this.state.params.file ?? '')
        .split('/')
        .at(-1)!
        .replace(/\.\w+$/, '')
    );
  }

  #either(kind: Parameters<typeof fieldTitle>[0], names: readonly string[]): string {
    const titles = names.map((name) => `« ${fieldTitle(kind, name, this.language)} »`);
    return new Intl.ListFormat(this.language, { type: 'disjunction' }).format(
      this.language === 'fr' ? titles : titles.map((title) => title.replace('« ', '“').replace(' »', '”')),
    );
  }

  #address(file: string): string {
    const query = new URLSearchParams({ import: this.state.params.import ?? '', file });
    return `/data/mapping?${query}`;
  }

  #others() {
    return this.state.upload.tables
      .filter(({ file }) => file !== this.state.params.file)
      .map(({ file, columns }) => ({ file, headers: columns.map(({ header }) => header) }));
  }
}

/** Settings that stand in the folded part. */
const UNSAID = new Set(['constants', 'people', 'kinds_by', 'codes', 'codebooks']);
