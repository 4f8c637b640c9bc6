import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { interlocksSentence } from '../../data/messages/interlocks-sentence.ts';
import { populationSentence } from '../../data/messages/population-sentence.ts';
import { LISTED_AT_ONCE, receivedPath } from '../app/received-actions.ts';
import { isWritable, shownWorkspace } from '../app/shown-workspace.ts';
import type { AppState } from '../app/state.ts';
import { t } from '../app/text.ts';
import { exportPath } from '../app/url.ts';
import '../components/coverage-form.ts';
import '../components/drop-zone.ts';
import type { ExportChoice } from '../components/export-form.ts';
import '../components/export-form.ts';
import { fire } from '../components/fire.ts';
import '../components/import-changes.ts';
import '../components/import-list.ts';
import '../components/open-uploads.ts';
import '../components/problems-table.ts';
import '../components/saved-mappings.ts';
import '../components/received-list.ts';
import '../components/table-kinds.ts';
import '../components/upload-steps.ts';
import { base, buttons, cards } from '../styles/shared.ts';

/** The language of the page first. */
const TEMPLATES = { fr: ['fr', 'en'], en: ['en', 'fr'] } as const;

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
    const { upload, workspaces } = this.state;
    const workspace = shownWorkspace(this.state);
    const own = isWritable(workspace);
    const archived = workspace?.kind === 'user' && !own;
    const reviewing = upload.phase === 'review';
    const target = own ? workspace : workspaces.find(({ id }) => id === 'default');
    const busy = upload.phase === 'sending' || upload.phase === 'importing' || archived;
    return html`<h1>${t('page.data.title')}</h1>
      <div>
        <drop-zone .language=${this.language} ?disabled=${busy}></drop-zone>
        ${workspace?.kind === 'demo' ? html`<p class="note muted">${t('page.data.drop.demo')}</p>` : nothing}
        ${archived ? html`<p class="note" role="note">${t('page.workspace.archived.banner')}</p>` : nothing}
        <p class="note">
          <a href="/data/workspaces">${t('page.workspaces.link')}</a> ·
          <a href="/data/collection">${t('page.collection.link')}</a>
        </p>
      </div>
      ${
        upload.phase === 'idle'
          ? nothing
          : html`<upload-steps .upload=${upload} .language=${this.language}
              >${reviewing && target ? this.#coverage(target, 'coverage') : nothing}</upload-steps
            >`
      }
      ${this.#changes(workspace)}
      ${own && !reviewing && workspace.imports > 0 ? this.#coverage(workspace, null) : nothing} ${this.#received(!own)}
      ${this.#imports(!own)} ${upload.phase === 'idle' ? this.#problems() : nothing} ${this.#review()}
      ${this.#exports()} ${this.#templates()} ${this.#mappings(workspace?.kind === 'demo')}
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
        locked
          ? nothing
          : html`<open-uploads
              .imports=${imports.value ?? []}
              .current=${this.state.upload.importId}
              .kept=${this.state.uploadsKept}
              .language=${this.language}
            ></open-uploads>`
      }
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
              .detail=${this.state.history}
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

  /** What the list covers: asked before an upload is confirmed, and at any time afterwards. */
  #coverage(workspace: AppState['workspaces'][number], place: 'coverage' | null) {
    const { document, currentWorkspace, manage } = this.state;
    const listed = document !== null && workspace.id === currentWorkspace && workspace.imports > 0;
    return html`<coverage-form
      slot=${place ?? nothing}
      .workspace=${workspace}
      .sentence=${listed ? populationSentence(document.coverage, this.language) : ''}
      ?busy=${manage.busy}
      .language=${this.language}
    ></coverage-form>`;
  }

  #received(locked: boolean) {
    const { received, params } = this.state;
    if (received.reply === null || received.reply.total + received.reply.counts.received === 0) return nothing;
    return html`<section aria-labelledby="received">
      <h2 id="received">${t('page.received.title')}</h2>
      <p class="note muted">${t('page.received.why')}</p>
      ${received.error ? html`<p role="alert">${received.error.title}</p>` : nothing}
      <received-list
        .reply=${received.reply}
        .status=${params.received ?? null}
        .search=${params.listed ?? ''}
        .page=${Number(params.listpage) || 1}
        .size=${LISTED_AT_ONCE}
        ?locked=${locked}
        .language=${this.language}
      ></received-list>
      <p class="exports"><a class="button" href=${receivedPath(this.state)} download>${t('page.received.export')}</a></p>
    </section>`;
  }

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
    const path = (choice: ExportChoice) => exportPath(this.state, this.language, choice);
    return html`<section class="card" aria-labelledby="exports">
      <h2 id="exports">${t('page.data.export.title')}</h2>
      <p class="note muted">${t('page.data.export.detail')}</p>
      <export-form class="note" .path=${path} .language=${this.language}></export-form>
    </section>`;
  }

  #templates() {
    return html`<section class="card" aria-labelledby="templates">
      <h2 id="templates">${t('page.templates.title')}</h2>
      <p class="muted">${t('page.templates.detail')}</p>
      <div class="exports">
        ${(['xlsx', 'csv'] as const).flatMap((format) =>
          TEMPLATES[this.language].map(
            (language) =>
              html`<a class="button" href=${`/api/templates?lang=${language}&format=${format}`} download
                >${t(`page.templates.${format}.${language}`)}</a
              >`,
          ),
        )}
      </div>
    </section>`;
  }
}
