import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisProblem } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import type { ImportReply } from '../../server/contract/replies.ts';
import { base, buttons } from '../styles/shared.ts';
import './problems-table.ts';

/** What a page knows of an import that it has opened. */
export interface ImportDetailShown {
  status: 'idle' | 'loading' | 'ready' | 'error';
  /** ReadOptions, as the import was read with. */
  settled: object | null;
  problems: readonly AnalysisProblem[];
  problemTotal: number;
  error: { title: string } | null;
}

/** An import of the history as it was: how each of its tables was read, and the problems that it had then. */
@customElement('import-detail')
export class ImportDetail extends LitElement {
  static override styles = [
    base,
    buttons,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
      }
      li {
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) item!: ImportReply;
  @property({ attribute: false }) shown!: ImportDetailShown;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { status, error, problems, problemTotal } = this.shown;
    if (status === 'error') return html`<p role="alert">${error?.title || this.#words('page.state.error.title')}</p>`;
    if (status !== 'ready') return html`<p role="status">${this.#words('page.data.imports.loading')}</p>`;
    return html`<ul>
        ${this.item.reading.map(
          (reading) => html`<li>
            ${this.#words('page.data.imports.reading.of', { file: reading.file, how: readingWords(reading, this.language) })}${
              reading.corrections > 0
                ? `; ${this.#words('page.data.imports.corrections', { n: reading.corrections })}`
                : nothing
            }
          </li>`,
        )}
      </ul>
      ${this.#settings()}
      <problems-table
        .problems=${problems}
        .total=${problemTotal}
        .language=${this.language}
      ></problems-table>`;
  }

  /** What was settled, as `passerelle import --mapping` takes it. */
  #settings() {
    const kept = Object.entries(this.shown.settled ?? {}).filter(
      ([name, value]) => MAPPING.has(name) && Object.keys(value as object).length > 0,
    );
    if (kept.length === 0) return nothing;
    const content = encodeURIComponent(JSON.stringify(Object.fromEntries(kept), null, 2));
    const name = this.item.files[0]?.name.replace(/\.\w+$/, '') ?? 'import';
    return html`<p>
      <a class="button" href=${`data:application/json;charset=utf-8,${content}`} download=${`${name}-mapping.json`}>
        ${this.#words('page.data.imports.mapping.download')}
      </a>
    </p>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}

/** What a mapping file holds: corrections are of one file's rows. */
const MAPPING = new Set(['kinds', 'mapping', 'headers', 'reversed', 'tables']);

/** By which mapping, by settings of one's own, or as recognised: in words. */
export function readingWords({ by, mapping }: ImportReply['reading'][number], language: Language): string {
  return format(`page.data.imports.reading.${by}`, { name: mapping ?? '' }, language);
}
