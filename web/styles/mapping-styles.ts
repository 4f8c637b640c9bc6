import { css } from 'lit';

export const mappingStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .file {
    overflow-wrap: anywhere;
    font-weight: var(--weight-strong);
  }
  .actions,
  .preview-head,
  .known,
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: center;
  }
  .preview-head {
    justify-content: space-between;
  }
  .preview-head label {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(320px, 400px) minmax(0, 1fr);
    gap: var(--space-4);
    align-items: start;
  }
  .left {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .left h2 {
    margin-bottom: var(--space-2);
  }
  .columns {
    padding: var(--space-3) 0 0;
  }
  .columns h2 {
    padding: 0 var(--space-3);
  }
  mapping-columns {
    display: block;
    max-height: 56vh;
    overflow: auto;
  }
  summary h2 {
    display: inline;
  }
  summary {
    cursor: pointer;
  }
  details[open] summary {
    margin-bottom: var(--space-3);
  }
  .right {
    position: sticky;
    top: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .verdict p {
    padding-left: var(--space-3);
    border-left: 3px solid var(--line);
  }
  .verdict .bad {
    border-color: var(--gap);
    color: var(--gap);
  }
  .verdict .doubtful {
    border-color: var(--warning);
  }
  .verdict .good {
    border-color: var(--good);
  }
  .good {
    color: var(--good);
  }
  .known {
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-ground);
  }
  .alert {
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--warning);
    border-radius: var(--radius);
    background: var(--warning-ground);
  }
  @media (max-width: 1000px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .right {
      position: static;
      grid-row: 1;
      --preview-height: 44vh;
    }
    mapping-columns {
      max-height: none;
    }
  }
`;
