import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisProblem } from '../../analysis/document.ts';
import type { TableReport } from '../../analysis/table-report.ts';
import type { TableKind } from '../../analysis/types.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { base, buttons, cards } from '../styles/shared.ts';
import { fire } from './fire.ts';
import './problems-table.ts';
import './recognized-tables.ts';
import type { RowShown } from './row-editor.ts';

export interface UploadShown {
  importId: string | null;
  known: Readonly<Record<string, { name: string; savedAt: string }>>;
  phase: 'idle' | 'sending' | 'review' | 'importing' | 'done' | 'failed';
  files: readonly { name: string; size: number }[];
  tables: readonly TableReport[];
  alreadyImported: readonly string[];
  problems: readonly AnalysisProblem[];
  problemTotal: number;
  progress: { fraction: number; step: string | null; label: string | null } | null;
  settled: {
    kinds: Readonly<Record<string, TableKind>>;
    corrections?: Readonly<Record<string, readonly { line: number }[]>>;
  };
  fixed: readonly AnalysisProblem[];
  editing: RowShown | null;
  error: { title: string; detail: string | null } | null;
}

/**
 * An upload from files to result: sent, read, reviewed, imported; or what went wrong. Nothing counts before the reader
 * says so.
 * @fires import-confirm @fires import-cancel
 */
@customElement('upload-steps')
export class UploadSteps extends LitElement {
  static override styles = [
    base,
    buttons,
    cards,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
      }
      progress {
        width: 100%;
        height: 8px;
        margin: var(--space-2) 0 var(--space-3);
        accent-color: var(--accent);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin-top: var(--space-3);
      }
      .aside {
        margin-bottom: var(--space-3);
      }
      .failed {
        border-color: var(--gap);
      }
      .done {
        border-color: var(--good);
      }
      .files {
        overflow-wrap: anywhere;
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) upload!: UploadShown;
  @property({ attribute: false }) language: Language = 'fr';

  /** The next step takes the focus, so that it is read aloud and in sight. */
  protected override updated(changed: PropertyValues): void {
    if (!changed.has('upload')) return;
    const before = changed.get('upload') as UploadShown | undefined;
    const { phase } = this.upload;
    if (phase === before?.phase || phase === 'sending' || phase === 'importing') return;
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render() {
    const { phase } = this.upload;
    return html`<div aria-live="polite">
        ${phase === 'sending' || phase === 'importing' ? this.#working() : nothing}
        ${phase === 'done' ? this.#done() : nothing} ${phase === 'failed' ? this.#failed() : nothing}
      </div>
      ${phase === 'review' ? this.#review() : nothing}
      ${phase === 'review' || phase === 'done' ? this.#problems() : nothing}`;
  }

  #working() {
    const { phase, progress, files } = this.upload;
    const sending = phase === 'sending' && (progress === null || progress.step === 'upload');
    const label = sending
      ? this.#words('page.data.sending', { n: files.length })
      : (progress?.label ?? this.#words(phase === 'importing' ? 'page.data.importing' : 'page.data.reading'));
    return html`<div class="card">
      <h2>${label}</h2>
      <progress max="1" .value=${progress?.fraction ?? 0} aria-label=${label}></progress>
      <p class="files">${files.map(({ name }) => name).join(' · ')}</p>
      <div class="actions">${this.#cancel()}</div>
    </div>`;
  }

  #review() {
    const { tables, alreadyImported, problems, settled, progress, importId, known } = this.upload;
    const fresh = tables.filter(({ file }) => !alreadyImported.includes(file));
    const rows = fresh.reduce((sum, table) => sum + table.used, 0);
    return html`<section aria-labelledby="recognized">
        <h2 id="recognized" tabindex="-1">${this.#words('page.data.recognized.title')}</h2>
        <slot name="coverage"></slot>
        <div class="actions">
          ${
            rows > 0
              ? html`<button class="primary" @click=${() => fire(this, 'import-confirm', null)}>
                  ${this.#words('page.data.review.confirm', { n: rows })}
                </button>`
              : html`<p>${this.#words('page.data.review.nothing')}</p>`
          }
          ${this.#cancel()}
        </div>
      </section>
      <recognized-tables
        .tables=${tables}
        .problems=${problems}
        .alreadyImported=${alreadyImported}
        .settled=${settled}
        .importId=${importId}
        .known=${known}
        ?busy=${progress !== null}
        .language=${this.language}
      ></recognized-tables>`;
  }

  #problems() {
    const { problems, problemTotal, phase, fixed, editing, tables, settled } = this.upload;
    const aside = tables.filter(({ kind, quarantined }) => kind !== null && quarantined > 0);
    return html`<section aria-labelledby="problems">
      <h2 id="problems">${this.#words('page.data.problems.title')}</h2>
      ${
        aside.length > 0
          ? html`<div class="actions aside">
              ${aside.map(
                ({ file, quarantined }) =>
                  html`<button @click=${() => fire(this, 'rejected-download', { file })}>
                    ${this.#words('page.data.rejected.download', { n: quarantined, file })}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      <problems-table
        .problems=${problems}
        .total=${problemTotal}
        .fixed=${phase === 'review' ? fixed : []}
        .editing=${phase === 'review' ? editing : null}
        .corrections=${settled.corrections ?? {}}
        .tables=${tables}
        ?editable=${phase === 'review'}
        .language=${this.language}
      ></problems-table>
    </section>`;
  }

  #done() {
    const { tables } = this.upload;
    const sum = (field: 'used' | 'quarantined') => tables.reduce((total, table) => total + table[field], 0);
    return html`<div class="card done">
      <h2 tabindex="-1">${this.#words('page.data.done.title')}</h2>
      <p>${this.#words('page.data.done.detail', { used: sum('used'), quarantined: sum('quarantined') })}</p>
      <div class="actions">
        <a class="button primary" href="/">${this.#words('page.data.done.portrait')}</a>
        <a class="button" href="/network">${this.#words('page.data.done.network')}</a>
      </div>
    </div>`;
  }

  #failed() {
    const { error } = this.upload;
    return html`<div class="card failed" role="alert">
      <h2 tabindex="-1">${error?.title || this.#words('page.data.failed.title')}</h2>
      <p>${error?.detail || this.#words('page.data.failed.detail')}</p>
      <div class="actions">
        <button @click=${() => fire(this, 'import-cancel', null)}>${this.#words('page.data.failed.again')}</button>
      </div>
    </div>`;
  }

  #cancel() {
    return html`<button @click=${() => fire(this, 'import-cancel', null)}>${this.#words('page.data.cancel')}</button>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
