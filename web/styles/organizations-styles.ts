import { css } from 'lit';

export const organizationsStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-3);
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    margin: var(--space-4) 0 var(--space-3);
  }
  .filters label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    max-width: 100%;
    color: var(--muted);
  }
  .filters label:first-child {
    flex: 1 1 220px;
  }
  .filters input {
    width: 100%;
  }
  .filters select {
    min-width: 0;
    max-width: 240px;
  }
  .table-scroll {
    max-height: calc(100dvh - 260px);
    min-height: 260px;
  }
  tbody th {
    min-width: 200px;
    font-weight: 500;
  }
  tbody th a {
    color: var(--ink);
    text-decoration-color: var(--line);
  }
  tbody th a:hover {
    color: var(--accent);
    text-decoration-color: currentcolor;
  }
  thead th,
  tbody td,
  tbody th {
    padding-inline: 9px;
  }
  .group {
    display: flex;
    align-items: baseline;
    min-width: 150px;
  }
  .pill {
    font-weight: 400;
  }
  .dot {
    display: inline-block;
    width: 9px;
    height: 9px;
    flex: none;
    margin-right: 6px;
    border-radius: 50%;
    background: var(--dot);
  }
  .sort {
    min-height: 26px;
    padding: 0;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
  }
  .sort:hover:not(:disabled) {
    background: none;
    color: var(--ink);
  }
  th[aria-sort] .sort {
    color: var(--ink);
  }
  .arrow {
    display: inline-block;
    width: 1ch;
  }
  .note {
    margin-top: var(--space-3);
  }
  details {
    margin-top: var(--space-2);
  }
  summary {
    cursor: pointer;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr));
    gap: var(--space-2) var(--space-5);
    margin-top: var(--space-2);
  }
  dt {
    font-weight: 600;
  }
  dd {
    color: var(--muted);
  }
  .none {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    padding: var(--space-5) 0;
  }
  @media (max-width: 860px) {
    .table-scroll {
      max-height: none;
    }
    tbody th {
      min-width: 160px;
    }
  }
  @media print {
    .filters,
    details,
    header a {
      display: none;
    }
    .table-scroll {
      max-height: none;
      overflow: visible;
    }
  }
`;
