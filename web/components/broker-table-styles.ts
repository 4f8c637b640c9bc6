import { css } from 'lit';

/** A table where there is room; on a phone each row is a card and the headers become a row of sort buttons. */
export const brokerTableStyles = css`
  tbody th {
    min-width: 19rem;
    font-weight: 400;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .name a {
    font-weight: 600;
    color: var(--ink);
  }
  tbody p {
    margin: 2px 0;
  }
  .roles {
    min-width: 8rem;
  }
  th.number,
  td.number {
    padding-inline: 6px 8px;
  }
  th.number {
    white-space: normal;
  }
  thead button {
    text-align: inherit;
    padding: 2px 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  th[aria-sort='ascending'] button,
  th[aria-sort='descending'] button {
    color: var(--ink);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .method {
    display: inline-block;
    width: 1.6em;
    margin-inline-start: 2px;
    border: 1px solid var(--line);
    border-radius: var(--radius-pill);
    text-align: center;
    text-decoration: none;
  }
  @media (max-width: 720px) {
    .table-scroll {
      border: 0;
      background: none;
    }
    table,
    tbody,
    tbody tr {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      padding-bottom: var(--space-2);
    }
    thead th {
      position: static;
      padding: 0;
      border: 0;
      background: none;
    }
    tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      margin-bottom: var(--space-3);
      padding: var(--space-2) 0;
      border: var(--hairline);
      border-radius: var(--radius-large);
      background: var(--panel);
    }
    tbody th,
    tbody td,
    tbody td.number {
      min-width: 0;
      max-width: none;
      padding: 4px 12px;
      border: 0;
      text-align: start;
    }
    tbody th,
    td.roles {
      grid-column: 1 / -1;
    }
    tbody td:nth-of-type(1) {
      grid-column: 1 / -1;
    }
    td::before {
      content: attr(data-label);
      display: block;
      font-size: var(--text-small);
      color: var(--muted);
    }
  }
`;
