import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AnalysisDocument, AnalysisFinding } from '../../analysis/document.ts';
import { format, type Language } from '../../data/messages/format.ts';
import { findingSentences, readingSentence } from '../../data/messages/sentences.ts';
import { base, buttons } from '../styles/shared.ts';
import { findingIcon } from './finding-icon.ts';
import { findingIconStyles } from './finding-icon-styles.ts';
import { findingsToShow } from './finding-order.ts';
import { findingWords, findingWordsStyles } from './finding-words.ts';
import { fire } from './fire.ts';
import { methodLink } from './method-link.ts';
import { readingBasis } from './reading-basis.ts';
import { findingId, findingIsSelected, type Selection } from './selection.ts';

/**
 * What the network shows: its reading and what that rests on, then each finding with why and how sure it is. Choosing one
 * lights what it is about; choosing it again lights everything.
 * @fires select
 */
@customElement('findings-panel')
export class FindingsPanel extends LitElement {
  static override styles = [
    base,
    buttons,
    findingIconStyles,
    findingWordsStyles,
    css`
      :host {
        padding: 18px var(--space-4) var(--space-5);
        background: var(--panel);
      }
      .reading {
        padding-bottom: var(--space-4);
      }
      .reading p {
        margin-top: 3px;
        color: var(--muted);
        font-size: 0.93rem;
      }
      .clear {
        min-height: 28px;
        margin: 0 0 var(--space-2);
        padding: 2px 8px;
        font-size: var(--text-small);
      }
      li {
        position: relative;
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr);
        column-gap: var(--space-3);
        padding: var(--space-4) var(--space-2) var(--space-4);
        margin-inline: calc(-1 * var(--space-2));
        border-top: var(--hairline);
      }
      li:hover {
        background: var(--hover);
      }
      li[data-selected] {
        border-radius: var(--radius);
        background: var(--accent-ground);
        box-shadow: inset 3px 0 0 var(--accent);
      }
      li[data-dim] h3 button,
      li[data-dim] .why {
        color: var(--muted);
        font-weight: 500;
      }
      h3 button {
        display: inline;
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        font-weight: var(--weight-strong);
        line-height: 1.35;
        text-align: start;
      }
      h3 button:hover:not(:disabled),
      h3 button[aria-pressed='true'] {
        background: none;
      }
      h3 button::after {
        position: absolute;
        inset: 0;
        content: '';
      }
      h3 button:focus-visible {
        outline: none;
      }
      h3 button:focus-visible::after {
        border-radius: var(--radius);
        outline: var(--focus);
        outline-offset: -2px;
      }
      summary {
        padding: var(--space-3) 0;
        border-top: var(--hairline);
        color: var(--muted);
        cursor: pointer;
      }
      .why {
        margin-top: 2px;
      }
      .confidence {
        margin-top: 5px;
        color: var(--muted);
        font-size: var(--text-small);
      }
    `,
  ];

  @property({ attribute: false }) document!: AnalysisDocument;
  @property({ attribute: false }) language: Language = 'fr';
  @property({ attribute: false }) selection: Selection | null = null;

  protected override render() {
    const { document, language } = this;
    const reading = readingSentence(document, language);
    const { first, more, verify } = findingsToShow(document);
    const anySelected = document.findings.some((finding) => findingIsSelected(finding, this.selection, document));
    return html`<div class="reading">
        <h2>${reading.title}</h2>
        <p>${readingBasis(document, language)}</p>
        <p>${reading.detail} ${methodLink('reading', reading.title, language)}</p>
      </div>
      ${
        this.selection
          ? html`<button class="clear plain" @click=${() => fire(this, 'select', null)}>
              ${format('page.findings.clear', {}, language)}
            </button>`
          : nothing
      }
      ${
        first.length === 0
          ? html`<p class="muted">${format('page.finding.none', {}, language)}</p>`
          : this.#list(first, format('page.findings.title', {}, language), anySelected)
      }
      ${this.#folded(format('page.findings.more', { n: more.length }, language), more, anySelected)}
      ${this.#folded(format('page.findings.verify', { n: verify.length }, language), verify, anySelected)}`;
  }

  #list(findings: readonly AnalysisFinding[], label: string, anySelected: boolean) {
    return html`<ul aria-label=${label}>
      ${findings.map((finding) => this.#finding(finding, anySelected))}
    </ul>`;
  }

  #folded(label: string, findings: readonly AnalysisFinding[], anySelected: boolean) {
    if (findings.length === 0) return nothing;
    const asked = findings.some((finding) => findingIsSelected(finding, this.selection, this.document));
    return html`<details ?open=${asked}>
      <summary>${label}</summary>
      ${this.#list(findings, label, anySelected)}
    </details>`;
  }

  #finding(finding: AnalysisFinding, anySelected: boolean) {
    const { document, language } = this;
    const words = findingSentences(finding, document, language);
    const selected = findingIsSelected(finding, this.selection, document);
    return html`<li ?data-selected=${selected} ?data-dim=${anySelected && !selected}>
      ${findingIcon(finding.code)}
      <div>
        <h3>
          <button aria-pressed=${selected} @click=${() => this.#choose(finding, selected)}>${words.title}</button>
        </h3>
        ${findingWords(words, selected, language, finding.code)}
      </div>
    </li>`;
  }

  #choose(finding: AnalysisFinding, selected: boolean): void {
    fire(this, 'select', selected ? null : { kind: 'finding', id: findingId(finding) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'findings-panel': FindingsPanel;
  }
}
