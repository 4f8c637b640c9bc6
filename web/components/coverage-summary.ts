import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument } from '../../analysis/document.ts';
import { format, type Language, type MessageKey } from '../../data/messages/format.ts';
import { interlocksSentence } from '../../data/messages/interlocks-sentence.ts';
import { populationSentence } from '../../data/messages/population-sentence.ts';
import { base, cards } from '../styles/shared.ts';
import { formatDay } from './day.ts';
import { methodLink } from './method-link.ts';

const NAMED_AT_ONCE = 12;

/** What the analysis rests on: whose data came in, which boards are known, over which time; and who is missing, by name. */
@customElement('coverage-summary')
export class CoverageSummary extends LitElement {
  static override styles = [
    base,
    cards,
    css`
      .bar {
        height: 8px;
        margin: 6px 0 var(--space-3);
        overflow: hidden;
        border-radius: var(--radius-pill);
        background: var(--line);
      }
      .bar i {
        display: block;
        width: var(--share);
        height: 100%;
        background: var(--accent);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
        gap: 4px var(--space-5);
        color: var(--muted);
      }
      @media print {
        details {
          font-size: var(--text-small);
        }
      }
      details {
        margin-top: var(--space-3);
      }
      summary {
        cursor: pointer;
      }
      details p {
        margin-top: var(--space-2);
        color: var(--muted);
      }
    `,
  ];

  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';

  protected override render() {
    const { coverage, network } = this.document;
    const { received, boards, identities } = coverage;
    const interlocks = interlocksSentence(coverage, this.language);
    const share = received.total > 0 ? received.organizations / received.total : 0;
    const setAside = coverage.files.reduce((sum, file) => sum + file.quarantined, 0);
    const { first, last } = network.period;
    return html`<div class="card">
      <p>
        ${this.#words('page.portrait.coverage.received', { n: received.organizations, total: received.total })}
        ${methodLink('coverage', this.#words('page.portrait.coverage'), this.language)}
      </p>
      ${coverage.population.declared === null ? nothing : html`<p>${populationSentence(coverage, this.language)}</p>`}
      <div class="bar" aria-hidden="true"><i .style=${`--share: ${(share * 100).toFixed(1)}%`}></i></div>
      <ul>
        ${
          network.people > 0
            ? html`<li>
                  ${this.#words('page.portrait.coverage.boards', {
                    n: boards.known,
                    total: boards.total,
                    complete: boards.complete,
                  })}
                </li>
                <li>
                  ${this.#words('page.portrait.coverage.identities', {
                    key: identities.by_key,
                    name: identities.by_name,
                  })}
                </li>
                ${
                  interlocks === ''
                    ? nothing
                    : html`<li>
                        ${interlocks} · <a href="/review">${this.#words('page.review.link')}</a>
                        ${methodLink('identity', interlocks, this.language)}
                      </li>`
                }`
            : nothing
        }
        ${
          first && last
            ? html`<li>
                ${this.#words('page.portrait.coverage.period', {
                  first: formatDay(first, this.language),
                  last: formatDay(last, this.language),
                })}
              </li>`
            : nothing
        }
        <li>
          ${this.#words('page.portrait.coverage.problems', { n: setAside })} ·
          <a href="/data">${this.#words('page.portrait.coverage.link')}</a>
        </li>
      </ul>
      ${this.#missing(received.missing)}
    </div>`;
  }

  #missing(ids: readonly string[]) {
    if (ids.length === 0) return nothing;
    const names = new Map(this.document.organizations.map(({ id, name }) => [id, name]));
    const links = ids.map(
      (id, index) =>
        html`${index > 0 ? ' · ' : ''}<a href=${`/organizations/${encodeURIComponent(id)}`}>${names.get(id) ?? id}</a>`,
    );
    const title = `${this.#words('page.portrait.coverage.missing')} (${ids.length})`;
    return html`<details ?open=${ids.length <= NAMED_AT_ONCE}>
      <summary>${title}</summary>
      <p>${links}</p>
    </details>`;
  }

  #words(key: MessageKey, values = {}): string {
    return format(key, values, this.language);
  }
}
