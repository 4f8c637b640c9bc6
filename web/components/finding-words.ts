import { css, html, nothing, type TemplateResult } from 'lit';
import { format, type Language } from '../../data/messages/format.ts';
import type { FindingSentences } from '../../data/messages/sentences.ts';
import { methodLink } from './method-link.ts';

/**
 * Why a finding is said: the first reason in full, how sure it is and what was not received; the rest, and the card of its
 * rule, one click away.
 */
export function findingWords(
  { title, first, rest, notReceived, confidence }: FindingSentences,
  open: boolean,
  language: Language,
  code: string,
): TemplateResult {
  return html`<p class="why">${first}</p>
    ${
      rest === ''
        ? nothing
        : html`<details class="rest" ?open=${open}>
            <summary>${format('page.finding.rest', {}, language)}</summary>
            <p>${rest}</p>
          </details>`
    }
    <p class="confidence">
      ${[confidence, notReceived].filter((part) => part !== '').join(' ')} ${methodLink(code, title, language)}
    </p>`;
}

/** In a card that is a button as a whole, the fold lies above it. */
export const findingWordsStyles = css`
  .confidence .method-link {
    position: relative;
    z-index: 1;
  }
  @media print {
    .confidence .method-link {
      display: none;
    }
  }
  .rest {
    position: relative;
    z-index: 1;
    width: fit-content;
    max-width: 100%;
  }
  .rest summary {
    padding: 2px 0;
    border: 0;
    color: var(--accent);
    font-size: var(--text-small);
    cursor: pointer;
  }
`;
