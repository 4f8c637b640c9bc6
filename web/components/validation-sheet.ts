import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SheetList, ValidationWords } from '../../data/messages/validation-words.ts';
import { base } from '../styles/shared.ts';

/** What is recorded of one organization, to be ticked and corrected: on a screen, or on one sheet of paper. */
@customElement('validation-sheet')
export class ValidationSheetElement extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        max-width: 200mm;
        padding: var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--panel);
      }
      h2 {
        margin: var(--space-4) 0 var(--space-2);
        padding-bottom: 2px;
        border-bottom: 1px solid var(--line);
        font-size: var(--text-base);
      }
      ul {
        margin: 0;
        padding-left: 1.1em;
      }
      .ticks {
        columns: 2;
        column-gap: var(--space-5);
        padding: 0;
        list-style: none;
        font-size: var(--text-small);
      }
      .ticks li {
        position: relative;
        padding: 0 0 var(--space-1) 20px;
        break-inside: avoid;
        overflow-wrap: anywhere;
      }
      .ticks li::before {
        content: '';
        position: absolute;
        top: 4px;
        left: 0;
        width: 11px;
        height: 11px;
        border: 1px solid var(--muted);
      }
      .ticks span {
        display: block;
      }
      .line {
        height: 26px;
        border-bottom: 1px solid var(--muted);
      }
      .notice {
        margin-top: var(--space-4);
        padding: var(--space-2) var(--space-3);
        border: 1px solid var(--muted);
        font-size: var(--text-small);
      }
      .notice p {
        margin: 0;
      }
      @media (max-width: 600px) {
        :host {
          padding: var(--space-3);
        }
        .ticks {
          columns: 1;
        }
      }
      @media print {
        :host {
          max-width: none;
          padding: 0;
          border: 0;
          font-size: 8.8pt;
          line-height: 1.25;
        }
        h1 {
          font-size: 13.5pt;
        }
        h2 {
          margin: 2.1mm 0 0.8mm;
          font-size: 10pt;
        }
        .ticks {
          columns: 2;
          font-size: 7.9pt;
        }
        .line {
          height: 5.6mm;
        }
      }
    `,
  ];

  @property({ attribute: false }) words!: ValidationWords;

  protected override render() {
    const { title, intro, place, findings, ties, board, blanks, check, notice } = this.words;
    return html`<h1>${title}</h1>
      <p class="muted">${intro}</p>
      <h2>${place.title}</h2>
      <p>${place.sentences.join(' ')}</p>
      <h2>${findings.title}</h2>
      ${
        findings.items.length === 0
          ? html`<p>${findings.none}</p>`
          : html`<ul>
              ${findings.items.map(
                (item) =>
                  html`<li><strong>${item.title}</strong>. ${item.why} <span class="muted">${item.confidence}</span></li>`,
              )}
            </ul>`
      }
      ${this.#list(ties)} ${this.#list(board)}
      <h2>${blanks.title}</h2>
      ${blanks.items.length === 0 ? html`<p>${blanks.none}</p>` : html`<ul>${blanks.items.map((item) => html`<li>${item}</li>`)}</ul>`}
      <h2>${check.title}</h2>
      ${Array.from({ length: check.lines }, () => html`<div class="line"></div>`)}
      <p class="muted small">${check.by}</p>
      <div class="notice">${notice.map((text) => html`<p>${text}</p>`)}</div>`;
  }

  #list({ title, items, note }: SheetList) {
    return html`<h2>${title}</h2>
      ${
        items.length === 0
          ? nothing
          : html`<ul class="ticks">
              ${items.map(({ name, what, who }) => {
                const rest = [what, who].filter((part) => part !== '').join(' · ');
                return html`<li><strong>${name}</strong>${rest === '' ? nothing : html`<span>${rest}</span>`}</li>`;
              })}
            </ul>`
      }
      ${note === '' ? nothing : html`<p class="muted small">${note}</p>`}`;
  }
}
