import { css } from 'lit';

/** The page of method cards: on paper every card is open, and the controls are gone. */
export const methodsStyles = css`
  .intro {
    margin: 4px 0 var(--space-4);
    color: var(--muted);
    font-size: var(--text-large);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
  }
  .controls input {
    flex: 1 1 260px;
    max-width: 420px;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  .kinds span {
    color: var(--muted);
    font-weight: 400;
  }
  section {
    margin-top: var(--space-5);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
    gap: var(--space-3);
    align-items: start;
    margin-top: var(--space-3);
  }
  .cards > li:has(details[open]) {
    grid-column: 1 / -1;
  }
  details.card {
    padding: 0;
    scroll-margin-top: var(--space-3);
  }
  summary {
    display: grid;
    gap: 2px;
    padding: var(--space-3) var(--space-4);
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary strong::after {
    content: ' +';
    color: var(--muted);
    font-weight: 400;
  }
  details[open] summary strong::after {
    content: ' −';
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
    gap: var(--space-3) var(--space-5);
    padding: var(--space-2) var(--space-4) var(--space-4);
  }
  dd {
    max-width: 76ch;
  }
  dt {
    color: var(--muted);
    font-size: var(--text-small);
    font-weight: 600;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .wide dd {
    max-width: none;
  }
  .forms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
    gap: 4px var(--space-5);
    margin-top: var(--space-1);
  }
  .forms code {
    overflow-wrap: anywhere;
  }
  .reference {
    overflow-wrap: anywhere;
  }
  details[data-asked] {
    border-color: var(--accent);
  }
  @media print {
    .controls,
    .kinds,
    .clear {
      display: none;
    }
    .cards {
      display: block;
    }
    details.card {
      margin-bottom: var(--space-2);
      border: 0;
      border-top: var(--hairline);
      border-radius: 0;
    }
    summary strong::after {
      content: none !important;
    }
    summary,
    dl {
      padding-inline: 0;
    }
    dl {
      display: block;
    }
    dl > div {
      margin-bottom: var(--space-2);
    }
    summary,
    dl > div,
    h2 {
      break-inside: avoid;
    }
    h2,
    summary {
      break-after: avoid;
    }
  }
`;
