import { css } from 'lit';

export const portraitStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: var(--space-4);
  }
  header > div:first-child {
    flex: 1 1 380px;
  }
  h1 {
    font-size: 1.714rem;
    text-wrap: balance;
  }
  .basis {
    margin-top: 6px;
    max-width: 68ch;
    color: var(--muted);
    font-size: var(--text-large);
  }
  .actions {
    display: flex;
    gap: var(--space-2);
  }
  key-figures {
    margin-top: var(--space-5);
  }
  section {
    margin-top: var(--space-6);
  }
  .findings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 400px), 1fr));
    gap: var(--space-3);
    margin-top: var(--space-3);
  }
  details {
    margin-top: var(--space-3);
  }
  summary {
    color: var(--muted);
    cursor: pointer;
  }
  li.card {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
    gap: var(--space-3);
    align-content: start;
  }
  h3 {
    font-size: var(--text-large);
  }
  .why {
    margin-top: 4px;
  }
  .confidence {
    margin-top: 6px;
    color: var(--muted);
    font-size: var(--text-small);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 2px var(--space-4);
    margin-top: var(--space-3);
  }
  coverage-summary {
    margin-top: var(--space-3);
  }
  footer {
    display: grid;
    gap: 4px;
    margin-top: var(--space-6);
    padding-top: var(--space-3);
    border-top: var(--hairline);
    color: var(--muted);
    font-size: var(--text-small);
  }
  /* One page, letter or A4, with every finding that the screen opens with. */
  @media print {
    :host {
      zoom: 0.7;
    }
    .actions,
    .links,
    details:not([open]),
    footer a {
      display: none;
    }
    section {
      margin-top: var(--space-3);
    }
    li.card {
      padding: var(--space-2) var(--space-3);
      break-inside: avoid;
    }
    .findings {
      display: block;
      columns: 3;
      column-gap: var(--space-2);
    }
    li.card {
      margin-bottom: var(--space-2);
    }
    h3 {
      font-size: 1em;
    }
    key-figures,
    footer {
      margin-top: var(--space-3);
    }
  }
`;
