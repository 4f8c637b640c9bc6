import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { interlocksSentence } from '../../data/messages/interlocks-sentence.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { exportPath } from '../app/url.ts';
import '../components/drop-zone.ts';
import { fire } from '../components/fire.ts';
import '../components/import-changes.ts';
import '../components/import-list.ts';
import '../components/problems-table.ts';
import '../components/saved-mappings.ts';
import '../components/table-kinds.ts';
import '../components/upload-steps.ts';
import { base, buttons, cards } from '../styles/shared.ts';

const BOUNDARIES = ['complete', 'partial', 'unknown'] as const;
const EXPORTS = ['gexf', 'csv', 'json'] as const;

/** Lists in, network out: drop files, see what was recognised and what is wrong, import, take back, export. */
@customElement('data-view')
export class DataPageView extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-5);
      }
      section h2 {
        margin-bottom: var(--space-3);
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-4);
        margin: var(--space-3) 0 0;
        padding: 0;
        border: 0;
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        cursor: pointer;
      }
      input {
        accent-color: var(--accent);
      }
      .exports {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
      .note {
        margin-top: var(--space-2);
      }
    `,
  ];

  @property({ attribute: false }) state!: AppState;
  @property({ attribute: false }) language!: AppState['language'];

  protected override render() {
    const { upload, workspaces, currentWorkspace } = this.state;
    const workspace = workspaces.find(({ id }) => id === currentWorkspace);
    const busy = upload.phase === 'sending' || upload.phase === 'importing';
    return html`<h1>${t('page.data.title')}</h1>
      <div>
        <drop-zone .language=${this.language} ?disabled=${busy}></drop-zone>
        ${workspace?.kind === 'demo' ? html`<p class="note muted">${t('page.data.drop.demo')}</p>` : nothing}
      </div>
      ${upload.phase === 'idle' ? nothing : html`<upload-steps .upload=${upload} .language=${this.language}></upload-steps>`}
      ${this.#changes(workspace)}
      ${workspace?.kind === 'user' && workspace.imports > 0 ? this.#boundary(workspace.boundary) : nothing}
      ${this.#imports(workspace?.kind === 'demo')} ${upload.phase === 'idle' ? this.#problems() : nothing} ${this.#review()}
      ${this.#exports()} ${this.#mappings(workspace?.kind === 'demo')}
      <section aria-labelledby="kinds">
        <h2 id="kinds">${t('page.data.kinds')}</h2>
        <table-kinds .language=${this.language}></table-kinds>
      </section>`;
  }

  /** What the upload under review changes in what the workspace holds that it goes to. */
  #changes(workspace: AppState['workspaces'][number] | undefined) {
    const { upload, changes } = this.state;
    if (upload.phase !== 'review' || changes.importId === null || changes.importId !== upload.importId) return nothing;
    const target = workspace?.kind === 'user' ? workspace : this.state.workspaces.find(({ id }) => id === 'default');
    if (!target || target.imports === 0) return nothing;
    return html`<section aria-labelledby="changes">
      <h2 id="changes">${t('page.changes.title')}</h2>
      <import-changes choosable .changes=${changes} .language=${this.language}></import-changes>
    </section>`;
  }

  #imports(locked: boolean) {
    const { imports } = this.state;
    return html`<section aria-labelledby="imports">
      <h2 id="imports">${t('page.data.imports.title')}</h2>
      ${
        imports.status === 'error'
          ? html`<p role="alert">
              ${imports.error?.title || t('page.state.error.title')}
              <button @click=${() => fire(this, 'reload', null)}>${t('page.state.retry')}</button>
            </p>`
          : html`<import-list
              ?locked=${locked}
              .imports=${imports.value ?? []}
              .changes=${this.state.changes}
              .asked=${this.state.params.import ?? null}
              .language=${this.language}
            ></import-list>`
      }
    </section>`;
  }

  #problems() {
    const { document } = this.state;
    if (!document || document.organizations.length === 0) return nothing;
    return html`<section aria-labelledby="problems">
      <h2 id="problems">${t('page.data.problems.title')}</h2>
      <problems-table
        .problems=${document.problems}
        .total=${document.problems.length}
        .language=${this.language}
      ></problems-table>
    </section>`;
  }

  #review() {
    const { document } = this.state;
    if (!document || document.organizations.length === 0) return nothing;
    const interlocks = interlocksSentence(document.coverage, this.language);
    return html`<section class="card" aria-labelledby="review">
      <h2 id="review">${t('page.data.review.title')}</h2>
      <p class="muted">${t('page.data.review.detail')}</p>
      ${interlocks === '' ? nothing : html`<p>${interlocks}</p>`}
      <p class="exports"><a class="button" href="/review">${t('page.review.link')}</a></p>
    </section>`;
  }

  #boundary(boundary: (typeof BOUNDARIES)[number]) {
    return html`<section class="card" aria-labelledby="boundary">
      <h2 id="boundary">${t('page.data.boundary.title')}</h2>
      <p class="muted">${t('page.data.boundary.why')}</p>
      <fieldset aria-labelledby="boundary">
        ${BOUNDARIES.map(
          (choice) => html`<label>
            <input
              type="radio"
              name="boundary"
              .checked=${boundary === choice}
              @change=${() => fire(this, 'boundary-change', { boundary: choice })}
            />
            ${t(`page.data.boundary.${choice}`)}
          </label>`,
        )}
      </fieldset>
    </section>`;
  }

  /** Mappings belong to lists of one's own: the invented regions have none. */
  #mappings(locked: boolean) {
    const { value, error } = this.state.mappings;
    if (locked && (value ?? []).length === 0) return nothing;
    return html`<section class="card" aria-labelledby="mappings">
      <h2 id="mappings">${t('page.mappings.title')}</h2>
      <p class="muted">${t('page.mappings.detail')}</p>
      ${
        error
          ? html`<p role="alert">
              ${error.code === 'mapping_malformed' ? t('page.mappings.import.bad') : error.title || t('page.state.error.title')}
            </p>`
          : nothing
      }
      <saved-mappings .mappings=${value ?? []} .language=${this.language}></saved-mappings>
    </section>`;
  }

  #exports() {
    if (!this.state.document || this.state.document.organizations.length === 0) return nothing;
    return html`<section class="card" aria-labelledby="exports">
      <h2 id="exports">${t('page.data.export.title')}</h2>
      <p class="muted">${t('page.data.export.detail')}</p>
      <div class="exports">
        ${EXPORTS.map(
          (format) =>
            html`<a class="button" href=${exportPath(this.state, this.language, format)} download
              >${t(`page.data.export.${format}`)}</a
            >`,
        )}
      </div>
    </section>`;
  }
}
